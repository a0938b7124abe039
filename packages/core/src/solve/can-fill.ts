import type { Steps } from '../bound/steps.ts';
import { fillSteps } from '../search/depth-first.ts';
import { type FillPrices, fillBoundSteps, workOfRound } from '../search/fill-bound.ts';
import { type FillQuestion, fillTaskOf } from '../search/fill-frame.ts';
import { FillRepair } from '../search/fill-repair.ts';
import { mostPlaces } from './most-places.ts';
import { servedOf } from './served-dues.ts';
import type { WorkBudget } from './work-budget.ts';

/** Rounds of prices and steps of ejections: few at first, then more. */
const FEW = { rounds: 20, steps: 100 };
const MANY = { rounds: 150, steps: 2_000 };
/** Work of a pair that is looked at when it is asked what has to give way. */
const WORK_OF_PAIR = 10;
/** Nodes of the search depth first, when neither prices nor ejections say anything. */
const NODE_LIMIT = 4_000;
/** Work of prices in one go. */
const MOST_PRICING = 40_000_000;
/** Steps of ejections between two pauses. */
const STRIDE = 50;
/** Pairs that are counted and matched in one go. */
const MOST_COUNTED = 1_000_000;

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
  const most = Math.max(1, Math.min(rounds, Math.floor(MOST_PRICING / work)));
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
  if (work > MOST_COUNTED) return null;
  budget.spend(5 * work);
  const { shifts, dues } = fillTaskOf(question);
  const places = mostPlaces(question);
  const owed = servedOf(question);
  const isShortOfDues = owed.most < dues.reduce((sum, { least }) => sum + least, 0);
  if (places.most < shifts.length || isShortOfDues) return { kind: 'impossible' };
  const isMatched = dues.length === 0 ? places.isExact : shifts.length === 0 && owed.isExact;
  return isMatched ? { kind: 'found', holder: null } : null;
}
