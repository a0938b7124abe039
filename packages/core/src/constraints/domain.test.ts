import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { FREE } from '../problem/problem.ts';
import { boundSceneArbitrary } from '../testing/bound-scene.ts';

describe('domainOf', () => {
  it('law: a free place is open to whom no hard rule bars or blocks, a fixed one to its holder', () => {
    let copied = 0;
    fc.assert(
      fc.property(boundSceneArbitrary, ({ problem, rules }) => {
        const { shiftCount, leaderCount, fixedHolder, dayOfShift, typeOfShift } = problem;
        for (let shift = 0; shift < shiftCount; shift++) {
          const isLikeLast =
            dayOfShift[shift] === dayOfShift[shift - 1] && typeOfShift[shift] === typeOfShift[shift - 1];
          if (isLikeLast && fixedHolder[shift] === FREE) copied++;
          for (let leader = 0; leader < leaderCount; leader++) {
            const answers = rules.forbids.map(({ ask }) => ask(shift, leader));
            const isOut = answers.includes('excluded') || answers.includes('blocked');
            const mayHold = fixedHolder[shift] === FREE ? !isOut : fixedHolder[shift] === leader;
            expect(rules.domain[shift * leaderCount + leader]).toBe(mayHold ? 1 : 0);
          }
        }
      }),
      runs(50, 2000),
    );
    expect(copied).toBeGreaterThan(times(10, 1000));
  });
});
