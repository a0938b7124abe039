import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { HOLIDAY, type Problem, UNASSIGNED, WEEKEND } from '../problem/problem.ts';
import { documentArbitrary, drawnAssignment, holdersArbitrary } from '../testing/arbitrary-document.ts';
import { type DocumentSketch, makeDocument } from '../testing/documents.ts';
import { leaderLoads, spreadOf } from './loads.ts';
import type { SpreadGroup } from './summary.ts';

const off = (...ids: string[]) => ids.map((id) => ({ id, constraint: 'fair-load', weight: 0 }));
const all = ['fair-load', 'fair-rest-days', 'fair-holidays'];

function spreadOfSketch(sketch: DocumentSketch): SpreadGroup[] {
  const { problem, names, rules } = parseAndPrepare(makeDocument(sketch)).prepared!;
  const assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
  return spreadOf(problem, rules, leaderLoads(problem, names, rules, assignment));
}

/** The days on which shifts count. */
const daysOf = ({ dayCount, dayOfShift }: Problem, shifts: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: dayCount }, (_, day) =>
    dayOfShift.some((own, shift) => own === day && shifts[shift] === 1) ? 1 : 0,
  );

const groupsOf = (sketch: DocumentSketch): string[] =>
  spreadOfSketch(sketch).map(({ leaders }) => leaders.join(''));

describe('spreadOf', () => {
  const leaders = [
    { id: 'A' },
    { id: 'B', carried: { duties: 1 } },
    { id: 'C', carried: { restDays: 1 } },
    { id: 'D', share: 0.5 },
    { id: 'E' },
  ];

  it('groups leaders of whom the standing fairness rules ask the same', () => {
    expect(groupsOf({ leaders })).toEqual(['AE', 'B', 'C', 'D']);
  });

  it('pays no heed to figures that only rules switched off would read', () => {
    expect(groupsOf({ leaders, rules: off('fair-rest-days') })).toEqual(['ACE', 'B', 'D']);
    expect(groupsOf({ leaders, rules: off('fair-rest-days', 'fair-load') })).toEqual(['ABCDE']);
  });

  it('gives no entitlement to a group whose entitlements differ', () => {
    const [group] = spreadOfSketch({ leaders, rules: off('fair-rest-days', 'fair-load') });
    expect(group!.entitlement).toBeNull();
    expect(spreadOfSketch({ leaders })[0]!.entitlement).toBeGreaterThan(0);
  });

  it('parts leaders whose entitlements and carried figures differ by as much', () => {
    // A is owed 7.35 duties and B half as many, but B has half as many too few: what is left to serve is the same
    const pair = [{ id: 'A' }, { id: 'B', share: 0.5, carried: { duties: -3 } }, 'C', 'D'];
    expect(groupsOf({ leaders: pair })).toEqual(['ACD', 'B']);
    expect(spreadOfSketch({ leaders: pair }).map(({ entitlement }) => entitlement)).toEqual([6, 3]);
  });

  it('parts leaders whose costs agree at no duties and differ at more', () => {
    // A is owed 5.25 duties; B has as many too many: both are as far from what is fair while they serve nothing.
    const pair = [{ id: 'A' }, { id: 'B', carried: { duties: 10.5, restDays: 0 } }, 'C', 'D'];
    expect(groupsOf({ leaders: pair })).toEqual(['ACD', 'B']);
  });

  it('groups by entitlement where no fairness rule stands, that of rest days and holidays too', () => {
    expect(groupsOf({ leaders, rules: off(...all) })).toEqual(['ABCE', 'D']);
    // B and C change places in the middle of February: as many days, but other weekends and holidays
    const halves = (first: number, second: number) => [
      { title: '副县长', share: first, to: '2024-02-09' },
      { title: '副县长', share: second, from: '2024-02-10' },
    ];
    const period = { from: '2024-02-05', to: '2024-02-18' };
    const types = [{ id: 'main', name: '坐班', heads: { workday: 1, restDay: 1 } }];
    const pair = ['A', { id: 'B', posts: halves(1, 0) }, { id: 'C', posts: halves(0, 1) }, 'D'];
    const spread = spreadOfSketch({ leaders: pair, period, shiftTypes: types, rules: off(...all) });
    expect(spread.map(({ leaders: own }) => own.join(''))).toEqual(['AD', 'B', 'C']);
  });

  it.each(['entitlement', 'restDayEntitlement', 'holidayEntitlement'] as const)(
    'parts leaders where no fairness rule stands and their %s alone differs',
    (own) => {
      const sketch = { leaders: ['A', 'B', 'C'], rules: off(...all) };
      const { problem, names, rules } = parseAndPrepare(makeDocument(sketch)).prepared!;
      const assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
      const loads = leaderLoads(problem, names, rules, assignment).map((load) =>
        load.id === 'B' ? { ...load, [own]: load[own] + 1 } : load,
      );
      expect(spreadOf(problem, rules, loads).map((group) => group.leaders)).toEqual([['A', 'C'], ['B']]);
    },
  );

  it('law: leaders of one group have equal entitlements and costs in every standing fairness rule, others have not', () => {
    let alike = 0;
    let apart = 0;
    fc.assert(
      fc.property(documentArbitrary(), fc.subarray(all, { maxLength: 2 }), (document, silent) => {
        const rules = [...(document.rules ?? []), ...off(...silent)];
        const { prepared } = parseAndPrepare({ ...document, rules });
        fc.pre(prepared !== null);
        const { problem, names, rules: bound } = prepared!;
        const assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
        const spread = spreadOf(problem, bound, leaderLoads(problem, names, bound, assignment));
        const costsOf = (id: string): string => {
          const leader = names.leaders.findIndex((each) => each.id === id);
          const loads = bound.rules
            .filter(({ rule }) => rule.level === 'fairness')
            .flatMap(({ bound: rule }) => rule.loads!());
          return JSON.stringify(
            loads.map((load) => [
              bound.entitlements.thousandths(leader, daysOf(problem, load.shifts)),
              ...[0, 1, 2, 7].map((count) => load.cost(leader, count)),
            ]),
          );
        };
        const costs = spread.map(({ leaders: ids }) => new Set(ids.map(costsOf)));
        expect(costs.every(({ size }) => size === 1)).toBe(true);
        expect(new Set(costs.flatMap((own) => [...own])).size).toBe(costs.length);
        alike += spread.filter(({ leaders: ids }) => ids.length > 1).length;
        apart += spread.length - 1;
      }),
      runs(12, 600),
    );
    expect(Math.min(alike, apart)).toBeGreaterThan(times(0, 50));
  });
});

test('law: loads and their ranges are those of counting duty by duty', () => {
  fc.assert(
    fc.property(documentArbitrary(), holdersArbitrary, (document, holders) => {
      const { prepared } = parseAndPrepare(document);
      const { problem, names, rules } = prepared!;
      const assignment = drawnAssignment(problem, holders);
      const loads = leaderLoads(problem, names, rules, assignment);
      const kinds = names.leaders.map((_, leader) =>
        [...problem.dayOfShift.entries()].flatMap(([shift, day]) =>
          assignment[shift] === leader ? [problem.kind[day]!] : [],
        ),
      );
      expect(loads).toMatchObject(
        names.leaders.map(({ id, name }, leader) => ({
          id,
          name,
          duties: kinds[leader]!.length,
          restDays: kinds[leader]!.filter((kind) => kind === WEEKEND || kind === HOLIDAY).length,
          holidays: kinds[leader]!.filter((kind) => kind === HOLIDAY).length,
        })),
      );
      const spread = spreadOf(problem, rules, loads);
      expect(spread.flatMap(({ leaders }) => leaders).sort()).toEqual(loads.map(({ id }) => id).sort());
      for (const { leaders, ...ranges } of spread) {
        const own = loads.filter(({ id }) => leaders.includes(id));
        for (const count of ['duties', 'restDays', 'holidays'] as const) {
          const sorted = own.map((load) => load[count]).sort((a, b) => a - b);
          expect(ranges[count]).toEqual({ least: sorted[0], most: sorted[sorted.length - 1] });
        }
      }
    }),
    runs(20, 1_000),
  );
});
