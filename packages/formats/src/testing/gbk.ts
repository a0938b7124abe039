/** What this file needs of the host's decoder. */
declare class TextDecoder {
  constructor(label: string);
  decode(bytes: Uint8Array): string;
}

/** The two bytes of each character, found by decoding them all. */
const bytesOf = new Map<string, readonly [number, number]>();

/** Text in GBK, as a Chinese Excel writes CSV. */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  if (bytesOf.size === 0)
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++)
        bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...bytesOf.get(character)!],
    ),
  );
}
