import { Random } from '../../../packages/core/src/search/random.ts';

/** Chance of which every draw follows from the seed, on every machine. */
export class Chance {
  private readonly random: Random;

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  /** True in so many of a hundred. */
  isIn(percent: number): boolean {
    return this.random.below(1000) < percent * 10;
  }

  /** A whole number from one to another, both included. */
  between(least: number, most: number): number {
    return least + this.random.below(most - least + 1);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.random.below(items.length)]!;
  }

  /** One of them, as often as its weight says; weights are whole numbers. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let rest = this.random.below(items.reduce((sum, item) => sum + weightOf(item), 0));
    for (const item of items) if ((rest -= weightOf(item)) < 0) return item;
    throw new Error('All weights are 0.');
  }
}
