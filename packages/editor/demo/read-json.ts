import type { Roster, RosterDocument } from '@lunzhi/core';
import { DeskError, text } from './texts.ts';

/** What is worked on: a roster, or a document that nobody has planned yet. */
export type Content =
  | { readonly roster: Roster; readonly document?: never }
  | { readonly document: RosterDocument; readonly roster?: never };

/**
 * What a JSON file holds. What is inside it is looked at when it is opened.
 *
 * @throws DeskError when it is not JSON, or neither a roster nor a document
 */
export function readJson(bytes: Uint8Array, name: string): Content {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, ''));
  } catch {
    throw new DeskError(
      text(
        `“${name}”不完整，或者不是值班表文件，没有打开；原来的还在。表格请用“导入表格”。`,
        `"${name}" is incomplete or not a roster file, and was not opened; everything is as it was. A table goes through "Import a table".`,
      ),
    );
  }
  const { format } = (value ?? {}) as { format?: unknown };
  if (format === 'lunzhi-roster/1') return { roster: value as Roster };
  if (format === 'lunzhi/1') return { document: value as RosterDocument };
  throw new DeskError(
    text(
      `“${name}”既不是值班表（lunzhi-roster/1），也不是值班方案（lunzhi/1），没有打开；原来的还在。`,
      `"${name}" is neither a roster (lunzhi-roster/1) nor a document (lunzhi/1) and was not opened; everything is as it was.`,
    ),
    format === undefined ? [] : [`format: ${JSON.stringify(format).slice(0, 100)}`],
  );
}
