import { readProperty } from './xlsx/workbook.ts';
import { partsOf, unpack } from './xlsx/workbook-size.ts';

/** What the mark of a table is called in the head of a page and in the properties of a workbook or a file of Word. */
export const markName = 'lunzhi-table';

/** The same in a calendar. */
export const icsMark = 'X-LUNZHI-TABLE';

/** What this file needs of the host's decoder: present in browsers, workers and Node. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/**
 * The mark that a file of this package bears: see `PublicRoster`.
 *
 * @param name by the end of which its kind is known: .docx, .html, .ics or .xlsx
 * @returns `null` for a file without one, such as a table in CSV, and for what cannot be read
 */
export async function readMark(name: string, bytes: Uint8Array): Promise<string | null> {
  if (/\.xlsx$/i.test(name)) return readProperty(bytes, markName).catch(() => null);
  if (/\.docx$/i.test(name)) return readWordMark(bytes).catch(() => null);
  const text = new TextDecoder().decode(bytes);
  const found = /\.ics$/i.test(name)
    ? /^X-LUNZHI-TABLE:([0-9a-f]{12})\r?$/m.exec(text)
    : /<meta name="lunzhi-table" content="([0-9a-f]{12})" \/>/.exec(text);
  return found?.[1] ?? null;
}

/** Of the properties that a file of Word has, more are not looked at. */
const MOST = 100_000;

async function readWordMark(bytes: Uint8Array): Promise<string | null> {
  const part = partsOf(bytes).find(({ name }) => name === 'docProps/custom.xml');
  const octets = part && (await unpack(part, MOST));
  const said = octets && new TextDecoder().decode(octets);
  return /name="lunzhi-table"[^>]*><vt:lpwstr>([0-9a-f]{12})</.exec(said ?? '')?.[1] ?? null;
}
