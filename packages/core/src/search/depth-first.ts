import { finish, type Steps } from '../bound/steps.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { type Assignment, FREE, type Places, UNASSIGNED } from '../problem/problem.ts';
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
  readonly problem: Places;
  /** Who may hold each shift; it keeps clear of fixed duties already. */
  readonly domain: Uint8Array;
  /** Free days between two duties of one leader on different dates. */
  readonly minFreeDays: number;
  /** Free places that must be filled; all of them when left out. Places that only dues name may stay empty. */
  readonly shifts?: readonly number[];
  /** Duties owed, at most one due for each leader and place of a rule. */
  readonly dues?: readonly Due[];
}

/** Places: it bounds what is kept for each of them. */
const LONGEST = 4_000;
/** Pairs of a due and a place. */
const MAX_PAIRS = 4_000_000;
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
export const fillDepthFirst = (
  task: FillTask,
  nodeLimit: number,
  memoBytes: number = MEMO_BYTES,
): DepthFirstResult => finish(fillSteps(task, nodeLimit, memoBytes));

/** `fillDepthFirst` in steps of one node; stopped, it says that more would be needed. */
export function* fillSteps(
  task: FillTask,
  nodeLimit: number,
  memoBytes: number = MEMO_BYTES,
): Steps<DepthFirstResult> {
  const { problem, domain, minFreeDays, dues = [] } = task;
  const { leaderCount, fixedHolder } = problem;
  const pairs = dues.reduce((sum, { shifts }) => sum + shifts.length, 0);
  const places = pairs > MAX_PAIRS ? null : placesOf(task);
  if (places === null) return { kind: 'limit', steps: 0 };
  const { order, mustFillMask, candidates } = places;
  const assignment: Assignment = Int16Array.from(fixedHolder, (holder) =>
    holder === FREE ? UNASSIGNED : holder,
  );
  const owed = new OpenDues(problem, dues, order, domain);
  const blocked = new BlockedLeaders(problem, order, candidates, minFreeDays);
  const failed = new Set<string>();
  const mostDays = problem.dayCount + 1;
  let memo = 0;
  let nodes = 0;
  // going straight down once is always allowed
  const mostSteps = 2 * order.length * leaderCount + nodeLimit * STEPS_OF_NODE;
  let steps = mostSteps;
  /** Per place on the way down. */
  const open: OpenPlace[] = [];

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
  /** Opens the place after those that are open, unless it is known that nothing fits from there on. */
  const reach = (): void => {
    const position = open.length;
    const leaders = candidates[position]!;
    const key = keyAt(position);
    steps -= leaders.length + key.length;
    nodes++;
    if (failed.has(key)) return;
    owed.pass(position, leaders);
    open.push({ key, ranks: ranked(position), tried: 0, leader: UNASSIGNED, lastDay: 0 });
  };
  /** Takes back the choice at the last open place, if there was one. */
  const release = (position: number, { leader, lastDay }: OpenPlace): void => {
    if (leader === UNASSIGNED) return;
    assignment[order[position]!] = UNASSIGNED;
    owed.unserve(position, leader);
    blocked.unserve(position, leader, lastDay);
  };
  /** Makes the next choice at the last open place; false when there is none left. */
  const choose = (position: number, place: OpenPlace): boolean => {
    release(position, place);
    const { ranks } = place;
    const shift = order[position]!;
    const choice = place.tried++;
    place.leader = UNASSIGNED;
    if (choice >= ranks.length) return choice === ranks.length && mustFillMask[shift] === 0;
    const leader = ranks[choice]! % leaderCount;
    place.leader = leader;
    place.lastDay = blocked.lastDay(leader);
    blocked.serve(position, leader);
    owed.serve(position, leader);
    assignment[shift] = leader;
    return true;
  };
  const result = (kind: 'impossible' | 'limit'): DepthFirstResult => ({ kind, steps: mostSteps - steps });

  for (;;) {
    if (owed.isPossible) {
      if (open.length === order.length) return { kind: 'found', assignment, steps: mostSteps - steps };
      reach();
      if (nodes > nodeLimit || steps < 0 || (yield)) return result('limit');
    }
    for (;;) {
      const place = open[open.length - 1];
      if (!place) return result('impossible');
      if (choose(open.length - 1, place)) break;
      owed.unpass(open.length - 1, candidates[open.length - 1]!);
      open.pop();
      memo += BYTES_OF_KEY + BYTES_OF_CODE * place.key.length;
      if (memo > memoBytes) return result('limit');
      failed.add(place.key);
    }
  }
}

/** A place on the way down, and the choice that was made there. */
interface OpenPlace {
  /** What the rest depends on. */
  readonly key: string;
  /** Who can take it, as `ranked` says. */
  readonly ranks: Float64Array;
  /** Choices tried, leaving it empty among them. */
  tried: number;
  /** {@link UNASSIGNED}: nobody yet, or it stays empty. */
  leader: number;
  /** The day of his last duty before. */
  lastDay: number;
}

interface Order {
  /** Free places in date order; those of one day begin with the one fewest can take. */
  readonly order: readonly number[];
  /** `[shift]`: 1 where it must be filled. */
  readonly mustFillMask: Uint8Array;
  /** By position in `order`: who can take it to some use. */
  readonly candidates: readonly Int16Array[];
}

/** The places to go through, unless they are too many. */
function placesOf({ problem, domain, shifts, dues = [] }: FillTask): Order | null {
  const { leaderCount, shiftCount, dayOfShift, fixedHolder } = problem;
  const mustFillMask = new Uint8Array(shiftCount);
  for (const shift of shifts ?? fixedHolder.keys()) if (fixedHolder[shift] === FREE) mustFillMask[shift] = 1;
  /** Per place that may stay empty: those who owe a duty there. To others it is of no use. */
  const debtors = new Map<number, Set<number>>();
  for (const { leader, shifts: places } of dues)
    for (const shift of places) {
      if (fixedHolder[shift] !== FREE || mustFillMask[shift] === 1) continue;
      const known = debtors.get(shift);
      if (known) known.add(leader);
      else debtors.set(shift, new Set([leader]));
    }
  const order = [...mustFillMask.keys()].filter((shift) => mustFillMask[shift] === 1 || debtors.has(shift));
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
  return { order, mustFillMask, candidates: order.map((shift) => able.get(shift)!) };
}
