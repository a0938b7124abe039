import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadRequest } from './bad-request.ts';
import { givenFile } from './given-file.ts';

test('base64 is read with blanks wherever they stand', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(fc.nat()), (bytes, places) => {
      const text = Buffer.from(bytes).toString('base64');
      const broken = places.reduce((own, place) => {
        const at = place % (own.length + 1);
        return `${own.slice(0, at)}\n ${own.slice(at)}`;
      }, text);
      expect([...givenFile({ base64: broken }, 'x').bytes]).toEqual([...bytes]);
    }),
  );
});

test('a large file is read whole', () => {
  const bytes = Buffer.alloc(5_000_001, 'lunzhi');
  expect(bytes.equals(givenFile({ base64: bytes.toString('base64') }, 'x').bytes)).toBe(true);
});

test('what is no base64 is refused as soon as it is read, however many blanks it has', () => {
  expect(() => givenFile({ base64: `${' '.repeat(5_000_000)}!` }, 'x')).toThrow(BadRequest);
});
