import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { flowArbitrary } from '../testing/flow-arbitrary.ts';
import { flowSteps, solveFlow, type FlowSolution } from './convex-flow.ts';
import type { FlowDay, FlowProblem } from './flow-problem.ts';

const flow = (parts: Partial<FlowProblem>): FlowProblem => ({ leaderCount: 0, days: [], sets: [], ...parts });

/** One place of one type, open to `leaders`. */
const oneOf = (leaders: number[], set = 0): FlowDay => ({
  types: [{ type: 0, heads: 1, leaders }],
  pinned: [],
  set,
});

const square = (target: readonly number[]) => (leader: number, count: number) =>
  (count - target[leader]!) ** 2;

const unfilledPlaces = ({ unfilled }: FlowSolution): number =>
  unfilled.reduce((sum, { places }) => sum + places, 0);

/** What a choice costs, counted from scratch. */
function costOf({ leaderCount, days, sets }: FlowProblem, chosen: FlowSolution['chosen']): number {
  const counts = sets.map(() => Array.from({ length: leaderCount }, () => 0));
  days.forEach(({ set, pinned }, day) => {
    for (let around = set; around >= 0; around = sets[around]!.parent)
      for (const leader of [...pinned, ...chosen[day]!.flat()]) counts[around]![leader]!++;
  });
  return sets.reduce(
    (sum, set, index) =>
      counts[index]!.reduce((total, count, leader) => total + set.cost(leader, count), sum),
    0,
  );
}

/** All ways to fill some places of a day with different leaders. */
function waysToFill({ types }: FlowDay): number[][][] {
  let ways: number[][][] = [[]];
  types.forEach(({ heads, leaders }) => {
    const subsets = leaders.reduce<number[][]>(
      (all, leader) => [...all, ...all.map((subset) => [...subset, leader])],
      [[]],
    );
    const fitting = subsets.filter((subset) => subset.length <= heads);
    ways = ways.flatMap((way) =>
      fitting
        .filter((subset) => subset.every((leader) => !way.flat().includes(leader)))
        .map((subset) => [...way, subset]),
    );
  });
  const most = Math.max(...ways.map((way) => way.flat().length));
  return ways.filter((way) => way.flat().length === most);
}

function bruteForce(problem: FlowProblem): number {
  const waysOfDay = problem.days.map(waysToFill);
  const chosen: number[][][] = [];
  const best = (day: number): number => {
    if (day === problem.days.length) return costOf(problem, chosen);
    return waysOfDay[day]!.reduce((least, way) => {
      chosen[day] = way;
      return Math.min(least, best(day + 1));
    }, Infinity);
  };
  return best(0);
}

/** Every place has a leader of its own who may hold it, or is said to be unfilled. */
function expectSound(problem: FlowProblem, solution: FlowSolution): void {
  problem.days.forEach(({ types, pinned }, day) => {
    const onDuty = [...pinned, ...solution.chosen[day]!.flat()];
    expect(new Set(onDuty).size).toBe(onDuty.length);
    types.forEach(({ type, heads, leaders }, index) => {
      const chosen = solution.chosen[day]![index]!;
      const empty = solution.unfilled.find((places) => places.day === day && places.type === type);
      expect(chosen.length + (empty?.places ?? 0)).toBe(heads);
      expect(leaders).toEqual(expect.arrayContaining([...chosen]));
      expect(chosen).toEqual([...chosen].sort((a, b) => a - b));
    });
  });
  const places = problem.days.flatMap(({ types }) => types).reduce((sum, { heads }) => sum + heads, 0);
  expect(solution.chosen.flat(2).length + unfilledPlaces(solution)).toBe(places);
}

function stoppedAfter(problem: FlowProblem, steps: number): { solution: FlowSolution; isStopped: boolean } {
  const run = flowSteps(problem);
  let isStopped = false;
  let step = run.next(false);
  for (let taken = 0; step.done !== true; taken++) {
    isStopped = taken >= steps;
    step = run.next(isStopped);
    if (isStopped) expect(step.done).toBe(true);
  }
  return { solution: step.value, isStopped };
}

describe('solveFlow', () => {
  it('gives the places to whoever is furthest below his target', () => {
    const solution = solveFlow(
      flow({
        leaderCount: 3,
        days: Array.from({ length: 4 }, () => oneOf([0, 1, 2])),
        sets: [{ parent: -1, rule: 'load', cost: square([2, 1, 1]) }],
      }),
    );
    expect(solution.cost).toBe(0);
    expect(solution.unfilled).toEqual([]);
    expect([0, 1, 2].map((leader) => solution.chosen.flat(2).filter((l) => l === leader).length)).toEqual([
      2, 1, 1,
    ]);
  });

  it('passes earlier days on when a later day has only one candidate', () => {
    const solution = solveFlow(
      flow({
        leaderCount: 2,
        days: [oneOf([0, 1]), oneOf([0])],
        sets: [{ parent: -1, rule: 'load', cost: square([1, 1]) }],
      }),
    );
    expect(solution.chosen).toEqual([[[1]], [[0]]]);
  });

  it('moves holders between the types of a day to let a cheaper leader in', () => {
    // Leader 2 may hold only type 0 and leader 0 either: with 0 and 2 on duty, 0 must take type 1.
    const solution = solveFlow(
      flow({
        leaderCount: 3,
        days: [
          {
            types: [
              { type: 4, heads: 1, leaders: [0, 2] },
              { type: 7, heads: 1, leaders: [0, 1] },
            ],
            pinned: [],
            set: 0,
          },
        ],
        sets: [{ parent: -1, rule: 'load', cost: (leader, count) => [1, 9, 2][leader]! * count }],
      }),
    );
    expect(solution.chosen).toEqual([[[2], [0]]]);
    expect(solution.cost).toBe(3);
  });

  it('counts fixed places in the sets of their day', () => {
    const solution = solveFlow(
      flow({
        leaderCount: 2,
        days: [{ types: [], pinned: [0], set: 1 }, oneOf([0, 1])],
        sets: [
          { parent: -1, rule: 'load', cost: square([1, 1]) },
          { parent: 0, rule: 'rest', cost: square([0, 0]) },
        ],
      }),
    );
    expect(solution.chosen).toEqual([[], [[1]]]);
    expect(solution.cost).toBe(1);
  });

  it('reports the places nobody can fill, by date and shift type, and fills the rest', () => {
    const solution = solveFlow(
      flow({
        leaderCount: 2,
        days: [
          { types: [{ type: 3, heads: 3, leaders: [0, 1] }], pinned: [], set: 0 },
          { types: [{ type: 5, heads: 1, leaders: [] }], pinned: [], set: -1 },
          oneOf([1]),
        ],
        sets: [{ parent: -1, rule: 'load', cost: square([0, 0]) }],
      }),
    );
    expect(solution.unfilled).toEqual([
      { day: 0, type: 3, places: 1 },
      { day: 1, type: 5, places: 1 },
    ]);
    expect(solution.chosen).toEqual([[[0, 1]], [[]], [[1]]]);
    expect(solution.cost).toBe(5);
  });

  it('shares the days that no rule counts among those with the fewest duties', () => {
    const solution = solveFlow(
      flow({ leaderCount: 2, days: [oneOf([0, 1], -1), oneOf([0, 1], -1), oneOf([0], -1)] }),
    );
    expect(solution).toMatchObject({ cost: 0, chosen: [[[0]], [[1]], [[0]]], prices: [], unfilled: [] });
  });

  it('counts fixed places among the duties of those who share the days that no rule counts', () => {
    const fixed = { types: [], pinned: [0], set: -1 };
    expect(
      solveFlow(flow({ leaderCount: 2, days: [oneOf([0, 1], -1), fixed, fixed, oneOf([0, 1], -1)] })).chosen,
    ).toEqual([[[1]], [], [], [[1]]]);
  });

  it('solves a problem without leaders, without sets or without days', () => {
    const rule = { parent: -1, rule: 'load', cost: square([3]) };
    const empty = { cost: 0, chosen: [], prices: [], unfilled: [], isCheapest: true };
    expect(solveFlow(flow({}))).toEqual(empty);
    expect(solveFlow(flow({ sets: [rule] }))).toEqual({ ...empty, prices: [[]] });
    expect(solveFlow(flow({ leaderCount: 1, sets: [rule] }))).toMatchObject({ cost: 9, chosen: [] });
    expect(solveFlow(flow({ days: [oneOf([])], sets: [rule] })).unfilled).toEqual([
      { day: 0, type: 0, places: 1 },
    ]);
  });

  it('stays exact with costs near the largest safe integer', () => {
    const scale = 1_000_000_000_000;
    const solution = solveFlow(
      flow({
        leaderCount: 3,
        days: Array.from({ length: 50 }, () => oneOf([0, 1, 2])),
        sets: [{ parent: -1, rule: 'load', cost: (leader, count) => scale * count ** 2 + leader * count }],
      }),
    );
    expect(solution.cost).toBe(scale * (17 ** 2 * 2 + 16 ** 2) + 17 + 2 * 16);
  });

  it('law: fills as many places as fit at the least cost of all choices', () => {
    fc.assert(
      fc.property(flowArbitrary({ leaders: 3, days: 4, sets: 3, types: 2, heads: 2 }), (problem) => {
        const solution = solveFlow(problem);
        const filled = problem.days.reduce((sum, day) => sum + waysToFill(day)[0]!.flat().length, 0);
        expect(solution.chosen.flat(2)).toHaveLength(filled);
        expect(solution.cost).toBe(bruteForce(problem));
      }),
      runs(125, 5000),
    );
  });

  it('law: chooses different leaders who may hold the places, and costs what they cost', () => {
    fc.assert(
      fc.property(flowArbitrary({ leaders: 8, days: 20, sets: 5, types: 4, heads: 3 }), (problem) => {
        const solution = solveFlow(problem);
        expectSound(problem, solution);
        expect(solution.cost).toBe(costOf(problem, solution.chosen));
      }),
    );
  });

  it('law: stopped at any step, it still fills as many places, and says that its choice may not be the cheapest', () => {
    fc.assert(
      fc.property(
        flowArbitrary({ leaders: 8, days: 20, sets: 5, types: 4, heads: 3 }),
        fc.nat(20),
        (problem, steps) => {
          const whole = solveFlow(problem);
          const { solution, isStopped } = stoppedAfter(problem, steps);
          expectSound(problem, solution);
          expect(solution.chosen.flat(2)).toHaveLength(whole.chosen.flat(2).length);
          expect(solution.isCheapest).toBe(!isStopped);
          expect(solution.cost).toBe(costOf(problem, solution.chosen));
          expect(solution.cost).toBeGreaterThanOrEqual(whole.cost);
        },
      ),
    );
  });

  it('stopped at once, fills the places by what each costs, not by who comes first', () => {
    const days = Array.from({ length: 6 }, () => oneOf([0, 1]));
    const sets = [{ parent: -1, rule: 'load', cost: square([1, 5]) }];
    const { solution } = stoppedAfter(flow({ leaderCount: 2, days, sets }), 0);
    expect(solution.chosen.flat(2)).toEqual([1, 1, 1, 1, 0, 1]);
  });

  it('law: the same problem, never changed, has the same solution', () => {
    fc.assert(
      fc.property(flowArbitrary({ leaders: 6, days: 12, sets: 4, types: 3, heads: 2 }), (problem) => {
        const before = JSON.stringify(problem);
        const first = solveFlow(problem);
        expect(solveFlow(problem)).toEqual(first);
        expect(JSON.stringify(problem)).toBe(before);
      }),
    );
  });
});
