import { files, reasonOf } from '../output/files.ts';
import type { System } from '../output/system.ts';
import { Refusal } from './refusal.ts';

/** As the core's own limit for a document: 10 MB. */
export const documentLimit = 10_000_000;

/** A roster holds its document and a line per place. */
export const rosterLimit = 50_000_000;

/**
 * Reads a file, or standard input for `-`, and stops as soon as it is larger than `limit` bytes.
 *
 * @param system `null` where `-` is a file like any other
 * @throws Refusal when there is nothing to read, or too much
 */
export function readBytes(path: string, limit: number, system: Pick<System, 'input'> | null): Uint8Array {
  const input = path === '-' && system ? system.input : null;
  let file = input;
  try {
    if (input === null) {
      // a pipe without a writer would be waited for
      const facts = files.statSync(path);
      if (!facts.isFile() && !facts.isDirectory()) throw new Refusal({ code: 'not-regular', path });
    }
    file ??= files.openSync(path, 'r');
    const facts = files.fstatSync(file);
    if (facts.isDirectory()) throw new Refusal({ code: 'is-directory', path });
    if (facts.isFile() && facts.size > limit) throw new Refusal({ code: 'file-too-large', path, limit });
    const bytes = readAll(file, limit);
    if (bytes === null) throw new Refusal({ code: 'file-too-large', path, limit });
    if (bytes.length === 0)
      throw new Refusal(input !== null ? { code: 'empty-stdin' } : { code: 'empty-file', path });
    return bytes;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = reasonOf(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new Refusal({ code: 'no-file', path });
    if (reason === 'EISDIR') throw new Refusal({ code: 'is-directory', path });
    if (reason === 'EACCES' || reason === 'EPERM') throw new Refusal({ code: 'no-access', path });
    throw new Refusal({ code: 'unreadable', path, reason });
  } finally {
    if (file !== null && input === null) files.closeSync(file);
  }
}

function readAll(file: number, limit: number): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = new Uint8Array(65_536);
    const count = readChunk(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
    if (length > limit) return null;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Standard input may be a pipe that is not ready yet (EAGAIN), and on Windows ends with EOF. */
function readChunk(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return files.readSync(file, chunk);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === 'EOF') return 0;
      if (reason !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/**
 * Reads a file, or standard input for `-`, as UTF-8 text, with or without a byte order mark.
 *
 * @param system as `readBytes` takes it
 * @throws Refusal as `readBytes` does, when it is a table, and when it is not UTF-8, saying what it seems to be
 */
export function readText(path: string, limit: number, system: Pick<System, 'input'> | null): string {
  if (tableKind(path) !== null || isOtherTable(path)) throw new Refusal({ code: 'table-not-document', path });
  const bytes = readBytes(path, limit, system);
  const text = decode(bytes, 'utf-8');
  if (text !== null && !text.includes('\0')) return text;
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isWide = isMarked || bytes[0] === 0 || bytes[1] === 0;
  const encoding = isWide ? 'UTF-16' : text === null && decode(bytes, 'gb18030') !== null ? 'GBK' : null;
  throw new Refusal({ code: 'not-utf-8', path, encoding });
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a path names a table that can be read, and of which kind. */
export const tableKind = (path: string): 'csv' | 'xlsx' | null =>
  /\.csv$/i.test(path) ? 'csv' : /\.xlsx$/i.test(path) ? 'xlsx' : null;

/** Whether a path names a table of a kind that a spreadsheet program can save again as .xlsx. */
export const isOtherTable = (path: string): boolean =>
  /\.(xls|xlsm|xlsb|xlt|et|ett|ods|numbers)$/i.test(path);
