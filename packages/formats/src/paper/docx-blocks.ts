import type * as Docx from 'docx';
import type { Language } from '@lunzhi/core';
import { oneLine } from '../table/text.ts';
import {
  besideText,
  body,
  cellsOf,
  compactRow,
  compactSmall,
  type FontUse,
  fonts,
  form,
  formRow,
  GAP,
  indentOf,
  isOneLine,
  isSmall,
  isWithNext,
  type Layout,
  LOW,
  signatureIndents,
  smallTable,
  table,
  tableRow,
  THICK,
  title,
} from './manner.ts';
import type { FormCell, PaperBlock, PaperForm, PaperTable } from './paper.ts';

/** The library, once it is loaded. */
export type Library = typeof Docx;

type ParagraphOptions = Exclude<ConstructorParameters<Library['Paragraph']>[0], string>;
type Alignment = 'left' | 'center' | 'right';

/** Twentieths of a point, in which files of Word measure. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres / 25.4) * 72 * 20);

/** The library, and how a paper is set. */
export interface Setter extends Pick<Layout, 'scale' | 'room'> {
  readonly lib: Library;
}

const twips = ({ scale }: Setter, points: number): number => twipsOfPoints(points * scale);
const textWidth = ({ scale, room }: Setter): number => twipsOfMillimetres(room * scale);

/**
 * The pieces of a text: the library takes a name in braces for one of its lists, and would put the list's number in its place.
 */
const pieces = (text: string): string[] => oneLine(text).match(/[^{]*\{|[^{]+/g) ?? [];

interface Look {
  readonly font: FontUse;
  readonly size: number;
  readonly line: number;
  readonly tracking?: number;
}

const looks = {
  title: { font: 'title', ...title },
  heading1: { font: 'head', size: body.size, line: body.line },
  heading2: { font: 'subhead', size: body.size, line: body.line },
  body: { font: 'text', ...body },
  formLabel: { font: 'head', ...form },
  form: { font: 'text', ...form },
  tableHead: { font: 'head', ...table },
  table: { font: 'text', ...table },
  smallTable: { font: 'text', ...smallTable },
  compactSmall: { font: 'text', ...compactSmall },
} as const satisfies Record<string, Look>;

/** How a font is named for each kind of script. */
export const fontOf = (use: FontUse) => {
  const [name] = fonts[use];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
};

export const run = (on: Setter, text: string, { font, size, tracking = 0 }: Omit<Look, 'line'>) =>
  new on.lib.TextRun({
    children: pieces(text),
    font: fontOf(font),
    size: Math.round(size * 2 * on.scale),
    ...(tracking !== 0 && { characterSpacing: twips(on, tracking) }),
  });

interface Setting extends Omit<ParagraphOptions, 'alignment'> {
  readonly alignment?: Alignment | 'both';
}

/** @param text several are lines */
function paragraph(
  on: Setter,
  text: string | readonly string[],
  look: Look,
  options: Setting = {},
): Docx.Paragraph {
  return new on.lib.Paragraph({
    children: [text]
      .flat()
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [new on.lib.TextRun({ break: 1 })]),
        run(on, line, look),
      ]),
    spacing: { line: twips(on, look.line), lineRule: 'exact' },
    ...options,
  });
}

/** What stands between two tables, which would be one without it, and must stand below the last one. */
const gap = (on: Setter, points: number, children: readonly Docx.PageBreak[] = []): Docx.Paragraph =>
  new on.lib.Paragraph({ children, spacing: { line: twips(on, points), lineRule: 'exact' } });

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

function formTable(on: Setter, { widths, rows }: PaperForm): Docx.Table {
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

function headedTable(on: Setter, table: PaperTable, next: PaperBlock | undefined): Docx.Table {
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

/** Texts of a subtitle on one line where they fit, from side to side; else each on a line of its own. */
function subtitle(on: Setter, texts: readonly string[]): Docx.Paragraph[] {
  const setting = { keepNext: true, spacing: { line: twips(on, form.line), lineRule: 'exact' } } as const;
  if (texts.length < 2 || !isOneLine(texts, on.room))
    return texts.map((text) => paragraph(on, text, looks.form, { ...setting, alignment: 'center' }));
  const tab = { type: 'right', position: textWidth(on) } as const;
  const [first, ...others] = texts;
  return [
    new on.lib.Paragraph({
      ...setting,
      tabStops: others.map((_, index) => ({
        ...tab,
        position: ((index + 1) / others.length) * textWidth(on),
      })),
      children: [
        run(on, first!, looks.form),
        ...others.flatMap((text) => [
          new on.lib.TextRun({ children: [new on.lib.Tab()] }),
          run(on, text, looks.form),
        ]),
      ],
    }),
  ];
}

function signature(on: Setter, lines: readonly string[]): Docx.Paragraph[] {
  const indents = signatureIndents(lines);
  const look = lines.length === 1 ? looks.form : looks.body;
  return lines.map((line, index) =>
    paragraph(on, line, look, {
      alignment: 'right',
      keepNext: index < lines.length - 1,
      indent: { right: twips(on, indents[index]! * look.size) },
      spacing: {
        line: twips(on, look.line),
        lineRule: 'exact',
        ...(index === 0 && lines.length > 1 && { before: twips(on, body.line) }),
      },
    }),
  );
}

/** @param next with which it stays where that is a signature, as what is signed does */
function blockOf(
  on: Setter,
  block: Exclude<PaperBlock, { kind: 'page-break' }>,
  language: Language,
  next: PaperBlock | undefined,
  isFirst: boolean,
): (Docx.Paragraph | Docx.Table)[] {
  const firstLine = (isIndented: boolean) => ({
    firstLine: twips(on, indentOf(isIndented, language) * body.size),
  });
  switch (block.kind) {
    case 'title':
      return [
        paragraph(on, [block.text, ...(block.moreLines ?? [])], looks.title, {
          alignment: 'center',
          keepNext: true,
          spacing: {
            line: twips(on, title.line),
            lineRule: 'exact',
            after: twips(on, GAP),
          },
        }),
      ];
    case 'attachment':
      return [
        // two lines, the second empty, so that the title stands on the third
        paragraph(on, [block.text, ''], looks.heading1, { keepNext: true, pageBreakBefore: !isFirst }),
      ];
    case 'subtitle':
      return subtitle(on, block.texts);
    case 'heading':
      return [
        paragraph(on, block.text, looks[`heading${block.level}`], {
          keepNext: true,
          indent: firstLine(true),
          outlineLevel: block.level - 1,
        }),
      ];
    case 'paragraph':
      return [
        paragraph(on, block.text, looks.body, {
          alignment: 'both',
          keepNext: next?.kind === 'signature',
          indent: firstLine(block.isIndented),
        }),
      ];
    case 'signature':
      return signature(on, block.lines);
    case 'form':
      return [formTable(on, block), gap(on, next ? GAP : LOW)];
    case 'table':
      return [headedTable(on, block, next), gap(on, next ? GAP : LOW)];
  }
}

/** The blocks of a paper as a section of a file of Word. */
export function sectionBlocks(
  on: Setter,
  blocks: readonly PaperBlock[],
  language: Language,
): (Docx.Paragraph | Docx.Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'page-break') return [gap(on, GAP, [new on.lib.PageBreak()])];
    return blockOf(on, block, language, blocks[index + 1], index === 0);
  });
}
