import type { PublicRoster, PublicRow } from '@lunzhi/core';
import { cellText, type Duty, printedTable } from '../table/duties.ts';
import { type ColumnKey, columnKeys, paperWords, tableWords } from '../locale/words.ts';
import { fitColumns, type Frame, widthNeeded } from './fit-columns.ts';
import type { TableColumn } from '../paper/paper.ts';
import { page, widthOf } from '../paper/manner.ts';
import { spacedName } from '../paper/names.ts';

/** Widths in millimetres of what is always about as wide. */
const FIXED: Readonly<Partial<Record<ColumnKey, number>>> = { number: 9.8, date: 21.5, weekday: 9.8 };

/** No column of texts is narrower than so many characters. */
const LEAST = '三个字';

const LEFT: readonly ColumnKey[] = ['post', 'sectors', 'place'];

/** What a table of duties cannot do without: these are printed, whatever is chosen. */
export const requiredColumns: readonly ColumnKey[] = ['date', 'name'];

/** What an office chooses of a table on paper. */
export interface ColumnChoice {
  /**
   * Which are printed, in the table's own order; those that have nothing to say are left out anyway. Date and name are always
   * printed. All, when left out.
   */
  readonly columns?: readonly ColumnKey[] | undefined;
  /** Whether a name of two characters is as wide as one of three; it is, unless told otherwise. */
  readonly isNameSpaced?: boolean | undefined;
  /** Whether what a day is stands beside each, where the lines of months and periods say it too. */
  readonly isRepeated?: boolean | undefined;
}

/** Whether the lines of months and periods say what a day is, so that its row need not. */
const isSaidAbove = ({ kind, protectionPeriods }: PublicRow): boolean =>
  kind === 'make-up-workday' || kind === 'workday' || protectionPeriods.length > 0;

/** The text of a cell on paper. */
export function paperCell(
  column: ColumnKey,
  duty: Duty,
  table: PublicRoster,
  { isNameSpaced = true, isRepeated = false }: ColumnChoice,
): string {
  if (column === 'remarks' && !isRepeated && isSaidAbove(duty.row)) return '';
  const text = cellText(column, duty, table);
  if (column === 'name') return isNameSpaced && !duty.row.isPending ? spacedName(text) : text;
  return column === 'townships' && text === '' ? paperWords(table.language).none : text;
}

/** The columns of a table on paper that have something to say, as chosen. */
export function paperColumns(table: PublicRoster, choice: ColumnChoice): ColumnKey[] {
  const { columns, bands } = printedTable(table);
  const duties = bands.flatMap((band) => (band.kind === 'duty' ? [band.duty] : []));
  return columns.filter((column) => {
    if (requiredColumns.includes(column)) return true;
    if (choice.columns && !choice.columns.includes(column)) return false;
    return column !== 'remarks' || duties.some((duty) => paperCell(column, duty, table, choice) !== '');
  });
}

/** The heads of columns, as wide as their texts need that the table takes few pages. */
export function columnHeads(
  columns: readonly ColumnKey[],
  duties: readonly Duty[],
  table: PublicRoster,
  choice: ColumnChoice,
  frame: Frame = { room: page.textWidth, isCompact: false },
): TableColumn[] {
  const heads = tableWords(table.language).columns;
  const flexible = columns.filter((column) => FIXED[column] === undefined);
  const widths = fitColumns(
    columns.flatMap((column) => FIXED[column] ?? []),
    flexible.map((column) => ({
      least: Math.max(widthNeeded(heads[column]), widthNeeded(LEAST)),
      texts: duties.map((duty) => widthOf(paperCell(column, duty, table, choice))),
    })),
    frame,
  );
  return columns.map((column) => ({
    head: heads[column],
    width: FIXED[column] ?? widths[flexible.indexOf(column)]!,
    align: LEFT.includes(column) ? 'left' : 'center',
  }));
}

/** Every column that a table may have, in its order. */
export const rosterColumns: readonly ColumnKey[] = columnKeys;
