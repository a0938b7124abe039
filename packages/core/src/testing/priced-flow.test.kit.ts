import fc from 'fast-check';
import type { PricedFlow } from '../bound/certificate.ts';
import { solveFlow } from '../bound/convex-flow.ts';
import type { FlowDue, FlowProblem } from '../bound/flow-problem.ts';
import { withoutUnfilled } from './flow-arbitrary.ts';

/** Every way to fill the open places of a day, as sets of leaders. */
export function fillings({ types }: FlowProblem['days'][number]): number[][] {
  let sets: number[][] = [[]];
  for (const { heads, leaders } of types)
    for (let place = 0; place < heads; place++)
      sets = sets.flatMap((held) =>
        leaders.filter((one) => !held.includes(one)).map((one) => [...held, one]),
      );
  return [...new Map(sets.map((held) => [[...held].sort((a, b) => a - b).join(), held])).values()];
}

const LEADERS = 3;
const leaders = Array.from({ length: LEADERS }, (_, leader) => leader);

/** Full days and heavy dues, so that dues often cut what the flow alone would choose. */
export const pricedArbitrary = (sets: { min: number; max: number }): fc.Arbitrary<PricedFlow> =>
  fc
    .record({
      sets: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 3 }),
          targets: fc.tuple(...leaders.map(() => fc.integer({ min: -2, max: 12 }))),
          parent: fc.nat(2),
        }),
        { minLength: sets.min, maxLength: sets.max },
      ),
      days: fc.array(
        fc.record({
          types: fc.array(fc.subarray(leaders, { minLength: 2 }), { minLength: 1, maxLength: 2 }),
          pinned: fc.oneof(
            { weight: 4, arbitrary: fc.constant<number[]>([]) },
            fc.subarray(leaders, { maxLength: 1 }),
          ),
          set: fc.nat(3),
        }),
        { minLength: 4, maxLength: 6 },
      ),
      dues: fc.array(
        fc.record({
          leader: fc.nat(LEADERS - 1),
          days: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
          owed: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ sets, days, dues }) => {
      const flow: FlowProblem = {
        leaderCount: LEADERS,
        days: days.map(({ types, pinned, set }) => ({
          types: types.map((able, type) => ({
            type,
            heads: 1,
            leaders: able.filter((leader) => !pinned.includes(leader)),
          })),
          pinned,
          set: (set % (sets.length + 1)) - 1,
        })),
        sets: sets.map(({ weight, targets, parent }, index) => ({
          parent: (parent % (index + 1)) - 1,
          rule: `rule-${index}`,
          cost: Object.assign(
            (leader: number, count: number): number => weight * (3 * count - targets[leader]!) ** 2,
            { toString: () => JSON.stringify({ weight, targets }) },
          ),
        })),
      };
      const fillable = withoutUnfilled(flow, solveFlow(flow).unfilled);
      return { flow: fillable, dues: openDues(fillable, dues) };
    });

/** Dues on days with an open place for their leader; `month` tells them apart. */
const openDues = (
  { days }: FlowProblem,
  dues: readonly { leader: number; days: readonly number[]; owed: number }[],
): FlowDue[] =>
  dues.flatMap(({ leader, days: wanted, owed }, month): FlowDue[] => {
    const open = wanted.filter((day) => days[day]?.types.some((places) => places.leaders.includes(leader)));
    return open.length < owed ? [] : [{ rule: 'due', leader, month, days: open, owed }];
  });
