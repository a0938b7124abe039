import type { FigureCell, FigureReport, FigureSection, FigureTable } from '@lunzhi/reception';
import { Html, html } from '../html/escape.ts';
import { oneLine } from '../table/text.ts';
import { casesOf } from './cases.ts';
import { marksLegend, marksPicture } from './marks.ts';
import { figuresStyle } from './style.ts';

/** Where the cases of a figure are listed. */
type Anchors = ReadonlyMap<FigureCell, string>;

function figure(cell: FigureCell, anchors: Anchors): Html {
  const anchor = anchors.get(cell);
  const text = oneLine(cell.text);
  const shown = anchor === undefined ? html`${text}` : html`<a href="#${anchor}">${text}</a>`;
  return cell.isBad ? html`<b class="bad">⚠ ${shown}</b>` : shown;
}

function tableOf(table: FigureTable, marksHead: string, anchors: Anchors): Html {
  const { columns, rows } = table;
  const [first, ...others] = columns;
  const heads = others.map(({ head, kind }) => html`<th scope="col" class="${kind}">${oneLine(head)}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr class="${row.isTotal ? 'total' : ''}">
        <th scope="row">${figure(row.cells[0]!, anchors)}</th>
        ${table.marks === null ? '' : html`<td>${marksPicture(row, table)}</td>`}
        ${row.cells
          .slice(1)
          .map((cell, index) => html`<td class="${others[index]!.kind}">${figure(cell, anchors)}</td>`)}
      </tr> `,
  );
  return html`${marksLegend(table)}
    <table>
      <thead>
        <tr>
          <th scope="col">${oneLine(first!.head)}</th>
          ${table.marks === null ? '' : html`<th scope="col">${marksHead}</th>`} ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`;
}

const sectionOf = ({ heading, table, notes }: FigureSection, marksHead: string, anchors: Anchors): Html =>
  html`<section>
    <h2>${oneLine(heading)}</h2>
    ${table === null ? '' : tableOf(table, marksHead, anchors)}
    ${notes.map((note) => html`<p class="note">${oneLine(note)}</p>`)}
  </section>`;

/** Behind everything else, and on a screen alone: of each figure exactly its cases. */
function casesSection(report: FigureReport, anchors: Anchors): Html | '' {
  const { caseList } = report;
  if (caseList === null || anchors.size === 0) return '';
  const rows = [...casesOf(report)].map(
    ([cell, { table, row, figure: name, cases }]) =>
      html`<tr id="${anchors.get(cell)!}">
        <td>${oneLine(table)}</td>
        <th scope="row">${oneLine(row)}</th>
        <td>${oneLine(name)}</td>
        <td class="number">${cases.length}</td>
        <td>
          ${cases.map((id, index) => html`${index > 0 ? ', ' : ''}<span class="id">${oneLine(id)}</span>`)}
        </td>
      </tr> `,
  );
  return html`<section class="cases">
    <h2>${caseList.heading}</h2>
    <table>
      <thead>
        <tr>
          ${caseList.heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

/**
 * Figures as one HTML file that needs nothing else: no network, no script (its policy forbids any). A mark stands for a case,
 * and each figure leads to a list of exactly its cases, which is not printed.
 */
export function writeFiguresHtml(report: FigureReport): string {
  const { language, marking, title, subtitle, issuer, date, signed, paragraphs, sections } = report;
  const anchors = new Map([...casesOf(report).keys()].map((cell, index) => [cell, `c${index + 1}`]));
  const robots = report.isPublic ? '' : html`<meta name="robots" content="noindex" />`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="classification" content="${oneLine(marking)}" />
        ${robots}
        <meta name="author" content="${oneLine(issuer)}" />
        <meta name="date" content="${oneLine(date)}" />
        <title>${oneLine(title)}</title>
        <style>
          ${new Html(figuresStyle)}
        </style>
      </head>
      <body>
        <main>
          <p class="marking">${oneLine(marking)}</p>
          <h1>${oneLine(title)}</h1>
          <p class="subtitle">${oneLine(subtitle)}</p>
          ${paragraphs.map((paragraph) => html`<p class="lead">${oneLine(paragraph)}</p>`)}
          ${sections.map((section) => sectionOf(section, report.marksHead, anchors))}
          <p class="signature">${oneLine(issuer)}<br />${oneLine(signed)}</p>
          ${casesSection(report, anchors)}
        </main>
      </body>
    </html> `.toString();
}
