import { type Assignment, type AssignmentProblem, costOf, STAYS } from './assignment-problem.ts';
import { CostPacking } from './cost-packing.ts';
import { PlaceQueue } from './place-queue.ts';

/** No option: the item stays. */
const NONE = -1;

/**
 * The problem as arrays, and who holds what. Items enter one at a time; each pushes others aside along a cheapest path
 * (successive shortest paths with potentials: Ahuja, Magnanti and Orlin, Network Flows, chapter 9).
 */
class Places {
  readonly #words: number;
  readonly #packing: CostPacking;
  /** Per item: its first option in `#place` and `#cost`; one more than the items. */
  readonly #first: Int32Array;
  readonly #place: Int32Array;
  readonly #cost: Float64Array;
  readonly #stay: Float64Array;
  /** Per place: its units, packed one after another. */
  readonly #units: readonly Float64Array[];
  /** Per place: units taken. */
  readonly #taken: Int32Array;
  readonly #holders: readonly number[][];
  /** Per item: the option it holds, or {@link NONE}. */
  readonly #held: Int32Array;
  /** Per place: never more than a cheapest way from it to a free unit or an item that stays. */
  readonly #price: Float64Array;
  /** Of the search for one path: a place's key is the cost of the way to it and its price together. */
  readonly #queue: PlaceQueue;
  /** Per place reached: the item that comes, and by which of its options. */
  readonly #comer: Int32Array;
  readonly #from: Int32Array;
  #reached: number[] = [];
  readonly #end: Float64Array;
  #endPlace = NONE;
  #endItem = NONE;
  readonly #way: Float64Array;
  readonly #next: Float64Array;

  constructor({ items, places }: AssignmentProblem, packing: CostPacking) {
    const words = packing.words;
    this.#words = words;
    this.#packing = packing;
    const options = items.flatMap((item) => item.options);
    this.#first = new Int32Array(items.length + 1);
    items.forEach((item, index) => (this.#first[index + 1] = this.#first[index]! + item.options.length));
    this.#place = Int32Array.from(options, ({ place }) => place);
    const packed = (costs: readonly (readonly number[])[]): Float64Array => {
      const into = new Float64Array(costs.length * words);
      costs.forEach((cost, index) => packing.pack(cost, into, index * words));
      return into;
    };
    this.#cost = packed(options.map(({ cost }) => cost));
    this.#stay = packed(items.map(({ stay }) => stay));
    this.#units = places.map(packed);
    this.#taken = new Int32Array(places.length);
    this.#holders = places.map(() => []);
    this.#held = new Int32Array(items.length).fill(NONE);
    this.#price = new Float64Array(places.length * words);
    places.forEach((units, place) => {
      if (units.length > 0) packing.pack(units[0]!, this.#price, place * words);
    });
    this.#queue = new PlaceQueue(places.length, words);
    this.#comer = new Int32Array(places.length);
    this.#from = new Int32Array(places.length);
    this.#end = new Float64Array(words);
    this.#way = new Float64Array(words);
    this.#next = new Float64Array(words);
  }

  /** Gives the item a place, or lets it stay, whichever is cheaper for all. */
  enter(item: number): void {
    const queue = this.#queue;
    this.#begin(item);
    for (let place = queue.first(); place !== NONE && this.#isNearer(place); place = queue.first()) {
      queue.take();
      this.#leave(place);
    }
    this.#raisePrices();
    this.#takePath(item);
    queue.clear();
    for (const place of this.#reached) queue.forget(place);
    this.#reached = [];
  }

  placeOf(item: number): number {
    const option = this.#held[item]!;
    return option === NONE ? STAYS : this.#place[option]!;
  }

  price(place: number): readonly number[] {
    return this.#packing.unpack(this.#price, place * this.#words);
  }

  #begin(item: number): void {
    const words = this.#words;
    for (let word = 0; word < words; word++) {
      this.#end[word] = this.#stay[item * words + word]!;
      this.#way[word] = 0;
    }
    this.#endPlace = NONE;
    this.#endItem = item;
    this.#offer(item, NONE);
  }

  /** Reaches the places of an item that has left `#way` behind it, unless a way there was cheaper already. */
  #offer(item: number, held: number): void {
    const words = this.#words;
    const queue = this.#queue;
    const { key } = queue;
    const last = this.#first[item + 1]!;
    const way = this.#way[0]!;
    const end = this.#end[0]!;
    // the hottest loop: most options are too dear, which the first word often tells
    for (let option = this.#first[item]!; option < last; option++) {
      const place = this.#place[option]!;
      const first = way + this.#cost[option * words]! + this.#price[place * words]!;
      if (first > end || option === held || queue.wasTaken(place)) continue;
      const isNew = !queue.has(place);
      if (!isNew && first > key[place * words]!) continue;
      this.#next[0] = first;
      for (let word = 1; word < words; word++)
        this.#next[word] =
          this.#way[word]! + this.#cost[option * words + word]! + this.#price[place * words + word]!;
      if (!isLess(words, this.#next, 0, this.#end, 0)) continue;
      if (isNew) this.#reached.push(place);
      else if (!isLess(words, this.#next, 0, key, place * words)) continue;
      this.#from[place] = option;
      this.#comer[place] = item;
      for (let word = 0; word < words; word++) key[place * words + word] = this.#next[word]!;
      queue.rise(place);
    }
  }

  /** Whether a place is nearer than the end found so far. */
  #isNearer(place: number): boolean {
    return isLess(this.#words, this.#queue.key, place * this.#words, this.#end, 0);
  }

  /** Ends the path at a place with a free unit, or pushes one of its holders on. */
  #leave(place: number): void {
    const words = this.#words;
    const { key } = this.#queue;
    const taken = this.#taken[place]!;
    const units = this.#units[place]!;
    for (let word = 0; word < words; word++)
      this.#next[word] =
        key[place * words + word]! - this.#price[place * words + word]! + units[taken * words + word]!;
    if (taken * words < units.length) this.#endAt(place, NONE);
    for (const holder of this.#holders[place]!) {
      const held = this.#held[holder]!;
      for (let word = 0; word < words; word++) {
        this.#way[word] =
          key[place * words + word]! - this.#price[place * words + word]! - this.#cost[held * words + word]!;
        this.#next[word] = this.#way[word]! + this.#stay[holder * words + word]!;
      }
      this.#endAt(place, holder);
      this.#offer(holder, held);
    }
  }

  /** The path may end here at the cost `#next`: `item` stays, or a free unit is taken. */
  #endAt(place: number, item: number): void {
    if (!isLess(this.#words, this.#next, 0, this.#end, 0)) return;
    this.#end.set(this.#next);
    this.#endPlace = place;
    this.#endItem = item;
  }

  #raisePrices(): void {
    const words = this.#words;
    for (const place of this.#reached) {
      if (!this.#isNearer(place)) continue;
      for (let word = 0; word < words; word++) {
        const at = place * words + word;
        this.#price[at]! += this.#end[word]! - this.#queue.key[at]!;
      }
    }
  }

  #takePath(item: number): void {
    if (this.#endPlace === NONE) return;
    if (this.#endItem === NONE) this.#taken[this.#endPlace]!++;
    else this.#drop(this.#endItem, this.#endPlace);
    if (this.#endItem !== NONE) this.#held[this.#endItem] = NONE;
    for (let place = this.#endPlace; ;) {
      const option = this.#from[place]!;
      const comer = this.#comer[place]!;
      const before = this.#held[comer]!;
      this.#holders[place]!.push(comer);
      this.#held[comer] = option;
      if (comer === item) return;
      place = this.#place[before]!;
      this.#drop(comer, place);
    }
  }

  #drop(item: number, place: number): void {
    const holders = this.#holders[place]!;
    holders.splice(holders.indexOf(item), 1);
  }
}

/** Whether one packed cost is lower than another. */
function isLess(words: number, one: Float64Array, at: number, other: Float64Array, otherAt: number): boolean {
  for (let word = 0; word < words; word++) {
    const difference = one[at + word]! - other[otherAt + word]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * The cheapest assignment, on all levels in their order, with prices that prove it.
 *
 * @throws CostRangeError when costs are too large to be counted exactly
 */
export function assign(problem: AssignmentProblem): Assignment {
  const held = new Places(problem, new CostPacking(problem));
  // who has the fewest choices first: then hardly anybody needs to be pushed far
  const choices = (item: number): number => problem.items[item]!.options.length;
  const order = problem.items.map((_, item) => item).sort((a, b) => choices(a) - choices(b) || a - b);
  for (const item of order) held.enter(item);
  const placeOf = Int32Array.from(problem.items, (_, item) => held.placeOf(item));
  return {
    placeOf,
    cost: costOf(problem, placeOf),
    prices: problem.places.map((_, place) => held.price(place)),
  };
}
