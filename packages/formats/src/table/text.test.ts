import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { oneLine } from './text.ts';

describe('oneLine', () => {
  it('makes one space of each run of breaks, tabs and control characters', () => {
    expect(oneLine(' 甲\r\n\t乙\u2028丙\u0000 ')).toBe('甲 乙 丙');
  });

  it('keeps signs beyond the basic plane and replaces half a pair', () => {
    expect(oneLine('𠮷\uD800')).toBe('𠮷\uFFFD');
  });

  it('law: a second time changes nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});
