import { groupBy } from '@lunzhi/core/internal';
import {
  besideText,
  isTooWide,
  compactRow,
  compactSmall,
  pointsOf,
  RULES,
  smallTable,
  table,
  tableRow,
  widthOf,
} from '../paper/manner.ts';

/** A column whose width may change: the widths of its texts in full-width characters, duplicates and all, row by row. */
interface FlexibleColumn {
  readonly least: number;
  readonly texts: readonly number[];
}

/** Millimetres that a table has, and whether its rows are as low as can be. */
export interface Frame {
  readonly room: number;
  readonly isCompact: boolean;
}

/** Millimetres by which columns are widened: half a character. */
const STEP = (table.size / 2 / 72) * 25.4;

/** Steps that are tried at once: a text may need several before it takes a line less. */
const MOST = 12;

/** Points that a text takes in height, by its width in full-width characters, in a column of so many millimetres. */
export function heightOf(text: number, width: number, isCompact = false): number {
  const [row, small] = isCompact ? [compactRow, compactSmall] : [tableRow, smallTable];
  if (!isTooWide(text, pointsOf(width))) return row;
  const room = pointsOf(width) - 2 * besideText.narrow - RULES;
  const perLine = Math.floor((room / small.size) * 2) / 2;
  return Math.max(row, Math.ceil(text / perLine) * small.line + 1);
}

/**
 * Widths in millimetres with which a table takes about as few pages as it can: the columns with the least widths that they must have
 * are widened step by step, each time the one that saves most.
 *
 * @param fixed widths that stay as they are
 * @param columns each with a text for each row
 */
export function fitColumns(
  fixed: readonly number[],
  columns: readonly FlexibleColumn[],
  { room, isCompact }: Frame,
): number[] {
  const widths = columns.map(({ least }) => least);
  let left = room - [...fixed, ...widths].reduce((sum, width) => sum + width, 0);
  // a leader's rows are alike: they are measured once
  const rows = Math.max(0, ...columns.map(({ texts }) => texts.length));
  const alike = groupBy(
    Array.from({ length: rows }, (_, row) => columns.map(({ texts }) => texts[row] ?? 0)),
    (texts) => texts.join(),
  );
  const total = (own: readonly number[]): number => {
    let sum = 0;
    for (const [texts, ...others] of alike.values())
      sum +=
        (others.length + 1) *
        Math.max(0, ...texts!.map((text, column) => heightOf(text, own[column]!, isCompact)));
    return sum;
  };
  while (left >= STEP) {
    const now = total(widths);
    let best = { gain: 0, column: 0, steps: 0 };
    for (const column of columns.keys())
      for (let steps = 1; steps <= MOST && steps * STEP <= left; steps++) {
        const wider = widths.map((width, own) => (own === column ? width + steps * STEP : width));
        const gain = (now - total(wider)) / steps;
        if (gain > best.gain) best = { gain, column, steps };
      }
    if (best.steps === 0) break;
    widths[best.column]! += best.steps * STEP;
    left -= best.steps * STEP;
  }
  return widths.map((width) => width + Math.max(0, left) / widths.length);
}

/** The width that a text needs to stand on one line, in millimetres. */
export const widthNeeded = (text: string): number =>
  ((widthOf(text) * table.size + 2 * besideText.narrow + RULES) / 72) * 25.4;
