import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameWidth, reportTop } from './report-page.ts';

describe('the column of names', () => {
  test('holds the longest name on one line where it can', () => {
    expect(nameWidth(['县长'], 84, 164)).toBe(84);
    expect(nameWidth(['县长', '县人大常委会副主任'], 84, 164)).toBe(118);
    expect(nameWidth([], 84, 164)).toBe(84);
  });

  test('gives names that do not fit half of what they need, within a third more', () => {
    expect(nameWidth(['名'.repeat(26)], 84, 164)).toBe(173);
    expect(nameWidth(['名'.repeat(50)], 84, 164)).toBe(220);
  });

  test('law: never leaves its limits, and never shrinks when a name grows', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (short, more) => {
        const [before, after] = [short, short + more].map((length) =>
          nameWidth(['名'.repeat(length)], 84, 164),
        );
        expect(before).toBeGreaterThanOrEqual(84);
        expect(after).toBeLessThanOrEqual(220);
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });
});

describe('the line above each page', () => {
  test('keeps plain titles and cuts what the margin has no room for', () => {
    expect(reportTop('某县安排报告')).toBe('某县安排报告');
    const cut = reportTop('报'.repeat(90));
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.length).toBeLessThan(50);
  });

  test('law: no title can end the string of a style sheet', () => {
    const hostile = fc.constantFrom('"', '\\', '</style>', '\n', '}', '*/', '\u2028');
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' }))), (parts) => {
        expect(reportTop(parts.join(''))).toMatch(/^(?:[\p{L}\p{N}…，、（）〔〕]|\\[0-9a-f]+ )*$/u);
      }),
    );
  });
});
