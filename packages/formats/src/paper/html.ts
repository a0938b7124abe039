import { html, Html } from '../html/escape.ts';
import { markMeta } from '../html/mark-meta.ts';
import { oneLine } from '../table/text.ts';
import { paperStyle } from './html-style.ts';
import {
  body,
  cellsOf,
  formRow,
  indentOf,
  isSmall,
  isWithNext,
  type Layout,
  layoutOf,
  signatureIndents,
} from './manner.ts';
import type { FormCell, Paper, PaperBlock, PaperForm, PaperTable, TableRow } from './paper.ts';

/** Lines of a cell, one below the other. */
const linesOf = (lines: readonly string[]): Html[] =>
  lines.map((line, index) => (index === 0 ? html`${oneLine(line)}` : html`<br />${oneLine(line)}`));

const columnsOf = (widths: readonly number[]): Html[] => {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => html`<col style="width: ${((width / sum) * 100).toFixed(2)}%" />`);
};

function formCell({ isLabel, lines, room, span }: FormCell, scale: number): Html {
  if (isLabel) return html`<th colspan="${span}" scope="row">${linesOf(lines)}</th>`;
  return html`<td
    colspan="${span}"
    class="${room > 1 ? 'roomy' : ''}"
    style="height: ${(formRow(room) * scale).toFixed(1)}pt"
  >
    ${linesOf(lines)}
  </td>`;
}

const formTable = ({ widths, rows }: PaperForm, scale: number): Html =>
  html`<table class="form">
    <colgroup>
      ${columnsOf(widths)}
    </colgroup>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((own) => formCell(own, scale))}
          </tr>`,
      )}
    </tbody>
  </table> `;

function tableRow(row: TableRow, table: PaperTable, isKept: boolean, room: number): Html {
  const { columns } = table;
  const look = (more: string): string => [more, isKept ? 'kept' : ''].join(' ').trim();
  if ('kind' in row && row.kind === 'band')
    return html`<tr class="${look(row.isMarked ? 'marked' : '')}">
      <th colspan="${columns.length}" scope="rowgroup">${oneLine(row.text)}</th>
    </tr> `;
  const cells = cellsOf(row);
  return html`<tr class="${look('kind' in row ? 'marked' : '')}">
    ${columns.map((column, index) => {
      const lines = cells[index] ?? [];
      const size = isSmall(lines, column, table, room) ? ' small' : '';
      return html`<td class="${column.align}${size}">${linesOf(lines)}</td>`;
    })}
  </tr> `;
}

function headedTable(table: PaperTable, next: PaperBlock | undefined, room: number): Html {
  const { columns, rows, isNarrow = false, isCompact = false } = table;
  const look = [...(isNarrow ? ['narrow'] : []), ...(isCompact ? ['compact'] : [])].join(' ');
  return html`<table class="${look}">
    <colgroup>
      ${columnsOf(columns.map(({ width }) => width))}
    </colgroup>
    <thead>
      <tr>
        ${columns.map(({ head }) => html`<th scope="col">${oneLine(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, index) => tableRow(row, table, isWithNext(row, index === rows.length - 1, next), room))}
    </tbody>
  </table> `;
}

function signature(lines: readonly string[], scale: number): Html {
  const indents = signatureIndents(lines);
  const shown = lines.map((line, index) => {
    const indent = (indents[index]! * body.size * scale).toFixed(1);
    return html`<p style="padding-right: ${indent}pt">${oneLine(line)}</p>`;
  });
  return html`<div class="signature ${lines.length > 1 ? 'long' : 'short'}">${shown}</div> `;
}

/** @param next where that is a signature, it must not be parted from it */
function blockOf(
  block: PaperBlock,
  language: Paper['language'],
  next: PaperBlock | undefined,
  { scale, room }: Layout,
): Html {
  const isSigned = next?.kind === 'signature';
  const look = (isIndented: boolean): string =>
    [indentOf(isIndented, language) > 0 ? 'indented' : '', isSigned ? 'before-signature' : '']
      .join(' ')
      .trim();
  switch (block.kind) {
    case 'title':
      return html`<h1>${linesOf([block.text, ...(block.moreLines ?? [])])}</h1> `;
    case 'attachment':
      return html`<p class="attachment">${oneLine(block.text)}</p> `;
    case 'subtitle':
      return html`<div class="subtitle ${block.texts.length > 1 ? 'sides' : ''}">
        ${block.texts.map((text) => html`<p>${oneLine(text)}</p>`)}
      </div> `;
    case 'heading':
      return block.level === 1
        ? html`<h2 class="${look(true)}">${oneLine(block.text)}</h2> `
        : html`<h3 class="${look(true)}">${oneLine(block.text)}</h3> `;
    case 'paragraph':
      return html`<p class="${look(block.isIndented)}">${oneLine(block.text)}</p> `;
    case 'signature':
      return signature(block.lines, scale);
    case 'form':
      return formTable(block, scale);
    case 'table':
      return headedTable(block, next, room);
    case 'page-break':
      return html`<div class="page-break"></div> `;
  }
}

function sheet(paper: Paper, markings: readonly string[], layout: Layout): Html {
  const { marking, blocks, language } = paper;
  const mark = marking === null ? '' : html`<p class="marking">${oneLine(marking)}</p> `;
  const page = marking === null ? '' : ` marked-${markings.indexOf(marking)}`;
  return html`<main class="sheet${page}">
    ${mark}${blocks.map((block, index) => blockOf(block, language, blocks[index + 1], layout))}
  </main> `;
}

/**
 * Papers as one HTML file that needs nothing else: it works without a network, runs no script (its policy forbids any), and
 * prints each on A4 sheets of its own in the manner of GB/T 9704-2012. Page numbers go on from paper to paper.
 *
 * @param papers at least one; the page is called as the first
 * @throws RangeError without papers
 */
export function writePaperHtml(papers: readonly Paper[]): string {
  const [first] = papers;
  if (!first) throw new RangeError('There is no paper to write.');
  const layout = layoutOf(first);
  const markings = [...new Set(papers.flatMap(({ marking }) => marking ?? []))];
  return html`<!doctype html>
    <html lang="${first.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content="${oneLine(first.issuer)}" />
        <meta name="date" content="${oneLine(first.date)}" />
        ${markMeta(first.mark)}
        <title>${oneLine(first.title)}</title>
        <style>
          ${new Html(paperStyle(markings, layout))}
        </style>
      </head>
      <body>
        ${papers.map((paper) => sheet(paper, markings, layout))}
      </body>
    </html> `.toString();
}
