import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from '../findings.ts';
import { readJson, utf8Length } from './json-input.ts';

const read = (input: unknown) => {
  const found = new Findings();
  const value = readJson(input, found);
  return { value, codes: found.list(value).map(({ code, pointer }) => `${code} ${pointer}`) };
};

describe('readJson', () => {
  test.each([undefined, NaN, 1n, Symbol('a'), () => 1])('refuses %s in memory', (input) => {
    expect(read(input).codes).toEqual(['not-json ']);
  });

  test('refuses dates, maps and typed arrays, and says where each is', () => {
    const { codes } = read({ a: new Date(0), b: [new Map()], c: { d: new Uint8Array(2) }, e: [undefined] });
    expect(codes).toEqual(['not-json /a', 'not-json /b/0', 'not-json /c/d', 'not-json /e/0']);
  });

  test('leaves out properties that are undefined', () => {
    expect(read({ a: undefined, b: 1 })).toEqual({ value: { b: 1 }, codes: [] });
  });

  test('stops at a value that holds itself', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(read(loop).codes).toEqual(['too-deep ']);
  });

  test('stops at a small value that is large when written out', () => {
    let value: unknown = ['轮值'];
    for (let i = 0; i < 60; i++) value = [value, value];
    expect(read(value).codes).toContain('too-large ');
  });

  test('law: JSON in memory is copied as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { value: copy, codes } = read(typeof value === 'string' ? [value] : value);
        expect(codes).toEqual([]);
        expect(JSON.stringify(copy)).toBe(JSON.stringify(typeof value === 'string' ? [value] : value));
      }),
    );
  });
});

describe('utf8Length', () => {
  test('law: it is the number of bytes that an encoder writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
    );
    expect(utf8Length('a\ud800b')).toBe(5);
    expect(utf8Length('é轮😀')).toBe(9);
  });
});
