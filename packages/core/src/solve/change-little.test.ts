import { expect, it } from 'vitest';
import { UNASSIGNED } from '../problem/problem.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { makeDocument } from '../testing/documents.ts';
import type { FewestChanges } from './fewest-changes.ts';
import { changeLittle } from './change-little.ts';

const { problem, rules } = parseAndPrepare(makeDocument()).prepared!;
const nothing: FewestChanges = {
  assignment: null,
  changed: null,
  least: 0,
  isProven: false,
  isImpossible: false,
  nodes: 0,
};
const task = {
  problem,
  rules,
  start: new Int16Array(problem.shiftCount).fill(UNASSIGNED),
  fairnessBound: 0,
  minFreeDays: 0,
};

it.each([true, false])(
  'hands on whether it is proven that nothing can be found: %s',
  async (isImpossible) => {
    const result = await changeLittle({ ...nothing, isImpossible }).solve(task, { moves: 0 });
    expect(result.isImpossible).toBe(isImpossible);
  },
);
