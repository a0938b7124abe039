import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { Random } from './random.ts';

/** Bounds of a round, the places in which each leader has about one turn: what is near in time depends on it. */
const SHORTEST_ROUND = 16;
const LONGEST_ROUND = 128;
/** Of 32 partners, how many are drawn from the whole period: a near one is accepted far more often. */
const FROM_ANYWHERE = 4;
/** An exchange takes place within a quarter, a half, three quarters or the whole of a round. */
const LONGEST_MOVE = LONGEST_ROUND;

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
  /** Places in which each leader has about one turn: as many as there are leaders for a place. */
  readonly #round: number;
  /** Per kind: duties that one leader of an exchange gives more than he takes; 0 between moves. */
  readonly #given: Int32Array;
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
    const { shiftCount, leaderCount, fixedHolder } = problem;
    this.#leaderCount = leaderCount;
    this.#firstCandidate = new Int32Array(shiftCount + 1);
    const movable: number[] = [];
    for (let shift = 0; shift < shiftCount; shift++) {
      let able = 0;
      if (fixedHolder[shift] === FREE)
        for (let pair = shift * leaderCount; pair < (shift + 1) * leaderCount; pair++) able += domain[pair]!;
      this.#firstCandidate[shift + 1] = this.#firstCandidate[shift]! + able;
      if (able > 0) movable.push(shift);
    }
    // counted before they are listed: of hundreds of leaders there are millions
    this.#candidates = new Int16Array(this.#firstCandidate[shiftCount]!);
    for (const shift of movable) {
      let at = this.#firstCandidate[shift]!;
      for (let leader = 0; leader < leaderCount; leader++)
        if (domain[shift * leaderCount + leader] === 1) this.#candidates[at++] = leader;
    }
    this.#movable = Int32Array.from(movable);
    this.#position = new Int32Array(shiftCount);
    const ofKind: number[][] = [];
    for (const shift of movable) this.#position[shift] = (ofKind[kinds[shift]!] ??= []).push(shift) - 1;
    this.#ofKind = Array.from(ofKind, (shifts) => Int32Array.from(shifts ?? []));
    const turns = Math.floor(this.#candidates.length / Math.max(1, movable.length));
    this.#round = Math.min(LONGEST_ROUND, Math.max(SHORTEST_ROUND, turns));
    this.#given = new Int32Array(this.#ofKind.length);
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

  /** Proposes a move; false when the one drawn is impossible. `isPolishing`: fairness is at its bound and nothing is broken. */
  propose(isPolishing: boolean): boolean {
    this.length = 0;
    this.isNeutral = false;
    const choice = this.#random.next() & 31;
    if (isPolishing) {
      if (choice < 14) return this.#swap(true);
      if (choice < 28) return this.#exchange();
      if (choice < 30) return this.#rotate(3);
      return choice < 31 ? this.#swap(false) : this.#chain(1);
    }
    if (choice < 5) return this.#swap(true);
    if (choice < 10) return this.#exchange();
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

  /** Another place of the kind, mostly near in time. */
  #placeOfKind(shift: number): number {
    const shifts = this.#ofKind[this.#kind[shift]!]!;
    if ((this.#random.next() & 31) < FROM_ANYWHERE) return shifts[this.#random.below(shifts.length)]!;
    const near = this.#round >> 2;
    const position = this.#position[shift]! + this.#random.below(2 * near + 1) - near;
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

  /**
   * Two leaders trade all they hold in a window of time: each takes over the other's rhythm for a while, which a series
   * of single swaps reaches only over costly rosters in between. Where one holds more, he hands the rest over.
   */
  #exchange(): boolean {
    const places = this.#movable;
    const begin = this.#random.below(places.length);
    const size = (this.#round * (1 + (this.#random.next() & 3))) >> 2;
    const end = Math.min(places.length, begin + size);
    const partner = begin + this.#random.below(Math.min(size, this.#round >> 1));
    if (partner >= end) return false;
    const a = this.#assignment[places[begin]!]!;
    const b = this.#assignment[places[partner]!]!;
    if (a === b || a === UNASSIGNED || b === UNASSIGNED) return false;
    for (let at = begin; at < end; at++) {
      const shift = places[at]!;
      const holder = this.#assignment[shift]!;
      if (holder !== a && holder !== b) continue;
      const other = holder === a ? b : a;
      if (!this.#mayHold(shift, other)) return false;
      this.#add(shift, holder, other);
    }
    this.isNeutral = this.#isEvenExchange(a);
    return true;
  }

  /** True when the leader takes as many places of each kind as he gives. */
  #isEvenExchange(leader: number): boolean {
    const given = this.#given;
    for (let i = 0; i < this.length; i++)
      given[this.#kind[this.shifts[i]!]!]! += this.from[i] === leader ? 1 : -1;
    let isEven = true;
    for (let i = 0; i < this.length; i++) {
      const kind = this.#kind[this.shifts[i]!]!;
      if (given[kind] !== 0) isEven = false;
      given[kind] = 0;
    }
    return isEven;
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
