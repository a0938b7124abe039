import { describe, expect, it } from 'vitest';
import { makeProblem } from '../testing/problems.ts';
import { OpenDues } from './open-dues.ts';

const problem = makeProblem({ leaders: 2, days: 4 });
const domain = new Uint8Array(8).fill(1);
const order = [0, 1, 2, 3];
const both = Int16Array.from([0, 1]);
const make = (least: number, shifts: number[] = [1, 2, 3]): OpenDues =>
  new OpenDues(problem, [{ leader: 0, shifts, least }], order, domain);
const codesAt = (dues: OpenDues, position: number): number[] => {
  const codes: number[] = [];
  dues.addCodes(position, codes);
  return codes;
};

describe('OpenDues', () => {
  it('codes what is missing from after the first place of a due up to its last', () => {
    const dues = make(2);
    expect([codesAt(dues, 0), codesAt(dues, 1)]).toEqual([[], []]);
    dues.pass(1, both);
    expect(codesAt(dues, 2)).toEqual([2]);
    dues.serve(1, 0);
    expect([codesAt(dues, 2), codesAt(dues, 3)]).toEqual([[1], [1]]);
    expect(codesAt(make(1, [1, 2]), 3)).toEqual([]);
  });

  it('is possible as long as enough places are to come', () => {
    const dues = make(2);
    dues.pass(1, both);
    expect(dues.isPossible).toBe(true);
    dues.pass(2, both);
    expect(dues.isPossible).toBe(false);
    dues.unpass(2, both);
    dues.serve(1, 0);
    dues.pass(2, both);
    expect([dues.isPossible, dues.isOwed(3, 0), dues.isOwed(3, 1)]).toEqual([true, true, false]);
    dues.serve(2, 0);
    expect(dues.isOwed(3, 0)).toBe(false);
  });

  it('counts fixed duties as served, and no place that the leader may not hold', () => {
    const fixed = makeProblem({ leaders: 2, days: 4, fixed: { 0: 0 } });
    const closed = domain.slice().fill(0, 2, 4);
    const due = { leader: 0, shifts: [0, 1, 2], least: 2 };
    expect(new OpenDues(fixed, [due], [1, 2, 3], closed).isPossible).toBe(true);
    expect(new OpenDues(fixed, [{ ...due, least: 3 }], [1, 2, 3], closed).isPossible).toBe(false);
  });

  it('serves each due of a place that counts for several', () => {
    const due = { leader: 0, shifts: [1, 2], least: 1 };
    const dues = new OpenDues(problem, [due, { ...due, shifts: [2, 3] }], order, domain);
    dues.serve(2, 0);
    expect([dues.isOwed(1, 0), dues.isOwed(3, 0)]).toEqual([false, false]);
  });
});
