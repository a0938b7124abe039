import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE, UNASSIGNED, type Problem } from '../problem/problem.ts';
import { flowDuesOf, flowProblemOf, type FlowProblem, type WeightedLoad } from './flow-problem.ts';

/** Shifts as [day, type, fixed]; of a problem the flow reads nothing else. */
function problemOf(leaderCount: number, dayCount: number, shifts: [number, number, number][]): Problem {
  const firstShiftOfDay = Int32Array.from(
    { length: dayCount + 1 },
    (_, day) => shifts.filter(([shiftDay]) => shiftDay < day).length,
  );
  return {
    leaderCount,
    dayCount,
    shiftCount: shifts.length,
    dayOfShift: Int32Array.from(shifts, ([day]) => day),
    typeOfShift: Int16Array.from(shifts, ([, type]) => type),
    fixedHolder: Int16Array.from(shifts, ([, , fixed]) => fixed),
    firstShiftOfDay,
  } as Partial<Problem> as Problem;
}

/** One free place a day. */
const plainDays = (dayCount: number): Problem =>
  problemOf(
    1,
    dayCount,
    Array.from({ length: dayCount }, (_, day): [number, number, number] => [day, 0, FREE]),
  );

const load = (rule: string, shifts: number[], weight = 1, slope = 1): WeightedLoad => ({
  rule,
  weight,
  load: { shifts: Uint8Array.from(shifts), cost: (leader, count) => slope * count + leader },
});

const setsOf = (problem: Problem, loads: WeightedLoad[]) => {
  const domain = new Uint8Array(problem.shiftCount * problem.leaderCount).fill(1);
  const { flow, leftOut } = flowProblemOf(problem, domain, loads);
  return {
    sets: flow.sets.map(({ rule, parent }) => [rule, parent]),
    setOfDay: flow.days.map(({ set }) => set),
    leftOut,
    flow,
  };
};

describe('flowProblemOf', () => {
  it('opens the free places of each type to those who may still hold them', () => {
    const problem = problemOf(3, 3, [
      [1, 0, FREE],
      [1, 0, FREE],
      [1, 2, FREE],
      [2, 0, FREE],
    ]);
    const domain = Uint8Array.from([1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0]);
    expect(flowProblemOf(problem, domain, []).flow).toEqual({
      leaderCount: 3,
      days: [
        { types: [], pinned: [], set: -1 },
        {
          types: [
            { type: 0, heads: 2, leaders: [0, 2] },
            { type: 2, heads: 1, leaders: [1] },
          ],
          pinned: [],
          set: -1,
        },
        { types: [{ type: 0, heads: 1, leaders: [] }], pinned: [], set: -1 },
      ],
      sets: [],
    });
  });

  it('opens places of one type to whoever may still hold one of them', () => {
    const problem = problemOf(3, 1, [
      [0, 0, FREE],
      [0, 0, FREE],
    ]);
    const { flow } = flowProblemOf(problem, Uint8Array.from([1, 0, 0, 0, 0, 1]), []);
    expect(flow.days[0]!.types).toEqual([{ type: 0, heads: 2, leaders: [0, 2] }]);
  });

  it('pins the leaders of fixed places, who take no other that day, and gives empty fixed places no supply', () => {
    const problem = problemOf(3, 1, [
      [0, 0, 1],
      [0, 0, UNASSIGNED],
      [0, 0, FREE],
    ]);
    const { flow } = flowProblemOf(problem, new Uint8Array(9).fill(1), []);
    expect(flow.days).toEqual([{ types: [{ type: 0, heads: 1, leaders: [0, 2] }], pinned: [1], set: -1 }]);
  });

  it('nests smaller sets in larger ones, whatever the order of the rules', () => {
    const loads = [load('holidays', [0, 0, 1, 0]), load('all', [1, 1, 1, 1]), load('rest', [0, 1, 1, 0])];
    expect(setsOf(plainDays(4), loads)).toMatchObject({
      sets: [
        ['all', -1],
        ['rest', 0],
        ['holidays', 1],
      ],
      setOfDay: [0, 1, 2, 0],
      leftOut: [],
    });
  });

  it('keeps sets that are apart, the earlier of two equal sets outside, and days in no set', () => {
    const loads = [load('a', [1, 1, 0, 0]), load('b', [0, 0, 1, 0]), load('c', [1, 1, 0, 0])];
    expect(setsOf(plainDays(4), loads)).toMatchObject({
      sets: [
        ['a', -1],
        ['c', 0],
        ['b', -1],
      ],
      setOfDay: [1, 1, 2, -1],
      leftOut: [],
    });
  });

  it('leaves out, in rule order, what crosses a set already in or counts half a day', () => {
    const problem = problemOf(1, 3, [
      [0, 0, FREE],
      [0, 1, FREE],
      [1, 0, FREE],
      [2, 0, FREE],
    ]);
    const loads = [
      load('mornings', [1, 0, 1, 1]),
      load('first', [1, 1, 1, 0]),
      load('crossing', [0, 0, 1, 1]),
      load('last', [0, 0, 0, 1]),
    ];
    expect(setsOf(problem, loads)).toMatchObject({
      sets: [
        ['first', -1],
        ['last', -1],
      ],
      leftOut: ['mornings', 'crossing'],
    });
  });

  it('adds the second load of a rule when it counts on the same days, and leaves it out otherwise', () => {
    const loads = [
      load('a', [1, 1, 0], 2, 10),
      load('a', [1, 1, 0], 2, 3),
      load('a', [1, 0, 0]),
      load('b', [1, 0, 0]),
    ];
    const { sets, leftOut, flow } = setsOf(plainDays(3), loads);
    expect(sets).toEqual([
      ['a', -1],
      ['b', 0],
    ]);
    expect(leftOut).toEqual(['a']);
    expect(flow.sets[0]!.cost(1, 4)).toBe(2 * (41 + 13));
  });

  it('law: sets are nested or apart, each inside its parent, and each day in the smallest that has it', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 6 }), (rows) => {
        const loads = rows.map((row, index) => load(`r${index}`, row));
        const { flow, leftOut } = setsOf(plainDays(5), loads);
        expect([...flow.sets.map(({ rule }) => rule), ...leftOut].sort()).toEqual(
          loads.map(({ rule }) => rule),
        );
        flow.sets.forEach(({ parent }, index) => expect(parent).toBeLessThan(index));
        flow.sets.forEach(({ rule }, index) => {
          // The days a flow counts in a set are exactly the days of its load.
          const counted = flow.days.map(({ set }) => {
            let around = set;
            while (around >= 0 && around !== index) around = flow.sets[around]!.parent;
            return around === index ? 1 : 0;
          });
          expect(counted).toEqual([...loads.find((other) => other.rule === rule)!.load.shifts]);
        });
      }),
    );
  });
});

describe('flowDuesOf', () => {
  const problem: Problem = {
    ...problemOf(2, 4, [
      [0, 0, FREE],
      [0, 1, FREE],
      [1, 0, 1],
      [2, 0, FREE],
      [3, 0, FREE],
    ]),
    month: Uint8Array.of(0, 0, 0, 1) as never,
  };
  const leadersOn = [[[0], [1]], [[1]], [[1]], [[0]]];
  const flow = {
    days: leadersOn.map((types) => ({ types: types.map((leaders) => ({ leaders })) })),
  } as unknown as FlowProblem;
  const owing = (rule: string, leader: number, shifts: number[], least: number) => ({
    rule,
    due: { leader, shifts, least },
  });
  const all = [3, 1, 0, 2, 4];

  it('tells the days on which a leader may take an open place, and what he owes beyond fixed ones', () => {
    expect(flowDuesOf(problem, flow, [owing('a', 1, all, 2), owing('b', 1, all, 3)])).toEqual([
      { rule: 'a', leader: 1, month: 0, days: [0, 2], owed: 1 },
      { rule: 'b', leader: 1, month: 0, days: [0, 2], owed: 2 },
    ]);
  });

  it('leaves out what is served already, what cannot be, and all but the first of a rule, leader and month', () => {
    expect(flowDuesOf(problem, flow, [owing('a', 1, all, 1), owing('b', 1, all, 4)])).toEqual([]);
    const dues = [
      owing('a', 1, [1, 3], 1),
      owing('a', 1, [3], 1),
      owing('a', 0, [4], 1),
      owing('a', 0, [0], 1),
    ];
    expect(flowDuesOf(problem, flow, dues).map(({ leader, month, days }) => [leader, month, days])).toEqual([
      [1, 0, [0, 2]],
      [0, 1, [3]],
      [0, 0, [0]],
    ]);
  });
});
