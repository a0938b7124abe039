import { type PublicRoster, type PublicRow } from '@lunzhi/core';
import { wordHours } from '@lunzhi/core/words';
import { dateSetWords, daysBetween, groupBy, isRestKind } from '@lunzhi/core/internal';
import { oneLine } from './text.ts';
import { type ColumnKey, columnKeys, dayText, rangeText, tableWords } from '../locale/words.ts';

/** One duty with its number in the whole table, counted from 1. */
export interface Duty {
  readonly number: number;
  readonly row: PublicRow;
}

/** What a printed table shows from top to bottom; a period's caption stands before its first duty. */
export type Band =
  | { readonly kind: 'month'; readonly text: string }
  | { readonly kind: 'period'; readonly text: string }
  | { readonly kind: 'duty'; readonly duty: Duty };

/** A table arranged for paper. */
export interface PrintedTable {
  readonly columns: readonly ColumnKey[];
  /** Hours and place that all duties, or all of a shift type, have in common: said once above the table. */
  readonly shared: readonly string[];
  readonly bands: readonly Band[];
}

/** The duties of a table in its order, numbered from 1. */
export function duties(table: PublicRoster): Duty[] {
  return table.rows.map((row, index) => ({ number: index + 1, row }));
}

/** True on weekends and holidays that are not made up for. */
export function isRestDay(row: PublicRow): boolean {
  return isRestKind(row.kind);
}

/** Why the day is not an ordinary one: holidays or 周末, 调休上班, protection periods; empty otherwise. */
export function remarks(
  row: Pick<PublicRow, 'kind' | 'holidays' | 'protectionPeriods'>,
  { language }: Pick<PublicRoster, 'language'>,
): string[] {
  const words = tableWords(language);
  return [
    ...(row.kind === 'holiday' ? row.holidays : []),
    ...(row.kind === 'weekend' ? [words.weekend] : []),
    ...(row.kind === 'make-up-workday' ? [words.makeUp] : []),
    ...row.protectionPeriods,
  ];
}

/** The one-line text of a column for a duty; dates without the year, `remarks` in full. */
export function cellText(column: ColumnKey, duty: Duty, table: PublicRoster): string {
  const { row } = duty;
  const words = tableWords(table.language);
  switch (column) {
    case 'number':
      return String(duty.number);
    case 'date':
      return dayText(row.date, table.language);
    case 'weekday':
      return words.weekdays[row.weekday - 1] ?? '';
    case 'shiftType':
      return oneLine(row.shiftType ?? '');
    case 'name':
      return row.isPending ? words.pending : oneLine(row.name);
    case 'post':
      return oneLine(row.post);
    case 'sectors':
      return oneLine(row.sectors.join(words.listMark));
    case 'townships':
      return oneLine((row.townships ?? []).join(words.listMark));
    case 'times':
      return oneLine(wordHours(row.times, table.language));
    case 'place':
      return oneLine(row.place);
    case 'remarks':
      return oneLine(remarks(row, table).join(words.listMark));
  }
}

/** True when some duty says which townships its leader is linked to, which is told where the office asks for it. */
export const namesTownships = (table: PublicRoster): boolean =>
  table.rows.some(({ townships = [] }) => townships.length > 0);

/** True when some duty says which type it is, that is, when there are several. */
export function namesTypes(table: PublicRoster): boolean {
  return table.rows.some((row) => row.shiftType !== null);
}

/**
 * A table arranged for paper: month heads, captions where a protection period begins, and the columns that
 * have something to say.
 */
export function printedTable(table: PublicRoster): PrintedTable {
  const all = duties(table);
  const hasSectors = table.rows.some((row) => row.sectors.length > 0);
  const shared = sharedTexts(all, table);
  const hidden: ColumnKey[] = [
    ...(namesTypes(table) ? [] : ['shiftType' as const]),
    ...(hasSectors ? [] : ['sectors' as const]),
    ...(namesTownships(table) ? [] : ['townships' as const]),
    ...(shared === null ? [] : (['times', 'place'] as const)),
  ];
  return {
    columns: columnKeys.filter((column) => !hidden.includes(column)),
    shared: shared ?? [],
    bands: bandsOf(all, table),
  };
}

/** `null` when duties of one shift type differ in hours or place, which then need columns. */
function sharedTexts(all: readonly Duty[], table: PublicRoster): string[] | null {
  const { columns, colon, sessionMark } = tableWords(table.language);
  const textsOfType = new Map<string, { times: string; place: string }>();
  for (const duty of all) {
    const type = cellText('shiftType', duty, table);
    const texts = { times: cellText('times', duty, table), place: cellText('place', duty, table) };
    const known = textsOfType.get(type);
    if (known && (known.times !== texts.times || known.place !== texts.place)) return null;
    textsOfType.set(type, texts);
  }
  const headed = ({ times, place }: { times: string; place: string }) => [
    ...(times === '' ? [] : [`${columns.times}${colon}${times}`]),
    ...(place === '' ? [] : [`${columns.place}${colon}${place}`]),
  ];
  const [first, ...others] = [...textsOfType.values()];
  if (first === undefined) return [];
  if (others.every(({ times, place }) => times === first.times && place === first.place))
    return headed(first);
  return [...textsOfType].map(([type, { times, place }]) => {
    const said = [times, place].filter((text) => text !== '').join(sessionMark);
    return said === '' ? type : `${type}${colon}${said}`;
  });
}

function bandsOf(all: readonly Duty[], table: PublicRoster): Band[] {
  const rowsOfMonth = groupBy(
    all.map(({ row }) => row),
    ({ date }) => date.slice(0, 7),
  );
  const datesOfPeriod = new Map<string, { from: string; to: string }>();
  for (const { row } of all) {
    for (const name of row.protectionPeriods) {
      datesOfPeriod.set(name, { from: datesOfPeriod.get(name)?.from ?? row.date, to: row.date });
    }
  }
  const bands: Band[] = [];
  const captioned = new Set<string>();
  let month = '';
  for (const duty of all) {
    const { date, protectionPeriods } = duty.row;
    if (date.slice(0, 7) !== month) {
      month = date.slice(0, 7);
      const rows = rowsOfMonth.get(month)!;
      const makeUp = rows.filter(({ kind }) => kind === 'make-up-workday').map((row) => row.date);
      bands.push({
        kind: 'month',
        text: tableWords(table.language).month(date, rows.length, [...new Set(makeUp)]),
      });
    }
    // some days of a period may have duties that it does not touch: its caption stands before them too
    const around = (table.protectionPeriods ?? []).filter(
      ({ name, from, to }) => from <= date && date <= to && datesOfPeriod.has(name),
    );
    for (const name of new Set([...around.map((period) => period.name), ...protectionPeriods])) {
      const dates = around.find((period) => period.name === name) ?? datesOfPeriod.get(name);
      if (dates === undefined || captioned.has(name)) continue;
      captioned.add(name);
      bands.push({ kind: 'period', text: periodText(name, dates.from, dates.to, table) });
    }
    bands.push({ kind: 'duty', duty });
  }
  return bands;
}

/**
 * `春节特别防护期（2月8日至2月18日，每日1人；其中2月10日至17日为春节假期）`; a name that does not say what it is gets the word
 * before it.
 */
function periodText(name: string, from: string, to: string, table: PublicRoster): string {
  const { bracketed, colon, eachDay, factMark, holidaysWithin, protection, sessionMark } = tableWords(
    table.language,
  );
  const said = oneLine(name);
  const named = said.toLowerCase().includes(protection) ? said : `${protection}${colon}${said}`;
  const within = table.rows.filter(({ date }) => from <= date && date <= to);
  const dates = groupBy(within, ({ date }) => date);
  // of a table that lists some of its days only, nothing is known of the others
  const isWhole = dates.size > daysBetween(from, to);
  const heads = new Set([...dates.values(), ...(isWhole ? [] : [[]])].map((rows) => rows.length));
  const holidays = groupBy(
    within.filter(({ kind }) => isWhole && kind === 'holiday'),
    (row) => row.holidays.join(tableWords(table.language).listMark),
  );
  const facts = [...holidays].map(([holiday, rows]) =>
    holidaysWithin(
      oneLine(holiday),
      dateSetWords([...new Set(rows.map(({ date }) => date))], table.language),
    ),
  );
  const days = rangeText(from, to, table.language);
  const each = heads.size === 1 ? sessionMark + eachDay([...heads][0]!) : '';
  return named + bracketed([days + each, ...facts].join(factMark));
}
