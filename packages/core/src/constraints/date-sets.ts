/**
 * Sets of dates 0 … n − 1 as bits, 32 to a word, many sets in one array: each begins at a word of its own. Neighbours of
 * a date are found without looking at distant dates.
 */

/** Words that a set of `dateCount` dates takes. */
export const wordsFor = (dateCount: number): number => (dateCount + 31) >>> 5;

/** Adds the date to the set that begins at word `first`. */
export function addDate(words: Int32Array, first: number, date: number): void {
  words[first + (date >>> 5)]! |= 1 << (date & 31);
}

/** Takes the date out of the set that begins at word `first`. */
export function removeDate(words: Int32Array, first: number, date: number): void {
  words[first + (date >>> 5)]! &= ~(1 << (date & 31));
}

/** The last date before `date` in the set that begins at word `first`, or −1. */
export function lastBefore(words: Int32Array, first: number, date: number): number {
  let at = first + (date >>> 5);
  let word = words[at]! & ((1 << (date & 31)) - 1);
  while (word === 0) {
    if (--at < first) return -1;
    word = words[at]!;
  }
  return ((at - first) << 5) + 31 - Math.clz32(word);
}

/** The first date after `date` in the set of words `first` … `end` − 1, or `none`. */
export function firstAfter(
  words: Int32Array,
  first: number,
  end: number,
  date: number,
  none: number,
): number {
  let at = first + (date >>> 5);
  let word = words[at]! & (-2 << (date & 31));
  while (word === 0) {
    if (++at >= end) return none;
    word = words[at]!;
  }
  return ((at - first) << 5) + 31 - Math.clz32(word & -word);
}
