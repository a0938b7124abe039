import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { problemArbitrary } from '../testing/arbitraries.ts';
import {
  HOLIDAY,
  isRestDay,
  MAKE_UP_WORKDAY,
  NO_POST,
  postRuns,
  shiftsOn,
  WEEKEND,
  WORKDAY,
} from './problem.ts';

it('days of rest are those of weekends and holidays', () => {
  const kind = Uint8Array.of(WORKDAY, MAKE_UP_WORKDAY, WEEKEND, HOLIDAY);
  expect([0, 1, 2, 3].map((day) => isRestDay({ kind }, day))).toEqual([false, false, true, true]);
});

it('law: the places of a day are those, in their order, that say they are of that day', () => {
  fc.assert(
    fc.property(problemArbitrary(), ({ problem }) => {
      const { dayOfShift } = problem;
      for (let day = 0; day < problem.dayCount; day++)
        expect(shiftsOn(problem, day)).toEqual(
          [...dayOfShift.keys()].filter((shift) => dayOfShift[shift] === day),
        );
    }),
  );
});

it('law: runs of posts say of each leader and day what the table says, in as few runs as can be', () => {
  const scenes = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 8 }))
    .chain(([leaders, days]) =>
      fc.record({
        days: fc.constant(days),
        postOf: fc.array(fc.integer({ min: NO_POST, max: 2 }), {
          minLength: leaders * days,
          maxLength: leaders * days,
        }),
      }),
    );
  fc.assert(
    fc.property(scenes, ({ days, postOf }) => {
      const runs = postRuns(Int32Array.from(postOf), days);
      const said = postOf.map(() => NO_POST);
      for (const { leader, post, from, to } of runs)
        said.fill(post, leader * days + from, leader * days + to + 1);
      expect(said).toEqual(postOf);
      expect(runs.every(({ from, to }) => 0 <= from && from <= to && to < days)).toBe(true);
      const begins = postOf.filter(
        (post, at) => post !== NO_POST && (at % days === 0 || postOf[at - 1] !== post),
      );
      expect(runs.map(({ post }) => post)).toEqual(begins);
    }),
  );
});
