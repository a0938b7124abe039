import { type LetterWords, letterWords } from '../locale/letters.ts';
import type { Language } from '../document/schema.ts';
import type { PublicPerson } from '../ledger/comparison.ts';
import { dayInLetter, fullDate, personWords } from './letter-phrases.ts';
import type { ChangeRow, Letter, NoticeHead } from './letter-types.ts';

/**
 * The notice of changes (调整通知) for townships, departments and the public: days before and after, names and posts.
 *
 * @param rows in date order; what is not in their type cannot reach the notice
 */
export function changeNotice(rows: readonly ChangeRow[], head: NoticeHead, language: Language): Letter {
  const words = letterWords[language];
  const { notice } = words;
  const said = (person: PublicPerson | null | undefined): string =>
    person ? personWords(person, words.publicPerson) : '';
  const lines = rows.map((row) =>
    words.row[formOf(row)]({
      date: dayInLetter(row.date, language),
      type: row.shiftType ? words.rowType(row.shiftType) : '',
      before: said(row.before),
      after: said(row.after),
    }),
  );
  return {
    marking: '公开',
    title: notice.title,
    to: words.to(notice.readers[head.level]),
    paragraphs: lines.length > 0 ? [notice.before, ...lines, notice.after] : [notice.none],
    from: head.issuer,
    date: head.date === null ? '' : fullDate(head.date, language),
  };
}

/** How a row is said: whether the place was there and will be, and who held it and will. */
function formOf({ day, before, after }: ChangeRow): keyof LetterWords['row'] {
  if (after === undefined) {
    if (day === 'gone') return before ? 'gone' : 'goneEmpty';
    return before ? 'fewer' : 'fewerEmpty';
  }
  if (before === undefined) return after ? 'added' : 'addedEmpty';
  if (before) return after ? 'changed' : 'emptied';
  return after ? 'filled' : 'empty';
}
