import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  test.each([
    ['石其市镇', ['白牙市镇', '石期市镇'], '石期市镇'],
    ['towships', ['title', 'townships'], 'townships'],
    ['unavailbleWeekday', ['unavailableWeekdays'], 'unavailableWeekdays'],
    ['form', ['from', 'to'], 'from'],
    ['FROM', ['from'], 'from'],
    ['张三', ['李四', '张山'], '张山'],
    ['a', ['b'], undefined],
    ['A', ['a'], 'a'],
    ['县长', ['副县级'], undefined],
    ['weight', ['height', 'weigh'], 'height'],
    ['', ['a'], undefined],
    ['e\u0301cole', ['\u00e9cole'], '\u00e9cole'],
  ])('%j among %j means %j', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  test('looks at no word of more than a hundred characters', () => {
    expect(nearest('x'.repeat(101), ['x'.repeat(101)])).toBeUndefined();
    expect(nearest('x', ['x'.repeat(101), 'x'])).toBe('x');
  });

  test('law: one letter changed or left out is forgiven in words of three or four', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength: 3, maxLength: 4 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('', '戊'), (known, at, piece) => {
        const place = at % known.length;
        const mistyped = known.slice(0, place) + piece + known.slice(place + 1);
        expect(nearest(mistyped, ['己己己', known])).toBe(known);
      }),
    );
  });

  test('law: every word is its own nearest, and one two letters longer than a short one is not near', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(word, (known) => {
        expect(nearest(known, ['c', known])).toBe(known);
        expect(nearest(`${known}cc`, [known])).toBeUndefined();
      }),
    );
  });
});
