import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { BoundConstraint, Constraint } from '../constraints/constraint.ts';
import type { Waits } from '../constraints/waits.ts';
import { FREE, type Problem } from '../problem/problem.ts';
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

/** The same of what hangs on the problem. */
const claimingOf = (bound: (problem: Problem) => Partial<BoundConstraint>): Constraint => ({
  ...claiming({}),
  bind: (_, problem) => ({ violations: () => [], track: () => ({ apply: () => 0 }), ...bound(problem) }),
});

/** Waits between duties that each cost 1. */
const dearWaits = (problem: Problem): Waits => {
  const dateCount = new Set(problem.dayOfShift).size;
  return {
    groupCount: problem.leaderCount,
    dateCount,
    elapsed: new Int32Array(dateCount + 2),
    row: new Int32Array(problem.leaderCount),
    costs: Float64Array.of(1, 1),
    table: new Int32Array(problem.leaderCount),
    edgeOffset: 1,
    sharedMask: new Uint8Array(dateCount),
  };
};

/** A cap on the first free place. */
const capped = ({ fixedHolder }: Problem) => {
  const free = fixedHolder.indexOf(FREE);
  return free < 0 ? [] : [{ leader: 0, shifts: [free], most: 0 }];
};

/** The law that tries each member of the contract: one that has none does not compile. */
const lawOf: { readonly [Member in keyof Required<Constraint>]: string } = {
  id: 'default rules',
  levels: 'what is owed',
  params: 'settling twice',
  defaults: 'default rules',
  isMandatory: 'what always stands',
  countsDefects: 'what counts whole defects',
  title: 'every violation and note',
  asks: 'every violation and note',
  costs: 'every violation and note',
  example: 'default rules',
  resolve: 'settling twice',
  forbids: 'a pair is forbidden',
  dutyBounds: 'what is owed',
  milder: 'milder parameters',
  bind: 'the tracker agrees',
  explain: 'every violation and note',
  explainNote: 'every violation and note',
};

const brokenLaws = (constraint: Constraint): string[] =>
  constraintLaws(constraint)
    .filter(({ property }) => fc.check(property, { numRuns: 100, seed: 1 }).failed)
    .map(({ name }) => name);

describe('the laws of constraints', () => {
  it('try every member of the contract', () => {
    const names = constraintLaws(claiming({})).map(({ name }) => name);
    for (const law of Object.values(lawOf)) expect(names).toContainEqual(expect.stringMatching(`^${law}`));
  });

  it('hold for a rule that costs and claims nothing', () => {
    expect(brokenLaws(claiming({}))).toEqual([]);
  });

  it.each<[string, Constraint, string]>([
    ['a gap', claiming({}, { minFreeDays: 2 }), 'two duties of a leader with fewer free days'],
    ['that a pair is forbidden', claiming({ forbids: () => () => 'blocked' }), 'a pair is forbidden only if'],
    [
      'a cap',
      claimingOf((problem) => ({ caps: () => capped(problem) })),
      'whoever holds more places of a cap',
    ],
    [
      'a cap on fixed places',
      claimingOf(({ fixedHolder }) => {
        const held = fixedHolder.findIndex((holder) => holder !== FREE);
        return { caps: () => (held < 0 ? [] : [{ leader: 0, shifts: [held], most: 1 }]) };
      }),
      'whoever holds more places of a cap',
    ],
    [
      'waits',
      claimingOf((problem) => ({ waits: () => dearWaits(problem) })),
      'the waits of leaders cost what',
    ],
    ['costs of duties', claiming({}, { dutyCost: () => 1 }), 'duties by themselves cost what'],
    [
      'whole defects',
      claiming(
        { levels: ['quality'], countsDefects: true },
        {
          violations: () => [{ cost: 1, shifts: [], leaders: [], facts: {} }],
        },
      ),
      'what counts whole defects costs 100',
    ],
    [
      'to ask less',
      claiming({ milder: () => [{ params: {}, words: { 'zh-CN': '', en: '' } }] }),
      'milder parameters are worded',
    ],
    ['a due', claiming({}, { dues: () => [{ leader: 0, shifts: [], least: 1 }] }), 'what is owed is served'],
  ])('break for a rule that claims %s and does not count it', (_, constraint, law) => {
    expect(brokenLaws(constraint)).toEqual([expect.stringContaining(law)]);
  });
});
