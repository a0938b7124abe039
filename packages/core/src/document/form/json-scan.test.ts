import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../../scripts/runs.ts';
import { positionOf, scanJson } from './json-scan.ts';

const accepts = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('scanJson', () => {
  test.each([
    ['', 0, 'value'],
    ['{', 1, 'key'],
    ['{,}', 1, 'key'],
    ['{"a" 1}', 5, 'colon'],
    ['{"a":1,}', 7, 'key'],
    ['{"a":1]', 6, 'comma-or-end-of-object'],
    ['[1 2]', 3, 'comma-or-end-of-list'],
    ['[1,]', 3, 'value'],
    ['1 1', 2, 'end-of-text'],
    ['01', 1, 'end-of-text'],
    ['-', 0, 'number'],
    ['"a', 2, 'end-of-string'],
    ['"a\nb"', 2, 'end-of-string'],
    ['"\\x"', 1, 'escape'],
    ['"\\u12g4"', 1, 'escape'],
    ["{'a':1}", 1, 'key'],
    ['nul', 0, 'value'],
    ['[// 1\n]', 1, 'value'],
  ])('says where %j breaks off', (text, offset, expected) => {
    expect(scanJson(text, 10)).toEqual({ kind: 'syntax', offset, expected });
  });

  test('finds keys written twice, escaped or not, with the way to them', () => {
    const scan = scanJson('[{"a":{"b":1,"\\u0062":2}},{"a":1}]', 10);
    expect(scan).toEqual({
      kind: 'valid',
      duplicates: [{ key: 'b', path: [0, 'a', 'b'], offset: 13 }],
      infinite: [],
    });
  });

  test('allows as many brackets in one another as it is told', () => {
    expect(scanJson('[[[]]]', 3).kind).toBe('valid');
    expect(scanJson('[[[]]]', 2).kind).toBe('too-deep');
    expect(scanJson('[{"a":[]}]', 2).kind).toBe('too-deep');
  });

  test('law: it accepts exactly what JSON.parse accepts', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '1', ' ', '-', 'e'),
      )
      .map(([text, at, piece]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 4 }), damaged), (text) => {
        expect(scanJson(text, 100).kind === 'valid').toBe(accepts(text));
      }),
      runs(500, 20000),
    );
  });
});

describe('positionOf', () => {
  test('counts lines of every ending and columns in characters', () => {
    expect(positionOf('a\nb\r\nc\rd', 7)).toEqual({ line: 4, column: 1 });
    expect(positionOf('轮😀x', 3)).toEqual({ line: 1, column: 3 });
    expect(positionOf('', 0)).toEqual({ line: 1, column: 1 });
  });
});
