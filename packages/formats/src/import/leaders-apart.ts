import { keyOf, plainText } from '@lunzhi/core/internal';
import type { LeaderColumn } from './columns.ts';
import { type Answers, doubt, doubtKey, type LeadersDoubt } from './doubts.ts';
import type { LeaderCell, LeaderRow } from './leaders-table.ts';

/** The lines of cells as one text. */
export const joined = (cells: readonly LeaderCell[]): string =>
  cells
    .flatMap(({ text }) => text.split(/[\n\r]+/).map(plainText))
    .filter((line) => line !== '')
    .join('、');

const postIn = ({ cells, beside }: LeaderRow): string => keyOf(joined(cells.post ?? []) || beside);

/** That somebody else of that name stands above. */
export const sameName = ({ cell, name, ...row }: LeaderRow, before: LeaderRow, id: string): LeadersDoubt =>
  doubt('same-name', { cell, name, id, isSamePost: postIn({ cell, name, ...row }) === postIn(before) });

/** The rows of a table, those of one leader as one where somebody says that he stands on several. */
export function withoutRepeats(
  leaders: readonly LeaderRow[],
  answers: Answers,
): { readonly rows: readonly LeaderRow[]; readonly joinedTo: ReadonlyMap<LeaderRow, readonly LeaderRow[]> } {
  const rows = new Map<LeaderRow, readonly LeaderRow[]>();
  const firstOf = new Map<string, LeaderRow>();
  for (const row of leaders) {
    const first = firstOf.get(keyOf(row.name));
    const isSame = first && answers[doubtKey(sameName(row, first, ''))] === 'same';
    if (isSame) rows.set(first, [...rows.get(first)!, row]);
    else rows.set(row, []);
    if (!first) firstOf.set(keyOf(row.name), row);
  }
  const joinedTo = new Map<LeaderRow, readonly LeaderRow[]>();
  for (const [first, more] of rows) joinedTo.set(more.reduce(joinedRows, first), more);
  return { rows: [...joinedTo.keys()], joinedTo };
}

/** One row with the cells of two, what both say once. */
function joinedRows(one: LeaderRow, other: LeaderRow): LeaderRow {
  const columns = new Set([...Object.keys(one.cells), ...Object.keys(other.cells)] as LeaderColumn[]);
  const cells = Object.fromEntries(
    [...columns].map((column) => {
      const own = one.cells[column] ?? [];
      const more = (other.cells[column] ?? []).filter(({ text }) => !own.some((cell) => cell.text === text));
      return [column, [...own, ...more]];
    }),
  );
  const asides = [...new Set([one.aside, other.aside])].filter((aside) => aside !== '');
  return { ...one, beside: one.beside || other.beside, aside: asides.join('、'), cells };
}

/** Remarks of who is no longer there, or not yet, or serves nobody. */
const LEAVING =
  /^[^，,；;、]*(?:调离|调走|调任|离任|离职|离岗|免职|退休|辞职|去世|病故|停职|退居二线)(?:了|后|中)?$|^[拟待]任|^不(?:再)?(?:参加|安排)?(?:接访|值班|坐班|轮值|排班|带班)$/;

/** What the remarks of a row say of that. */
export const leavingIn = ({ cells, name }: LeaderRow): LeadersDoubt[] =>
  (cells.note ?? []).flatMap(({ cell, text }) =>
    text
      .split(/[，,；;。、\n\r]+/)
      .map(plainText)
      .filter((written) => LEAVING.test(written))
      .map((written) => doubt('note-as-leaving', { cell, written, name })),
  );
