import type { FigureCell, FigureReport, FigureRow, FigureTable } from '@lunzhi/reception';
import type { Paper, PaperBlock, PaperTable } from '../paper/paper.ts';

/** A table of two columns with more rows than these is set in two halves beside each other. */
const ONE_HALF = 6;

/** In characters of Chinese. */
const SIGNS_WIDTH = 9;

/** Characters of a title that have room on a line. */
const TITLE_LINE = 20;

const textOf = ({ text }: FigureCell): readonly string[] => [text];

/** Signs that are told apart in black and white, and are in every font of documents. */
const SIGNS = ['■', '◆', '□', '○'];

const signsOf = ({ marks }: FigureRow): string =>
  marks.map((count, kind) => SIGNS[kind % SIGNS.length]!.repeat(count)).join('');

/** What the signs mean. */
const legendOf = ({ marks }: FigureTable, head: string): string =>
  [head, ...(marks ?? []).map((name, kind) => `${SIGNS[kind % SIGNS.length]!} ${name}`)].join('　');

const hasMarks = ({ marks, rows }: FigureTable): boolean =>
  marks !== null && rows.some((row) => row.marks.some((count) => count > 0));

/** A table as it fits between the margins of an upright page: its main columns, with a sign for each mark behind the first. */
function paperTable(table: FigureTable, marksHead: string): PaperTable {
  const { columns, rows } = table;
  const shown = columns.flatMap((column, index) => (column.isMain ? [{ ...column, index }] : []));
  const heads = shown.map(({ head, width, kind }) => ({
    head,
    width,
    align: kind === 'text' ? ('left' as const) : ('center' as const),
  }));
  const cells = rows.map((row) => shown.map(({ index }) => textOf(row.cells[index]!)));
  if (hasMarks(table)) {
    const [first, ...others] = heads;
    return {
      kind: 'table',
      columns: [first!, { head: marksHead, width: SIGNS_WIDTH, align: 'left' }, ...others],
      rows: cells.map(([name, ...figures], index) => [name!, [signsOf(rows[index]!)], ...figures]),
    };
  }
  if (shown.length !== 2 || rows.length <= ONE_HALF) return { kind: 'table', columns: heads, rows: cells };
  const half = Math.ceil(cells.length / 2);
  return {
    kind: 'table',
    columns: [...heads, ...heads],
    rows: cells.slice(0, half).map((row, index) => [...row, ...(cells[half + index] ?? [[], []])]),
  };
}

/** A title that is longer than a line is parted where its second part begins. */
function titleOf({ title, titleRest }: FigureReport): PaperBlock {
  if (titleRest === null || title.length <= TITLE_LINE) return { kind: 'title', text: title };
  return { kind: 'title', text: title.slice(0, -titleRest.length), moreLines: [titleRest] };
}

/** Figures as a printed paper: for Word, a page or plain text. */
export function paperOfFigures(report: FigureReport): Paper {
  const {
    language,
    marking,
    isPublic,
    title,
    subtitle,
    issuer,
    date,
    signed,
    paragraphs,
    sections,
    marksHead,
  } = report;
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text, isIndented: true });
  const blocks: PaperBlock[] = [
    titleOf(report),
    { kind: 'paragraph', text: subtitle, isIndented: false },
    ...paragraphs.map(paragraph),
    ...sections.flatMap(({ heading, table, notes }): PaperBlock[] => [
      { kind: 'heading', level: 1, text: heading },
      ...(table === null ? [] : [paperTable(table, marksHead)]),
      ...(table !== null && hasMarks(table) ? [paragraph(legendOf(table, marksHead))] : []),
      ...notes.map(paragraph),
    ]),
    { kind: 'signature', lines: [issuer, signed] },
  ];
  return { language, title, marking: isPublic ? null : marking, issuer, date, blocks };
}
