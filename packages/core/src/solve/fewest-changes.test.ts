import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { runs, times } from '../../../../scripts/runs.ts';
import { bindRules, minFreeDaysOf } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { type Constraint, defineConstraint } from '../constraints/constraint.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { lostDuties, publishedGroups } from '../constraints/duties.ts';
import type { WrittenRule } from '../document/schema.ts';
import { type Problem, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { openShifts, someAssignment } from '../testing/brute-force.ts';
import { hardAndCoverageDues } from '../testing/dues-of.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { type ChangeOptions, type ChangeTask, fewestChanges } from './fewest-changes.ts';

const gap = (days: number): WrittenRule => ({ constraint: 'min-rest-gap', params: { days } });
const noDues: WrittenRule = { constraint: 'at-least-per-period', weight: 0 };

/** A task under the catalogue's rules and some more; leader 0 is the chief. */
function taskOf(
  problem: Problem,
  rules: readonly WrittenRule[],
  customConstraints: readonly Constraint[] = [],
): ChangeTask {
  const types = Array.from({ length: problem.typeCount }, () => ({ servesRestDays: true }));
  const constraints = [...catalogue, ...customConstraints];
  const standing = effectiveRules(constraints, rules);
  const bound = bindRules(standing, constraints, problem, selectOf(problem, [0], types));
  return { problem, rules: bound, minFreeDays: minFreeDaysOf(bound), dues: hardAndCoverageDues(bound) };
}

const find = (
  problem: Problem,
  rules: readonly WrittenRule[] = [gap(0)],
  { customConstraints = [], ...options }: ChangeOptions & { customConstraints?: readonly Constraint[] } = {},
) => fewestChanges(taskOf(problem, [noDues, ...rules], customConstraints), options);

const publishedAs = (...leaders: number[]) => Object.fromEntries(leaders.entries());

/** Leader 0 holds nothing on day 0; only the specification says so. */
const notOnDay0 = defineConstraint({
  id: 'acme/not-on-day-0',
  levels: ['hard'],
  params: z.strictObject({}),
  defaults: [{ params: {} }],
  title: { 'zh-CN': '试', en: 'a trial' },
  asks: { 'zh-CN': '试', en: 'a trial' },
  bind: () => ({
    violations: (assignment) =>
      assignment[0] === 0 ? [{ cost: 1, shifts: [0], leaders: [0], facts: {} }] : [],
    track: () => ({ apply: () => 0 }),
  }),
  explain: { 'zh-CN': () => '试', en: () => 'a trial' },
});

/** Nobody serves on two days running, which no domain shows beforehand. */
const bindRest: Constraint['bind'] = (_rule, { shiftCount }) => ({
  minFreeDays: 1,
  violations: (assignment) =>
    Array.from({ length: shiftCount - 1 }, (_, shift) => shift)
      .filter((shift) => assignment[shift]! >= 0 && assignment[shift] === assignment[shift + 1])
      .map((shift) => ({ cost: 1, shifts: [shift, shift + 1], leaders: [assignment[shift]!], facts: {} })),
  track: () => ({ apply: () => 0 }),
});

describe('fewestChanges', () => {
  test('changes nothing where nothing stands against the table', () => {
    const problem = makeProblem({ leaders: 3, days: 4, published: publishedAs(2, 0, 1, 2) });
    expect(find(problem)).toEqual({
      assignment: Int16Array.from([2, 0, 1, 2]),
      changed: 0,
      least: 0,
      isProven: true,
      isImpossible: false,
      nodes: 1,
    });
  });

  test('gives a duty whose leader is absent to somebody else, once', () => {
    const problem = makeProblem({
      leaders: [{ absent: [1] }, {}, {}],
      days: 3,
      published: publishedAs(1, 0, 2),
    });
    expect(find(problem, [gap(1)])).toMatchObject({ changed: 2, least: 2, isProven: true, nodes: 4 });
    expect(find(problem)).toMatchObject({ changed: 1, least: 1, isProven: true });
  });

  test('counts no duty whose date has too many leaders twice', () => {
    const types = [{ heads: 2 }];
    const sketch = { leaders: 4, days: 1, types };
    const substituted = makeProblem({ ...sketch, published: publishedAs(0, 1), fixed: { 0: 3 } });
    expect(find(substituted)).toMatchObject({ changed: 1, least: 1, isProven: true, nodes: 2 });
    const both = makeProblem({ ...sketch, published: publishedAs(0, 1), fixed: { 0: 2, 1: 3 } });
    expect(find(both)).toMatchObject({ changed: 2, least: 2, isProven: true });
  });

  test('goes straight to the fewest where a wider gap sets duties of one leader against each other', () => {
    const table = Array.from({ length: 12 }, (_, day) => (day % 4 < 3 ? 0 : 1));
    const problem = makeProblem({ leaders: 6, days: 12, published: publishedAs(...table) });
    const found = find(problem, [gap(1)]);
    expect(found).toMatchObject({ changed: 3, least: 3, isProven: true, nodes: 7 });
  });

  test('never takes a fixed duty away, and leaves an empty place that is fixed empty', () => {
    const sketch = { days: 4, published: publishedAs(1, 0, 2, 1), fixed: { 0: 1, 3: UNASSIGNED } };
    const problem = makeProblem({ ...sketch, leaders: [{ absent: [1] }, {}, {}] });
    const found = find(problem, [gap(1)]);
    expect([...found.assignment!]).toEqual([1, 2, 0, UNASSIGNED]);
    expect(found).toMatchObject({ changed: 3, least: 3, isProven: true });
    const short = makeProblem({ ...sketch, leaders: [{ absent: [1] }, {}, { absent: [1] }] });
    expect(find(short, [gap(1)])).toMatchObject({ assignment: null, isImpossible: true });
  });

  test('fills places that are empty in the table or not in it for nothing', () => {
    const problem = makeProblem({
      leaders: 3,
      days: 5,
      published: { 0: 0, 1: UNASSIGNED, 3: 1 },
    });
    const found = find(problem, [gap(1)]);
    expect(found).toMatchObject({ changed: 0, isProven: true });
    expect(found.assignment).not.toContain(UNASSIGNED);
  });

  test('takes a duty from another for one that is owed', () => {
    const months = { days: 8, monthLengths: [4, 4] };
    const problem = makeProblem({ ...months, leaders: 2, published: publishedAs(0, 1, 1, 1, 1, 1, 1, 1) });
    const found = fewestChanges(taskOf(problem, [gap(0)]));
    expect(found).toMatchObject({ changed: 1, least: 1, isProven: true });
    expect(found.assignment!.slice(4)).toContain(0);
  });

  test('counts a fixed duty among those owed', () => {
    const months = { days: 8, monthLengths: [4, 4], fixed: { 3: 0, 5: 0 } };
    const problem = makeProblem({ ...months, leaders: 2, published: publishedAs(1, 1, 1, 0, 1, 0, 1, 1) });
    expect(fewestChanges(taskOf(problem, [gap(0)]))).toMatchObject({ changed: 0, least: 0, nodes: 1 });
  });

  test('takes away what a most per period no longer allows', () => {
    const problem = makeProblem({ leaders: 2, days: 6, published: publishedAs(0, 0, 0, 0, 1, 1) });
    const most = {
      constraint: 'at-most-per-period',
      params: { leaders: { ids: ['L0'] }, max: 1, per: 'week' },
    };
    expect(find(problem, [gap(0), most])).toMatchObject({ changed: 3, least: 3, isProven: true });
  });

  test('proves that nothing helps where a day cannot be filled', () => {
    const problem = makeProblem({ leaders: [{ absent: [1] }], days: 3, published: publishedAs(0, 0, 0) });
    expect(find(problem)).toMatchObject({ assignment: null, changed: null, least: 1, isImpossible: true });
  });

  test('takes whoever is preferred among those who take as few duties from others', () => {
    const problem = makeProblem({ leaders: [{ absent: [0] }, {}, {}, {}], days: 1, published: { 0: 0 } });
    expect(find(problem).assignment![0]).toBe(1);
    expect(find(problem, [gap(0)], { prefer: (leader) => 5 - leader }).assignment![0]).toBe(3);
  });

  test('fills many unpublished places after the published ones', () => {
    const problem = makeProblem({
      leaders: [{ absent: [1] }, ...Array.from({ length: 6 }, () => ({}))],
      days: 80,
      published: publishedAs(1, 0, 2, 3),
    });
    const found = find(problem, [gap(2)]);
    expect(found).toMatchObject({ changed: 1, least: 1, isProven: true });
    expect(found.assignment).not.toContain(UNASSIGNED);
    expect(found.nodes).toBeLessThan(20);
  });

  test('changes the published ones for the sake of those after them where it must', () => {
    const others = Array.from({ length: 4 }, () => ({ absent: [4] }));
    const problem = makeProblem({ leaders: [{}, ...others], days: 80, published: publishedAs(1, 2, 3, 0) });
    expect(find(problem, [gap(1)])).toMatchObject({ changed: 1, least: 1, isProven: true });
  });

  test('says what is known when the nodes run out', () => {
    const leaders = Array.from({ length: 5 }, (_, leader) => ({ absent: leader === 0 ? [9] : [] }));
    const table = Array.from({ length: 20 }, (_, day) => (day === 9 ? 0 : (day % 4) + 1));
    const problem = makeProblem({ leaders, days: 20, published: publishedAs(...table) });
    const exact = find(problem, [gap(3)]);
    expect(exact).toMatchObject({ isProven: true });
    for (const nodeLimit of [1, 2, 4, 8]) {
      const found = find(problem, [gap(3)], { nodeLimit });
      expect(found.least).toBeLessThanOrEqual(exact.least);
      expect(found.changed ?? exact.changed).toBeGreaterThanOrEqual(exact.changed!);
      expect(found.isProven).toBe(found.changed === found.least);
      expect(found.nodes).toBeLessThanOrEqual(2 * nodeLimit + 8);
    }
  });

  test('keeps clear of fixed duties also where the domain does not', () => {
    const restsOneDay = { ...notOnDay0, id: 'acme/rests', bind: bindRest };
    const problem = makeProblem({
      leaders: [{}, { absent: [1] }, {}],
      days: 2,
      published: publishedAs(0, 1),
      fixed: { 0: 0 },
    });
    const found = find(problem, [gap(0)], { customConstraints: [restsOneDay] });
    expect([...found.assignment!]).toEqual([0, 2]);
    expect(found.nodes).toBe(2);
  });

  test('looks for another table where a rule that is not searched is broken', () => {
    const problem = makeProblem({
      leaders: [{}, { absent: [0] }, {}],
      days: 2,
      published: publishedAs(1, 1),
    });
    const found = find(problem, [gap(0)], { customConstraints: [notOnDay0] });
    expect(found).toMatchObject({ changed: 1, least: 1, isProven: true });
    expect(found.assignment![0]).toBe(2);
  });

  test('changes what breaks such a rule, without a proof', () => {
    const problem = makeProblem({ leaders: 2, days: 2, published: publishedAs(0, 1) });
    const found = find(problem, [gap(0)], { customConstraints: [notOnDay0] });
    expect([...found.assignment!]).toEqual([1, 1]);
    expect(found).toMatchObject({ changed: 1, least: 0, isProven: false });
  });

  test('proves that a leader pinned to a day with two places takes one of them, whichever', () => {
    const problem = makeProblem({
      leaders: 3,
      days: 2,
      types: [{ heads: 2 }],
      published: publishedAs(1, 2, 1, 2),
      pins: [{ day: 0, type: 0, leader: 0 }],
    });
    const found = find(problem, [gap(0)]);
    expect([...found.assignment!].slice(0, 2)).toContain(0);
    expect(found).toMatchObject({ changed: 1, least: 1, isProven: true });
  });

  test('law: on tiny problems it finds and proves what trying everything finds', () => {
    const most = 5;
    let compared = 0;
    const property = fc.property(problemArbitrary(), fc.nat(2), ({ problem, select }, days) => {
      const open = openShifts(problem);
      fc.pre(open.length > 0 && open.length <= most);
      const rules = bindRules(effectiveRules(catalogue, [gap(days)]), catalogue, problem, select);
      const judged = rules.rules.filter(({ rule }) => rule.level === 'hard' || rule.level === 'coverage');
      const groups = publishedGroups(problem);
      let fewest = Infinity;
      const start = problem.fixedHolder.map((holder) => Math.max(holder, UNASSIGNED));
      const leaders = Array.from({ length: problem.leaderCount }, (_, leader) => leader);
      const look = (assignment: Int16Array): boolean => {
        const changes = lostDuties(groups, assignment).length;
        if (changes >= fewest) return false;
        const { hard, coverage } = judge(problem, judged, assignment).score;
        if (hard === 0 && coverage === 0) fewest = changes;
        return false;
      };
      someAssignment(start, open, () => leaders, look);
      const found = fewestChanges({
        problem,
        rules,
        minFreeDays: minFreeDaysOf(rules),
        dues: hardAndCoverageDues(rules),
      });
      if (fewest === Infinity) expect(found.assignment).toBeNull();
      else {
        if (fewest > 0) compared++;
        expect(found).toMatchObject({ changed: fewest, least: fewest, isProven: true });
      }
    });
    fc.assert(property, runs(70, 3_500));
    expect(compared).toBeGreaterThanOrEqual(times(0, 200));
  });
});
