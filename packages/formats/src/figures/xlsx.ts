import type { FigureReport, FigureTable } from '@lunzhi/reception';
import { oneLine } from '../table/text.ts';
import { type CellStyle, workbookText, type WriteSheet, writeSheets } from '../xlsx/workbook.ts';
import { casesOf } from './cases.ts';

const SONG = '宋体';

const thin = { style: 'thin' } as const;
const boxed = { top: thin, right: thin, bottom: thin, left: thin };

const look = (
  name: string,
  size: number,
  horizontal: 'left' | 'center' | 'right',
  border = true,
): CellStyle => ({
  font: { name, size },
  alignment: { horizontal, vertical: 'center', wrapText: true },
  ...(border && { border: boxed }),
});

const looks = {
  title: look('方正小标宋简体', 18, 'center', false),
  plain: look('仿宋', 11, 'left', false),
  head: look('黑体', 11, 'center'),
  text: look('仿宋', 11, 'left'),
  number: look('仿宋', 11, 'right'),
} as const;

type Value = { readonly text: string } | { readonly value: number };

/** A sheet that is filled row by row; every text is typed as text, so that nothing in it is ever calculated. */
class SheetDraft {
  readonly cells: NonNullable<WriteSheet['cells']> = new Map();
  readonly merges: NonNullable<WriteSheet['merges']> = [];
  readonly rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map();
  rows = 0;

  line(values: readonly (Value & { readonly look: keyof typeof looks })[]): void {
    values.forEach((own, column) => {
      const style = looks[own.look];
      this.cells.set(
        `${this.rows},${column}`,
        'value' in own
          ? { value: own.value, type: 'number', style }
          : { value: workbookText(oneLine(own.text)), type: 'string', style },
      );
    });
    this.rows++;
  }

  wide(text: string, of: 'title' | 'plain', columns: number, height: number): void {
    this.merges.push({ startRow: this.rows, startCol: 0, endRow: this.rows, endCol: columns - 1 });
    this.rowDefs.set(this.rows, { height });
    this.line([{ text, look: of }]);
  }
}

/** Characters of a sheet's width, roughly; so many lines does a text take. */
const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 2) / width));

function sheetOf(draft: SheetDraft, name: string, widths: readonly number[], headRow: number): WriteSheet {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: Array.from({ length: draft.rows }, () => []),
    cells: draft.cells,
    merges: draft.merges,
    rowDefs: draft.rowDefs,
    freezePane: { rows: headRow, columns: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: widths.length > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `$${headRow}:$${headRow}`,
    },
  };
}

/** @param above what stands above the table; of the first sheet all that the report says */
function tableSheet(
  { name, columns, rows }: FigureTable,
  title: string,
  above: readonly string[],
  below: readonly string[],
): WriteSheet {
  const draft = new SheetDraft();
  const widths = columns.map(({ width }) => width * 2 + 2);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  draft.wide(title, 'title', columns.length, 30 * linesOf(title, whole / 1.6));
  for (const text of above) draft.wide(text, 'plain', columns.length, 18 * linesOf(text, whole));
  draft.line(columns.map(({ head }) => ({ text: head, look: 'head' })));
  const headRow = draft.rows;
  for (const { cells } of rows)
    draft.line(
      cells.map(({ text, value }, column) => {
        const { kind } = columns[column]!;
        return value === null ? { text, look: kind } : { value, look: 'number' };
      }),
    );
  for (const text of below) draft.wide(text, 'plain', columns.length, 18 * linesOf(text, whole));
  return sheetOf(draft, name, widths, headRow);
}

/** Of each figure exactly its cases. */
function caseSheet(report: FigureReport): WriteSheet[] {
  const { caseList } = report;
  const figures = [...casesOf(report).values()];
  if (caseList === null || figures.length === 0) return [];
  const draft = new SheetDraft();
  draft.wide(caseList.heading, 'title', caseList.heads.length, 30);
  draft.line(caseList.heads.map((text) => ({ text, look: 'head' })));
  for (const { table, row, figure, cases } of figures)
    draft.line([
      ...[table, row, figure].map((text) => ({ text, look: 'text' as const })),
      { value: cases.length, look: 'number' },
      { text: cases.join(', '), look: 'text' },
    ]);
  return [sheetOf(draft, caseList.name, [14, 26, 14, 8, 80], 2)];
}

/** Midnight of a day in the universal zone, so that no machine's zone moves it. */
const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

/**
 * Figures as an Excel workbook, a sheet for each table, and one that says of each figure which cases it counts. The same report
 * gives the same octets.
 */
export async function writeFiguresXlsx(report: FigureReport): Promise<Uint8Array> {
  const { marking, title, subtitle, issuer, date, signed, paragraphs, sections } = report;
  const tables = sections.flatMap(({ table, notes }) => (table === null ? [] : [{ table, notes }]));
  const sheets = tables.map(({ table, notes }, index) =>
    tableSheet(
      table,
      title,
      [marking, subtitle, ...(index === 0 ? paragraphs : [])],
      index === 0 ? [...notes, issuer, signed] : notes,
    ),
  );
  const alone = tableSheet(
    {
      name: marking,
      columns: [{ head: title, kind: 'text', width: 40, isMain: true }],
      rows: [],
      marks: null,
    },
    title,
    [marking, subtitle, ...paragraphs],
    [issuer, signed],
  );
  return writeSheets(
    [...(sheets.length === 0 ? [alone] : sheets), ...caseSheet(report)].map((sheet) => ({
      ...sheet,
      headerFooter: { oddHeader: `&R${workbookText(oneLine(marking))}`, oddFooter: '&C— &P —' },
    })),
    {
      title: oneLine(title),
      subject: oneLine(marking),
      creator: oneLine(issuer),
      created: midnight(date),
      modified: midnight(date),
    },
    SONG,
  );
}
