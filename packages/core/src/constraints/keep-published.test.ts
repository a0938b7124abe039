import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNASSIGNED } from '../problem/problem.ts';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { keepPublished } from './keep-published.ts';

const bind = (problem: Parameters<typeof bindRule>[1], maxChanges?: number) =>
  bindRule(keepPublished, problem, { params: maxChanges === undefined ? {} : { maxChanges } });

describe('keep-published', () => {
  test('costs 1 per duty of the published table that changed hands', () => {
    const problem = makeProblem({ leaders: 3, days: 4, published: { 0: 0, 1: 1, 2: 2 } });
    const facts = { changes: 2, maxChanges: 0 };
    expect(bind(problem).violations(0, 2, UNASSIGNED, 1)).toEqual([
      { cost: 1, shifts: [1], leaders: [1], facts },
      { cost: 1, shifts: [2], leaders: [2], facts },
    ]);
  });

  test('asks nothing of places that are empty in the published table or not in it', () => {
    const problem = makeProblem({ leaders: 2, days: 3, published: { 0: UNASSIGNED, 1: 1 } });
    expect(bind(problem).violations(0, 1, 0)).toEqual([]);
    expect(bind(makeProblem({ leaders: 2, days: 3 })).violations(0, 1, 0)).toEqual([]);
  });

  test('compares who serves on a date and type, not who holds which place', () => {
    const types = [{ heads: 2 }, { heads: 1 }];
    const problem = makeProblem({ leaders: 4, days: 1, types, published: { 0: 0, 1: 1, 2: 2 } });
    const { violations } = bind(problem);
    expect(violations(1, 0, 2)).toEqual([]);
    expect(violations(1, 3, 2)).toMatchObject([{ shifts: [0, 1], leaders: [0] }]);
    expect(violations(2, 3, 0)).toMatchObject([{ leaders: [0] }, { leaders: [1] }, { leaders: [2] }]);
  });

  test('counts a leader who is published twice on a date and type once', () => {
    const problem = makeProblem({ leaders: 3, days: 1, types: [{ heads: 2 }], published: { 0: 0, 1: 0 } });
    expect(bind(problem).violations(1, 0)).toEqual([]);
    expect(bind(problem).violations(1, 2)).toMatchObject([{ cost: 1, leaders: [0] }]);
  });

  test('leaves the first changes out, in date order', () => {
    const problem = makeProblem({ leaders: 2, days: 4, published: { 0: 0, 1: 1, 2: 0, 3: 1 } });
    expect(bind(problem, 2).violations(1, 0, 1, 1)).toEqual([
      { cost: 1, shifts: [2], leaders: [0], facts: { changes: 3, maxChanges: 2 } },
    ]);
    expect(bind(problem, 3).violations(1, 0, 1, 1)).toEqual([]);
  });

  test('says what changed, and how many changes are allowed', () => {
    const violation = {
      shifts: [{ date: '2024-02-09', type: 'main', place: 1 }],
      leaders: [{ id: 'L0', name: '副县长' }],
      groups: [],
      types: [{ id: 'main', name: '坐班接访' }],
      holidays: [],
      facts: { changes: 3, maxChanges: 0 },
    };
    expect(keepPublished.explain['zh-CN'](violation)).toBe('2月9日的“坐班接访”不再由原表上的副县长值班。');
    expect(keepPublished.explain.en({ ...violation, facts: { changes: 3, maxChanges: 2 } })).toBe(
      '副县长 no longer serves “坐班接访” on 9 Feb, as the table had it (3 changes in all, 2 allowed).',
    );
  });

  test('is tried on published tables with leaders, empty places and places left out', () => {
    const scenes = fc.sample(problemArbitrary(), { numRuns: 300, seed: 1 });
    const kinds = scenes.map(({ problem: { published } }) => [
      published.some((leader) => leader >= 0),
      published.includes(UNASSIGNED),
      published.some((leader) => leader < UNASSIGNED),
    ]);
    for (const kind of [0, 1, 2]) expect(kinds.filter((has) => has[kind]).length).toBeGreaterThan(50);
  });

  itObeysTheConstraintLaws(
    keepPublished,
    fc.record({ maxChanges: fc.integer({ min: 0, max: 4 }) }, { requiredKeys: [] }),
  );
});
