import type { Steps } from '../bound/steps.ts';
import type { FillFrame, FillQuestion } from './fill-frame.ts';

/** What a place is worth at first. Prices are whole numbers, so that a proof is exact. */
const WORTH = 1024;
/** A due may be worth more, so that it is served rather than a place filled. */
const MAX_WORTH = 2 * WORTH;
/** Rounds without a better bound after which steps become shorter, and how much. */
const PATIENCE = 12;
const SHORTER = 0.7;
/** How much of the last direction is kept. */
const KEPT = 0.3;

/** What places and dues are worth, and what it costs to count for a cap. */
export class FillPrices {
  /** By place: what it is worth that it is filled; of one that may stay empty at most 0. */
  readonly places: Float64Array;
  readonly dues: Float64Array;
  readonly caps: Float64Array;

  constructor({ shifts, dues, caps }: FillFrame) {
    this.places = new Float64Array(shifts.length).fill(WORTH);
    this.dues = new Float64Array(dues.length).fill(WORTH);
    this.caps = new Float64Array(caps.length);
  }

  copy({ places, dues, caps }: FillPrices): void {
    this.places.set(places);
    this.dues.set(dues);
    this.caps.set(caps);
  }
}

/** Pairs that a round looks at, more or less. */
export const workOfRound = ({ frame: { problem, capsAt, duesAt } }: FillQuestion): number =>
  problem.shiftCount * problem.leaderCount + duesAt.entries.length + capsAt.entries.length / 10;

/**
 * Is it proven that the places cannot all be filled, or not with the dues served? By prices: each leader takes, under the
 * gap, the places that are worth most to him; where all leaders together reach less than what is asked for is worth, it
 * cannot be. That is so for any prices; better ones are looked for by subgradient steps (Held, Wolfe and Crowder, 1974).
 *
 * As strong as a linear programme in which each leader's duties keep the gap, and much faster. No proof says nothing.
 *
 * @param prices where the search begins; on a proof, left at the prices that prove it
 * @returns in steps of one round, `rounds` of them at most
 */
export function* fillBoundSteps(question: FillQuestion, prices: FillPrices, rounds: number): Steps<boolean> {
  const { frame, mustFillMask, owedMask, cappedMask } = question;
  const { dues, caps } = frame;
  const placeCount = frame.shifts.length;
  const current = new FillPrices(frame);
  current.copy(prices);
  for (let place = 0; place < placeCount; place++)
    current.places[place] = Math.min(mustFillMask[place] === 1 ? WORTH : 0, current.places[place]!);
  const direction = new FillPrices(frame);
  const paths = new BestPaths(question);
  let best = Infinity;
  let length = 1;
  let waited = 0;
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && (yield)) return false;
    const surplus = paths.surplus(current);
    if (surplus < 0) {
      prices.copy(current);
      return true;
    }
    if (surplus < best) {
      best = surplus;
      waited = 0;
    } else if (++waited === PATIENCE) {
      waited = 0;
      length *= SHORTER;
    }
    const kept = round === 0 ? 0 : KEPT;
    let square = 0;
    /** The direction of one price, and what it adds to its length; a price at its end that would go beyond adds nothing. */
    const turn = (to: Float64Array, index: number, over: number, isHeld: boolean): void => {
      to[index] = (1 - kept) * over + kept * to[index]!;
      if (!isHeld) square += to[index]! ** 2;
    };
    for (let place = 0; place < placeCount; place++) {
      const over = paths.taken[place]! - 1;
      const most = mustFillMask[place] === 1 ? WORTH : 0;
      turn(direction.places, place, over, over < 0 && current.places[place]! >= most);
    }
    for (let due = 0; due < dues.length; due++) {
      if (owedMask[due] === 0) continue;
      const over = paths.served[due]! - dues[due]!.least;
      const price = current.dues[due]!;
      turn(direction.dues, due, over, over > 0 ? price <= 0 : price >= MAX_WORTH);
    }
    for (let cap = 0; cap < caps.length; cap++) {
      if (cappedMask[cap] === 0) continue;
      const over = paths.held[cap]! - caps[cap]!.most;
      turn(direction.caps, cap, over, over < 0 && current.caps[cap]! <= 0);
    }
    if (square === 0) return false;
    const step = (length * (surplus + WORTH / 2)) / square;
    for (let place = 0; place < placeCount; place++) {
      const price = current.places[place]! - Math.round(step * direction.places[place]!);
      current.places[place] = Math.min(mustFillMask[place] === 1 ? WORTH : 0, price);
    }
    for (let due = 0; due < dues.length; due++) {
      if (owedMask[due] === 0) continue;
      const price = current.dues[due]! - Math.round(step * direction.dues[due]!);
      current.dues[due] = Math.min(MAX_WORTH, Math.max(0, price));
    }
    for (let cap = 0; cap < caps.length; cap++)
      if (cappedMask[cap] === 1)
        current.caps[cap] = Math.max(0, current.caps[cap]! + Math.round(step * direction.caps[cap]!));
  }
  return false;
}

/** How all leaders serve when each takes, under the gap, what is worth most to him. */
class BestPaths {
  /** By place: how many leaders took it; by due and cap: how many places of it were taken. */
  readonly taken: Int32Array;
  readonly served: Int32Array;
  readonly held: Int32Array;
  readonly #question: FillQuestion;
  /** Per leader: the places open to him, and his dues and caps. */
  readonly #open: readonly (readonly number[])[];
  readonly #dues: readonly (readonly number[])[];
  readonly #caps: readonly (readonly number[])[];
  /** By place: what it is worth to the leader at hand. */
  readonly #price: Float64Array;
  /** By number of the open places looked at: the most they are worth; and how many of them the gap leaves before one. */
  readonly #worth: Float64Array;
  readonly #before: Int32Array;

  constructor(question: FillQuestion) {
    this.#question = question;
    const { frame, open, owedMask, cappedMask } = question;
    const { leaderCount, shiftCount } = frame.problem;
    const lists = (): number[][] => Array.from({ length: leaderCount }, () => []);
    const [places, dues, caps] = [lists(), lists(), lists()];
    for (let place = 0, pair = 0; place < shiftCount; place++)
      for (let leader = 0; leader < leaderCount; leader++, pair++)
        if (open[pair] === 1) places[leader]!.push(place);
    frame.dues.forEach(({ leader }, due) => owedMask[due] === 1 && dues[leader]!.push(due));
    frame.caps.forEach(({ leader }, cap) => cappedMask[cap] === 1 && caps[leader]!.push(cap));
    [this.#open, this.#dues, this.#caps] = [places, dues, caps];
    this.taken = new Int32Array(shiftCount);
    this.served = new Int32Array(frame.dues.length);
    this.held = new Int32Array(frame.caps.length);
    this.#price = new Float64Array(shiftCount);
    this.#worth = new Float64Array(shiftCount + 1);
    this.#before = new Int32Array(shiftCount);
  }

  /** What the leaders reach beyond what is asked for, at prices; below 0 it cannot all be had. */
  surplus({ places, dues, caps }: FillPrices): number {
    const { frame, owedMask, cappedMask } = this.#question;
    this.taken.fill(0);
    this.served.fill(0);
    this.held.fill(0);
    let surplus = 0;
    // a place that may stay empty is worth 0 or less: whoever fills it reaches no more than that
    for (const price of places) surplus -= price;
    frame.dues.forEach(({ least }, due) => (surplus -= owedMask[due] === 1 ? least * dues[due]! : 0));
    frame.caps.forEach(({ most }, cap) => (surplus += cappedMask[cap] === 1 ? most * caps[cap]! : 0));
    for (let leader = 0; leader < frame.problem.leaderCount; leader++)
      surplus += this.#serve(leader, places, dues, caps);
    return surplus;
  }

  #serve(leader: number, places: Float64Array, dues: Float64Array, caps: Float64Array): number {
    const { frame, minFreeDays } = this.#question;
    const { dayOfShift } = frame.problem;
    const open = this.#open[leader]!;
    const price = this.#price;
    for (const place of open) price[place] = places[place]!;
    for (const due of this.#dues[leader]!)
      for (const place of frame.dues[due]!.shifts) price[place]! += dues[due]!;
    for (const cap of this.#caps[leader]!)
      if (caps[cap]! > 0) for (const place of frame.caps[cap]!.shifts) price[place]! -= caps[cap]!;
    const worth = this.#worth;
    const before = this.#before;
    let rested = 0;
    for (let at = 0; at < open.length; at++) {
      const place = open[at]!;
      while (dayOfShift[place]! - dayOfShift[open[rested]!]! > minFreeDays) rested++;
      before[at] = rested;
      worth[at + 1] = Math.max(worth[at]!, worth[rested]! + price[place]!);
    }
    for (let at = open.length; at > 0;) {
      if (worth[at] === worth[at - 1]) at--;
      else {
        this.#count(open[at - 1]!, leader);
        at = before[at - 1]!;
      }
    }
    return worth[open.length]!;
  }

  #count(place: number, leader: number): void {
    const { duesAt, capsAt, problem } = this.#question.frame;
    const pair = place * problem.leaderCount + leader;
    this.taken[place]!++;
    for (let at = duesAt.from(pair); at < duesAt.to(pair); at++) this.served[duesAt.entries[at]!]!++;
    for (let at = capsAt.from(pair); at < capsAt.to(pair); at++) this.held[capsAt.entries[at]!]!++;
  }
}
