import * as fc from 'fast-check';
import type { Drawn } from './odd-values.ts';

/** How bytes come to harm on their way; `at` in thousandths of the whole. */
export const damage = fc.record({
  how: fc.constantFrom('flip', 'cut', 'drop', 'repeat', 'insert', 'zero'),
  at: fc.nat(1000),
  length: fc.integer({ min: 1, max: 40 }),
  byte: fc.integer({ min: 1, max: 255 }),
});

export function damaged(bytes: Uint8Array, { how, at, length, byte }: Drawn<typeof damage>): Uint8Array {
  const place = Math.floor((bytes.length * at) / 1001);
  const end = Math.min(bytes.length, place + length);
  const parts = (...all: readonly Uint8Array[]): Uint8Array => Buffer.concat(all);
  switch (how) {
    case 'flip':
      return bytes.map((own, index) => (index === place ? own ^ byte : own));
    case 'cut':
      return bytes.slice(0, place);
    case 'drop':
      return parts(bytes.subarray(0, place), bytes.subarray(end));
    case 'repeat':
      return parts(bytes.subarray(0, end), bytes.subarray(place));
    case 'insert':
      return parts(bytes.subarray(0, place), new Uint8Array(length).fill(byte), bytes.subarray(place));
    case 'zero':
      return bytes.map((own, index) => (index >= place && index < end ? 0 : own));
  }
}

/** How the programs of offices write text. */
export type Encoding =
  'utf-8' | 'utf-8 with mark' | 'gbk' | 'utf-16le' | 'utf-16be' | 'utf-16le without mark';

export const encoding: fc.Arbitrary<Encoding> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Encoding>('utf-8') },
  { weight: 2, arbitrary: fc.constantFrom<Encoding>('utf-8 with mark', 'gbk') },
  { weight: 1, arbitrary: fc.constantFrom<Encoding>('utf-16le', 'utf-16be', 'utf-16le without mark') },
);

let gbkByCharacter: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Node only decodes; the table is that of its decoder, turned round. */
function gbkTable(): ReadonlyMap<string, readonly [number, number]> {
  if (gbkByCharacter) return gbkByCharacter;
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!character.includes('\uFFFD') && !table.has(character)) table.set(character, [lead, trail]);
    }
  return (gbkByCharacter = table);
}

/** The octets of a text; what the encoding has no sign for becomes a question mark. */
export function encoded(text: string, into: Encoding): Uint8Array {
  switch (into) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 with mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'utf-16le without mark':
      return Buffer.from(text, 'utf16le');
    case 'gbk': {
      const table = gbkTable();
      return Uint8Array.from(
        Array.from(text).flatMap((sign) =>
          sign < '\x80' ? [sign.charCodeAt(0)] : (table.get(sign) ?? [0x3f]),
        ),
      );
    }
  }
}
