/** Sets of dates, one per group, that find the neighbours of a date without looking at distant ones. */
export class DateSets {
  readonly #words: Int32Array;
  readonly #wordsPerGroup: number;
  readonly #dateCount: number;

  /** Empty sets of dates 0 … `dateCount` − 1. */
  constructor(groupCount: number, dateCount: number) {
    this.#wordsPerGroup = (dateCount + 31) >>> 5;
    this.#dateCount = dateCount;
    this.#words = new Int32Array(groupCount * this.#wordsPerGroup);
  }

  add(group: number, date: number): void {
    this.#words[group * this.#wordsPerGroup + (date >>> 5)]! |= 1 << (date & 31);
  }

  remove(group: number, date: number): void {
    this.#words[group * this.#wordsPerGroup + (date >>> 5)]! &= ~(1 << (date & 31));
  }

  /** The last date of the group before `date`, or −1. */
  before(group: number, date: number): number {
    const words = this.#words;
    const first = group * this.#wordsPerGroup;
    let at = first + (date >>> 5);
    let word = words[at]! & ((1 << (date & 31)) - 1);
    while (word === 0) {
      if (--at < first) return -1;
      word = words[at]!;
    }
    return ((at - first) << 5) + 31 - Math.clz32(word);
  }

  /** The first date of the group after `date`, or `dateCount`. */
  after(group: number, date: number): number {
    const words = this.#words;
    const first = group * this.#wordsPerGroup;
    const end = first + this.#wordsPerGroup;
    let at = first + (date >>> 5);
    const bit = date & 31;
    let word = bit === 31 ? 0 : words[at]! & (-1 << (bit + 1));
    while (word === 0) {
      if (++at >= end) return this.#dateCount;
      word = words[at]!;
    }
    return ((at - first) << 5) + 31 - Math.clz32(word & -word);
  }
}
