import type * as Docx from 'docx';
import { type Alignment, type Look, looks, paragraph, type Setter, textWidth, twips } from './docx-text.ts';
import { besideText, cellsOf, compactRow, formRow, isSmall, isWithNext, tableRow, THICK } from './manner.ts';
import type { FormCell, PaperBlock, PaperForm, PaperTable } from './paper.ts';

/** Widths that are in proportion to those given and make up the width of the text. */
function widthsOf(on: Setter, proportions: readonly number[]): number[] {
  const sum = proportions.reduce((total, width) => total + width, 0);
  return proportions.map((width) => Math.round((width / sum) * textWidth(on)));
}

function grid(
  on: Setter,
  widths: readonly number[],
  rows: readonly Docx.TableRow[],
  beside: number = besideText.usual,
): Docx.Table {
  const side = twips(on, beside);
  const above = beside === besideText.narrow ? 0 : 40;
  return new on.lib.Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    layout: 'fixed',
    alignment: 'center',
    margins: { top: above, bottom: above, left: side, right: side, marginUnitType: 'dxa' },
  });
}

function cell(
  on: Setter,
  lines: readonly string[],
  look: Look,
  alignment: Alignment,
  { span = 1, isTop = false, isMarked = false, keepNext = false } = {},
): Docx.TableCell {
  return new on.lib.TableCell({
    columnSpan: span,
    verticalAlign: isTop ? 'top' : 'center',
    ...(isMarked && { borders: { left: { style: 'single', size: THICK * 8, color: '000000' } } }),
    children: (lines.length === 0 ? [''] : lines).map((line) =>
      paragraph(on, line, look, { alignment, ...(keepNext && { keepNext }) }),
    ),
  });
}

function formCell(on: Setter, { isLabel, lines, room, span }: FormCell): Docx.TableCell {
  return isLabel
    ? cell(on, lines, looks.formLabel, 'center', { span })
    : cell(on, lines, looks.form, 'left', { span, isTop: room > 1 });
}

export function formTable(on: Setter, { widths, rows }: PaperForm): Docx.Table {
  const shown = rows.map(
    (cells) =>
      new on.lib.TableRow({
        cantSplit: true,
        height: {
          value: twips(on, formRow(Math.max(...cells.map(({ room }) => room)))),
          rule: 'atLeast',
        },
        children: cells.map((own) => formCell(on, own)),
      }),
  );
  return grid(on, widthsOf(on, widths), shown);
}

export function headedTable(on: Setter, table: PaperTable, next: PaperBlock | undefined): Docx.Table {
  const { columns, rows, isNarrow = false, isCompact = false } = table;
  const row = (children: readonly Docx.TableCell[], tableHeader = false): Docx.TableRow =>
    new on.lib.TableRow({
      ...(tableHeader && { tableHeader }),
      cantSplit: true,
      ...(isNarrow && { height: { value: twips(on, isCompact ? compactRow : tableRow), rule: 'atLeast' } }),
      children,
    });
  const head = columns.map((column) => cell(on, [column.head], looks.tableHead, 'center'));
  const small = isCompact ? looks.compactSmall : looks.smallTable;
  const shown = rows.map((own, index) => {
    const keepNext = isWithNext(own, index === rows.length - 1, next);
    if ('kind' in own && own.kind === 'band') {
      const over = { span: columns.length, isMarked: own.isMarked, keepNext };
      return row([cell(on, [own.text], looks.tableHead, 'left', over)]);
    }
    return row(
      columns.map((column, at) => {
        const lines = cellsOf(own)[at] ?? [];
        const look = isSmall(lines, column, table, on.room) ? small : looks.table;
        return cell(on, lines, look, column.align, { isMarked: 'kind' in own && at === 0, keepNext });
      }),
    );
  });
  const widths = widthsOf(
    on,
    columns.map(({ width }) => width),
  );
  return grid(on, widths, [row(head, true), ...shown], isNarrow ? besideText.narrow : besideText.usual);
}
