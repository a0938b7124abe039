import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { minRestGap } from './min-rest-gap.ts';

describe('min-rest-gap', () => {
  test('counts each pair of duties with fewer free days between than asked', () => {
    const problem = makeProblem({ leaders: 2, days: 4 });
    const facts = { leastFreeDays: 1, isOverEdge: 0 };
    expect(bindRule(minRestGap, problem, { params: { days: 1 } }).violations(0, 0, 1, 0)).toEqual([
      { cost: 1, shifts: [0, 1], leaders: [0], facts: { ...facts, freeDays: 0 } },
    ]);
  });

  test('costs 100 a pair at quality', () => {
    const problem = makeProblem({ leaders: 1, days: 3 });
    const { violations } = bindRule(minRestGap, problem, { params: { days: 2 }, level: 'quality' });
    expect(violations(0, 0, 0).map(({ cost }) => cost)).toEqual([100, 100, 100]);
  });

  test('counts places, and leaves two on one date to one-shift-a-day', () => {
    const problem = makeProblem({ leaders: 1, days: 2, types: [{ heads: 2 }] });
    expect(bindRule(minRestGap, problem, { params: { days: 1 } }).violations(0, 0, 0, -1)).toHaveLength(2);
  });

  test('keeps count of more duties on a day than a byte can hold', () => {
    const problem = makeProblem({ leaders: 1, days: 2, types: [{ heads: 300 }] });
    const { bound } = bindRule(minRestGap, problem, { params: { days: 1 } });
    expect(bound.track(new Int16Array(600).fill(0)).apply(0, 0, -1)).toBe(-300);
  });

  test('looks over the edge into the period before', () => {
    const problem = makeProblem({ leaders: 2, days: 5, firstDay: 2, history: [{ leader: 0, day: 1 }] });
    const { violations, forbids } = bindRule(minRestGap, problem, { params: { days: 2 } });
    expect(violations(-1, 0, -1)).toMatchObject([{ shifts: [1], facts: { freeDays: 1, isOverEdge: 1 } }]);
    expect([0, 1, 2].map((shift) => forbids!(shift, 0))).toEqual(['blocked', 'blocked', undefined]);
  });

  test('blocks the days around a fixed duty, but no place that is itself fixed', () => {
    const problem = makeProblem({ leaders: 2, days: 4, fixed: { 1: 0, 2: 0 } });
    const { forbids } = bindRule(minRestGap, problem, { params: { days: 1 } });
    expect([0, 1, 2, 3].map((shift) => forbids!(shift, 0))).toEqual([
      'blocked',
      undefined,
      undefined,
      'blocked',
    ]);
    expect(forbids!(0, 1)).toBeUndefined();
  });

  test.each([
    { leaders: 9, heads: 1, days: 3 },
    { leaders: 7, heads: 1, days: 3 },
    { leaders: 6, heads: 1, days: 2 },
    { leaders: 3, heads: 1, days: 1 },
    { leaders: 2, heads: 1, days: 0 },
    { leaders: 11, heads: 2, days: 2 },
  ])('defaults to $days free days for $leaders leaders and $heads heads', ({ leaders, heads, days }) => {
    const problem = makeProblem({ leaders, days: 3, types: [{ heads }] });
    expect(bindRule(minRestGap, problem).rule.params).toEqual({ days });
  });

  test('defaults to what the scarcest day and type allow, and names the day', () => {
    const leaders = Array.from({ length: 9 }, (_, leader) => (leader < 4 ? { absent: [1] } : {}));
    const scarceDay = bindRule(minRestGap, makeProblem({ leaders, days: 3 }));
    expect(scarceDay.rule.params).toEqual({ days: 2 });
    expect(scarceDay.notes).toEqual([
      { kind: 'deciding-day', days: [1], leaders: [], facts: { gap: 2, free: 5, heads: 1 } },
    ]);
    expect(bindRule(minRestGap, makeProblem({ leaders: 6, days: 3 })).notes[0]!.days).toEqual([0]);
    const scarceType = makeProblem({ leaders: 20, days: 2, types: [{}, { pool: [0, 1, 2] }] });
    expect(bindRule(minRestGap, scarceType).rule.params).toEqual({ days: 1 });
  });

  test('names no day when three free days are safe, or when the document says how many', () => {
    expect(bindRule(minRestGap, makeProblem({ leaders: 7, days: 3 })).notes).toEqual([]);
    expect(bindRule(minRestGap, makeProblem({ leaders: 6, days: 3 }), { params: { days: 3 } }).notes).toEqual(
      [],
    );
  });

  itObeysTheConstraintLaws(
    minRestGap,
    fc.record({ days: fc.integer({ min: 0, max: 4 }) }, { requiredKeys: [] }),
  );
});
