import { expect, test } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { LinearModel } from '../linear/linear-model.ts';
import { type BoundRules, bindRules, duesOfRules, encodeRules } from './bind-rules.ts';
import type { Constraint, Forbidden, Rule } from './constraint.ts';
import { keepPublished } from './keep-published.ts';
import { minRestGap } from './min-rest-gap.ts';
import { unassignedShift } from './unassigned-shift.ts';

const gap = {
  id: 'gap',
  constraint: 'min-rest-gap',
  params: { days: 1 },
  level: 'hard',
  weight: 1,
  written: true,
} as const;
const ruleOf = (constraint: Constraint, level: Rule['level'], id = constraint.id): Rule => ({
  id,
  constraint: constraint.id,
  params: {},
  level,
  weight: 3,
  written: true,
});
const select = (problem: Problem) => selectOf(problem, [], [{ servesRestDays: false }]);

test('entitlements are worked out when somebody asks for them, and once', () => {
  let asked = 0;
  const watched = { ...minRestGap, forbids: () => () => void asked++ };
  const problem = makeProblem({ leaders: 3, days: 6 });
  const bound = bindRules([gap], [watched], problem, select(problem));
  const forDomain = asked;
  expect(forDomain).toBeLessThanOrEqual(problem.shiftCount * problem.leaderCount);
  expect(bound.entitlements.thousandths(0)).toBe(2000);
  const inAll = asked;
  expect(inAll).toBeGreaterThan(forDomain);
  expect(bound.entitlements.pieces.length).toBeGreaterThan(0);
  expect(bound.entitlements.missed).toEqual([]);
  expect(asked).toBe(inAll);
});

test('entitlements of before are not used again where other fixed places change what is owed', () => {
  const owing = {
    ...minRestGap,
    dutyBounds:
      (_: unknown, { fixedHolder }: Problem) =>
      (leader: number) =>
        leader === fixedHolder[0] ? { most: 1 } : {},
  };
  const problem = makeProblem({ leaders: 3, days: 6 });
  const fixed = (leader: number): Problem => ({
    ...problem,
    fixedHolder: problem.fixedHolder.map((holder, shift) => (shift === 0 ? leader : holder)),
  });
  const bind = (of: Problem, before?: BoundRules): BoundRules =>
    bindRules([gap], [owing], of, select(of), before);
  const before = bind(fixed(0));
  const sharesOf = ({ entitlements }: BoundRules): number[] =>
    [0, 1, 2].map((leader) => entitlements.thousandths(leader));
  expect(sharesOf(before)).toEqual([1000, 2500, 2500]);
  expect(sharesOf(bind(fixed(1), before))).toEqual([2500, 1000, 2500]);
  expect(bind(fixed(0), before).entitlements).toBe(before.entitlements);
});

test('what a hard rule answers keeps a leader out of places, out of his share, or out of both; a softer rule is not asked', () => {
  const problem = makeProblem({ leaders: 2, days: 4 });
  const answering = (answer: Forbidden): Constraint => ({
    ...minRestGap,
    params: minRestGap.params as Constraint['params'],
    forbids: () => (shift, leader) => (leader === 0 && shift < 2 ? answer : undefined),
  });
  const made = (answer: Forbidden, level: Rule['level'] = 'hard') => {
    const bound = bindRules([{ ...gap, level }], [answering(answer)], problem, select(problem));
    return { open: [...bound.domain], share: bound.entitlements.thousandths(0) };
  };
  const [everywhere, later] = [
    [1, 1, 1, 1, 1, 1, 1, 1],
    [0, 1, 0, 1, 1, 1, 1, 1],
  ];
  expect(made(undefined)).toEqual({ open: everywhere, share: 2000 });
  expect(made('blocked')).toEqual({ open: later, share: 2000 });
  expect(made('excluded')).toEqual({ open: later, share: 1000 });
  expect(made('optional')).toEqual({ open: everywhere, share: 1000 });
  expect(made('excluded', 'quality')).toEqual({ open: everywhere, share: 2000 });
});

test('what a rule of disruption says is made anew for another published table', () => {
  const publishedBy = (leader: number): Problem => ({
    ...makeProblem({ leaders: 2, days: 1 }),
    published: Int16Array.of(leader),
  });
  const bind = (problem: Problem, before?: BoundRules): BoundRules =>
    bindRules([ruleOf(keepPublished, 'disruption')], [keepPublished], problem, select(problem), before);
  const [{ bound }] = bind(publishedBy(1), bind(publishedBy(0))).rules as [BoundRules['rules'][number]];
  expect(bound.violations(Int16Array.of(0))).toMatchObject([{ leaders: [1] }]);
  expect(bound.violations(Int16Array.of(1))).toEqual([]);
});

test('dues are told with the id of the coverage rule that owes them', () => {
  const problem = makeProblem({ leaders: 2, days: 2 });
  const due = { leader: 1, shifts: [0, 1], least: 1 };
  const owing: Constraint = {
    ...unassignedShift,
    params: unassignedShift.params as Constraint['params'],
    bind: (...given) => ({
      ...unassignedShift.bind(given[0] as never, given[1], given[2], given[3]),
      dues: () => [due],
    }),
  };
  const rules = [ruleOf(owing, 'coverage', 'mine'), ruleOf(owing, 'quality', 'other')];
  expect(duesOfRules(bindRules(rules, [owing], problem, select(problem)))).toEqual([{ rule: 'mine', due }]);
});

test('a linear model has what is fixed as rows, and of the levels asked for each rule with its weight', () => {
  const problem = makeProblem({ leaders: 2, days: 3, fixed: { 0: 1, 2: -1 } });
  const booked: string[] = [];
  class Watched extends LinearModel {
    override book(level: Rule['level'], weight: number): void {
      booked.push(`${level} ${weight}`);
    }
  }
  const silent: Constraint = {
    ...unassignedShift,
    id: 'silent',
    params: unassignedShift.params as Constraint['params'],
    bind: (...given) =>
      ({
        ...unassignedShift.bind(given[0] as never, given[1], given[2], given[3]),
        encode: undefined,
      }) as never,
  };
  const rules = bindRules(
    [ruleOf(silent, 'coverage'), ruleOf(silent, 'quality', 'soft'), ruleOf(unassignedShift, 'coverage')],
    [silent, unassignedShift],
    problem,
    select(problem),
  );
  const { model, without } = encodeRules(problem, rules, ['coverage'], new Watched(3, 2));
  expect(booked).toEqual(['coverage 3', 'coverage 3']);
  expect(without).toEqual(['silent']);
  // before them, that nobody shares a place
  const fixed = model.rows
    .slice(3, 6)
    .map(({ terms, min, max }) => [terms.map(({ column }) => column), min, max]);
  expect(fixed).toEqual([
    [[model.x(0, 1)], 1, Infinity],
    [[model.x(2, 0)], -Infinity, 0],
    [[model.x(2, 1)], -Infinity, 0],
  ]);
  const encoded = new LinearModel(3, 2);
  rules.rules[2]!.bound.encode!(encoded);
  expect(model.rows.slice(6)).toEqual(encoded.rows.slice(3));
});
