import * as fc from 'fast-check';
import { FREE, judge, UNASSIGNED } from '@lunzhi/core/solver';
import { describe, expect, it } from 'vitest';
import { loadInstance, readIndex } from '../instances/store.ts';
import type { LevelFigures } from '../levels.ts';
import { assignmentOf } from '../result/pairs-of.ts';
import { runs } from '../../../scripts/runs.ts';
import { costOf } from './flat-cost.test.kit.ts';
import { flatProblem } from './flat-problem.ts';

describe('the problem file', () => {
  // ten years are long to judge, and have nothing that a year has not
  it.each(
    readIndex()
      .filter(({ name }) => name !== 'ten-years')
      .map(({ name }) => name),
  )('law: a roster of %s costs what the rules say, whoever holds its places', (name) => {
    const { prepared } = loadInstance(name);
    const { problem, rules } = prepared;
    const flat = flatProblem(name, prepared);
    const picks = fc.array(fc.nat(), { minLength: problem.shiftCount, maxLength: problem.shiftCount });
    fc.assert(
      fc.property(picks, (pick) => {
        const holders = flat.candidates.map((candidates, shift) => {
          const isKept = problem.fixedHolder[shift] !== FREE;
          if (candidates.length === 0 || (!isKept && pick[shift]! % 9 === 8)) return UNASSIGNED;
          return candidates[pick[shift]! % candidates.length]!;
        });
        const pairs = holders.flatMap((leader, shift) =>
          leader === UNASSIGNED ? [] : [[shift, leader] as const],
        );
        const expected: LevelFigures = judge(problem, rules.rules, assignmentOf(problem, pairs)).score;
        expect(costOf(flat, holders)).toEqual(expected);
      }),
      runs(3, 100),
    );
  });
});
