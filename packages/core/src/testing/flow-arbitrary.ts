import fc from 'fast-check';
import type { FlowDay, FlowProblem, FlowSet } from '../bound/flow-problem.ts';

export interface FlowSizes {
  readonly leaders: number;
  readonly days: number;
  readonly sets: number;
  /** Upper limit of a day's shift types and of their heads. */
  readonly types: number;
  readonly heads: number;
}

/**
 * Costs as rules have them: squares about a target (below 0 when much is carried), or so much for each duty beyond it,
 * where many rosters cost the same.
 */
const costArbitrary = (leaderCount: number): fc.Arbitrary<FlowSet['cost']> =>
  fc
    .record({
      weight: fc.integer({ min: 0, max: 4 }),
      square: fc.boolean(),
      target: fc.array(fc.integer({ min: -6, max: 18 }), { minLength: leaderCount, maxLength: leaderCount }),
    })
    .map(({ weight, square, target }) => {
      const cost = (leader: number, count: number): number => {
        const over = 3 * count - target[leader]!;
        return weight * (square ? over * over : Math.max(0, over));
      };
      return Object.assign(cost, { toString: () => JSON.stringify({ weight, square, target }) });
    });

const dayArbitrary = (sizes: FlowSizes, leaderCount: number, setCount: number): fc.Arbitrary<FlowDay> => {
  const someLeaders = fc.subarray(Array.from({ length: leaderCount }, (_, leader) => leader));
  return fc
    .record({
      types: fc.array(fc.record({ heads: fc.integer({ min: 1, max: sizes.heads }), leaders: someLeaders }), {
        maxLength: sizes.types,
      }),
      pinned: fc.oneof(
        { weight: 3, arbitrary: fc.constant<number[]>([]) },
        { weight: 1, arbitrary: someLeaders },
      ),
      set: fc.integer({ min: -1, max: setCount - 1 }),
    })
    .map(({ types, pinned, set }) => ({
      types: types.map(({ heads, leaders }, type) => ({
        type,
        heads,
        leaders: leaders.filter((leader) => !pinned.includes(leader)),
      })),
      pinned,
      set,
    }));
};

/** Any relaxation up to the given sizes: pools of all kinds, pinned leaders, forests of sets, places nobody can fill. */
export const flowArbitrary = (sizes: FlowSizes): fc.Arbitrary<FlowProblem> =>
  fc
    .record({
      leaders: fc.integer({ min: 0, max: sizes.leaders }),
      sets: fc.integer({ min: 0, max: sizes.sets }),
    })
    .chain(({ leaders, sets }) =>
      fc.record({
        leaderCount: fc.constant(leaders),
        days: fc.array(dayArbitrary(sizes, leaders, sets), { maxLength: sizes.days, size: 'max' }),
        sets: fc.tuple(
          ...Array.from({ length: sets }, (_, index) =>
            fc.record({
              parent: fc.integer({ min: -1, max: index - 1 }),
              rule: fc.constant(`rule-${index}`),
              cost: costArbitrary(leaders),
            }),
          ),
        ),
      }),
    );

/** Drops the types whose places make a day unfillable, so that a relaxation has a proof. */
export const withoutUnfilled = (
  flow: FlowProblem,
  unfilled: readonly { readonly day: number }[],
): FlowProblem => ({
  ...flow,
  days: flow.days.map((day, index) =>
    unfilled.some((places) => places.day === index) ? { ...day, types: [] } : day,
  ),
});
