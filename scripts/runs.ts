import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly isLong: boolean;
    readonly seed: number;
  }
}

/** Whether this is `npm run test:long`. */
export const isLong = inject('isLong');

/** What all chance in the tests of this run comes from: another one each time, unless `LUNZHI_SEED` says which. */
export const seed = inject('seed');

/** How often something is done: in `npm test`, and in `npm run test:long`. */
export const times = (ordinary: number, long: number): number => (isLong ? long : ordinary);

/**
 * How a property is tried, as `fc.assert` and `fc.sample` take it.
 *
 * @param ordinary runs in `npm test`
 * @param long runs in `npm run test:long`
 */
export const runs = (
  ordinary: number,
  long: number,
): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: times(ordinary, long),
  seed,
});

/** Some of many, one in so many, others in each run; all of them in `npm run test:long`. */
export const some = <Item>(items: readonly Item[], oneIn: number): Item[] =>
  items.filter((_, index) => (index + seed) % times(oneIn, 1) === 0);
