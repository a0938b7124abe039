import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { Random } from './random.ts';

const LONGEST_MOVE = 5;
/** How many places of its kind a near partner is away at most. */
const NEAR = 8;

/** A place whose change could mend something, and who might have to come there (−1: nobody in particular). */
export interface UrgentPlace {
  readonly shift: number;
  readonly leader: number;
}

/**
 * Proposes moves: changes of the holders of a few places. A proposal lies in `shifts`, `from`, `to` up to `length`;
 * `isNeutral` says that every leader keeps his number of duties of each kind, so that fairness cannot change.
 */
export class Moves {
  readonly shifts = new Int32Array(LONGEST_MOVE);
  readonly from = new Int32Array(LONGEST_MOVE);
  readonly to = new Int32Array(LONGEST_MOVE);
  length = 0;
  isNeutral = false;

  readonly #assignment: Assignment;
  readonly #random: Random;
  readonly #leaderCount: number;
  readonly #domain: Uint8Array;
  /** Places the solver may change. */
  readonly #movable: Int32Array;
  /** Leaders who may hold each movable place: candidates[start[s]] … candidates[start[s + 1] − 1]. */
  readonly #candidates: Int16Array;
  readonly #firstCandidate: Int32Array;
  /** Movable places of each kind in date order, and where each place stands there. */
  readonly #ofKind: readonly Int32Array[];
  readonly #kind: Int32Array;
  readonly #position: Int32Array;
  /** Movable places that moves begin with in half of the draws. */
  #urgent: readonly UrgentPlace[] = [];
  /** Who is wanted at the place the move begins with. */
  #wanted = -1;

  /**
   * @param kinds per shift: places of one kind count for the same fairness rules
   * @param assignment the search's own, read whenever a move is proposed
   */
  constructor(
    problem: Problem,
    domain: Uint8Array,
    kinds: Int32Array,
    assignment: Assignment,
    random: Random,
  ) {
    this.#assignment = assignment;
    this.#random = random;
    this.#domain = domain;
    this.#kind = kinds;
    const { shiftCount, leaderCount, fixed } = problem;
    this.#leaderCount = leaderCount;
    const candidates: number[] = [];
    this.#firstCandidate = new Int32Array(shiftCount + 1);
    const movable: number[] = [];
    for (let shift = 0; shift < shiftCount; shift++) {
      const before = candidates.length;
      if (fixed[shift] === FREE)
        for (let leader = 0; leader < leaderCount; leader++)
          if (domain[shift * leaderCount + leader]) candidates.push(leader);
      this.#firstCandidate[shift + 1] = candidates.length;
      if (candidates.length > before) movable.push(shift);
    }
    this.#candidates = Int16Array.from(candidates);
    this.#movable = Int32Array.from(movable);
    this.#position = new Int32Array(shiftCount);
    const ofKind: number[][] = [];
    for (const shift of movable) this.#position[shift] = (ofKind[kinds[shift]!] ??= []).push(shift) - 1;
    this.#ofKind = Array.from(ofKind, (shifts) => Int32Array.from(shifts ?? []));
  }

  /** True when nothing can ever be proposed. */
  get isEmpty(): boolean {
    return this.#movable.length === 0;
  }

  /** True when a place may also be left empty, which mends a hard rule at the price of coverage. */
  mayEmpty = false;

  /** From now on half of the moves begin with one of these places, where they can be moved. */
  hurry(places: readonly UrgentPlace[]): void {
    this.#urgent = places.filter(
      ({ shift }) => this.#firstCandidate[shift + 1]! > this.#firstCandidate[shift]!,
    );
  }

  /** Proposes a move; false when the one drawn is impossible. `isSettled`: fairness is at its bound and nothing is broken. */
  propose(isSettled: boolean): boolean {
    this.length = 0;
    this.isNeutral = false;
    const choice = this.#random.next() & 31;
    if (isSettled) {
      if (choice < 18) return this.#swap(true);
      if (choice < 20) return this.#swap(false);
      if (choice < 25) return this.#rotate(3);
      if (choice < 27) return this.#rotate(4);
      return this.#chain(choice < 31 ? 1 : 2);
    }
    if (choice < 10) return this.#swap(true);
    if (choice < 14) return this.#swap(false);
    if (choice < 16) return this.#rotate(3);
    return this.#chain(choice < 24 ? 1 : choice < 30 ? 2 : 3);
  }

  #add(shift: number, from: number, to: number): void {
    this.shifts[this.length] = shift;
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length++;
  }

  #mayHold(shift: number, leader: number): boolean {
    return leader === UNASSIGNED || this.#domain[shift * this.#leaderCount + leader] === 1;
  }

  #anyPlace(): number {
    return this.#movable[this.#random.below(this.#movable.length)]!;
  }

  /** Where a move begins. */
  #firstPlace(): number {
    const { length } = this.#urgent;
    this.#wanted = -1;
    if (length === 0 || (this.#random.next() & 1) === 0) return this.#anyPlace();
    const { shift, leader } = this.#urgent[this.#random.below(length)]!;
    this.#wanted = leader;
    return shift;
  }

  /** A place of the kind that the leader holds, the first from a random one on; any place of the kind if he has none. */
  #placeHeldBy(leader: number, shift: number): number {
    const shifts = this.#ofKind[this.#kind[shift]!]!;
    const start = this.#random.below(shifts.length);
    for (let step = 0; step < shifts.length; step++) {
      const place = shifts[(start + step) % shifts.length]!;
      if (this.#assignment[place] === leader) return place;
    }
    return shifts[start]!;
  }

  /** Another place of the kind, near in time in half of the draws. */
  #placeOfKind(shift: number): number {
    const shifts = this.#ofKind[this.#kind[shift]!]!;
    if (this.#random.next() & 1) return shifts[this.#random.below(shifts.length)]!;
    const position = this.#position[shift]! + this.#random.below(2 * NEAR + 1) - NEAR;
    return shifts[Math.min(shifts.length - 1, Math.max(0, position))]!;
  }

  /** Two leaders trade places. */
  #swap(ofOneKind: boolean): boolean {
    const first = this.#firstPlace();
    const wanted = this.#wanted;
    const ofKind = (): number => (wanted < 0 ? this.#placeOfKind(first) : this.#placeHeldBy(wanted, first));
    const second = ofOneKind ? ofKind() : this.#anyPlace();
    const a = this.#assignment[first]!;
    const b = this.#assignment[second]!;
    if (a === b || !this.#mayHold(first, b) || !this.#mayHold(second, a)) return false;
    this.#add(first, a, b);
    this.#add(second, b, a);
    this.isNeutral = this.#kind[first] === this.#kind[second];
    return true;
  }

  /** The holders of several places of one kind each move on to the next of them. */
  #rotate(length: number): boolean {
    let shift = this.#firstPlace();
    const first = shift;
    const firstHolder = this.#assignment[shift]!;
    for (let step = 1; step <= length; step++) {
      const next = step === length ? first : this.#placeOfKind(shift);
      const from = this.#assignment[shift]!;
      const to = step === length ? firstHolder : this.#assignment[next]!;
      if (from === to || !this.#mayHold(shift, to)) return false;
      for (let earlier = 0; earlier < step - 1; earlier++)
        if (this.shifts[earlier] === next && step < length) return false;
      if (next === shift) return false;
      this.#add(shift, from, to);
      shift = next;
    }
    this.isNeutral = true;
    return true;
  }

  /** A place goes to another leader, who hands one of his to a third, and so on. */
  #chain(length: number): boolean {
    let shift = this.#firstPlace();
    for (let step = 1; step <= length; step++) {
      const from = this.#assignment[shift]!;
      const start = this.#firstCandidate[shift]!;
      const isEmptied = this.mayEmpty && length === 1 && (this.#random.next() & 3) === 0;
      const to = isEmptied
        ? UNASSIGNED
        : this.#candidates[start + this.#random.below(this.#firstCandidate[shift + 1]! - start)]!;
      if (to === from) return false;
      this.#add(shift, from, to);
      if (step === length) return true;
      shift = this.#anyPlace();
      for (let tries = 0; this.#assignment[shift] !== to; tries++) {
        if (tries === 64) return false;
        shift = this.#anyPlace();
      }
      for (let earlier = 0; earlier < step; earlier++) if (this.shifts[earlier] === shift) return false;
    }
    return true;
  }
}
