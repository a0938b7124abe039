import { expect, test } from 'vitest';
import { makeProblem } from '../testing/problems.ts';
import { FillFrame } from './fill-frame.ts';

test('of more caps than can be indexed the first are kept, and leaders share a list of places', () => {
  const problem = makeProblem({ leaders: 2, days: 10_000 });
  const shifts = [...problem.dayOfShift.keys()];
  const caps = Array.from({ length: 1_500 }, (_, cap) => ({ leader: cap % 2, shifts, most: 1 }));
  const frame = new FillFrame(problem, shifts, [], caps);
  expect(frame.caps).toHaveLength(1_000);
  expect(new Set(frame.caps.map((cap) => cap.shifts)).size).toBe(1);
});
