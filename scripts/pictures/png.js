import { deflateSync } from 'node:zlib';

const COLOURS = 256;

/** Table of CRC-32, as PNG has it (ISO 3309). */
const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const distance = (a, b) =>
  [16, 8, 0].reduce((sum, bits) => sum + (((a >> bits) & 255) - ((b >> bits) & 255)) ** 2, 0);

/** Colours one by one, each the one that those before it serve worst, and for every colour the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts].map(([colour, count]) => ({
    colour,
    weight: Math.sqrt(count),
    off: Infinity,
    index: 0,
  }));
  const palette = [];
  let next = colours.reduce((a, b) => (b.weight > a.weight ? b : a));
  while (next && palette.length < COLOURS) {
    const index = palette.push(next.colour) - 1;
    next = null;
    for (const own of colours) {
      const off = distance(own.colour, palette[index]);
      if (off < own.off) Object.assign(own, { off, index });
      if (own.off > 0 && own.off * own.weight > (next ? next.off * next.weight : 0)) next = own;
    }
  }
  return { palette, indexOf: new Map(colours.map(({ colour, index }) => [colour, index])) };
}

/**
 * A picture as PNG with at most 256 colours: what an interface needs, in a third of the bytes.
 *
 * @param rgba four bytes a pixel; what is transparent is not looked at
 */
export function indexedPng(rgba, width, height) {
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = (rgba[4 * at] << 16) | (rgba[4 * at + 1] << 8) | rgba[4 * at + 2];
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(pixels[y * width + x]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((own) => [own >> 16, (own >> 8) & 255, own & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
