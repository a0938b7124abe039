import type { BoundRules } from '../constraints/bind-rules.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import { FillFrame, type FillQuestion } from '../search/fill-frame.ts';
import { capsOf, minFreeDaysOf } from './day-limits.ts';
import { duesOf } from './dues-conflict.ts';

/** Can all free places be filled, with the gaps and caps of the hard rules kept and what coverage rules owe served? */
export function wholeQuestion(problem: Problem, rules: BoundRules): FillQuestion {
  const { leaderCount, fixed } = problem;
  const shifts = [...fixed.keys()].filter((shift) => fixed[shift] === FREE);
  const dues = duesOf(rules);
  const frame = new FillFrame(problem, shifts, dues, capsOf(rules));
  const open = new Uint8Array(shifts.length * leaderCount);
  shifts.forEach((shift, place) =>
    open.set(rules.domain.subarray(shift * leaderCount, (shift + 1) * leaderCount), place * leaderCount),
  );
  return {
    frame,
    open,
    mustFill: new Uint8Array(shifts.length).fill(1),
    isOwed: new Uint8Array(dues.length).fill(1),
    isCapped: new Uint8Array(frame.caps.length).fill(1),
    minFreeDays: minFreeDaysOf(rules),
  };
}
