import type { CellStyle, CellValue, WriteSheet, WorkbookProperties } from 'hucre/xlsx';
import { sheetsToRead } from './workbook-size.ts';

/** The only way to the spreadsheet library: loaded when a workbook is written or read, not before. */
const library = () => import('hucre/xlsx');

export type { CellStyle, WriteSheet };

/** Cells that are merged into one; rows and columns from 0, the last ones included. */
export interface MergeRange {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** The most that a cell can hold, in UTF-16 code units. */
const CELL_LIMIT = 32_767;

/**
 * Text that a workbook can hold: `_x0041_` written out, since readers take it for an escaped character, and
 * no longer than a cell.
 */
export function workbookText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return escaped.length <= CELL_LIMIT
    ? escaped
    : `${escaped.slice(0, CELL_LIMIT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The octets of a workbook; the same arguments give the same octets. */
export async function writeSheets(
  sheets: readonly WriteSheet[],
  properties: WorkbookProperties & { readonly created: Date; readonly modified: Date },
  fontName: string,
): Promise<Uint8Array> {
  const { writeXlsx } = await library();
  return writeXlsx({ sheets: [...sheets], properties, defaultFont: { name: fontName, size: 11 } });
}

/** The same of a workbook with one sheet. */
export const writeSheet = (
  sheet: WriteSheet,
  properties: Parameters<typeof writeSheets>[1],
  fontName: string,
): Promise<Uint8Array> => writeSheets([sheet], properties, fontName);

/** A property of a workbook of one's own; rejects when the octets are not a workbook, or too many. */
export async function readProperty(bytes: Uint8Array, name: string): Promise<string | null> {
  await sheetsToRead(bytes);
  const { readXlsx } = await library();
  const { properties } = await readXlsx(bytes, { sheets: [] });
  const value = properties?.custom?.[name];
  return typeof value === 'string' ? value : null;
}

/** No table has more columns or rows; a sheet with one more cell far away would fill the memory with empty ones. */
const RANGE = 'A1:IV25000';

/**
 * The values of each sheet, row by row from the first, and its merged ranges.
 *
 * @throws TableTooLargeError when it unpacks to more than can be read; whatever else, when the octets are not a workbook
 */
export async function readMergedSheets(
  bytes: Uint8Array,
): Promise<
  readonly { name: string; rows: readonly (readonly CellValue[])[]; merges: readonly MergeRange[] }[]
> {
  const most = await sheetsToRead(bytes);
  const { readXlsx } = await library();
  const { sheets } = await readXlsx(bytes, { sheets: (_, index) => index < most, range: RANGE });
  return sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges }));
}
