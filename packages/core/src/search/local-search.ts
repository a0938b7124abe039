import type { BoundRule, BoundRules } from '../constraints/bind-rules.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { judge, LEVELS } from '../score/score.ts';
import { defectsOf, kindsOfPlaces, Trackers } from './trackers.ts';
import { Moves, type UrgentPlace } from './moves.ts';
import { Random } from './random.ts';

const HARD = 0;
const FAIRNESS = 3;
const QUALITY = 4;
/** Order in which levels are asked while nothing above fairness is broken: the cheapest refusal first. */
const FAIRNESS_FIRST = Uint8Array.of(FAIRNESS, HARD, 1, 2, QUALITY);
const IN_ORDER = Uint8Array.of(HARD, 1, 2, FAIRNESS, QUALITY);

/** Temperatures in units of quality cost: a clear defect costs 100. */
const HOTTEST = 60;
const COLDEST = 4;
/** Share of the moves, the last ones, over which the temperature falls to nothing: rules whose steps are small need it. */
const ENDING = 0.1;
/**
 * Share of the moves during which a fair start is kept fair and every place filled, even while hard rules are broken.
 */
const KEEPING_FAIR = 0.5;
/** Share of the moves without a change above quality after which it is kept fair no longer, and the fewest of them. */
const PATIENCE = 0.03;
const LEAST_PATIENCE = 30_000;
/**
 * How much the rules of quality not yet asked may be hoped to gain, in temperatures: a move that costs more than that
 * beyond what is allowed is refused before they are asked.
 */
const HOPE = 4;
/**
 * At first the rules of quality that count whole defects weigh less, so that duties can move past them while it is hot;
 * they rise to their full weight between two shares of the moves.
 */
const EASED = 0.15;
const EASED_UNTIL = 0.5;
const FULL_FROM = 0.8;
/** The natural logarithm of 0 < x ≤ 1 by sums and products alone: engines differ in the last digit of theirs. */
function logarithm(x: number): number {
  let [mantissa, halvings] = [x, 0];
  for (; mantissa < 0.75; halvings++) mantissa *= 2;
  const z = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let k = 25, square = z * z; k > 0; k -= 2) sum = sum * square + 1 / k;
  return 2 * z * sum - halvings * Math.LN2;
}

/**
 * Thresholds of acceptance in thousandths of the temperature: accepting a difference up to temperature × a random entry
 * is the rule of Metropolis et al. (1953) with the exponential turned inside out.
 */
export const THRESHOLDS = Float64Array.from({ length: 1024 }, (_, i) =>
  Math.round(-1000 * logarithm((i + 0.5) / 1024)),
);
/** Draws after which the search looks around. */
const LOOK_EVERY = 256;
/** Looks after which the broken places are listed anew, at the least: in large problems after as many draws as places. */
const LIST_EVERY = 4;
/** Draws allowed for each move evaluated, so that a problem with nothing to move ends. */
const DRAWS_PER_MOVE = 50;

/**
 * Local search with walls: no move may worsen the tuple (hard, coverage, disruption, fairness) in its order; quality
 * alone is annealed, among moves that leave the tuple equal.
 */
export class LocalSearch {
  /** Running cost per level, given violations included. */
  readonly score: Float64Array;
  /** What is given, per level: the same in every assignment inside the domain. */
  readonly given: Float64Array;
  readonly bestScore: Float64Array;
  /** No valid and complete roster costs less on the fairness level; may be raised while the search runs. */
  fairnessBound: number;
  /** Moves evaluated to acceptance or refusal. */
  moves = 0;
  /** Moves done when a level above quality last changed. */
  changedAt = 0;

  readonly #assignment: Assignment;
  readonly #trackers: Trackers;
  readonly #moves: Moves;
  readonly #rules: readonly BoundRule[];
  readonly #random: Random;
  /** The weights by which quality is annealed. */
  readonly #annealed: Float64Array;
  readonly #delta = new Float64Array(LEVELS.length);
  /** The best assignment that was left; the current one is better still while `#isBestCurrent`. */
  readonly #saved: Assignment;
  #isBestCurrent = true;
  #draws = 0;
  #looks = 0;
  readonly #listEvery: number;
  // found out at each look
  #temperature = 0;
  #isPolishing = false;
  #isFairnessProtected = false;

  /**
   * @param fairnessBound no valid and complete roster costs less on the fairness level
   * @param above trackers that stand at `start`, to go on with: a second set of them makes each move a tenth dearer
   */
  constructor(
    problem: Problem,
    rules: BoundRules,
    start: Assignment,
    seed: number,
    fairnessBound: number,
    above?: Trackers,
  ) {
    this.#assignment = start.slice();
    this.#saved = start.slice();
    this.#random = new Random(seed);
    this.fairnessBound = fairnessBound;
    this.#trackers = new Trackers(rules.rules, start, above);
    this.#annealed = this.#trackers.weights.slice();
    this.#listEvery = Math.max(LIST_EVERY, Math.ceil(problem.shiftCount / LOOK_EVERY));
    const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
    this.#moves = new Moves(problem, rules.domain, kinds, this.#assignment, this.#random);
    this.#rules = rules.rules;
    const { score, given } = judge(problem, rules.rules, start);
    this.given = Float64Array.of(given.hard, given.coverage, 0, 0, 0);
    this.score = Float64Array.from(LEVELS, (level, index) => score[level] + this.given[index]!);
    this.bestScore = this.score.slice();
  }

  /** True while something above fairness could still be better. */
  get isBroken(): boolean {
    const { score } = this;
    return score[0]! > this.given[0]! || score[1]! > this.given[1]! || score[2]! > 0;
  }

  /**
   * Evaluates up to `count` moves, of `total` in the whole run: the temperature falls with the share of moves done,
   * never with a clock.
   */
  run(count: number, total: number): void {
    const end = Math.min(total, this.moves + count);
    while (this.moves < end && !this.isExhausted(total)) {
      if (this.#draws++ % LOOK_EVERY === 0) this.#lookAround(total);
      if (!this.#moves.propose(this.#isPolishing)) continue;
      this.moves++;
      if (this.#evaluate(this.#temperature * THRESHOLDS[this.#random.next() & 1023]!)) this.#accept();
    }
  }

  /** True when nothing is left to evaluate of a run of `total` moves: nearly all that is drawn is impossible. */
  isExhausted(total: number): boolean {
    return this.#moves.isEmpty || this.#draws > DRAWS_PER_MOVE * total;
  }

  /** The best assignment so far. */
  get best(): Assignment {
    return (this.#isBestCurrent ? this.#assignment : this.#saved).slice();
  }

  #lookAround(total: number): void {
    const left = 1 - this.moves / total;
    const isFair = this.score[FAIRNESS]! <= this.fairnessBound;
    const { isBroken } = this;
    const ending = Math.min(1, left / ENDING);
    this.#temperature = ((COLDEST + (HOTTEST - COLDEST) * left * left) * ending) / 1000;
    this.#ease(1 - left);
    this.#isPolishing = isFair && !isBroken;
    this.#moves.mayEmpty = isBroken && left <= 1 - KEEPING_FAIR;
    if (!isBroken) this.#moves.hurry([]);
    else if (this.#looks % this.#listEvery === 0) this.#moves.hurry(this.#urgentPlaces());
    const patience = Math.max(LEAST_PATIENCE, PATIENCE * total);
    const isHopeful = left > 1 - KEEPING_FAIR && this.moves - this.changedAt <= patience;
    this.#isFairnessProtected = !isBroken || (isFair && isHopeful);
    this.#looks++;
  }

  /** Weighs the rules that count whole defects after a share of the moves. */
  #ease(done: number): void {
    const { weights, firstOfLevel, countsDefects } = this.#trackers;
    const risen = Math.min(1, Math.max(0, (done - EASED_UNTIL) / (FULL_FROM - EASED_UNTIL)));
    const factor = EASED + (1 - EASED) * risen;
    for (let k = firstOfLevel[QUALITY]!; k < weights.length; k++)
      this.#annealed[k] = weights[k]! * (countsDefects[k] ? factor : 1);
  }

  /** Places whose change could mend what is broken. */
  #urgentPlaces(): UrgentPlace[] {
    return defectsOf(this.#rules, this.#assignment).flatMap(({ shifts, leader }) =>
      shifts.map((shift) => ({ shift, leader })),
    );
  }

  /**
   * Applies the proposed move to the trackers, level by level; takes it back and returns false at the first refusal.
   *
   * Levels are compared in their order: the first that changes decides. While fairness may not be given up either,
   * it is asked first, since it refuses most and costs least.
   */
  #evaluate(allowance: number): boolean {
    const { trackers, weights, firstOfLevel, countsOnly } = this.#trackers;
    const { shifts, from, to, length, isNeutral } = this.#moves;
    const isFairnessProtected = this.#isFairnessProtected;
    const hopeless = allowance + HOPE * this.#temperature * 1000;
    const order = isFairnessProtected ? FAIRNESS_FIRST : IN_ORDER;
    let annealed = 0;
    let isFairer = false;
    let isBetter = false;
    for (let step = 0; step < order.length; step++) {
      const level = order[step]!;
      let sum = 0;
      for (let k = firstOfLevel[level]!; k < firstOfLevel[level + 1]!; k++) {
        if (isNeutral && countsOnly[k]) continue;
        const tracker = trackers[k]!;
        let change = 0;
        for (let i = 0; i < length; i++) change += tracker.apply(shifts[i]!, from[i]!, to[i]!);
        sum += weights[k]! * change;
        if (level !== QUALITY) continue;
        annealed += this.#annealed[k]! * change;
        if (annealed > hopeless && !isBetter && !isFairer) {
          this.#undo(order, step, k);
          return false;
        }
      }
      this.#delta[level] = sum;
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
      this.#undo(order, step, firstOfLevel[level + 1]! - 1);
      return false;
    }
    return true;
  }

  /** Takes back what was applied up to the tracker `last` of the level asked at `lastStep`. */
  #undo(order: Uint8Array, lastStep: number, last: number): void {
    const { trackers, firstOfLevel, countsOnly } = this.#trackers;
    const { shifts, from: before, to, length, isNeutral } = this.#moves;
    for (let step = lastStep; step >= 0; step--) {
      const level = order[step]!;
      const from = step === lastStep ? last : firstOfLevel[level + 1]! - 1;
      for (let k = from; k >= firstOfLevel[level]!; k--) {
        if (isNeutral && countsOnly[k]) continue;
        for (let i = length - 1; i >= 0; i--) trackers[k]!.undo(shifts[i]!, before[i]!, to[i]!);
      }
    }
  }

  #accept(): void {
    const { shifts, to, length } = this.#moves;
    const delta = this.#delta;
    const { score, bestScore } = this;
    // the best is copied only when it is about to be left
    if (this.#isBestCurrent && this.#isWorse()) {
      this.#saved.set(this.#assignment);
      this.#isBestCurrent = false;
    }
    for (let i = 0; i < length; i++) this.#assignment[shifts[i]!] = to[i]!;
    for (let level = 0; level < score.length; level++) score[level]! += delta[level]!;
    for (let level = 0; level < QUALITY; level++) if (delta[level] !== 0) this.changedAt = this.moves;
    for (let level = 0; level < score.length; level++) {
      if (score[level] === bestScore[level]) continue;
      if (score[level]! < bestScore[level]!) {
        bestScore.set(score);
        this.#isBestCurrent = true;
      }
      return;
    }
  }

  /** The accepted move makes the current assignment worse. */
  #isWorse(): boolean {
    for (const change of this.#delta) if (change !== 0) return change > 0;
    return false;
  }
}
