import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from './json.ts';

test('law: the text stands for the value, ends with one LF and has no CR', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = jsonText(value);
      // through JSON once, since JSON has no −0
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toContain('\r');
    }),
  );
});

test('law: apart from lists of numbers and single texts, no line is wider than 160 characters', () => {
  const short = fc.oneof(fc.string({ maxLength: 20 }), fc.boolean(), fc.constant(null));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      short,
      fc.array(tie('tree'), { maxLength: 12 }),
      fc.dictionary(fc.string({ maxLength: 8 }), tie('tree'), { maxKeys: 12 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      for (const line of jsonText(value).split('\n')) expect(line.length).toBeLessThanOrEqual(161);
    }),
  );
});

test('what fits stands on one line, a long list of numbers always', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index * 1000);
  expect(jsonText({ a: [], b: { c: 1, d: [true, null] }, numbers })).toBe(
    `{\n  "a": [],\n  "b": { "c": 1, "d": [true, null] },\n  "numbers": [${numbers.join(', ')}]\n}\n`,
  );
});
