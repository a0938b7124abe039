import { type CellStyle, type WriteSheet, workbookText, writeSheets } from '../xlsx/workbook.ts';

const thin = { style: 'thin' } as const;
const look = (name: string, size: number): CellStyle => ({
  font: { name, size },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  border: { top: thin, right: thin, bottom: thin, left: thin },
});
const HEAD = look('黑体', 12);
const CELL = look('仿宋', 12);

/** A column of a table to fill in. */
export interface TemplateColumn {
  readonly head: string;
  readonly width: number;
}

/** What a cell says beforehand; a day is a real date, shown so. */
export type TemplateCell = string | { readonly date: string; readonly format: string } | null;

/** A sheet to fill in: its heads stay in view, its texts are never calculated. */
export function templateSheet(
  name: string,
  columns: readonly TemplateColumn[],
  rows: readonly (readonly TemplateCell[])[],
): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  columns.forEach(({ head }, at) =>
    cells.set(`0,${at}`, { value: workbookText(head), type: 'string', style: HEAD }),
  );
  rows.forEach((row, index) =>
    row.forEach((own, at) => {
      const cell =
        own === null
          ? ({ value: null, type: 'empty', style: CELL } as const)
          : typeof own === 'string'
            ? ({ value: workbookText(own), type: 'string', style: CELL } as const)
            : ({
                value: new Date(`${own.date}T00:00:00Z`),
                type: 'date',
                style: { ...CELL, numFmt: own.format },
              } as const);
      cells.set(`${index + 1},${at}`, cell);
    }),
  );
  return {
    name,
    rows: Array.from({ length: rows.length + 1 }, () => []),
    cells,
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
  };
}

/** The same octets whenever it is asked. */
export function writeTemplate(title: string, ...sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const made = new Date('2024-01-01T00:00:00Z');
  return writeSheets(sheets, { title, created: made, modified: made }, '宋体');
}
