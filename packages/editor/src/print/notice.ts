import type { PublicRoster, PublicRow } from '@lunzhi/core';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { printSheet } from './sheet.ts';
import { adoptStyle, noticeStyle, pageStyle } from './style.ts';
import { editionOf, type PrintWords, printWords } from './words.ts';
import { dayWords } from '../words.ts';

interface NoticeColumn {
  readonly key: string;
  readonly head: string;
  readonly kind: 'short' | 'left' | '';
  readonly text: (row: PublicRow, number: number) => string;
}

/** Hours as they are written on paper: 8:30至12:00. */
const hoursOf = ({ times }: PublicRow, words: PrintWords): string =>
  times.map((time) => time.replace(/\b0(?=\d:)/g, '').replace('-', words.to)).join(words.listMark);

const remarksOf = ({ kind, holidays, protectionPeriods }: PublicRow, words: PrintWords): string => {
  const day = holidays.length > 0 ? holidays.join(words.listMark) : words.kinds[kind];
  return [...(day === '' ? [] : [day]), ...protectionPeriods].join(words.listMark);
};

/** The columns a roster needs; hours and place only where they differ from row to row, else they stand above. */
function columnsOf({ rows, language }: PublicRoster, words: PrintWords): NoticeColumn[] {
  const differs = (text: (row: PublicRow) => string): boolean => new Set(rows.map(text)).size > 1;
  const has = (text: (row: PublicRow) => string): boolean => rows.some((row) => text(row) !== '');
  const type = (row: PublicRow): string => row.shiftType ?? '';
  const sectors = (row: PublicRow): string => row.sectors.join(words.listMark);
  const hours = (row: PublicRow): string => hoursOf(row, words);
  const place = (row: PublicRow): string => row.place;
  const column = (
    key: keyof PrintWords,
    kind: NoticeColumn['kind'],
    text: NoticeColumn['text'],
  ): NoticeColumn => ({
    key,
    head: words[key] as string,
    kind,
    text,
  });
  return [
    column('number', 'short', (_, number) => String(number)),
    column('date', 'short', ({ date }) => dayWords(date, language)),
    column('weekday', 'short', ({ weekday }) => words.weekdays[weekday - 1]!),
    ...(has(type) ? [column('type', '', type)] : []),
    column('name', '', ({ name }) => name),
    column('post', 'left', ({ post }) => post),
    ...(has(sectors) ? [column('sectors', 'left', sectors)] : []),
    ...(differs(hours) ? [column('hours', '', hours)] : []),
    ...(differs(place) ? [column('place', 'left', place)] : []),
    column('remarks', '', (row) => remarksOf(row, words)),
  ];
}

/**
 * The official table from what the public may see: every row, whatever is on the screen, month by month, its head
 * repeated on each page of paper.
 */
export function notice(roster: PublicRoster): TemplateResult {
  const words = printWords(roster.language);
  const columns = columnsOf(roster, words);
  const months = new Map<string, { row: PublicRow; number: number }[]>();
  roster.rows.forEach((row, index) => {
    const month = row.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), { row, number: index + 1 }]);
  });
  const hasYears = roster.period.from.slice(0, 4) !== roster.period.to.slice(0, 4);
  const [first] = roster.rows;
  const has = (key: string): boolean => columns.some((column) => column.key === key);
  const hours = first && !has('hours') ? hoursOf(first, words) : '';
  const place = first && !has('place') ? first.place : '';
  return html`<article class="notice" lang=${roster.language}>
    ${roster.documentNumber === null ? nothing : html`<p>${roster.documentNumber}</p>`}
    <h1>${roster.tableTitle}</h1>
    ${editionOf(roster).map((text) => html`<p class="edition">${text}</p>`)}
    ${roster.provisional ? html`<p class="provisional">${words.provisional}</p>` : nothing}
    <div class="shared">
      ${hours === '' ? nothing : html`<p>${words.hours}${words.colon}${hours}</p>`}
      ${place === '' ? nothing : html`<p>${words.place}${words.colon}${place}</p>`}
    </div>
    ${roster.rows.length === 0 ? html`<p>${words.empty}</p>` : nothing}
    <table>
      <thead>
        <tr>
          ${columns.map(({ head }) => html`<th scope="col" class="short">${head}</th>`)}
        </tr>
      </thead>
      ${[...months].map(
        ([month, rows]) =>
          html`<tbody>
            <tr class="month">
              <th colspan=${columns.length} scope="rowgroup">${words.month(month, rows.length, hasYears)}</th>
            </tr>
            ${rows.map(
              ({ row, number }) =>
                html`<tr>
                  ${columns.map(({ kind, text }) => html`<td class=${kind}>${text(row, number)}</td>`)}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
    <p class="sign">${roster.issuer}<br />${words.issued(roster.issuedOn)}</p>
  </article>`;
}

/**
 * Prints the official table and nothing of the page around it.
 *
 * @param print what to do with the page that holds the table; by default the browser's own dialogue
 * @returns when printing has been asked for; the page is taken away once the browser says that it is done
 */
export async function printNotice(
  roster: PublicRoster,
  print = (page: Window): void => page.print(),
): Promise<void> {
  const title = [roster.tableTitle, ...editionOf(roster)].join(' ');
  await printSheet({ language: roster.language, title, style: noticeStyle }, notice(roster), print);
}

/**
 * The official table as a part of a page that shows other things: it is not on the screen, and on paper it stands for
 * them all. The page hides its other parts from paper; those of this package do so themselves.
 *
 * @property roster - what `publicRoster` of core gives; nothing is printed without one
 */
export class RosterNotice extends LitElement {
  static override styles = [
    noticeStyle,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: block;
        }
      }
    `,
  ];
  static override properties = { roster: { attribute: false } };
  roster: PublicRoster | null = null;
  private unstyle: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.begin);
    addEventListener('afterprint', this.end);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.begin);
    removeEventListener('afterprint', this.end);
    this.end();
  }

  private readonly begin = (): void => {
    if (this.roster) this.unstyle ??= adoptStyle(document, pageStyle);
  };

  private readonly end = (): void => {
    this.unstyle?.();
    this.unstyle = null;
  };

  protected override render(): TemplateResult | typeof nothing {
    return this.roster ? notice(this.roster) : nothing;
  }
}
