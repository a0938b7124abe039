import type { BoundRule, BoundRules } from '../constraints/bind-rules.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { judge, LEVEL_INDEX, LEVELS } from '../score/score.ts';
import { heatAt, THRESHOLDS } from './cooling.ts';
import { type Evaluation, makeEvaluation } from './evaluation.ts';
import { makeMoves, type Moves, type UrgentPlace } from './moves.ts';
import { Random } from './random.ts';
import { defectsOf, kindsOfPlaces, Trackers } from './trackers.ts';

const { fairness: FAIRNESS, quality: QUALITY } = LEVEL_INDEX;

/**
 * Share of the moves during which a fair start is kept fair and every place filled, even while hard rules are broken.
 */
const KEEPING_FAIR = 0.5;
/** Share of the moves without a change above quality after which it is kept fair no longer, and the fewest of them. */
const PATIENCE = 0.03;
const LEAST_PATIENCE = 30_000;
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
  readonly #moves: Moves;
  readonly #evaluation: Evaluation;
  readonly #rules: readonly BoundRule[];
  readonly #random: Random;
  /** The best assignment that was left; the current one is better still while `#isBestCurrent`. */
  readonly #saved: Assignment;
  #isBestCurrent = true;
  #draws = 0;
  #looks = 0;
  readonly #listEvery: number;
  /** Found out at each look. */
  #isPolishing = false;

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
    this.#listEvery = Math.max(LIST_EVERY, Math.ceil(problem.shiftCount / LOOK_EVERY));
    const kinds = kindsOfPlaces(rules.rules, problem.shiftCount);
    this.#moves = makeMoves(problem, rules.domain, kinds, this.#assignment, this.#random);
    const trackers = new Trackers(rules.rules, start, above);
    const { score, given } = judge(problem, rules.rules, start);
    this.#evaluation = makeEvaluation(problem, rules, trackers, this.#moves.move, given.hard === 0);
    this.#rules = rules.rules;
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
   * Evaluates up to `count` moves, of `total` in all: the temperature falls with the share of moves done, never with a
   * clock.
   *
   * @param from share of the schedule that is skipped
   */
  run(count: number, total: number, from = 0): void {
    const end = Math.min(total, this.moves + count);
    const random = this.#random;
    const proposer = this.#moves;
    const evaluation = this.#evaluation;
    while (this.moves < end && !this.isExhausted(total)) {
      if (this.#draws === this.#looks * LOOK_EVERY) this.#lookAround(total, from);
      const isPolishing = this.#isPolishing;
      let draws = this.#looks * LOOK_EVERY - this.#draws;
      for (; draws > 0 && this.moves < end; draws--) {
        const draw = random.next();
        if (!proposer.propose(isPolishing, draw)) continue;
        this.moves++;
        if (evaluation.accepts(THRESHOLDS[draw >>> 22]!)) this.#accept();
      }
      this.#draws = this.#looks * LOOK_EVERY - draws;
    }
  }

  /** True when nothing is left to evaluate of a run of `total` moves: nearly all that is drawn is impossible. */
  isExhausted(total: number): boolean {
    return this.#moves.isEmpty || (this.#looks - 1) * LOOK_EVERY > DRAWS_PER_MOVE * total;
  }

  /** The best assignment so far. */
  get best(): Assignment {
    return (this.#isBestCurrent ? this.#assignment : this.#saved).slice();
  }

  #lookAround(total: number, from: number): void {
    const left = 1 - this.moves / total;
    const isFair = this.score[FAIRNESS]! <= this.fairnessBound;
    const { isBroken } = this;
    const { temperature, ease } = heatAt(1 - (1 - from) * left, this.#moves.rounds);
    this.#evaluation.anneal(temperature, ease);
    const patience = Math.max(LEAST_PATIENCE, PATIENCE * total);
    const isStill = this.moves - this.changedAt > patience;
    this.#isPolishing = !isBroken && (isFair || isStill);
    this.#moves.mayEmpty = isBroken && left <= 1 - KEEPING_FAIR;
    if (!isBroken) this.#moves.hurry([]);
    else if (this.#looks % this.#listEvery === 0) this.#moves.hurry(this.#urgentPlaces());
    const isHopeful = left > 1 - KEEPING_FAIR && !isStill;
    this.#evaluation.isWhole = !isBroken;
    this.#evaluation.isFairnessProtected = !isBroken || (isFair && isHopeful);
    this.#looks++;
  }

  /** Places whose change could mend what is broken. */
  #urgentPlaces(): UrgentPlace[] {
    return defectsOf(this.#rules, this.#assignment).flatMap(({ shifts, leader }) =>
      shifts.map((shift) => ({ shift, leader })),
    );
  }

  #accept(): void {
    const { delta } = this.#evaluation;
    const { score, bestScore } = this;
    // the best is copied only when it is about to be left
    if (this.#isBestCurrent && this.#isWorse()) {
      this.#saved.set(this.#assignment);
      this.#isBestCurrent = false;
    }
    this.#moves.accept();
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
    for (const change of this.#evaluation.delta) if (change !== 0) return change > 0;
    return false;
  }
}
