import { expect, test } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { type BoundRules, bindRules } from './bind-rules.ts';
import { minRestGap } from './min-rest-gap.ts';

const gap = {
  id: 'gap',
  constraint: 'min-rest-gap',
  params: { days: 1 },
  level: 'hard',
  weight: 1,
  written: true,
} as const;
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
