import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDate, firstAfter, lastBefore, removeDate, wordsFor } from './date-sets.ts';

describe('sets of dates', () => {
  test('law: the neighbours of any date are found, in its own set', () => {
    const date = fc.nat(99);
    const size = wordsFor(100);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), date, fc.boolean()), { maxLength: 60 }), date, (edits, at) => {
        const words = new Int32Array(2 * size);
        const plain = [new Set<number>(), new Set<number>()];
        for (const [set, edited, isAdded] of edits) {
          if (isAdded) addDate(words, set * size, edited);
          else removeDate(words, set * size, edited);
          if (isAdded) plain[set]!.add(edited);
          else plain[set]!.delete(edited);
        }
        plain.forEach((dates, set) => {
          const [before, after] = [(other: number) => other < at, (other: number) => other > at];
          const first = set * size;
          expect(lastBefore(words, first, at)).toBe(Math.max(-1, ...[...dates].filter(before)));
          expect(firstAfter(words, first, first + size, at, 100)).toBe(
            Math.min(100, ...[...dates].filter(after)),
          );
        });
      }),
    );
  });
});
