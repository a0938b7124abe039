import type { FigureCell, FigureReport, FigureTable } from '@lunzhi/reception';
import type { Paper, PaperBlock, PaperTable } from '../paper/paper.ts';

/** A table of two columns with more rows than these is set in two halves beside each other. */
const ONE_HALF = 6;

const textOf = ({ text }: FigureCell): readonly string[] => [text];

/** A table as it fits between the margins of an upright page: its main columns, and no marks. */
function paperTable({ columns, rows }: FigureTable): PaperTable {
  const shown = columns.flatMap((column, index) => (column.isMain ? [{ ...column, index }] : []));
  const heads = shown.map(({ head, width, kind }) => ({
    head,
    width,
    align: kind === 'text' ? ('left' as const) : ('center' as const),
  }));
  const cells = rows.map((row) => shown.map(({ index }) => textOf(row.cells[index]!)));
  if (shown.length !== 2 || rows.length <= ONE_HALF) return { kind: 'table', columns: heads, rows: cells };
  const half = Math.ceil(cells.length / 2);
  return {
    kind: 'table',
    columns: [...heads, ...heads],
    rows: cells.slice(0, half).map((row, index) => [...row, ...(cells[half + index] ?? [[], []])]),
  };
}

/** Figures as a printed paper: for Word, a page or plain text. */
export function paperOfFigures(report: FigureReport): Paper {
  const { language, marking, isPublic, title, subtitle, issuer, date, signed, paragraphs, sections } = report;
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text, isIndented: true });
  const blocks: PaperBlock[] = [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: subtitle, isIndented: false },
    ...paragraphs.map(paragraph),
    ...sections.flatMap(({ heading, table, notes }): PaperBlock[] => [
      { kind: 'heading', level: 1, text: heading },
      ...(table === null ? [] : [paperTable(table)]),
      ...notes.map(paragraph),
    ]),
    { kind: 'signature', lines: [issuer, signed] },
  ];
  return { language, title, marking: isPublic ? null : marking, issuer, date, blocks };
}
