import type { AssignmentProblem, Cost } from './assignment-problem.ts';

/** The costs of a problem exceed what whole numbers of a computer can tell apart. */
export class CostRangeError extends RangeError {
  override readonly name = 'CostRangeError';
}

/** Sums of a problem stay within this many times the costs of all items and a unit: a path, a price and their difference. */
const SUMS = 4;

const EXACT = 2 ** 52;

/**
 * Costs of several levels as few doubles, which are added and compared faster than lists.
 *
 * A *word* holds levels that follow one another, each as a digit between −most and most; sums of packed costs are packed
 * sums, and are ordered as the costs are, as long as no digit is larger.
 */
export class CostPacking {
  /** Doubles a cost takes. */
  readonly words: number;
  /** Per level: the word it is in, and what one unit of it is there. */
  readonly #word: readonly number[];
  readonly #unit: readonly number[];
  readonly #radix: readonly number[];

  constructor(problem: AssignmentProblem) {
    this.#radix = mostOf(problem).map((most) => 2 * SUMS * most + 1);
    const tooLarge = this.#radix.findIndex((radix) => radix > EXACT);
    if (tooLarge >= 0)
      throw new CostRangeError(
        `Costs of level ${tooLarge} add up to more than can be counted exactly.\nMaybe choose a shorter period.`,
      );
    const word: number[] = [];
    let size = 1;
    this.#radix.forEach((radix, level) => {
      const before = level === 0 ? 0 : word[level - 1]!;
      const fits = size * radix <= EXACT;
      word.push(fits ? before : before + 1);
      size = fits ? size * radix : radix;
    });
    this.#word = word;
    this.#unit = this.#radix.map((_, level) =>
      this.#radix.reduce(
        (unit, radix, later) => (later > level && word[later] === word[level] ? unit * radix : unit),
        1,
      ),
    );
    this.words = (word[word.length - 1] ?? 0) + 1;
  }

  pack(cost: Cost, into: Float64Array, at: number): void {
    for (let word = 0; word < this.words; word++) into[at + word] = 0;
    cost.forEach((own, level) => (into[at + this.#word[level]!]! += own * this.#unit[level]!));
  }

  unpack(from: Float64Array, at: number): Cost {
    const rest = [...from.subarray(at, at + this.words)];
    const cost = this.#radix.map(() => 0);
    for (let level = cost.length - 1; level >= 0; level--) {
      const word = this.#word[level]!;
      const radix = this.#radix[level]!;
      const isFirst = this.#word[level - 1] !== word;
      // what is nearest to zero, as digits are
      const digit = isFirst ? rest[word]! : rest[word]! - radix * Math.round(rest[word]! / radix);
      cost[level] = digit;
      rest[word] = (rest[word]! - digit) / radix;
    }
    return cost;
  }
}

/** Per level: what all items and one unit of each place cost at most, in absolute value. */
function mostOf({ levels, items, places }: AssignmentProblem): number[] {
  const most = Array.from({ length: levels }, () => 0);
  const add = (costs: readonly Cost[], times: number): void => {
    for (let level = 0; level < levels; level++) {
      let largest = 0;
      for (const cost of costs) largest = Math.max(largest, Math.abs(cost[level]!));
      most[level]! += times * largest;
    }
  };
  // an item may leave one option and take another
  for (const { stay, options } of items) add([stay, ...options.map(({ cost }) => cost)], 2);
  add(places.flat(), 1);
  return most;
}
