import type { Institution, Language } from '@lunzhi/core';
import { institutionName } from '@lunzhi/core/names';
import { importPreviewWords, wordLeaderColumn } from '../locale/words.ts';
import { type CellStyle, type WriteSheet, workbookText, writeSheet } from '../xlsx/workbook.ts';
import type { LeaderColumn } from './columns.ts';

const columns: readonly (readonly [LeaderColumn, width: number])[] = [
  ['number', 6],
  ['name', 12],
  ['post', 30],
  ['sectors', 30],
  ['townships', 18],
  ['projects', 18],
  ['body', 10],
  ['absences', 22],
  ['phone', 14],
  ['note', 18],
];

const bodies: readonly Institution[] = ['party', 'congress', 'government', 'cppcc', 'court', 'procuratorate'];

/** Rows to fill in; a table with more is read as well. */
const ROWS = 60;

const thin = { style: 'thin' } as const;
const boxed = { top: thin, right: thin, bottom: thin, left: thin };
const look = (name: string, size: number): CellStyle => ({
  font: { name, size },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
  border: boxed,
});
const HEAD = look('黑体', 12);
const CELL = look('仿宋', 12);

/**
 * A workbook to fill in with leaders, which an import reads: each head with a word of help, bodies to choose from.
 *
 * @returns the same octets whenever it is asked
 */
export function writeLeadersTemplate(language: Language): Promise<Uint8Array> {
  const { template } = importPreviewWords(language);
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  columns.forEach(([column], at) => {
    const value = workbookText(wordLeaderColumn(column, language));
    cells.set(`0,${at}`, { value, type: 'string', style: HEAD });
    for (let row = 1; row <= ROWS; row++)
      cells.set(`${row},${at}`, { value: null, type: 'empty', style: CELL });
  });
  const at = (column: LeaderColumn): string => {
    const letter = String.fromCharCode(65 + columns.findIndex(([own]) => own === column));
    return `${letter}2:${letter}${ROWS + 1}`;
  };
  const help = (column: keyof typeof template.help) => ({
    showInputMessage: true,
    inputTitle: wordLeaderColumn(column, language),
    inputMessage: template.help[column],
    range: at(column),
  });
  const sheet: WriteSheet = {
    name: template.sheet,
    rows: Array.from({ length: ROWS + 1 }, () => []),
    cells,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: 1 },
    dataValidations: [
      {
        ...help('number'),
        type: 'whole',
        operator: 'between',
        formula1: '1',
        formula2: '500',
        allowBlank: true,
        showErrorMessage: true,
        errorMessage: template.help.number,
      },
      {
        ...help('body'),
        type: 'list',
        values: bodies.map((body) => institutionName(body, language)),
        allowBlank: true,
      },
      ...(['sectors', 'townships', 'absences'] as const).map((column) => ({
        ...help(column),
        type: 'textLength' as const,
        operator: 'lessThanOrEqual' as const,
        formula1: '500',
        allowBlank: true,
      })),
    ],
  };
  const made = new Date('2024-01-01T00:00:00Z');
  return writeSheet(sheet, { title: template.sheet, created: made, modified: made }, '宋体');
}
