import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Constraint, defineConstraint } from '../constraints/constraint.ts';
import { preferredDay } from '../constraints/preferred-day.ts';
import { leaderSelectorSchema } from '../document/host-selectors.ts';
import { makeDocument } from '../testing/documents.ts';
import { ConstraintIdError } from './custom-constraints.ts';
import { parseDocument } from './parse-document.ts';
import { plan } from './plan.ts';

const words = { 'zh-CN': '试', en: 'a trial' };

/** A rule that costs nothing. */
const idle = defineConstraint({
  id: 'acme/idle',
  levels: ['quality'],
  params: z.strictObject({
    who: leaderSelectorSchema.optional(),
    leaders: z.strictObject({ ids: z.array(z.string()) }).optional(),
    types: z.array(z.string()).optional(),
    kinds: z.array(z.string()).optional(),
  }),
  defaults: [],
  title: words,
  asks: words,
  bind: () => ({ violations: () => [], track: () => ({ apply: () => 0 }) }),
  explain: { 'zh-CN': () => '', en: () => '' },
});

const read = (constraints: readonly Constraint[], params: Record<string, unknown> = {}) =>
  parseDocument(makeDocument({ rules: [{ constraint: 'acme/idle', params: params as never }] }), {
    constraints,
  });

const idsNamed = (constraint: Constraint, params: Record<string, unknown>): string[] =>
  read([constraint], params).diagnostics.flatMap((found) =>
    found.code === 'unknown-in-rule' ? [`${found.what} ${found.value} ${found.pointer}`] : [],
  );

describe('own constraints', () => {
  it('are refused without a slash in the id, with a known id, or twice', async () => {
    const document = makeDocument();
    for (const constraints of [
      [{ ...idle, id: 'idle' }],
      [{ ...idle, id: 'acme/' }],
      [{ ...idle, id: 'fair-load' }],
      [idle, { ...idle }],
      [{ ...idle, defaults: [{ id: 'fair-rest-days', params: {} }] }],
    ]) {
      expect(() => parseDocument(document, { constraints })).toThrow(ConstraintIdError);
      await expect(plan(document, { constraints })).rejects.toThrow(ConstraintIdError);
    }
    expect(read([idle]).document).not.toBeNull();
    expect(read([idle, { ...idle, id: 'acme/other' }]).document).not.toBeNull();
  });

  it('may call a parameter leaders or types without naming leaders or shift types by it', () => {
    const params = { types: ['red'], leaders: { ids: ['team'] }, kinds: ['blue'] };
    expect(read([idle], params).document).not.toBeNull();
  });

  it('have the parameters looked up of which their schema says that they name something', () => {
    const params = z.looseObject({
      who: leaderSelectorSchema.optional(),
      kinds: z.array(z.string()).meta({ refersTo: 'shiftTypes' }),
    });
    const naming = { ...idle, params };
    expect(idsNamed(naming, { who: { ids: ['A', 'Z'] }, kinds: ['main', 'night'], types: ['red'] })).toEqual([
      'leader Z /rules/0/params/who/ids/1',
      'shift-type night /rules/0/params/kinds/1',
    ]);
  });
});

describe('preferences of leaders', () => {
  const wishes = makeDocument({
    leaders: [{ id: 'A', preferences: [{ weekdays: [1], want: 'avoid' }] }, 'B'],
  });
  const reader: Constraint = {
    ...idle,
    bind: (_, { preferences: { avoid } }) => ({
      violations: (assignment) =>
        assignment[0] === 0 && avoid[0] === 1 ? [{ cost: 1, shifts: [0], leaders: [0], facts: {} }] : [],
      track: () => ({ apply: () => 0 }),
    }),
  };
  const unread = (constraints: readonly Constraint[], weight = 1): number =>
    parseDocument(
      { ...wishes, rules: [{ constraint: 'acme/idle', weight }, ...silenced] },
      { constraints },
    ).diagnostics.filter(({ code }) => code === 'preferences-unread').length;
  const silenced = [{ constraint: preferredDay.id, weight: 0 }];

  it('are noted when no rule that stands reads them', () => {
    expect(unread([idle])).toBe(1);
    expect(unread([reader])).toBe(0);
    expect(unread([reader], 0)).toBe(1);
  });
});
