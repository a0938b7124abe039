import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { canonicalJson } from './digest.ts';
import { areEqual } from './json.ts';

test('law: values are equal just when their canonical forms are', () => {
  const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'length');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<unknown>(null, true, 0, 1, '', 'a'),
      fc.array(tie('value'), { maxLength: 2 }),
      // as JSON.parse makes them: a key may be called __proto__
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 2 })
        .map((members) => Object.fromEntries(members) as unknown),
    ),
  }));
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(areEqual(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
      expect(areEqual(one, JSON.parse(JSON.stringify(one)))).toBe(true);
    }),
    runs(500, 20_000),
  );
});

test('a key that every object has stands for no other', () => {
  expect(areEqual(JSON.parse('{"__proto__":{}}'), { x: 1 })).toBe(false);
});
