import { expect, test } from 'vitest';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { bindRules } from './bind-rules.ts';
import { minRestGap } from './min-rest-gap.ts';

test('entitlements are worked out when somebody asks for them, and once', () => {
  let asked = 0;
  const watched = { ...minRestGap, forbids: () => () => void asked++ };
  const problem = makeProblem({ leaders: 3, days: 6 });
  const rule = { id: 'gap', constraint: 'min-rest-gap', params: { days: 1 } };
  const bound = bindRules(
    [{ ...rule, level: 'hard', weight: 1, written: true }],
    [watched],
    problem,
    selectOf(problem, [], [{ servesRestDays: false }]),
  );
  const forDomain = asked;
  expect(forDomain).toBeLessThanOrEqual(problem.shiftCount * problem.leaderCount);
  expect(bound.entitlements.thousandths(0)).toBe(2000);
  const inAll = asked;
  expect(inAll).toBeGreaterThan(forDomain);
  expect(bound.entitlements.pieces.length).toBeGreaterThan(0);
  expect(bound.entitlements.missed).toEqual([]);
  expect(asked).toBe(inAll);
});
