import type { DayRange } from './ranges.ts';

/** The days cut where any range begins or ends: between two cuts the same ranges hold. */
interface Stretches {
  readonly count: number;
  /** Index of the stretch a day lies in; −1 before the first range, and never past the last cut. */
  of(day: number): number;
}

function stretchesOf(ranges: readonly DayRange[]): Stretches {
  const cuts = [...new Set(ranges.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  return {
    count: cuts.length,
    of(day) {
      let [low, high] = [0, cuts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (cuts[middle]! <= day) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    },
  };
}

/**
 * Says for any day which range holds it, the last of several, without looking through the ranges again.
 *
 * @returns its index, or −1 when none does
 */
export function lastHolding(ranges: readonly DayRange[]): (day: number) => number {
  const stretches = stretchesOf(ranges);
  const holder = new Int32Array(stretches.count).fill(-1);
  /** Where to look for the next stretch without a holder: taken ones point past themselves. */
  const open = Int32Array.from({ length: stretches.count + 1 }, (_, stretch) => stretch);
  const nextOpen = (stretch: number): number => {
    let at = stretch;
    while (open[at] !== at) at = open[at] = open[open[at]!]!;
    return at;
  };
  for (let index = ranges.length - 1; index >= 0; index--) {
    const range = ranges[index]!;
    const end = stretches.of(range.last + 1);
    for (let at = nextOpen(stretches.of(range.first)); at < end; at = nextOpen(at)) {
      holder[at] = index;
      open[at] = at + 1;
    }
  }
  return (day) => holder[stretches.of(day)] ?? -1;
}

/** Says for any day which ranges hold it, by index, ascending; looks through them once for each stretch of days. */
export function allHolding(ranges: readonly DayRange[]): (day: number) => readonly number[] {
  const stretches = stretchesOf(ranges);
  const answers = new Map<number, readonly number[]>();
  return (day) => {
    const stretch = stretches.of(day);
    const known = answers.get(stretch);
    if (known) return known;
    const answer = ranges.flatMap(({ first, last }, index) => (first <= day && day <= last ? [index] : []));
    answers.set(stretch, answer);
    return answer;
  };
}
