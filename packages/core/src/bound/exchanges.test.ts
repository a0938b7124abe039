import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { flowArbitrary } from '../testing/flow-arbitrary.ts';
import { Exchanges } from './exchanges.ts';
import type { FlowDay } from './flow-problem.ts';

/** Whether these leaders can all be on duty together, by trying every type for each. */
const canHold = ({ types }: FlowDay, leaders: readonly number[], taken = types.map(() => 0)): boolean => {
  const [leader, ...others] = leaders;
  return (
    leader === undefined ||
    types.some(
      ({ heads, leaders: able }, type) =>
        able.includes(leader) &&
        taken[type]! < heads &&
        canHold(
          { types, pinned: [], set: -1 },
          others,
          taken.map((held, index) => held + Number(index === type)),
        ),
    )
  );
};

describe('exchanges', () => {
  it('law: as places change hands, they tell on how many days of a set one may succeed another, and on one such day', () => {
    const sizes = { leaders: 4, days: 6, sets: 2, types: 3, heads: 2 };
    fc.assert(
      fc.property(
        flowArbitrary(sizes),
        fc.array(fc.nat(1000), { minLength: 4, maxLength: 12 }),
        (flow, choices) => {
          const exchanges = new Exchanges(flow);
          const held = flow.days.map(() => new Array<number>());
          const leaders = Array.from({ length: flow.leaderCount }, (_, leader) => leader);
          const succeedsOn = (day: number, leader: number, holder: number): boolean =>
            held[day]!.includes(holder) &&
            !held[day]!.includes(leader) &&
            canHold(flow.days[day]!, [...held[day]!.filter((one) => one !== holder), leader]);
          for (const choice of choices) {
            const moves = flow.days.flatMap((day, index) => {
              if (day.set < 0) return [];
              const free = leaders.filter((leader) => !held[index]!.includes(leader));
              return free.flatMap((leader) => [
                ...(canHold(day, [...held[index]!, leader]) ? [{ index, leader, holder: -1 }] : []),
                ...held[index]!.filter((holder) => succeedsOn(index, leader, holder)).map((holder) => ({
                  index,
                  leader,
                  holder,
                })),
              ]);
            });
            if (moves.length === 0) break;
            const { index, leader, holder } = moves[choice % moves.length]!;
            if (holder < 0) exchanges.enter(index, leader);
            else exchanges.succeed(index, leader, holder);
            held[index] = [...held[index]!.filter((one) => one !== holder), leader];

            flow.sets.forEach((_, set) => {
              for (const one of leaders)
                for (const other of leaders) {
                  const days = [...flow.days.keys()].filter(
                    (day) => flow.days[day]!.set === set && succeedsOn(day, other, one),
                  );
                  expect(exchanges.successorsOf(set, one)[other]).toBe(days.length);
                  if (days.length > 0) expect(days).toContain(exchanges.dayOf(set, one, other));
                  else expect(() => exchanges.dayOf(set, one, other)).toThrow(`no day of set ${set} passes`);
                }
            });
          }
        },
      ),
      runs(150, 2_000),
    );
  });
});
