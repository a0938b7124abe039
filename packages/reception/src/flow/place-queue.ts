/** Places reached and not yet left, the one with the least key first: a heap in which a place can move up. */
export class PlaceQueue {
  readonly #words: number;
  /** Per place: its key, packed. Whoever lowers one calls `rise`. */
  readonly key: Float64Array;
  readonly #heap: Int32Array;
  /** Per place: its index in the heap; −1 before it is in it, −2 after it was taken out. */
  readonly #index: Int32Array;
  #size = 0;

  constructor(places: number, words: number) {
    this.#words = words;
    this.key = new Float64Array(places * words);
    this.#heap = new Int32Array(places);
    this.#index = new Int32Array(places).fill(-1);
  }

  /** Whether a place has a key. */
  has(place: number): boolean {
    return this.#index[place] !== -1;
  }

  /** Whether a place has been taken out. */
  wasTaken(place: number): boolean {
    return this.#index[place] === -2;
  }

  /** Forgets the key of a place. */
  forget(place: number): void {
    this.#index[place] = -1;
  }

  /** Forgets who is still in it; keys are forgotten one by one. */
  clear(): void {
    this.#size = 0;
  }

  /** The place with the least key, −1 when it is empty. */
  first(): number {
    return this.#size === 0 ? -1 : this.#heap[0]!;
  }

  /** Puts a place in, or moves it up after its key was lowered. */
  rise(place: number): void {
    let index = this.#index[place]!;
    if (index < 0) index = this.#size++;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const other = this.#heap[above]!;
      if (!this.#isBefore(place, other)) break;
      this.#put(other, index);
      index = above;
    }
    this.#put(place, index);
  }

  /** Takes the first place out. */
  take(): void {
    this.#index[this.#heap[0]!] = -2;
    this.#size--;
    if (this.#size === 0) return;
    const place = this.#heap[this.#size]!;
    let index = 0;
    for (let below = 1; below < this.#size; below = 2 * index + 1) {
      if (below + 1 < this.#size && this.#isBefore(this.#heap[below + 1]!, this.#heap[below]!)) below++;
      const other = this.#heap[below]!;
      if (!this.#isBefore(other, place)) break;
      this.#put(other, index);
      index = below;
    }
    this.#put(place, index);
  }

  #put(place: number, index: number): void {
    this.#heap[index] = place;
    this.#index[place] = index;
  }

  #isBefore(one: number, other: number): boolean {
    const words = this.#words;
    for (let word = 0; word < words; word++) {
      const difference = this.key[one * words + word]! - this.key[other * words + word]!;
      if (difference !== 0) return difference < 0;
    }
    return one < other;
  }
}
