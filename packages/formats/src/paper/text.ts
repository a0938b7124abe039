import { paperWords } from '../locale/words.ts';
import { oneLine } from '../table/text.ts';
import { cellsOf, indentOf } from './manner.ts';
import type { Paper, PaperBlock, PaperForm, PaperTable } from './paper.ts';

type Language = Paper['language'];

/** Between what stands beside each other in a form, and in a table. */
const APART = '　　';
const COLUMN = '｜';

const labelled = (label: string, value: string, language: Language): string =>
  label === '' ? value : `${label}${paperWords(language).colon}${value}`;

const cellText = (lines: readonly string[], language: Language): string =>
  lines.map(oneLine).join(paperWords(language).lineMark);

/** Each row on a line of its own: a label with what stands beside it. */
function formLines({ rows }: PaperForm, language: Language): string[] {
  return rows.map((cells) => {
    const parts: string[] = [];
    let label = '';
    for (const { isLabel, lines } of cells) {
      const text = cellText(lines, language);
      if (isLabel) label = text;
      else {
        parts.push(labelled(label, text, language));
        label = '';
      }
    }
    return [...parts, ...(label === '' ? [] : [label])].join(APART);
  });
}

/** The head, then each row on a line of its own. */
const tableLines = ({ columns, rows }: PaperTable, language: Language): string[] => [
  columns.map(({ head }) => oneLine(head)).join(COLUMN),
  ...rows.map((row) =>
    'kind' in row && row.kind === 'band'
      ? oneLine(row.text)
      : columns.map((_, index) => cellText(cellsOf(row)[index] ?? [], language)).join(COLUMN),
  ),
];

function linesOf(block: PaperBlock, language: Language): string[] {
  const indented = (text: string, isIndented: boolean): string =>
    '　'.repeat(indentOf(isIndented, language)) + oneLine(text);
  switch (block.kind) {
    case 'title':
      return ['', oneLine([block.text, ...(block.moreLines ?? [])].join('')), ''];
    case 'attachment':
      return ['', oneLine(block.text)];
    case 'subtitle':
      return [block.texts.map(oneLine).join(APART)];
    case 'heading':
      return [indented(block.text, true)];
    case 'paragraph':
      return [indented(block.text, block.isIndented)];
    case 'signature':
      return ['', ...block.lines.map(oneLine)];
    case 'form':
      return formLines(block, language);
    case 'table':
      return tableLines(block, language);
    case 'page-break':
      return [''];
  }
}

/**
 * Papers as plain text, a line a paragraph or row, as they are copied into a message; papers stand a rule apart.
 *
 * @throws RangeError without papers
 */
export function writePaperText(papers: readonly Paper[]): string {
  if (papers.length === 0) throw new RangeError('There is no paper to write.');
  const texts = papers.map(({ marking, blocks, language }) => {
    const head = marking === null ? [] : [oneLine(marking)];
    const lines = [...head, ...blocks.flatMap((block) => linesOf(block, language))];
    return lines
      .join('\n')
      .replace(/^\n+/, '')
      .replace(/\n{3,}/g, '\n\n');
  });
  return `${texts.join(`\n\n${'—'.repeat(20)}\n\n`)}\n`;
}
