import type { TableState } from './table-state.ts';

/** How a search ended. */
export interface SearchEnd {
  /**
   * - `found`: a table was accepted.
   * - `exhausted`: every table within the budget was looked at.
   * - `limit`: more nodes, or more tables refused, than allowed.
   */
  readonly kind: 'found' | 'exhausted' | 'limit';
  /** The fewest changes that a table not looked at may need: more than the budget, `Infinity` when there is none. */
  readonly next: number;
  /** Tables that were refused: what they broke is not known to the search, so being exhausted proves nothing then. */
  readonly refused: number;
}

/**
 * Says what is wrong with a finished table: pairs of which one has to change, or `null` when it is accepted. Kept pairs
 * among them are ejected in turn.
 */
export type Judge = () => readonly number[] | null;

export interface SearchOptions {
  /** Per group: 1 when its open places have to be filled. */
  readonly mustFillMask: Uint8Array;
  /** Which dues have to be served. */
  readonly dues: readonly number[];
  /** Kept pairs to look at for clashes among them, in date order: keeping the earlier one loses the fewest. */
  readonly kept: readonly number[];
  /** Rank of a leader: of two who take as few duties from others, the lower is tried first. */
  readonly prefer: Float64Array;
  readonly judge: Judge;
  readonly mostRefused: number;
}

class Limit extends Error {}

const NONE = -1;

/**
 * Looks for a table with at most `budget` changes, exactly: whatever the leader tried cannot share with his kept duties
 * is ejected, since no table with him there has them.
 *
 * Each step takes something that has to be done, and tries every way to do it: two kept duties that clash, too many in
 * one place, an open place, a duty owed; of the last two the one with the fewest ways. What was tried in vain is ruled
 * out for the ways that follow, so that no table is looked at twice.
 */
export class EjectionSearch {
  readonly #state: TableState;
  readonly #options: SearchOptions;
  #budget = 0;
  #next = Infinity;
  #refused = 0;
  #nodesLeft = 0;

  constructor(state: TableState, options: SearchOptions) {
    this.#state = state;
    this.#options = options;
  }

  /** Nodes of the last run that were allowed and not used. */
  get nodesLeft(): number {
    return Math.max(0, this.#nodesLeft);
  }

  /** The state is left as accepted when a table was found, else as it was. */
  run(budget: number, nodes: number): SearchEnd {
    this.#budget = budget;
    this.#next = Infinity;
    this.#refused = 0;
    this.#nodesLeft = nodes;
    const mark = this.#state.mark;
    let kind: SearchEnd['kind'] = 'limit';
    try {
      kind = this.#step() ? 'found' : 'exhausted';
    } catch (error) {
      if (!(error instanceof Limit)) throw error;
      this.#state.undo(mark);
    }
    return { kind, next: this.#next, refused: this.#refused };
  }

  /** True when so many more changes are within the budget; else what they come to is remembered. */
  #affords(more: number): boolean {
    const changes = this.#state.changes + more;
    if (changes <= this.#budget) return true;
    this.#next = Math.min(this.#next, changes);
    return false;
  }

  #step(): boolean {
    if (--this.#nodesLeft < 0) throw new Limit();
    const state = this.#state;
    const mark = state.mark;
    const isFound = this.#resolve();
    if (!isFound) state.undo(mark);
    return isFound;
  }

  #resolve(): boolean {
    const state = this.#state;
    const clash = this.#options.kept.find((pair) => state.isKept(pair) && state.clashes(pair) > 0);
    if (clash !== undefined)
      return (this.#affords(state.clashes(clash)) && this.#settle(clash)) || this.#eject(clash);
    const full = state.open.findIndex((open) => open < 0);
    if (full !== NONE) return this.#relieve(this.#keptOf(full), -state.open[full]!);
    const over = state.held.findIndex((held, cap) => held > state.most[cap]!);
    if (over !== NONE) {
      const kept = state.caps.pairs[over]!.filter((pair) => state.isKept(pair));
      return this.#relieve(kept, state.held[over]! - state.most[over]!);
    }
    const { pairs, costOf, needed } = this.#narrowest();
    return needed === 0 ? this.#finish() : this.#fill(pairs, costOf, needed);
  }

  #keptOf(group: number): number[] {
    const { leaderCount } = this.#state;
    const kept: number[] = [];
    for (let pair = group * leaderCount; pair < (group + 1) * leaderCount; pair++)
      if (this.#state.isKept(pair)) kept.push(pair);
    return kept;
  }

  #eject(pair: number): boolean {
    if (!this.#affords(1)) return false;
    const mark = this.#state.mark;
    this.#state.eject(pair);
    if (this.#step()) return true;
    this.#state.undo(mark);
    return false;
  }

  #settle(pair: number): boolean {
    const mark = this.#state.mark;
    this.#state.settle(pair);
    if (this.#step()) return true;
    this.#state.undo(mark);
    return false;
  }

  /** At least `surplus` of the kept pairs have to go. */
  #relieve(kept: readonly number[], surplus: number): boolean {
    if (kept.length < surplus || !this.#affords(surplus)) return false;
    return kept.some((pair, index) => {
      if (kept.length - index < surplus) return false;
      if (this.#eject(pair)) return true;
      this.#state.settle(pair);
      return false;
    });
  }

  /** What has to be done next with the fewest ways to do it: pairs of which so many are needed. */
  #narrowest(): { pairs: readonly number[]; costOf: (pair: number) => number; needed: number } {
    const state = this.#state;
    const { mustFillMask, dues } = this.#options;
    const left = this.#budget - state.changes;
    let fewest = Infinity;
    let best = NONE;
    let isDue = false;
    for (let group = 0; group < mustFillMask.length; group++) {
      if (mustFillMask[group] === 0 || state.open[group]! <= 0) continue;
      let ways = 1 - state.open[group]!;
      const end = (group + 1) * state.leaderCount;
      for (let pair = group * state.leaderCount; pair < end && ways < fewest; pair++)
        if (state.clashes(pair) <= left && state.isOpenTo(pair)) ways++;
      if (ways >= fewest) continue;
      [fewest, best] = [ways, group];
      if (fewest <= 0) break;
    }
    for (const due of fewest <= 0 ? [] : dues) {
      if (state.missing[due]! <= 0) continue;
      let ways = 1 - state.missing[due]!;
      for (const pair of state.dues.pairs[due]!)
        if (state.isOpenTo(pair) && this.#costOfDue(pair) <= left) ways++;
      if (ways < fewest) [fewest, best, isDue] = [ways, due, true];
    }
    if (best === NONE) return { pairs: [], costOf: () => 0, needed: 0 };
    if (isDue)
      return {
        pairs: state.dues.pairs[best]!,
        costOf: (pair) => this.#costOfDue(pair),
        needed: state.missing[best]!,
      };
    const first = best * state.leaderCount;
    return {
      pairs: Array.from({ length: state.leaderCount }, (_, leader) => first + leader),
      costOf: (pair) => state.clashes(pair),
      needed: state.open[best]!,
    };
  }

  /** Where no place is open somebody has to go; one placed for good will not. */
  #costOfDue(pair: number): number {
    const state = this.#state;
    const group = Math.floor(pair / state.leaderCount);
    if (state.open[group]! > 0) return state.clashes(pair);
    return state.keptIn[group]! > 0 ? state.clashes(pair) + 1 : Infinity;
  }

  /** Tries the pairs, those that cost least first, as long as enough of them are left. */
  #fill(pairs: readonly number[], costOf: (pair: number) => number, needed: number): boolean {
    const state = this.#state;
    const { prefer } = this.#options;
    const ways = pairs
      .filter((pair) => state.isOpenTo(pair))
      .map((pair) => ({ pair, cost: costOf(pair), rank: prefer[pair % state.leaderCount]! }))
      .filter(({ cost }) => cost < Infinity)
      .sort((a, b) => a.cost - b.cost || a.rank - b.rank || a.pair - b.pair);
    return ways.some(({ pair, cost }, index) => {
      if (ways.length - index < needed || !this.#affords(cost)) return false;
      if (this.#settle(pair)) return true;
      state.forbid(pair);
      return false;
    });
  }

  #finish(): boolean {
    const wrong = this.#options.judge();
    if (wrong === null) return true;
    if (++this.#refused > this.#options.mostRefused) throw new Limit();
    const kept = wrong.filter((pair) => this.#state.isKept(pair));
    return kept.length > 0 && this.#relieve(kept, 1);
  }
}
