import {
  body,
  cellsOf,
  compactRow,
  form,
  GAP,
  isOneLine,
  type Layout,
  layoutOf,
  pointsOf,
  tableRow,
  title,
  widthOf,
} from '../paper/manner.ts';
import type { Paper, PaperBlock, PaperTable } from '../paper/paper.ts';
import { heightOf } from './fit-columns.ts';

/** Of the sheet, for what programs measure otherwise. */
const SPARE = 0.04;

const lowestRow = ({ isCompact = false }: PaperTable): number => (isCompact ? compactRow : tableRow);

/** Points that each row of a table takes. */
function rowHeights(table: PaperTable): number[] {
  const { columns, rows, isCompact = false } = table;
  return rows.map((row) =>
    Math.max(
      lowestRow(table),
      ...cellsOf(row).flatMap((lines, column) =>
        lines.map((line) => heightOf(widthOf(line), columns[column]!.width, isCompact)),
      ),
    ),
  );
}

/** Points that a table takes, head and all. */
const tableHeight = (table: PaperTable): number =>
  rowHeights(table).reduce((sum, height) => sum + height, lowestRow(table));

/** Fewer rows than these leave a page nearly empty. */
const FEW = 6;

const heightOfAll = (blocks: readonly PaperBlock[], { room }: Layout): number =>
  blocks.reduce((sum, block) => sum + heightOfBlock(block, room), 0);

/** Whether a few rows of a table are left for a page of their own; its head stands on each page. */
export function leavesFew(
  above: readonly PaperBlock[],
  table: PaperTable,
  below: readonly PaperBlock[],
  layout: Layout,
): boolean {
  const room = pointsOf(layout.textHeight) / layout.scale - lowestRow(table);
  const heights = rowHeights(table);
  let left = room - heightOfAll(above, layout);
  let onFirst = true;
  let rows = 0;
  heights.forEach((height, index) => {
    // the last row stays with what is below it
    const needed = height + (index === heights.length - 1 ? heightOfAll(below, layout) : 0);
    if (needed > left) [left, rows, onFirst] = [room, 0, false];
    left -= height;
    rows++;
  });
  return !onFirst && rows < FEW;
}

function heightOfBlock(block: PaperBlock, room: number): number {
  switch (block.kind) {
    case 'title':
      return title.line * (1 + (block.moreLines?.length ?? 0)) + GAP;
    case 'subtitle':
      return form.line * (isOneLine(block.texts, room) ? 1 : block.texts.length) + GAP;
    case 'attachment':
      return body.line;
    case 'signature':
      return body.line * (block.lines.length + 1);
    case 'table':
      return tableHeight(block) + GAP;
    default:
      return 0;
  }
}

/** Whether a title, a table and who signs it stand on one sheet. */
export function isOneSheet(paper: Paper): boolean {
  const layout = layoutOf(paper);
  const { scale, textHeight } = layout;
  const height = heightOfAll(paper.blocks, layout);
  return height * scale <= pointsOf(textHeight) * (1 - SPARE);
}
