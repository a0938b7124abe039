import { expect, it } from 'vitest';
import * as z from 'zod';
import { finish } from '../bound/steps.ts';
import { defineConstraint } from '../constraints/constraint.ts';
import { prepare } from '../plan/prepare.ts';
import { WorkBudget } from '../solve/work-budget.ts';
import { makeDocument } from '../testing/documents.ts';
import { type IndexMember, membersOf, pairKey } from './conflict-members.ts';
import { type Feasibility, PartTests } from './part-feasibility.ts';

/** A is away on 12 March, B is pinned to the 11th: the 12th has nobody. */
const scene = prepare(
  makeDocument({
    leaders: [
      { id: 'A', absences: [{ from: '2024-03-12' }] },
      { id: 'B', absences: [{ from: '2024-03-12', to: '2024-03-13' }] },
    ],
    period: { from: '2024-03-11', to: '2024-03-12' },
    pins: [{ date: '2024-03-11', leader: 'B' }],
    rules: [{ constraint: 'min-rest-gap', params: { days: 1 } }],
  }),
).prepared!;

const { problem, names } = scene;
const shift = names.shifts.findIndex(({ date }) => date === '2024-03-12');
const day = problem.dayOfShift[shift]!;
const members = membersOf(scene, [shift], () => false);
const canHold = (asked: readonly IndexMember[], freed?: ReadonlySet<number>, work = 1e9): Feasibility => {
  const budget = new WorkBudget(work);
  return finish(new PartTests(scene, members, budget).canHold(asked, budget, freed));
};

it('frees a leader of his absence alone: the gap after a pinned duty still stands', () => {
  expect(canHold(members)).toBe('no');
  expect(canHold(members, new Set([pairKey(problem, 0, day)]))).toBe('yes');
  expect(canHold(members, new Set([pairKey(problem, 1, day)]))).toBe('no');
  const withoutGap = members.filter(({ kind }) => kind !== 'rule');
  expect(canHold(withoutGap, new Set([pairKey(problem, 1, day)]))).toBe('yes');
});

it('says nothing once its budget is used up', () => {
  expect(canHold(members, undefined, 0)).toBe('unknown');
});

const words = { 'zh-CN': '试', en: 'a trial' };

/** At most no duty at all, which its caps do not say. */
const silent = defineConstraint({
  id: 'acme/silent',
  levels: ['hard'],
  params: z.strictObject({}),
  defaults: [],
  title: words,
  asks: words,
  bind: () => ({
    violations: (assignment) =>
      [...assignment.keys()]
        .filter((own) => assignment[own]! >= 0)
        .map((own) => ({ cost: 1, shifts: [own], leaders: [assignment[own]!], facts: {} })),
    track: () => ({
      apply: (_, from, to) => (to >= 0 ? 1 : 0) - (from >= 0 ? 1 : 0),
    }),
    caps: () => [],
  }),
  explain: { 'zh-CN': () => '', en: () => '' },
});

it('does not say that a rule holds whose caps alone are kept', () => {
  const asking = prepare(
    makeDocument({
      period: { from: '2024-03-11', to: '2024-03-11' },
      rules: [{ constraint: 'acme/silent', params: {} }],
    }),
    [silent],
  ).prepared!;
  const all = membersOf(asking, [0], () => false);
  const rule = all.filter((member) => member.kind === 'rule' && member.rule === 'acme/silent');
  expect(rule).toHaveLength(1);
  const ask = (asked: readonly IndexMember[]): Feasibility => {
    const budget = new WorkBudget(1e9);
    return finish(new PartTests(asking, all, budget).canHold(asked, budget));
  };
  expect(ask(all.filter((member) => !rule.includes(member)))).toBe('yes');
  expect(ask(all)).toBe('unknown');
});
