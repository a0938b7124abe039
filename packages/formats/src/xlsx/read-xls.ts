import type { Grid } from '../table/grid.ts';
import { sheetGrid } from './read-xlsx.ts';

type Value = string | number | boolean | null;
interface Cell {
  readonly r: number;
  readonly c: number;
}

/** What is needed of SheetJS (`xlsx`, `@e965/xlsx`): whoever reads old workbooks brings it along. */
export interface OldWorkbooks {
  readonly read: (
    bytes: Uint8Array,
    options: { type: 'array'; sheetRows: number; cellHTML: boolean },
  ) => { readonly SheetNames: readonly string[]; readonly Sheets: Readonly<Record<string, object>> };
  readonly utils: {
    readonly decode_range: (range: string) => { s: Cell; e: Cell };
    readonly sheet_to_json: (sheet: object, options: object) => unknown[];
  };
}

/** No table has more rows. */
const MAX_ROWS = 25_000;
const MAX_COLUMNS = 256;
/** An old workbook of that many octets has no table of leaders in it but pictures. */
const MAX_OCTETS = 20_000_000;

/**
 * The sheets of a workbook of Excel 97 to 2003 or of WPS (.xls, .et); why there are none.
 *
 * @param library the module that reads such workbooks
 */
export function gridsOfXls(
  bytes: Uint8Array,
  { read, utils }: OldWorkbooks,
): Grid[] | 'not-a-workbook' | 'too-large' {
  if (bytes.length > MAX_OCTETS) return 'too-large';
  try {
    const { SheetNames, Sheets } = read(bytes, { type: 'array', sheetRows: MAX_ROWS, cellHTML: false });
    return SheetNames.flatMap((name) => {
      const sheet = Sheets[name] as
        | { readonly '!ref'?: string; readonly '!merges'?: readonly { readonly s: Cell; readonly e: Cell }[] }
        | undefined;
      if (!sheet?.['!ref']) return [];
      const { e } = utils.decode_range(sheet['!ref']);
      const range = { s: { r: 0, c: 0 }, e: { r: e.r, c: Math.min(e.c, MAX_COLUMNS) } };
      const options = { header: 1, range, defval: null, blankrows: true };
      const rows = utils.sheet_to_json(sheet, options) as Value[][];
      const merges = (sheet['!merges'] ?? []).map((merge) => ({
        startRow: merge.s.r,
        startCol: merge.s.c,
        endRow: merge.e.r,
        endCol: merge.e.c,
      }));
      return [sheetGrid(name, rows, merges)];
    });
  } catch {
    return 'not-a-workbook';
  }
}
