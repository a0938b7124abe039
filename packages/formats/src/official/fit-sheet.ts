import {
  body,
  cellsOf,
  compactRow,
  form,
  GAP,
  isOneLine,
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

/** Points that a table takes, head and all. */
function tableHeight({ columns, rows, isCompact = false }: PaperTable): number {
  const lowest = isCompact ? compactRow : tableRow;
  return rows.reduce(
    (height, row) =>
      height +
      Math.max(
        lowest,
        ...cellsOf(row).flatMap((lines, column) =>
          lines.map((line) => heightOf(widthOf(line), columns[column]!.width, isCompact)),
        ),
      ),
    lowest,
  );
}

function heightOfBlock(block: PaperBlock, room: number): number {
  switch (block.kind) {
    case 'title':
      return title.line * (1 + (block.moreLines?.length ?? 0)) + GAP;
    case 'subtitle':
      return form.line * (isOneLine(block.texts, room) ? 1 : block.texts.length) + GAP;
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
  const { room, scale, textHeight } = layoutOf(paper);
  const height = paper.blocks.reduce((sum, block) => sum + heightOfBlock(block, room), 0);
  return height * scale <= pointsOf(textHeight) * (1 - SPARE);
}
