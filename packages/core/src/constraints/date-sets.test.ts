import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateSets } from './date-sets.ts';

describe('DateSets', () => {
  test('law: finds the neighbours of any date, in its own group', () => {
    const date = fc.nat(99);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), date, fc.boolean()), { maxLength: 60 }), date, (edits, at) => {
        const sets = new DateSets(2, 100);
        const plain = [new Set<number>(), new Set<number>()];
        for (const [group, edited, isAdded] of edits) {
          if (isAdded) sets.add(group, edited);
          else sets.remove(group, edited);
          if (isAdded) plain[group]!.add(edited);
          else plain[group]!.delete(edited);
        }
        plain.forEach((dates, group) => {
          expect(sets.before(group, at)).toBe(Math.max(-1, ...[...dates].filter((other) => other < at)));
          expect(sets.after(group, at)).toBe(Math.min(100, ...[...dates].filter((other) => other > at)));
        });
      }),
    );
  });
});
