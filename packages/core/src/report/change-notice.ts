import { type LetterWords, letterWords } from '../locale/letters.ts';
import { changeSummary } from '../locale/comparison.ts';
import type { Language } from '../document/schema.ts';
import { changeKind, countKinds, type PlaceChanges } from '../ledger/change-counts.ts';
import type { PublicPerson } from '../ledger/comparison.ts';
import { dayInLetter, fullDate, personWords } from './letter-phrases.ts';
import type { ChangeRow, Letter, NoticeHead } from './letter-types.ts';

/** So many rows are counted at a glance. */
const FEW = 3;

/**
 * The notice of changes (调整通知) for townships, departments and the public: days before and after, names and posts. Days that
 * are past when it is issued are told apart from those to come: nobody can be ordered to serve on them.
 *
 * @param rows in date order; what is not in their type cannot reach the notice
 */
export function changeNotice(rows: readonly ChangeRow[], head: NoticeHead, language: Language): Letter {
  const words = letterWords[language];
  const { notice } = words;
  const said = (person: PublicPerson | null | undefined): string =>
    person ? personWords(person, words.publicPerson) : '';
  const wordRow = (row: ChangeRow, forms: LetterWords['row']): string =>
    forms[formOf(row)]({
      date: dayInLetter(row.date, language),
      type: row.shiftType ? words.rowType(row.shiftType) : '',
      before: said(row.before),
      after: said(row.after),
      reason: reasonOf(row, words.reason),
    });
  const isPast = ({ date }: ChangeRow): boolean => head.date !== null && date < head.date;
  const past = rows.filter(isPast).map((row) => wordRow(row, words.pastRow));
  const ahead = rows.filter((row) => !isPast(row)).map((row) => wordRow(row, words.row));
  const lines = [
    ...(ahead.length > 0 ? [notice.before, ...ahead] : []),
    ...(past.length > 0 ? [ahead.length > 0 ? notice.alsoPast : notice.past, ...past] : []),
  ];
  return {
    marking: '公开',
    title: notice.title,
    to: words.to(notice.readers[head.level]),
    paragraphs:
      lines.length > 0
        ? [...lines, notice.after(rows.length > FEW ? changeSummary(countsOf(rows), language) : '')]
        : [notice.none],
    from: head.issuer,
    date: head.date === null ? '' : fullDate(head.date, language),
  };
}

/** What became of the places: who succeeded whom is in the rows. */
const countsOf = (rows: readonly ChangeRow[]): PlaceChanges =>
  countKinds(
    rows.map((row) =>
      changeKind(row.before && 'before', row.after && 'after', () =>
        row.isSuccession ? 'before' : undefined,
      ),
    ),
  );

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

/** Why a day came or went; empty where nothing is known of it, or the day itself stays. */
function reasonOf({ day, because }: ChangeRow, reasons: LetterWords['reason']): string {
  if (!because || (day !== 'new' && day !== 'gone')) return '';
  const words = reasons[day === 'new' ? 'added' : 'gone'];
  if ('protectionPeriods' in because) return words.periods(because.protectionPeriods);
  return because.kind === 'make-up-workday' ? words['make-up-workday'] : words.workday;
}
