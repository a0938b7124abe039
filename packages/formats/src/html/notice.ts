import type { PublicRoster } from '@lunzhi/core';
import {
  type Band,
  type Duty,
  type PrintedTable,
  cellText,
  isRestDay,
  printedTable,
} from '../table/duties.ts';
import { draftText, editionDay, signedText, titleText, versionText } from '../table/edition.ts';
import { oneLine } from '../table/text.ts';
import { type ColumnKey, tableWords } from '../locale/words.ts';
import { Html, html } from './escape.ts';
import { markMeta } from './mark-meta.ts';
import { noticeStyle } from './notice-style.ts';
import { pageStyle } from './page-style.ts';

/** Texts of at most so many characters stay on one line; longer ones wrap. */
const SHORT = 6;

function cell(column: ColumnKey, duty: Duty, table: PublicRoster): Html {
  const text = cellText(column, duty, table);
  if (column === 'date') {
    return html`<td class="date"><time datetime="${oneLine(duty.row.date)}">${text}</time></td>`;
  }
  if (column === 'remarks') {
    return html`<td class="remarks">${text}</td>`;
  }
  const short = text.length <= SHORT ? ' short' : '';
  return html`<td class="${column}${short}">${text}</td>`;
}

function bandRow(band: Band, printed: PrintedTable, table: PublicRoster): Html {
  if (band.kind !== 'duty') {
    const span = printed.columns.length;
    return html`<tr class="${band.kind}">
      <th colspan="${span}" scope="rowgroup">${band.text}</th>
    </tr> `;
  }
  const kinds = [
    isRestDay(band.duty.row) ? 'rest' : 'workday',
    ...(band.duty.row.protectionPeriods.length > 0 ? ['protected'] : []),
  ];
  const cells = printed.columns.map((column) => cell(column, band.duty, table));
  return html`<tr class="${kinds.join(' ')}">
    ${cells}
  </tr> `;
}

function bodies(printed: PrintedTable, table: PublicRoster): Html[] {
  const groups: Html[][] = [];
  for (const band of printed.bands) {
    if (band.kind === 'month' || groups.length === 0) groups.push([]);
    groups[groups.length - 1]?.push(bandRow(band, printed, table));
  }
  return groups.map(
    (rows) =>
      html`<tbody>
        ${rows}
      </tbody> `,
  );
}

function headOf(printed: PrintedTable, table: PublicRoster): Html {
  const { columns } = tableWords(table.language);
  const heads = printed.columns.map(
    (column) => html`<th scope="col" class="${column}">${columns[column]}</th>`,
  );
  return html`<thead>
    <tr>
      ${heads}
    </tr>
  </thead>`;
}

/** Issuer and date, in the table so that they never stand alone on a page. */
function closing(printed: PrintedTable, table: PublicRoster): Html {
  return html`<tbody>
    <tr class="closing">
      <td colspan="${printed.columns.length}">
        <p class="sign">${oneLine(table.issuer)}<br />${signedText(table)}</p>
      </td>
    </tr>
  </tbody>`;
}

/**
 * The public table as one HTML file that needs nothing else: it works without a network, runs no script (its
 * policy forbids any), and prints on A4 in the manner of GB/T 9704, with the head of the table on each page.
 */
export const writeNotice = (table: PublicRoster): string => tablePage(table, noticeStyle);

/**
 * The public table as a page for a website: one HTML file as `writeNotice` writes it, in large letters that fit any screen, and
 * without a number of each row.
 *
 * @param table best of a month or a few weeks: `tableFromMonth`
 */
export const writePage = (table: PublicRoster): string => tablePage(table, pageStyle);

function tablePage(table: PublicRoster, style: string): string {
  const words = tableWords(table.language);
  const printed = printedTable(table);
  const title = oneLine(table.tableTitle);
  const number =
    table.documentNumber === null
      ? ''
      : html`<span class="docnumber">${oneLine(table.documentNumber)}</span>`;
  const version = versionText(table);
  const edition = version === '' ? '' : html`<p class="version">${version}</p> `;
  const draft = draftText(table);
  const standing = draft === '' ? '' : html`<p class="standing">${draft}</p> `;
  const banner = table.provisional
    ? html`<p class="provisional">${words.provisional}${words.colon}${words.provisionalReason}</p> `
    : '';
  const shared =
    printed.shared.length === 0
      ? ''
      : html`<div class="shared">${printed.shared.map((text) => html`<p>${text}</p>`)}</div>`;
  return html`<!doctype html>
    <html lang="${table.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="classification" content="${words.open}" />
        <meta name="author" content="${oneLine(table.issuer)}" />
        <meta name="date" content="${oneLine(editionDay(table))}" />
        <meta name="description" content="${oneLine(table.title)}" />
        ${markMeta(table.mark)}
        <title>${titleText(table)}${openNote(table)}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <main class="sheet">
          <p class="class"><span>${words.open}</span>${number}</p>
          <h1 id="title">${title}</h1>
          ${standing}${edition}${banner}${shared}
          <table aria-labelledby="title">
            ${headOf(printed, table)}${bodies(printed, table)}${closing(printed, table)}
          </table>
        </main>
      </body>
    </html> `.toString();
}

function openNote({ language }: PublicRoster): string {
  const { bracketed, open } = tableWords(language);
  return bracketed(open);
}
