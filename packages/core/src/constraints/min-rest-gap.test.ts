import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindRule } from '../testing/bound-rule.ts';
import { itObeysTheConstraintLaws } from '../testing/laws.test.kit.ts';
import { makeProblem } from '../testing/problems.ts';
import { minRestGap } from './min-rest-gap.ts';

describe('min-rest-gap', () => {
  test('tells a duty that comes too soon after another', () => {
    const problem = makeProblem({ leaders: 2, days: 4 });
    const facts = { leastFreeDays: 1, isOverEdge: 0, pairs: 1 };
    expect(bindRule(minRestGap, problem, { params: { days: 1 } }).violations(0, 0, 1, 0)).toEqual([
      { cost: 1, shifts: [0, 1], leaders: [0], facts: { ...facts, freeDays: 0 } },
    ]);
  });

  test('costs 100 a pair at quality, and tells the pairs that a duty ends together, with the nearest', () => {
    const problem = makeProblem({ leaders: 1, days: 3 });
    const { violations } = bindRule(minRestGap, problem, { params: { days: 2 }, level: 'quality' });
    const facts = { leastFreeDays: 2, isOverEdge: 0, freeDays: 0 };
    expect(violations(0, 0, 0)).toEqual([
      { cost: 100, shifts: [0, 1], leaders: [0], facts: { ...facts, pairs: 1 } },
      { cost: 200, shifts: [1, 2], leaders: [0], facts: { ...facts, pairs: 2 } },
    ]);
  });

  test('counts places, and leaves two on one date to one-shift-a-day', () => {
    const problem = makeProblem({ leaders: 1, days: 2, types: [{ heads: 2 }] });
    const { violations } = bindRule(minRestGap, problem, { params: { days: 1 } });
    expect(violations(0, 0, 0, -1)).toMatchObject([{ cost: 2, shifts: [1, 2] }]);
  });

  test('tells pairs that stand for good apart from those that can change', () => {
    const problem = makeProblem({ leaders: 1, days: 4, fixed: { 0: 0, 3: 0 } });
    const { violations } = bindRule(minRestGap, problem, { params: { days: 3 } });
    expect(violations(0, 0, 0, 0)).toMatchObject([
      { cost: 1, shifts: [0, 1] },
      { cost: 2, shifts: [1, 2] },
      { cost: 1, shifts: [0, 3] },
      { cost: 2, shifts: [2, 3] },
    ]);
  });

  test('law: costs each pair that is too close, and the pairs that stand for good are given', () => {
    const duties = fc.array(fc.constantFrom('nobody', 'free', 'fixed'), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(duties, fc.nat(5), (kinds, days) => {
        const held = kinds.flatMap((kind, day) => (kind === 'nobody' ? [] : [day]));
        const pairs = held.flatMap((later) =>
          held.filter((day) => day < later && later - day <= days).map((day) => [day, later]),
        );
        const fixed = Object.fromEntries(
          kinds.flatMap((kind, day) => (kind === 'fixed' ? [[day, 0] as const] : [])),
        );
        const problem = makeProblem({ leaders: 1, days: kinds.length, fixed });
        const isFixed = (day: number): boolean => kinds[day] === 'fixed';
        const { violations } = bindRule(minRestGap, problem, { params: { days } });
        const told = violations(...kinds.map((kind) => (kind === 'nobody' ? -1 : 0)));
        const sum = (list: typeof told): number => list.reduce((total, { cost }) => total + cost, 0);
        expect(sum(told)).toBe(pairs.length);
        expect(sum(told.filter(({ shifts }) => shifts.every(isFixed)))).toBe(
          pairs.filter((pair) => pair.every(isFixed)).length,
        );
        expect(told.length).toBeLessThanOrEqual(2 * held.length);
      }),
    );
  });

  test('words one and many', () => {
    const { explain, explainNote } = minRestGap;
    const leaders = [{ id: 'a', name: 'L0' }];
    const shifts = ['2024-01-01', '2024-01-03'].map((date) => ({ date, type: 'main', place: 1 }));
    const facts = { freeDays: 1, leastFreeDays: 3, isOverEdge: 0 };
    const say = (pairs: number) =>
      explain.en({ shifts, leaders, groups: [], types: [], holidays: [], facts: { ...facts, pairs } });
    expect(say(1)).toContain('has 1 free day between');
    expect(say(1)).toMatch(/3 is the least\.$/);
    expect(say(2)).toMatch(/; 1 duty before is too close as well\.$/);
    expect(say(3)).toMatch(/; 2 duties before are too close as well\.$/);
    const note = (gap: number, free: number, heads: number) =>
      explainNote!.en({
        kind: 'deciding-day',
        dates: ['2024-01-01'],
        leaders: [],
        facts: { gap, free, heads },
      });
    expect(note(1, 1, 1)).toContain('at least 1 free day between');
    expect(note(1, 1, 1)).toContain('1 leader can serve, 1 is needed.');
    expect(note(0, 2, 2)).toMatch(/^Leaders may serve on days in a row, /);
    expect(note(0, 2, 2)).toContain('2 leaders can serve, 2 are needed.');
    const facts0 = { gap: 0, without: 0, free: 2, heads: 2 };
    expect(
      explainNote!['zh-CN']({ kind: 'deciding-day', dates: ['2024-01-01'], leaders: [], facts: facts0 }),
    ).toBe('可以连续值班，由1月1日决定：当日2位领导可值班，需2人。');
  });

  test('tells a search how many free days it asks for only where it is hard', () => {
    const problem = makeProblem({ leaders: 2, days: 4 });
    const asked = (level: 'hard' | 'quality') =>
      bindRule(minRestGap, problem, { params: { days: 2 }, level }).bound.minFreeDays;
    expect([asked('hard'), asked('quality')]).toEqual([2, undefined]);
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
      { kind: 'deciding-day', days: [1], leaders: [], facts: { gap: 2, free: 5, heads: 1, without: 3 } },
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
