import type { FlowDay } from './flow-problem.ts';

/**
 * The open places of one day and who holds them: a matching of leaders to shift types that grows by one leader, or
 * exchanges one for another, while the others may move from type to type.
 *
 * Which sets of leaders fit is a transversal matroid; all questions here are answered by walking from a place that is
 * free along holders who could move into it.
 */
export class DayPlaces {
  /** Who holds a place, per type. */
  readonly holders: number[][];
  readonly #types: FlowDay['types'];
  readonly #mayHoldMask: Uint8Array[];
  readonly #candidates: readonly number[];
  readonly #typeOfHolder = new Map<number, number>();
  /** Per type: 1 when a newcomer could enter there. Filled by `#openUp`, as are the next two. */
  readonly #open: Uint8Array;
  /** Per open type: the type its mover goes to, or −1 when a place is free here. */
  readonly #next: Int16Array;
  /** Per open type without a free place: the holder who moves on. */
  readonly #mover: Int16Array;

  constructor(day: FlowDay, leaderCount: number) {
    this.#types = day.types;
    this.holders = day.types.map(() => []);
    const anywhere = new Uint8Array(leaderCount);
    this.#mayHoldMask = day.types.map(({ leaders }) => {
      const mayHoldMask = new Uint8Array(leaderCount);
      for (const leader of leaders) mayHoldMask[leader] = anywhere[leader] = 1;
      return mayHoldMask;
    });
    this.#candidates = Array.from(anywhere.keys()).filter((leader) => anywhere[leader] === 1);
    this.#open = new Uint8Array(day.types.length);
    this.#next = new Int16Array(day.types.length);
    this.#mover = new Int16Array(day.types.length);
  }

  /** Places of a type that nobody holds. */
  free(type: number): number {
    return this.#types[type]!.heads - this.holders[type]!.length;
  }

  /** Who could take a place as well, all present holders staying on duty; ascending. */
  newcomers(): number[] {
    this.#openUp(-1);
    return this.#candidates.filter((leader) => this.#mayEnter(leader));
  }

  /** Who could take a place if one of the holders of `type` went, whichever; ascending. */
  successors(type: number): number[] {
    this.#openUp(type);
    return this.#candidates.filter((leader) => this.#mayEnter(leader));
  }

  /** Whether `leader` could take a place if `holder` went. */
  canSucceed(leader: number, holder: number): boolean {
    this.#openUp(this.#typeOfHolder.get(holder)!);
    return this.#mayEnter(leader);
  }

  /** Gives a newcomer a place, moving holders between types where that is needed. */
  enter(newcomer: number): void {
    this.#openUp(-1);
    this.#place(newcomer);
  }

  /** Puts `leader` on duty in place of `holder`. */
  succeed(leader: number, holder: number): void {
    const type = this.#typeOfHolder.get(holder)!;
    this.#openUp(type);
    this.#leave(holder, type);
    this.#place(leader);
  }

  /** Marks the types a newcomer could enter, nearest to a free place first; `vacated` counts as having one. */
  #openUp(vacated: number): void {
    const found: number[] = [];
    for (let type = 0; type < this.holders.length; type++) {
      const hasPlace = type === vacated || this.free(type) > 0;
      this.#open[type] = hasPlace ? 1 : 0;
      this.#next[type] = -1;
      if (hasPlace) found.push(type);
    }
    for (const target of found)
      for (let type = 0; type < this.holders.length; type++) {
        if (this.#open[type] === 1) continue;
        const mover = this.holders[type]!.find((holder) => this.#mayHoldMask[target]![holder] === 1);
        if (mover === undefined) continue;
        this.#open[type] = 1;
        this.#next[type] = target;
        this.#mover[type] = mover;
        found.push(type);
      }
  }

  #mayEnter(leader: number): boolean {
    if (this.#typeOfHolder.has(leader)) return false;
    for (let type = 0; type < this.holders.length; type++)
      if (this.#open[type] === 1 && this.#mayHoldMask[type]![leader] === 1) return true;
    return false;
  }

  #place(newcomer: number): void {
    let type = this.#open.findIndex((open, index) => open === 1 && this.#mayHoldMask[index]![newcomer] === 1);
    let leader = newcomer;
    while (this.#next[type]! >= 0) {
      const mover = this.#mover[type]!;
      this.#leave(mover, type);
      this.#join(leader, type);
      leader = mover;
      type = this.#next[type]!;
    }
    this.#join(leader, type);
  }

  #join(leader: number, type: number): void {
    this.holders[type]!.push(leader);
    this.#typeOfHolder.set(leader, type);
  }

  #leave(leader: number, type: number): void {
    const holders = this.holders[type]!;
    holders.splice(holders.indexOf(leader), 1);
    this.#typeOfHolder.delete(leader);
  }
}
