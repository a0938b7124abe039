import type { Steps } from '../bound/steps.ts';
import { servableDues } from '../constraints/dues-matching.ts';
import { fillSteps } from '../search/depth-first.ts';
import { fillBoundSteps, type FillPrices, workOfRound } from '../search/fill-bound.ts';
import { capsAsked, type FillQuestion, fillTaskOf } from '../search/fill-frame.ts';
import { FillRepair } from '../search/fill-repair.ts';
import { DayLimits } from './day-limits.ts';
import type { WorkBudget } from './work-budget.ts';

/** Rounds of prices and steps of ejections: few at first, then more. */
const FEW = { rounds: 20, steps: 100 };
const MANY = { rounds: 150, steps: 2_000 };
/** Work of a pair that is looked at when it is asked what has to give way. */
const WORK_OF_PAIR = 10;
/** Nodes of the search depth first, when neither prices nor ejections say anything. */
const NODE_LIMIT = 4_000;
/** Work of prices in one go. */
const MAX_PRICING = 40_000_000;
/** Steps of ejections between two pauses. */
const STRIDE = 50;
/** Pairs that are counted and matched in one go. */
const MAX_COUNTED = 1_000_000;

/** Can a question be answered with a roster? */
export type CanFill =
  /** By place of the frame: who holds it; `null` where matching proves it. Rules that ask for more than caps say may be broken. */
  | { readonly kind: 'found'; readonly holder: Int16Array | null }
  | { readonly kind: 'impossible' }
  /** Neither was proven with so much work. */
  | { readonly kind: 'unknown' };

/** What is known of a question much like it. */
export interface KnownAnswers {
  /** Left at what proves it, when it is proven that it cannot be. */
  readonly prices: FillPrices;
  readonly holder: Int16Array;
}

/**
 * Can all places asked for be filled and all dues served? First by what is known, then by counting, then by prices and
 * ejections with more and more effort, at last depth first: each exact where it says anything.
 *
 * @returns in steps; stopped or out of budget, `unknown`
 */
export function* canFillSteps(
  question: FillQuestion,
  budget: WorkBudget,
  { prices, holder }: KnownAnswers,
): Steps<CanFill> {
  yield* budget.pause();
  if (budget.isOut) return { kind: 'unknown' };
  const repair = new FillRepair(question, holder);
  budget.spend(WORK_OF_PAIR * repair.work);
  const found = (): CanFill => ({ kind: 'found', holder: repair.holder });
  for (const { rounds, steps } of [FEW, MANY]) {
    if (yield* isRepaired(repair, steps, budget)) return found();
    if (yield* isShort(question, prices, rounds, budget)) return { kind: 'impossible' };
    if (budget.isOut) return { kind: 'unknown' };
    const counted = rounds === FEW.rounds ? count(question, budget) : null;
    if (counted) return counted;
  }
  // depth first knows no caps; what it cannot fill cannot be filled with them either
  const filled = yield* budget.whileLeft(fillSteps(fillTaskOf(question), NODE_LIMIT));
  budget.spend(5 * filled.steps);
  if (filled.kind === 'impossible') return { kind: 'impossible' };
  if (filled.kind === 'limit') return { kind: 'unknown' };
  const again = new FillRepair(question, filled.assignment);
  const keepsCaps = yield* isRepaired(again, FEW.steps, budget);
  return keepsCaps ? { kind: 'found', holder: again.holder } : { kind: 'unknown' };
}

/** Do prices prove that the question asks too much? */
const isShort = (
  question: FillQuestion,
  prices: FillPrices,
  rounds: number,
  budget: WorkBudget,
): Steps<boolean> => {
  const work = workOfRound(question);
  const most = Math.max(1, Math.min(rounds, Math.floor(MAX_PRICING / work)));
  return budget.whileLeft(fillBoundSteps(question, prices, most), work);
};

/** Do ejections find who could hold what? */
function* isRepaired(repair: FillRepair, steps: number, budget: WorkBudget): Steps<boolean> {
  for (let done = 0; done < steps && !repair.isDone && !budget.isOut; done += STRIDE) {
    const before = repair.work;
    repair.run(STRIDE);
    budget.spend(WORK_OF_PAIR * (repair.work - before));
    yield* budget.pause();
  }
  return repair.isDone;
}

/** What counting and matching say, if anything. */
function count(question: FillQuestion, budget: WorkBudget): CanFill | null {
  const { frame, open } = question;
  const work = open.length + frame.duesAt.entries.length + frame.capsAt.entries.length;
  if (work > MAX_COUNTED) return null;
  budget.spend(5 * work);
  const { shifts, dues } = fillTaskOf(question);
  const places = mostPlaces(question);
  const owed = servedOf(question);
  const isShortOfDues = owed.most < dues.reduce((sum, { least }) => sum + least, 0);
  if (places.most < shifts.length || isShortOfDues) return { kind: 'impossible' };
  const isMatched = dues.length === 0 ? places.isExact : shifts.length === 0 && owed.isExact;
  return isMatched ? { kind: 'found', holder: null } : null;
}

/**
 * The most of the places asked for that can be filled, dues aside: no more than the leaders, counted one by one under
 * the gap, can serve; and no more than can be matched to leaders wherever days are so close that each serves once.
 *
 * @returns `isExact` when so many can be filled indeed
 */
export function mostPlaces(question: FillQuestion): { most: number; isExact: boolean } {
  const { frame, minFreeDays } = question;
  const { shifts: inOrder } = fillTaskOf(question);
  const dayOf = (place: number): number => frame.problem.dayOfShift[place]!;
  let most = 0;
  let isExact = true;
  for (let from = 0; from < inOrder.length;) {
    let to = from + 1;
    while (to < inOrder.length && dayOf(inOrder[to]!) - dayOf(inOrder[to - 1]!) <= minFreeDays) to++;
    const cluster = inOrder.slice(from, to);
    if (dayOf(inOrder[to - 1]!) - dayOf(inOrder[from]!) <= minFreeDays) most += matched(question, cluster);
    else {
      most += counted(question, cluster);
      isExact = false;
    }
    from = to;
  }
  if (question.cappedMask.includes(1))
    return { most: Math.min(most, counted(question, inOrder)), isExact: false };
  return { most, isExact };
}

/** Each leader serves at most the largest number of his days there that gap and caps allow; a place nobody may hold is lost. */
function counted(question: FillQuestion, shifts: readonly number[]): number {
  const { frame, open: domain, minFreeDays } = question;
  const { leaderCount, dayOfShift } = frame.problem;
  const limits = new DayLimits(frame.problem, domain, minFreeDays, shifts, capsAsked(question));
  const newest = new Int32Array(leaderCount).fill(-1);
  let possible = 0;
  let fillable = 0;
  for (const shift of shifts) {
    let isFillable = false;
    for (let leader = 0; leader < leaderCount; leader++) {
      if (domain[shift * leaderCount + leader] !== 1) continue;
      isFillable = true;
      if (newest[leader] === dayOfShift[shift]!) continue;
      newest[leader] = dayOfShift[shift]!;
      if (limits.take(leader, dayOfShift[shift]!)) possible++;
    }
    if (isFillable) fillable++;
  }
  return Math.min(possible, fillable);
}

const NOBODY = -1;

/** The most places with leaders all different: augmenting paths, each leader looked at once a path. */
function matched({ frame, open: domain }: FillQuestion, shifts: readonly number[]): number {
  const { leaderCount } = frame.problem;
  const placeOf = new Int32Array(leaderCount).fill(NOBODY);
  const seenMask = new Uint8Array(leaderCount);
  const before = new Int32Array(leaderCount);
  const holder = new Map<number, number>();
  let size = 0;
  for (const root of shifts) {
    const queue = [root];
    const reached: number[] = [];
    let free = NOBODY;
    for (let at = 0; at < queue.length && free === NOBODY; at++) {
      const shift = queue[at]!;
      for (let leader = 0; leader < leaderCount; leader++) {
        if (seenMask[leader] === 1 || domain[shift * leaderCount + leader] !== 1) continue;
        seenMask[leader] = 1;
        reached.push(leader);
        before[leader] = shift;
        if (placeOf[leader] === NOBODY) {
          free = leader;
          break;
        }
        queue.push(placeOf[leader]!);
      }
    }
    // those reached in vain hold all they can for good, and are not looked at again
    if (free === NOBODY) continue;
    size++;
    for (const leader of reached) seenMask[leader] = 0;
    for (let leader = free; leader !== NOBODY;) {
      const shift = before[leader]!;
      const next = holder.get(shift) ?? NOBODY;
      placeOf[leader] = shift;
      holder.set(shift, leader);
      leader = next;
    }
  }
  return size;
}

/** The most duties owed that can be served without the gap; exact where no gap is asked and no leader owes twice a day. */
export function servedOf(question: FillQuestion): { most: number; isExact: boolean } {
  const { frame, open, cappedMask, minFreeDays } = question;
  const { dues } = fillTaskOf(question);
  const mayHold = (place: number, leader: number): boolean =>
    open[place * frame.problem.leaderCount + leader] === 1;
  const isExact = minFreeDays === 0 && !cappedMask.includes(1) && !oweTwice(question);
  return { most: servableDues(frame.problem, dues, mayHold), isExact };
}

/** Does a leader owe two dues that could be served on one day? */
function oweTwice(question: FillQuestion): boolean {
  const { dayCount, dayOfShift } = question.frame.problem;
  const { dues } = fillTaskOf(question);
  if (new Set(dues.map(({ leader }) => leader)).size === dues.length) return false;
  const seen = new Set<number>();
  return dues.some(({ leader, shifts }) => {
    const days = new Set(shifts.map((place) => leader * dayCount + dayOfShift[place]!));
    const isTwice = [...days].some((pair) => seen.has(pair));
    for (const pair of days) seen.add(pair);
    return isTwice;
  });
}
