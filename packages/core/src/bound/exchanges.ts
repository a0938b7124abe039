import { DayPlaces } from './day-places.ts';
import type { FlowProblem } from './flow-problem.ts';

/**
 * Who may succeed whom, counted over the days of each set.
 *
 * All days of a set with the same two leaders are one arc of the residual graph, so the graph does not grow with the
 * calendar.
 */
export class Exchanges {
  readonly days: readonly DayPlaces[];
  readonly #flow: FlowProblem;
  /** Per set, `[holder × leaderCount + successor]`: days directly in the set on which the two may be exchanged. */
  readonly #counts: readonly Int32Array[];
  /** Per node: the days directly in the set on which the leader holds an open place. */
  readonly #daysHeld: readonly number[][];

  constructor(flow: FlowProblem) {
    const { leaderCount, sets } = flow;
    this.#flow = flow;
    this.days = flow.days.map((day) => new DayPlaces(day, leaderCount));
    this.#counts = sets.map(() => new Int32Array(leaderCount * leaderCount));
    this.#daysHeld = Array.from({ length: sets.length * leaderCount }, () => []);
  }

  /** Per possible successor: the days directly in `set` on which he could take the holder's place. */
  successorsOf(set: number, holder: number): Int32Array {
    const { leaderCount } = this.#flow;
    return this.#counts[set]!.subarray(holder * leaderCount, (holder + 1) * leaderCount);
  }

  /** The first day of `set` on which `leader` could take the holder's place. Throws when there is none. */
  dayOf(set: number, holder: number, leader: number): number {
    const day = this.#daysHeld[set * this.#flow.leaderCount + holder]!.find((held) =>
      this.days[held]!.canSucceed(leader, holder),
    );
    if (day === undefined) throw new Error(`no day of set ${set} passes from leader ${holder} to ${leader}`);
    return day;
  }

  /** Gives a newcomer a place of a day that lies in a set. */
  enter(day: number, newcomer: number): void {
    this.#count(day, -1);
    this.days[day]!.enter(newcomer);
    this.#heldBy(day, newcomer).push(day);
    this.#count(day, 1);
  }

  /** Puts `leader` on duty in place of `holder`, on a day that lies in a set. */
  succeed(day: number, leader: number, holder: number): void {
    this.#count(day, -1);
    this.days[day]!.succeed(leader, holder);
    const left = this.#heldBy(day, holder);
    left.splice(left.indexOf(day), 1);
    this.#heldBy(day, leader).push(day);
    this.#count(day, 1);
  }

  #heldBy(day: number, leader: number): number[] {
    return this.#daysHeld[this.#flow.days[day]!.set * this.#flow.leaderCount + leader]!;
  }

  #count(day: number, by: 1 | -1): void {
    const places = this.days[day]!;
    places.holders.forEach((holders, type) => {
      if (holders.length === 0) return;
      const successors = places.successors(type);
      for (const holder of holders) {
        const row = this.successorsOf(this.#flow.days[day]!.set, holder);
        for (const leader of successors) row[leader]! += by;
      }
    });
  }
}
