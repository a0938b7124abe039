import { type Grid, sheetGrid } from '@lunzhi/formats';

/** No table has more rows. */
const MAX_ROWS = 25_000;
const MAX_COLUMNS = 256;
/** An old workbook of that many octets has no table of leaders in it but pictures. */
const MAX_OCTETS = 20_000_000;

/** The sheets of a workbook of Excel 97 to 2003 or of WPS (.xls, .et); why there are none. */
export async function gridsOfXls(bytes: Uint8Array): Promise<Grid[] | 'not-a-workbook' | 'too-large'> {
  if (bytes.length > MAX_OCTETS) return 'too-large';
  const { read, utils } = await import('@e965/xlsx');
  try {
    const { SheetNames, Sheets } = read(bytes, { type: 'array', sheetRows: MAX_ROWS, cellHTML: false });
    return SheetNames.flatMap((name) => {
      const sheet = Sheets[name];
      if (!sheet?.['!ref']) return [];
      const { e } = utils.decode_range(sheet['!ref']);
      const range = { s: { r: 0, c: 0 }, e: { r: e.r, c: Math.min(e.c, MAX_COLUMNS) } };
      const rows = utils.sheet_to_json<(string | number | boolean | null)[]>(sheet, {
        header: 1,
        range,
        defval: null,
        blankrows: true,
      });
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
