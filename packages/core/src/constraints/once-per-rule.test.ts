import { expect, test } from 'vitest';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import type { Rule } from './constraint.ts';
import { oncePerRule } from './once-per-rule.ts';

test('computes once for the same parameters, problem and selection, and anew for any other', () => {
  let computed = 0;
  const ask = oncePerRule<object, number>(() => ++computed);
  const params = {};
  const rule = { id: 'a', constraint: 'a', params, level: 'hard', weight: 1, written: true } as const;
  const problem = makeProblem({ leaders: 1, days: 1 });
  const other = makeProblem({ leaders: 1, days: 1 });
  const select = selectOf(problem, [0], [{ servesRestDays: false }]);
  const again: Rule<object> = { ...rule, id: 'b' };
  expect(ask(rule, problem, select)).toBe(1);
  expect(ask(again, problem, select)).toBe(1);
  expect(ask({ ...rule, params: {} }, problem, select)).toBe(2);
  expect(ask(rule, other, select)).toBe(3);
  expect(ask(rule, problem, selectOf(problem, [0], [{ servesRestDays: false }]))).toBe(4);
});
