import { plainName } from '@lunzhi/core/internal';
import { doubt, type LeadersDoubt } from './doubts.ts';
import type { LeaderRow } from './leaders-table.ts';

/** The number of a leader in whatever digits, with or without a full stop behind it. */
export function numberOf(text: string): number | null {
  const said = plainName(text).normalize('NFKC');
  return /^\d{1,4}(?:\.0*)?[.、]?$/.test(said) ? parseInt(said, 10) : null;
}

/** By their numbers when each has one of his own; else as they stand. */
export function inOrder(
  leaders: readonly LeaderRow[],
  doubts: LeadersDoubt[],
): { sorted: LeaderRow[]; order: 'number' | 'row' } {
  const ofNumber = new Map<number | null, LeaderRow[]>();
  for (const leader of leaders) ofNumber.set(leader.number, [...(ofNumber.get(leader.number) ?? []), leader]);
  const cellOf = ({ cells }: LeaderRow): string => cells.number![0]!.cell;
  for (const [number, own] of ofNumber)
    if (number !== null && own.length > 1)
      doubts.push(
        doubt('rank-doubled', {
          cell: cellOf(own[0]!),
          cells: own.map(cellOf),
          number,
          names: own.map(({ name }) => name),
        }),
      );
  if (leaders.length > 0 && !ofNumber.has(null) && ofNumber.size === leaders.length) {
    doubts.push(doubt('order-by-number', { cell: cellOf(leaders[0]!) }));
    return { sorted: [...leaders].sort((a, b) => a.number! - b.number!), order: 'number' };
  }
  const hasNumbers = leaders.some(({ cells }) => cells.number !== undefined);
  if (leaders.length > 0)
    doubts.push(doubt('order-by-row', { because: hasNumbers ? 'not-all-different' : 'no-column' }));
  return { sorted: [...leaders], order: 'row' };
}
