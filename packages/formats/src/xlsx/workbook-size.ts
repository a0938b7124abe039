import { TableTooLargeError } from '../table/limits.ts';

/** What this file needs of the host: present in browsers, workers and Node. */
declare class DecompressionStream {
  constructor(format: 'deflate-raw');
}
interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}
declare class Blob {
  constructor(parts: readonly Uint8Array[]);
  stream(): { pipeThrough(through: DecompressionStream): { getReader(): Reader } };
}

/**
 * The most that a workbook may unpack to: octets, and elements of its XML, each of which takes many times what it takes
 * on the disk. A table of 20,000 duties has 6 MB and 500,000 elements.
 */
const MOST = { octets: 40_000_000, elements: 800_000 };

/** The most sheets that are read. */
const MAX_SHEETS = 50;

/** A part of the archive, as its directory says. */
export interface Part {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly octets: number;
}

interface Weight {
  readonly octets: number;
  readonly elements: number;
}

/**
 * Weighs a workbook before it is read: a megabyte may unpack to gigabytes. Nothing of it is kept in memory meanwhile.
 *
 * @returns how many of its sheets may be read; several sheets may be one and the same part
 * @throws TableTooLargeError when it is too much; RangeError, TypeError when the octets are not such an archive
 */
export async function sheetsToRead(bytes: Uint8Array): Promise<number> {
  const parts = partsOf(bytes);
  const said = parts.reduce((sum, { octets }) => sum + octets, 0);
  if (said > MOST.octets) throw new TableTooLargeError(`unpacks to ${said} octets`);
  const sum = { octets: 0, elements: 0 };
  let heaviest = 0;
  for (const part of parts) {
    const { octets, elements } = await weigh(part);
    sum.octets += octets;
    sum.elements += elements;
    if (sum.octets > MOST.octets || sum.elements > MOST.elements)
      throw new TableTooLargeError(`unpacks to more than ${sum.octets} octets, ${sum.elements} elements`);
    heaviest = Math.max(heaviest, octets / MOST.octets, elements / MOST.elements);
  }
  return Math.max(1, Math.floor(Math.min(MAX_SHEETS, 2 / heaviest)));
}

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;

/** The parts of a zip archive, by their names in ASCII; of a file that is not one, or that hides how large they are, it throws. */
export function partsOf(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== IN_DIRECTORY) throw new RangeError('no entry of a zip directory');
    const [packed, octets] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const local = view.getUint32(at + 42, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const isFolder = bytes[at + 46 + name! - 1] === 0x2f;
    // sizes that the directory leaves open would be looked for elsewhere
    if (packed === 0 && (view.getUint16(at + 8, true) & 8) !== 0 && !isFolder)
      throw new RangeError('a part of unknown size');
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw new RangeError('a part beyond the end');
    const method = view.getUint16(at + 10, true);
    const named = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + Math.min(name!, 200)));
    parts.push({ name: named, packed: bytes.subarray(start, start + packed), method, octets });
    at += 46 + name! + extra! + comment!;
  }
  return parts;
}

/** The octets of a part, as far as they are no more than so many; `null` where the host cannot unpack it. */
export async function unpack({ packed, method }: Part, most: number): Promise<Uint8Array | null> {
  if (method === 0) return packed.subarray(0, most);
  if (typeof DecompressionStream === 'undefined') return null;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const octets: number[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(octets);
    octets.push(...value!.subarray(0, most - octets.length));
    if (octets.length < most) continue;
    await reader.cancel();
    return Uint8Array.from(octets);
  }
}

/** Unpacks a part piece by piece, as far as it is not too large, and counts. */
async function weigh({ packed, method, octets: said }: Part): Promise<Weight> {
  if (method === 0) return { octets: packed.length, elements: elementsIn(packed, false).count };
  // what reads it later keeps to what the directory says
  if (packed.length > 2 && said === 0) throw new RangeError('a part of unknown size');
  if (typeof DecompressionStream === 'undefined') return { octets: said, elements: said / 20 };
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let [octets, elements, isOpen] = [0, 0, false];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { octets, elements };
    octets += value!.length;
    const found = elementsIn(value!, isOpen);
    elements += found.count;
    isOpen = found.isOpen;
    if (octets <= MOST.octets && elements <= MOST.elements) continue;
    await reader.cancel();
    return { octets, elements };
  }
}

/** How often an element begins, and whether the last octet is the first of one. @param isOpen whether the octet before was */
function elementsIn(octets: Uint8Array, isOpen: boolean): { count: number; isOpen: boolean } {
  let count = 0;
  let open = isOpen;
  for (const octet of octets) {
    // neither </ nor <! nor <?
    if (open && octet !== 0x2f && octet !== 0x21 && octet !== 0x3f) count++;
    open = octet === 0x3c;
  }
  return { count, isOpen: open };
}
