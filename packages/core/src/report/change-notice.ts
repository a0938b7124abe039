import { type RowForm, fillForm } from '../locale/letters.ts';
import type { Language } from '../document/schema.ts';
import type { PublicPerson } from '../ledger/comparison.ts';
import { dayInLetter, fullDate, partsIn, personWords } from './letter-phrases.ts';
import type { ChangeRow, Letter, NoticeHead } from './letter-types.ts';

/**
 * The notice of changes (调整通知) for townships, departments and the public: days before and after, names and posts.
 *
 * @param rows in date order; what is not in their type cannot reach the notice
 */
export function changeNotice(rows: readonly ChangeRow[], head: NoticeHead, language: Language): Letter {
  const parts = partsIn[language];
  const plain = language === 'zh-CN' ? '{post}{name}' : parts.person;
  const said = (person: PublicPerson | null | undefined): string =>
    person ? personWords(person, plain, language) : '';
  const lines = rows.map((row) => {
    const { date, shiftType, before, after } = row;
    return fillForm(parts.row[formOf(row)], {
      date: dayInLetter(date, language),
      type: shiftType ? (language === 'zh-CN' ? shiftType : ` (${shiftType})`) : '',
      before: said(before),
      after: said(after),
    });
  });
  const body = lines.length > 0 ? [parts.notice.before, ...lines, parts.notice.after] : [parts.noRows];
  return {
    marking: '公开',
    title: parts.notice.title,
    to: fillForm(parts.to, { to: parts.readers[head.level] }),
    paragraphs: body,
    from: head.issuer,
    date: head.date === null ? '' : fullDate(head.date, language),
  };
}

/** How a row is said: whether the place was there and will be, and who held it and will. */
function formOf({ day, before, after }: ChangeRow): RowForm {
  if (after === undefined) {
    if (day === 'gone') return before ? 'gone' : 'goneEmpty';
    return before ? 'fewer' : 'fewerEmpty';
  }
  if (before === undefined) return after ? 'added' : 'addedEmpty';
  if (before) return after ? 'changed' : 'emptied';
  return after ? 'filled' : 'empty';
}
