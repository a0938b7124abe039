import { type Assignment, type Prepared, type Problem, UNASSIGNED } from '@lunzhi/core/solver';
import type { Pair } from '../peers/pairs.ts';
import type { Result } from './result.ts';

const idOf = ({ date, type, place }: Prepared['names']['shifts'][number]): string =>
  `${date}/${type}/${place}`;

/** The id of each place, in their order. */
export const shiftIds = ({ names }: Prepared): string[] => names.shifts.map(idOf);

/** Named assignments in indices. Names the instance does not know come back as `unknown`. */
export function pairsOf(
  { names }: Prepared,
  assignments: Result['assignments'],
): { pairs: Pair[]; unknown: string[]; unlisted: string[] } {
  const shiftById = new Map(names.shifts.map((shift, index) => [idOf(shift), index]));
  const leaderById = new Map(names.leaders.map(({ id }, index) => [id, index]));
  const pairs: Pair[] = [];
  const unknown: string[] = [];
  const listed = new Set<string>();
  for (const { shift, leader } of assignments) {
    const index = shiftById.get(shift);
    const holder = leader === null ? null : leaderById.get(leader);
    listed.add(shift);
    if (index === undefined) unknown.push(shift);
    else if (holder === undefined) unknown.push(leader!);
    else if (holder !== null) pairs.push([index, holder]);
  }
  return { pairs, unknown, unlisted: [...shiftById.keys()].filter((id) => !listed.has(id)) };
}

/** Pairs with their names, each place once. */
export function namedAssignments({ names }: Prepared, pairs: readonly Pair[]): Result['assignments'] {
  const holders = new Map(pairs);
  return names.shifts.map((shift, index) => {
    const holder = holders.get(index);
    return { shift: idOf(shift), leader: holder === undefined ? null : names.leaders[holder]!.id };
  });
}

/** A leader per place, as core judges it. */
export function assignmentOf({ shiftCount }: Problem, pairs: readonly Pair[]): Assignment {
  const assignment = new Int16Array(shiftCount).fill(UNASSIGNED);
  for (const [shift, leader] of pairs) assignment[shift] = leader;
  return assignment;
}
