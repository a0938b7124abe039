import { readTable, type Roster, type RosterDocument, type Score, type TableRow } from '@lunzhi/core';
import { readCsv } from '@lunzhi/formats';

/** What a table is worth by a document, from its rows alone; what a ledger fixed counts like anything else. */
export type Worth = Pick<Score, 'hard' | 'coverage' | 'fairness' | 'quality'>;

/**
 * Judges rows by a document, without a roster: nothing of what a file says of its days, places, rules or scores is known.
 *
 * @returns `null` with rows that fit no place of the document
 */
export function judged(document: RosterDocument, rows: readonly TableRow[]): Worth | null {
  const { roster, problems } = readTable(document, rows);
  if (!roster || problems.length > 0) return null;
  const { hard, coverage, fairness, quality } = roster.score;
  return { hard, coverage, fairness, quality };
}

/** The rows of a roster's own table: who holds which place. */
export const rowsOf = ({ assignments }: Roster): TableRow[] =>
  assignments.flatMap(({ date, type, leader }, index) =>
    leader === null ? [] : [{ date, type, leader, line: index + 1 }],
  );

/** Whether a table can tell the shift types of a document apart. */
export const tellsTypes = ({ shiftTypes = [] }: RosterDocument): boolean =>
  new Set(shiftTypes.map(({ name }) => name)).size === shiftTypes.length;

/** The rows of a published table. */
export const publishedRows = (csv: string): readonly TableRow[] => readCsv(csv).rows;

/** Rows with who came in the place of who should have, as a ledger says. */
export function servedRows(rows: readonly TableRow[], { ledger, document }: Roster): TableRow[] {
  const names = new Map(document.leaders.map(({ id, name }) => [id, name]));
  const types = new Map((document.shiftTypes ?? []).map(({ id, name }) => [id, name]));
  const served = [...rows];
  const corrected = new Set(ledger.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects] : [])));
  ledger.forEach((entry, index) => {
    if (entry.kind !== 'attended' || corrected.has(index + 1)) return;
    const [date, id] = entry.shift.split('/') as [string, string];
    const type = types.get(id);
    const holder = entry.holder === null ? null : names.get(entry.holder);
    const at = served.findIndex(
      (row) => row.date === date && (row.type ?? type) === type && row.leader === holder,
    );
    if (at >= 0) served.splice(at, 1);
    const came = entry.came !== null && 'leader' in entry.came ? entry.came.leader : null;
    if (came !== null) served.push({ line: 1000 + index, date, leader: came, ...(type && { type }) });
  });
  return served;
}
