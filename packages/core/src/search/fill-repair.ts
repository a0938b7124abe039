import { UNASSIGNED } from '../problem/problem.ts';
import type { FillQuestion } from './fill-frame.ts';
import { Random } from './random.ts';

/** A leader does not come back to a place within so many steps of leaving it, unless nothing has to give way. */
const AWAY = 5;
const DEAR = 1e6;
/** Of leaders who cost the same, one who owes a duty there is taken. */
const OWING = 0.5;

/**
 * Tries to fill places and serve dues by ejections: what is asked for goes to the leader for whom the least has to give
 * way, which is then asked for in turn; what gives way again and again becomes dearer (after the guided ejection search
 * of Nagata and Bräysy, 2009). Gaps and caps are kept all the while.
 */
export class FillRepair {
  /** By place: who holds it, or {@link UNASSIGNED}. */
  readonly holder: Int16Array;
  /** Pairs of a place and a leader looked at. */
  work = 0;
  readonly #question: FillQuestion;
  /** Per leader: his places, in no order. */
  readonly #held: readonly number[][];
  /** By cap: how many of its places its leader holds; by due likewise. */
  readonly #inCap: Int32Array;
  readonly #inDue: Int32Array;
  readonly #placeWeight: Float64Array;
  readonly #dueWeight: Float64Array;
  /** What is asked for, the next one last: places, and −1 − due. */
  readonly #asked: number[] = [];
  /** By pair: the step at which the leader left the place. */
  readonly #leftAt = new Map<number, number>();
  readonly #random = new Random(1);
  #steps = 0;
  #isHopeless = false;

  /** @param start by place: who holds it, as far as he may */
  constructor(question: FillQuestion, start: Int16Array) {
    this.#question = question;
    const { frame, open, mustFillMask, owedMask } = question;
    const { leaderCount, shiftCount } = frame.problem;
    this.holder = new Int16Array(shiftCount).fill(UNASSIGNED);
    this.#held = Array.from({ length: leaderCount }, () => []);
    this.#inCap = new Int32Array(frame.caps.length);
    this.#inDue = new Int32Array(frame.dues.length);
    this.#placeWeight = new Float64Array(shiftCount).fill(1);
    this.#dueWeight = new Float64Array(frame.dues.length).fill(1);
    for (let place = 0; place < shiftCount; place++) {
      const leader = start[place]!;
      const mayHold = leader !== UNASSIGNED && open[place * leaderCount + leader] === 1;
      if (mayHold && this.#ejectedBy(place, leader)?.length === 0) this.#give(place, leader);
      else if (mustFillMask[place] === 1) this.#asked.push(place);
    }
    const width = (place: number): number => {
      let able = 0;
      for (let leader = 0; leader < leaderCount; leader++) able += open[place * leaderCount + leader]!;
      return able;
    };
    const widths = new Map(this.#asked.map((place) => [place, width(place)]));
    this.#asked.sort((a, b) => widths.get(b)! - widths.get(a)! || b - a);
    frame.dues.forEach(({ least }, due) => {
      if (owedMask[due] === 1) for (let at = this.#inDue[due]!; at < least; at++) this.#asked.push(-1 - due);
    });
    this.work = shiftCount;
  }

  /** All places are filled and all dues served. */
  get isDone(): boolean {
    return this.#asked.length === 0;
  }

  /** Goes on for so many steps at most; returns whether it is done. */
  run(steps: number): boolean {
    for (let step = 0; step < steps && !this.isDone && !this.#isHopeless; step++) {
      this.#steps++;
      const asked = this.#asked.pop()!;
      const isGiven = asked < 0 ? this.#serve(-1 - asked) : this.#fill(asked);
      if (isGiven) continue;
      this.#asked.push(asked);
      this.#isHopeless = true;
    }
    return this.isDone;
  }

  /** Gives a place to a leader; false when nobody may hold it. */
  #fill(place: number): boolean {
    if (this.holder[place] !== UNASSIGNED) return true;
    const { frame, open } = this.#question;
    const { leaderCount } = frame.problem;
    let best = Infinity;
    let chosen = UNASSIGNED;
    const first = this.#random.below(leaderCount);
    for (let step = 0; step < leaderCount && best >= OWING; step++) {
      const leader = (first + step) % leaderCount;
      if (open[place * leaderCount + leader] !== 1) continue;
      const cost = this.#costOf(place, leader) - (this.#isOwed(place, leader) ? OWING : 0);
      if (cost >= best) continue;
      best = cost;
      chosen = leader;
    }
    if (chosen === UNASSIGNED) return false;
    if (best > 0) this.#placeWeight[place]!++;
    this.#put(place, chosen);
    return true;
  }

  /** Gives a place to the leader of a due; false when there is none that he may hold. */
  #serve(due: number): boolean {
    const { frame, open } = this.#question;
    const { leader, shifts, least } = frame.dues[due]!;
    if (this.#inDue[due]! >= least) return true;
    let best = Infinity;
    let chosen = UNASSIGNED;
    const first = shifts.length === 0 ? 0 : this.#random.below(shifts.length);
    for (let step = 0; step < shifts.length && best > 0; step++) {
      const place = shifts[(first + step) % shifts.length]!;
      const other = this.holder[place]!;
      if (open[place * frame.problem.leaderCount + leader] !== 1 || other === leader) continue;
      const loss = other === UNASSIGNED ? 0 : this.#dueLoss(place, other);
      const cost = this.#costOf(place, leader) + loss;
      if (cost >= best) continue;
      best = cost;
      chosen = place;
    }
    if (chosen === UNASSIGNED) return false;
    if (best > 0) this.#dueWeight[due]!++;
    const other = this.holder[chosen]!;
    if (other !== UNASSIGNED) this.#take(chosen, other);
    this.#put(chosen, leader);
    return true;
  }

  /** How dear what has to give way for a leader to take a place is; Infinity when he cannot. */
  #costOf(place: number, leader: number): number {
    const ejected = this.#ejectedBy(place, leader);
    if (!ejected) return Infinity;
    let cost = 0;
    for (const other of ejected) cost += this.#weightOf(other, leader);
    if (cost === 0) return 0;
    const left = this.#leftAt.get(place * this.#question.frame.problem.leaderCount + leader);
    return left !== undefined && this.#steps - left <= AWAY ? cost + DEAR : cost;
  }

  /** The places a leader has to give up for another; `null` when nothing he could give up is enough. */
  #ejectedBy(place: number, leader: number): number[] | null {
    const { frame, minFreeDays, cappedMask } = this.#question;
    const { capsAt, caps, problem } = frame;
    const { dayOfShift, leaderCount } = problem;
    const held = this.#held[leader]!;
    const day = dayOfShift[place]!;
    this.work += 1 + held.length;
    const ejected = held.filter((other) => Math.abs(dayOfShift[other]! - day) <= minFreeDays);
    const pair = place * leaderCount + leader;
    for (let at = capsAt.from(pair); at < capsAt.to(pair); at++) {
      const cap = capsAt.entries[at]!;
      const { shifts, most } = caps[cap]!;
      if (cappedMask[cap] === 0 || this.#inCap[cap]! < most) continue;
      const inCap = held.filter((other) => isAmong(shifts, other));
      this.work += held.length;
      let left = inCap.reduce((sum, other) => (ejected.includes(other) ? sum : sum + 1), 0);
      for (; left >= most; left--) {
        let cheapest: number | undefined;
        for (const other of inCap)
          if (!ejected.includes(other))
            if (cheapest === undefined || this.#weightOf(other, leader) < this.#weightOf(cheapest, leader))
              cheapest = other;
        if (cheapest === undefined) return null;
        ejected.push(cheapest);
      }
    }
    return ejected;
  }

  /** How dear it is that a leader gives up a place. */
  #weightOf(place: number, leader: number): number {
    const weight = this.#question.mustFillMask[place] === 1 ? this.#placeWeight[place]! : 0;
    return weight + this.#dueLoss(place, leader);
  }

  /** How dear it is that a place no longer counts for a leader's dues. */
  #dueLoss(place: number, leader: number): number {
    const { duesAt, dues, problem } = this.#question.frame;
    const pair = place * problem.leaderCount + leader;
    let loss = 0;
    for (let at = duesAt.from(pair); at < duesAt.to(pair); at++) {
      const due = duesAt.entries[at]!;
      const isNeeded = this.#question.owedMask[due] === 1 && this.#inDue[due]! <= dues[due]!.least;
      if (isNeeded) loss += this.#dueWeight[due]!;
    }
    return loss;
  }

  /** Whether a due of the leader is still short of a duty that the place would be. */
  #isOwed(place: number, leader: number): boolean {
    const { duesAt, dues, problem } = this.#question.frame;
    const pair = place * problem.leaderCount + leader;
    for (let at = duesAt.from(pair); at < duesAt.to(pair); at++) {
      const due = duesAt.entries[at]!;
      if (this.#question.owedMask[due] === 1 && this.#inDue[due]! < dues[due]!.least) return true;
    }
    return false;
  }

  #put(place: number, leader: number): void {
    const ejected = this.#ejectedBy(place, leader)!;
    for (const other of ejected) this.#take(other, leader);
    this.#give(place, leader);
    for (const other of ejected) if (this.#question.mustFillMask[other] === 1) this.#asked.push(other);
  }

  #give(place: number, leader: number): void {
    this.holder[place] = leader;
    this.#held[leader]!.push(place);
    this.#count(place, leader, 1);
  }

  /** Takes a place from a leader; the dues that it served are asked for again. */
  #take(place: number, leader: number): void {
    const { frame, owedMask } = this.#question;
    const { duesAt, dues, problem } = frame;
    const pair = place * problem.leaderCount + leader;
    const held = this.#held[leader]!;
    this.holder[place] = UNASSIGNED;
    held.splice(held.indexOf(place), 1);
    this.#leftAt.set(pair, this.#steps);
    this.#count(place, leader, -1);
    for (let at = duesAt.from(pair); at < duesAt.to(pair); at++) {
      const due = duesAt.entries[at]!;
      if (owedMask[due] === 1 && this.#inDue[due]! < dues[due]!.least) this.#asked.push(-1 - due);
    }
  }

  #count(place: number, leader: number, change: 1 | -1): void {
    const { duesAt, capsAt, problem } = this.#question.frame;
    const pair = place * problem.leaderCount + leader;
    for (let at = capsAt.from(pair); at < capsAt.to(pair); at++) this.#inCap[capsAt.entries[at]!]! += change;
    for (let at = duesAt.from(pair); at < duesAt.to(pair); at++) this.#inDue[duesAt.entries[at]!]! += change;
  }
}

/** Whether a list in ascending order has a number. */
function isAmong(list: readonly number[], wanted: number): boolean {
  let from = 0;
  for (let to = list.length; from < to;) {
    const middle = (from + to) >> 1;
    if (list[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return list[from] === wanted;
}
