import { type BoundRules, minFreeDaysOf } from '../constraints/bind-rules.ts';
import { datesOfShifts } from '../constraints/waits.ts';
import type { Problem } from '../problem/problem.ts';
import { LEVEL_INDEX, LEVELS } from '../score/score.ts';
import { FORM, type Move } from './move.ts';
import { type TradeJudge, tradeJudge } from './trades.ts';
import type { Trackers } from './trackers.ts';

const {
  hard: HARD,
  coverage: COVERAGE,
  disruption: DISRUPTION,
  fairness: FAIRNESS,
  quality: QUALITY,
} = LEVEL_INDEX;
/** Order in which levels are asked while fairness may not be given up: the cheapest refusal first. */
const FAIRNESS_FIRST = Uint8Array.of(FAIRNESS, HARD, COVERAGE, DISRUPTION, QUALITY);
const IN_ORDER = Uint8Array.of(HARD, COVERAGE, DISRUPTION, FAIRNESS, QUALITY);
/**
 * How much the rules of quality not yet asked may be hoped to gain, in temperatures: a move that costs more than that
 * beyond what is allowed is refused before they are asked.
 */
const HOPE = 4;

/** Decides on moves, and keeps the trackers at the assignment that the accepted ones lead to. */
export interface Evaluation {
  /** Change in cost per level of the move that was accepted last. */
  readonly delta: Float64Array;
  /** Nothing above fairness is broken. */
  isWhole: boolean;
  /** A move must not cost fairness. */
  isFairnessProtected: boolean;
  /** Sets how quality is annealed; `ease` weighs the rules that count whole defects. */
  anneal(temperature: number, ease: number): void;
  /**
   * Accepts or refuses the move. An accepted one is in the trackers from then on, a refused one is not.
   *
   * @param threshold quality may become worse by so many thousandths of the temperature
   */
  accepts(threshold: number): boolean;
}

/** A tracker that knows the cost of a move without making it. */
interface JudgedTracker {
  readonly k: number;
  readonly judge: TradeJudge;
}

/**
 * Closures, as in all that each move asks: private fields are slower there.
 *
 * @param keepsGaps no gap is broken whenever `isWhole` says so: false where what is fixed breaks hard rules
 */
export function makeEvaluation(
  problem: Problem,
  rules: BoundRules,
  all: Trackers,
  move: Move,
  keepsGaps = true,
): Evaluation {
  const { trackers, weights, firstOfLevel, countsOnly, countsDefects, ofWaits } = all;
  const { shifts, from, to, net } = move;
  const delta = new Float64Array(LEVELS.length);
  /** The weights by which quality is annealed. */
  const annealing = weights.slice();
  let temperature = 0;

  const { days, dateOfShift } = datesOfShifts(problem.dayOfShift);
  const gap = keepsGaps ? minFreeDaysOf(rules) : -1;
  const judgeOf = (hasRoles: boolean): JudgedTracker | undefined => {
    const k = ofWaits.findIndex((one) => one !== undefined && (one.roles !== undefined) === hasRoles);
    const judge = k >= 0 && tradeJudge(ofWaits[k]!, dateOfShift, days, hasRoles ? -1 : gap);
    return judge ? { k, judge } : undefined;
  };
  const ofLeaders = judgeOf(false);
  const ofServices = judgeOf(true);
  const isJudged = (k: number): boolean => k === ofLeaders?.k || k === ofServices?.k;
  const numbers = [...trackers.keys()];
  /** Trackers that a judged trade is applied to: those of quality, and those above fairness. */
  const ofQuality = Uint16Array.from(numbers.filter((k) => k >= firstOfLevel[QUALITY]! && !isJudged(k)));
  const above = Uint16Array.from(numbers.filter((k) => k < firstOfLevel[FAIRNESS]!));
  const [firstOfFairness, endOfFairness] = [firstOfLevel[FAIRNESS]!, firstOfLevel[QUALITY]!];
  /** Fairness looks at nothing but numbers of duties: a trade that leaves them as they are need not be asked about. */
  const isFairnessCounted = numbers.slice(firstOfFairness, endOfFairness).every((k) => countsOnly[k]);

  /** Applies the move to a tracker; returns the change in cost. */
  function apply(k: number): number {
    const tracker = trackers[k]!;
    let change = 0;
    if (countsOnly[k])
      for (let n = 0; n < move.netLength; n++) {
        const i = net[n]!;
        change += tracker.apply(shifts[i]!, from[i]!, to[i]!);
      }
    else for (let i = 0; i < move.length; i++) change += tracker.apply(shifts[i]!, from[i]!, to[i]!);
    return change;
  }

  function takeBack(k: number): void {
    const tracker = trackers[k]!;
    if (countsOnly[k])
      for (let n = move.netLength - 1; n >= 0; n--) {
        const i = net[n]!;
        tracker.undo(shifts[i]!, from[i]!, to[i]!);
      }
    else for (let i = move.length - 1; i >= 0; i--) tracker.undo(shifts[i]!, from[i]!, to[i]!);
  }

  /** Takes back what was applied up to the tracker `last` of the level asked at `lastStep`. */
  function takeBackAll(order: Uint8Array, lastStep: number, last: number): void {
    for (let step = lastStep; step >= 0; step--) {
      const level = order[step]!;
      for (let k = step === lastStep ? last : firstOfLevel[level + 1]! - 1; k >= firstOfLevel[level]!; k--)
        takeBack(k);
    }
  }

  /**
   * Applies the move to the trackers, level by level; takes it back at the first refusal.
   *
   * Levels are compared in their order: the first that changes decides. While fairness may not be given up either,
   * it is asked first, since it refuses most and costs least.
   */
  function applied(allowance: number): boolean {
    const { isFairnessProtected } = evaluation;
    const hopeless = allowance + HOPE * temperature;
    const order = isFairnessProtected ? FAIRNESS_FIRST : IN_ORDER;
    let annealed = 0;
    let isFairer = false;
    let isBetter = false;
    for (let step = 0; step < order.length; step++) {
      const level = order[step]!;
      let sum = 0;
      for (let k = firstOfLevel[level]!; k < firstOfLevel[level + 1]!; k++) {
        const change = apply(k);
        sum += weights[k]! * change;
        if (level !== QUALITY) continue;
        annealed += annealing[k]! * change;
        if (annealed > hopeless && !isBetter && !isFairer) {
          takeBackAll(order, step, k);
          return false;
        }
      }
      delta[level] = sum;
      let isRefused: boolean;
      if (level === QUALITY) isRefused = !isBetter && !isFairer && annealed > allowance;
      else if (step === 0 && isFairnessProtected) {
        isRefused = sum > 0;
        isFairer = sum < 0;
      } else {
        isRefused = !isBetter && sum > 0;
        isBetter ||= sum < 0;
      }
      if (!isRefused) continue;
      takeBackAll(order, step, firstOfLevel[level + 1]! - 1);
      return false;
    }
    return true;
  }

  /** As `applied`, for a trade while nothing above fairness is broken: what the waits refuse is never made. */
  function judged(allowance: number): boolean {
    const isNeutral = isFairnessCounted && move.netLength === 0;
    if (!isNeutral) {
      let fairness = 0;
      for (let k = firstOfFairness; k < endOfFairness; k++) fairness += weights[k]! * apply(k);
      if (fairness !== 0) {
        for (let k = endOfFairness - 1; k >= firstOfFairness; k--) takeBack(k);
        return fairness < 0 && applied(allowance);
      }
    }
    const hopeless = allowance + HOPE * temperature;
    let k = ofLeaders!.k;
    let change = ofLeaders!.judge.cost(move, hopeless / annealing[k]!);
    let annealed = annealing[k]! * change;
    let quality = weights[k]! * change;
    if (ofServices && annealed <= hopeless) {
      k = ofServices.k;
      change = ofServices.judge.cost(move, (hopeless - annealed) / annealing[k]!);
      annealed += annealing[k]! * change;
      quality += weights[k]! * change;
    }
    let asked = 0;
    while (annealed <= hopeless && asked < ofQuality.length) {
      k = ofQuality[asked++]!;
      change = apply(k);
      annealed += annealing[k]! * change;
      quality += weights[k]! * change;
    }
    let isRefused = annealed > allowance;
    let askedAbove = 0;
    while (!isRefused && askedAbove < above.length) isRefused = apply(above[askedAbove++]!) > 0;
    if (isRefused) {
      while (askedAbove > 0) takeBack(above[--askedAbove]!);
      while (asked > 0) takeBack(ofQuality[--asked]!);
      if (!isNeutral) for (k = endOfFairness - 1; k >= firstOfFairness; k--) takeBack(k);
      return false;
    }
    delta.fill(0);
    delta[QUALITY] = quality;
    ofLeaders!.judge.make(move);
    ofServices?.judge.make(move);
    return true;
  }

  const evaluation: Evaluation = {
    delta,
    isWhole: false,
    isFairnessProtected: false,
    anneal(heat, ease) {
      temperature = heat;
      for (let k = firstOfLevel[QUALITY]!; k < weights.length; k++)
        annealing[k] = weights[k]! * (countsDefects[k] ? ease : 1);
    },
    accepts(threshold) {
      const allowance = (temperature * threshold) / 1000;
      if (!evaluation.isWhole || !ofLeaders || move.form === FORM.other) return applied(allowance);
      if (move.form === FORM.trade) {
        const canJudge = ofLeaders.judge.canJudge(move) && (!ofServices || ofServices.judge.canJudge(move));
        return canJudge ? judged(allowance) : applied(allowance);
      }
      if (move.form === FORM.rotation) {
        const change = annealing[ofLeaders.k]! * ofLeaders.judge.rotationCost(move);
        if (change > allowance + HOPE * temperature) return false;
      }
      return applied(allowance);
    },
  };
  return evaluation;
}
