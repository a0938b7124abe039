import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { BoundConstraint, Constraint } from '../constraints/constraint.ts';
import { constraintLaws } from './constraint-laws.ts';

const words = { 'zh-CN': '试', en: 'a trial' };

/** A rule that costs nothing, but claims what is given. */
const claiming = (changes: Partial<Constraint>, bound: Partial<BoundConstraint> = {}): Constraint => ({
  id: 'acme/claim',
  levels: ['hard'],
  params: z.strictObject({}),
  defaults: [{ params: {} }],
  title: words,
  asks: words,
  bind: () => ({ violations: () => [], track: () => ({ apply: () => 0 }), ...bound }),
  explain: { 'zh-CN': () => '试', en: () => 'a trial' },
  ...changes,
});

const brokenLaws = (constraint: Constraint): string[] =>
  constraintLaws(constraint)
    .filter(({ property }) => fc.check(property, { numRuns: 100, seed: 1 }).failed)
    .map(({ name }) => name);

describe('the laws of constraints', () => {
  it('hold for a rule that costs and claims nothing', () => {
    expect(brokenLaws(claiming({}))).toEqual([]);
  });

  it.each<[string, Constraint, string]>([
    ['a gap', claiming({}, { minFreeDays: 2 }), 'two duties of a leader with fewer free days'],
    ['that a pair is forbidden', claiming({ forbids: () => () => 'blocked' }), 'a pair is forbidden only if'],
    ['a due', claiming({}, { dues: () => [{ leader: 0, shifts: [], least: 1 }] }), 'what is owed is served'],
  ])('break for a rule that claims %s and does not count it', (_, constraint, law) => {
    expect(brokenLaws(constraint)).toEqual([expect.stringContaining(law)]);
  });
});
