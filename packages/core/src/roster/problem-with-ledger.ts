import { shiftId } from '../compile/names.ts';
import type { Compiled } from '../compile/compile.ts';
import { FREE, type Problem, UNABLE, UNASSIGNED } from '../problem/problem.ts';
import type { LedgerState } from './fold-ledger.ts';
import { awayOn, type Replanning } from './replanning.ts';

/** What a ledger says about the places of a problem. */
export interface LedgerFacts extends Pick<LedgerState, 'assignments' | 'settled' | 'vacated' | 'away'> {
  /** Of the re-planning that is about to be done, or of the last one that was. */
  readonly replanning: Replanning | null;
}

/**
 * The problem as a ledger leaves it: what is past, frozen or agreed on is fixed, who gave a place up is away that day,
 * whoever else handed a date away gets it back from no plan, and the places whose holders it keeps are published.
 *
 * A day before `today` stays as it was, empty places included; so does a frozen one, except for places that the new
 * calendar added to it or that somebody gave up: nobody has them yet.
 */
export function problemWithLedger({ problem, names }: Compiled, facts: LedgerFacts): Problem {
  const { assignments, settled, vacated, replanning } = facts;
  const leaderIndex = new Map<string | null | undefined, number>(
    names.leaders.map(({ id }, index) => [id, index]),
  );
  const indexOf = (leader: string | null | undefined): number => leaderIndex.get(leader) ?? UNASSIGNED;
  const fixedHolder = problem.fixedHolder.slice();
  const published = problem.published.slice();
  const unable = problem.unable.slice();
  let { pins } = problem;
  names.shifts.forEach((shift, index) => {
    const id = shiftId(shift);
    const holder = indexOf(assignments.get(id)?.leader);
    const isPast = replanning !== null && shift.date < replanning.today;
    const isFrozen =
      replanning !== null && shift.date <= replanning.frozenThrough && replanning.knownPlaces.has(id);
    const gone = vacated.get(id);
    const isOpen = gone !== undefined && holder === UNASSIGNED;
    if (isPast || settled.has(id) || (isFrozen && !isOpen)) fixedHolder[index] = holder;
    // a pin that its leader gave up binds nobody
    else if (gone !== undefined) fixedHolder[index] = FREE;
    const kept = replanning?.keptHolders.get(id);
    // agreed on since: no longer the plan's doing
    if (kept && !settled.has(id)) {
      const successor = indexOf(kept.successor);
      const isAble =
        successor !== UNASSIGNED && problem.unable[index * problem.leaderCount + successor] === 0;
      const isOver = isPast || (isFrozen && !isOpen);
      published[index] = isOver ? holder : isAble ? successor : indexOf(kept.holder);
    }
    if (gone === undefined) return;
    forbidDay(problem, unable, index, indexOf(gone));
    pins = pins.filter(({ day, leader }) => day !== problem.dayOfShift[index] || leader !== indexOf(gone));
  });
  if (replanning)
    forbidAway(problem, names, unable, (own) => replanning.away.has(own) && facts.away.has(own));
  return { ...problem, fixedHolder, published, unable, pins };
}

/**
 * Nobody is planned onto a date that he handed away before the re-planning, unless the document pins him there.
 *
 * What is handed away since counts from the next one on: rules and shares are those that the plan was made by.
 */
function forbidAway(
  problem: Problem,
  { shifts, leaders }: Compiled['names'],
  unable: Uint8Array,
  isAway: (own: string) => boolean,
): void {
  const { dayOfShift, leaderCount, pins } = problem;
  const isPinned = (day: number, leader: number): boolean =>
    pins.some((pin) => pin.day === day && pin.leader === leader);
  shifts.forEach(({ date }, shift) =>
    leaders.forEach(({ id }, leader) => {
      if (isAway(awayOn(id, date)) && !isPinned(dayOfShift[shift]!, leader))
        unable[shift * leaderCount + leader]! |= UNABLE.absent;
    }),
  );
}

/** A leader who gave up a place cannot serve on that date at all. */
function forbidDay(problem: Problem, unable: Uint8Array, shift: number, leader: number): void {
  if (leader === UNASSIGNED) return;
  const day = problem.dayOfShift[shift]!;
  for (let other = problem.firstShiftOfDay[day]!; other < problem.firstShiftOfDay[day + 1]!; other++)
    unable[other * problem.leaderCount + leader]! |= UNABLE.absent;
}
