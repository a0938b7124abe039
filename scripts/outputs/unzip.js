import { inflateRawSync } from 'node:zlib';

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;

export const isZip = (bytes) => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;

/** The parts of a zip archive by name, in the order of its directory: how they were packed is not an output. */
export function unzip(bytes) {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== END) end--;
  const parts = [];
  for (let at = bytes.readUInt32LE(end + 16); bytes.readUInt32LE(at) === ENTRY;) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const text = bytes.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed);
    parts.push({ name, text: text.toString('utf8') });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}
