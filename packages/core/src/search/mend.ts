import type { Steps } from '../bound/steps.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { LEVEL_INDEX } from '../score/score.ts';
import { type Defect, defectsOf, kindsOfPlaces, Trackers } from './trackers.ts';

/** Swaps tried for one defect. */
const TRIES = 100;
const ABOVE_FAIRNESS = LEVEL_INDEX.fairness;

/**
 * Mends what a roster breaks above fairness by swaps of places of one kind, which leave fairness as it is: for each defect
 * the first swap that makes the roster better, in rounds, until a round mends nothing. No chance is in it.
 *
 * The flow's roster breaks a few gaps and dues that a random search would have to come across.
 *
 * @returns in steps of one defect; stopped, with what is mended so far. `start` stays as it is
 */
export function* mendSteps(problem: Problem, rules: BoundRules, start: Assignment): Steps<Mended> {
  const swaps = new Swaps(problem, rules, start);
  for (let hasMended = true; hasMended;) {
    hasMended = false;
    for (const defect of defectsOf(rules.rules, swaps.assignment)) {
      if (yield) return swaps;
      if (swaps.mend(defect)) hasMended = true;
    }
  }
  return swaps;
}

/** A roster, and trackers of the levels above fairness that stand at it. */
export interface Mended {
  readonly assignment: Assignment;
  readonly trackers: Trackers;
}

class Swaps implements Mended {
  readonly assignment: Assignment;
  readonly trackers: Trackers;
  readonly #domain: Uint8Array;
  readonly #leaderCount: number;
  readonly #kind: Int32Array;
  /** Free places of each kind in date order, and where each place stands there (−1: not free). */
  readonly #ofKind: number[][] = [];
  readonly #position: Int32Array;

  constructor(
    { leaderCount, shiftCount, fixedHolder }: Problem,
    { rules, domain }: BoundRules,
    start: Assignment,
  ) {
    this.assignment = start.slice();
    this.#domain = domain;
    this.#leaderCount = leaderCount;
    const above = rules.filter(({ rule }) => rule.level !== 'fairness' && rule.level !== 'quality');
    this.trackers = new Trackers(above, start);
    this.#kind = kindsOfPlaces(rules, shiftCount);
    this.#position = new Int32Array(shiftCount).fill(-1);
    for (let shift = 0; shift < shiftCount; shift++)
      if (fixedHolder[shift] === FREE)
        this.#position[shift] = (this.#ofKind[this.#kind[shift]!] ??= []).push(shift) - 1;
  }

  /** True when a swap was found and made. Places that come next in time are tried first, round the end of the period. */
  mend({ shifts, leader }: Defect): boolean {
    let tries = 0;
    for (const shift of shifts) {
      const position = this.#position[shift]!;
      if (position < 0) continue;
      const others = this.#ofKind[this.#kind[shift]!]!;
      for (let step = 1; step < others.length; step++) {
        const other = others[(position + step) % others.length]!;
        if (!this.#mayTrade(shift, other, leader)) continue;
        if (this.#trade(shift, other)) return true;
        if (++tries === TRIES) return false;
      }
    }
    return false;
  }

  /** @param wanted who has to come to the first place; −1 for anybody */
  #mayTrade(first: number, second: number, wanted: number): boolean {
    const a = this.assignment[first]!;
    const b = this.assignment[second]!;
    if (a === b || (wanted >= 0 && b !== wanted)) return false;
    return this.#mayHold(first, b) && this.#mayHold(second, a);
  }

  #mayHold(shift: number, leader: number): boolean {
    return leader === UNASSIGNED || this.#domain[shift * this.#leaderCount + leader] === 1;
  }

  /** Two leaders trade places if that makes the roster better. */
  #trade(first: number, second: number): boolean {
    const { trackers, weights, firstOfLevel } = this.trackers;
    const a = this.assignment[first]!;
    const b = this.assignment[second]!;
    let asked = 0;
    let change = 0;
    for (let level = 0; level < ABOVE_FAIRNESS; level++) {
      let sum = 0;
      for (; asked < firstOfLevel[level + 1]!; asked++)
        sum += weights[asked]! * (trackers[asked]!.apply(first, a, b) + trackers[asked]!.apply(second, b, a));
      change ||= sum;
      if (change > 0) break;
    }
    if (change < 0) {
      this.assignment[first] = b;
      this.assignment[second] = a;
      return true;
    }
    while (asked-- > 0) {
      trackers[asked]!.undo(second, b, a);
      trackers[asked]!.undo(first, a, b);
    }
    return false;
  }
}
