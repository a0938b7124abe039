import type { Due } from '../constraints/dues-matching.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { BlockedLeaders } from './blocked-leaders.ts';
import { OpenDues } from './open-dues.ts';

/** What was found out, and in how many steps: candidates looked at, more or less. */
export type DepthFirstResult = { readonly steps: number } & (
  | { readonly kind: 'found'; readonly assignment: Assignment }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'limit' }
);

/** What is to be filled, and what has to hold. Gaps, one duty a day and dues are looked at, and nothing else. */
export interface FillTask {
  readonly problem: Problem;
  /** Who may hold each shift; it keeps clear of fixed duties already. */
  readonly domain: Uint8Array;
  /** Free days between two duties of one leader on different dates. */
  readonly minFreeDays: number;
  /** Free places that must be filled; all of them when left out. Places that only dues name may stay empty. */
  readonly shifts?: readonly number[];
  /** Duties owed, at most one due for each leader and place of a rule. */
  readonly dues?: readonly Due[];
}

class Limit extends Error {}

/** One stack frame a place: more would overflow the stack of some engines. */
const LONGEST = 4_000;
/** Pairs of a due and a place. */
const MOST_PAIRS = 4_000_000;
const MEMO_BYTES = 64_000_000;
/** What a string costs beside its characters, and a character, as they are kept in a set. */
const BYTES_OF_KEY = 64;
const BYTES_OF_CODE = 2;
/** A node of up to so many candidates and characters of its key counts once; with hundreds of leaders it counts more. */
const STEPS_OF_NODE = 64;

/**
 * Fills places one after the other, depth first in date order, with a memo on (place, who is still blocked, what is
 * still owed): exact.
 *
 * @param nodeLimit nodes of some dozens of leaders; of hundreds there may be fewer, as each takes longer
 * @param memoBytes how large the memo may grow
 * @returns an assignment that fills them (fixed places as they are, nobody elsewhere), a proof that none does, or that
 * more nodes or a larger memo would be needed
 */
export function fillDepthFirst(
  task: FillTask,
  nodeLimit: number,
  memoBytes: number = MEMO_BYTES,
): DepthFirstResult {
  const { problem, domain, minFreeDays, dues = [] } = task;
  const { leaderCount, fixed } = problem;
  const pairs = dues.reduce((sum, { shifts }) => sum + shifts.length, 0);
  const places = pairs > MOST_PAIRS ? null : placesOf(task);
  if (places === null) return { kind: 'limit', steps: 0 };
  const { order, mustFill, candidates } = places;
  const assignment: Assignment = Int16Array.from(fixed, (holder) => (holder === FREE ? UNASSIGNED : holder));
  const owed = new OpenDues(problem, dues, order, domain);
  const blocked = new BlockedLeaders(problem, order, candidates, minFreeDays);
  const failed = new Set<string>();
  const mostDays = problem.dayCount + 1;
  let memo = 0;
  let nodes = 0;
  // going straight down once is always allowed
  const mostSteps = 2 * order.length * leaderCount + nodeLimit * STEPS_OF_NODE;
  let steps = mostSteps;

  /**
   * The leaders who can take a place, as numbers in the order in which they are tried: those who owe a duty there, then
   * those who lose the fewest places ahead, then those who have rested longest.
   */
  const ranked = (position: number): Float64Array => {
    const ranks: number[] = [];
    for (const leader of candidates[position]!) {
      if (!blocked.isRested(leader, position)) continue;
      const isOwed = owed.isOwed(position, leader) ? 0 : LONGEST + 1;
      const last = Math.max(-1, blocked.lastDay(leader)) + 1;
      ranks.push(((isOwed + blocked.loss(position, leader)) * mostDays + last) * leaderCount + leader);
    }
    return Float64Array.from(ranks).sort();
  };
  const keyAt = (position: number): string => {
    const codes = [position];
    owed.addCodes(position, codes);
    blocked.addCodes(position, codes);
    return String.fromCharCode(...codes);
  };
  const fill = (position: number): boolean => {
    if (!owed.isPossible) return false;
    if (position === order.length) return true;
    const leaders = candidates[position]!;
    const key = keyAt(position);
    steps -= leaders.length + key.length;
    if (++nodes > nodeLimit || steps < 0) throw new Limit();
    if (failed.has(key)) return false;
    const shift = order[position]!;
    owed.pass(position, leaders);
    for (const rank of ranked(position)) {
      const leader = rank % leaderCount;
      const lastDay = blocked.lastDay(leader);
      blocked.serve(position, leader);
      owed.serve(position, leader);
      assignment[shift] = leader;
      if (fill(position + 1)) return true;
      assignment[shift] = UNASSIGNED;
      owed.unserve(position, leader);
      blocked.unserve(position, leader, lastDay);
    }
    if (mustFill[shift] === 0 && fill(position + 1)) return true;
    owed.unpass(position, leaders);
    memo += BYTES_OF_KEY + BYTES_OF_CODE * key.length;
    if (memo > memoBytes) throw new Limit();
    failed.add(key);
    return false;
  };
  try {
    const isFound = fill(0);
    const taken = { steps: mostSteps - steps };
    return isFound ? { kind: 'found', assignment, ...taken } : { kind: 'impossible', ...taken };
  } catch (error) {
    if (error instanceof Limit) return { kind: 'limit', steps: mostSteps - steps };
    throw error;
  }
}

interface Places {
  /** Free places in date order; those of one day begin with the one fewest can take. */
  readonly order: readonly number[];
  /** `[shift]`: 1 where it must be filled. */
  readonly mustFill: Uint8Array;
  /** By position in `order`: who can take it to some use. */
  readonly candidates: readonly Int16Array[];
}

/** The places to go through, unless they are too many. */
function placesOf({ problem, domain, shifts, dues = [] }: FillTask): Places | null {
  const { leaderCount, shiftCount, dayOfShift, fixed } = problem;
  const mustFill = new Uint8Array(shiftCount);
  for (const shift of shifts ?? fixed.keys()) if (fixed[shift] === FREE) mustFill[shift] = 1;
  /** Per place that may stay empty: those who owe a duty there. To others it is of no use. */
  const debtors = new Map<number, Set<number>>();
  for (const { leader, shifts: own } of dues)
    for (const shift of own) {
      if (fixed[shift] !== FREE || mustFill[shift] === 1) continue;
      const known = debtors.get(shift);
      if (known) known.add(leader);
      else debtors.set(shift, new Set([leader]));
    }
  const order = [...mustFill.keys()].filter((shift) => mustFill[shift] === 1 || debtors.has(shift));
  if (order.length > LONGEST) return null;
  const able = new Map<number, Int16Array>();
  for (const shift of order) {
    const owing = debtors.get(shift);
    const leaders: number[] = [];
    for (let leader = 0; leader < leaderCount; leader++)
      if (domain[shift * leaderCount + leader] === 1 && (!owing || owing.has(leader))) leaders.push(leader);
    able.set(shift, Int16Array.from(leaders));
  }
  const count = (shift: number): number => able.get(shift)!.length;
  order.sort((a, b) => dayOfShift[a]! - dayOfShift[b]! || count(a) - count(b) || a - b);
  return { order, mustFill, candidates: order.map((shift) => able.get(shift)!) };
}
