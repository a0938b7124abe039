import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { isRestDay, type MonthRow, type PeriodRow, type PlaceRow } from './rows.ts';
import { stateOf } from './state.ts';
import { listWords } from './words.ts';
import type { IssueView, LeaderView } from '../session-types.ts';
import { dayWords, type ElementLanguage, monthWords, weekdayWords } from '../words.ts';

export type Column =
  'number' | 'date' | 'weekday' | 'type' | 'leader' | 'post' | 'sectors' | 'townships' | 'state';

/** What a row shows besides its place. */
export interface RowLook {
  readonly classes: string;
  /** The column of the one cell that takes the focus; `null` in all other rows. */
  readonly active: Column | null;
  readonly leaderById: ReadonlyMap<string, LeaderView>;
  readonly issueById: ReadonlyMap<string, IssueView>;
}

/** The head of a month, or the caption of a protection period. */
export function headRow(
  row: MonthRow | PeriodRow,
  columns: number,
  language: ElementLanguage,
): TemplateResult {
  const words = listWords(language);
  if (row.kind === 'month')
    return html`<tr class="month" role="row">
      <th role="gridcell" aria-colspan=${columns}>
        ${monthWords(row.month, language)}<small>${words.monthCounts(row.shifts, row.restShifts)}</small>
      </th>
    </tr>`;
  const { name, from, to } = row.period;
  return html`<tr class="period" role="row">
    <th role="gridcell" aria-colspan=${columns}>
      <span>${name}</span><span>${words.through(dayWords(from, language), dayWords(to, language))}</span
      ><span>${words.periodCounts(row.shifts)}</span>
    </th>
  </tr>`;
}

/** A place, cell by cell. Roles are written out, since rows that are no table rows to the painter lose theirs. */
export const placeRow = (
  row: PlaceRow,
  look: RowLook,
  columns: readonly Column[],
  language: ElementLanguage,
): TemplateResult =>
  html`<tr class=${look.classes} role="row" data-shift=${row.key}>
    ${columns.map(
      (column) =>
        html`<td
          class=${column}
          role="gridcell"
          data-column=${column}
          tabindex=${column === look.active ? 0 : nothing}
          aria-readonly=${column === 'leader' ? nothing : 'true'}
        >
          <div>${cell(row, look, column, language)}</div>
        </td>`,
    )}
  </tr>`;

function cell(row: PlaceRow, look: RowLook, column: Column, language: ElementLanguage): unknown {
  const { day, place } = row;
  const words = listWords(language);
  switch (column) {
    case 'number':
      return row.number;
    case 'date':
      return dayWords(day.date, language);
    case 'weekday':
      return html`${weekdayWords(day.weekday, language)}
      ${
        day.kind === 'make-up-workday'
          ? html`<span class="badge make">${words.makeUp}</span>`
          : isRestDay(day)
            ? html`<span class="badge rest">${words.rest}</span>`
            : nothing
      }`;
    case 'type':
      return place.type;
    case 'leader':
      return place.leader === null
        ? html`${icon('bad')} ${words.nobody}`
        : html`<span>${look.leaderById.get(place.leader)?.name ?? place.leader}</span>`;
    case 'post':
    case 'sectors':
    case 'townships':
      return place[column] || '—';
    case 'state':
      return stateOf(row, words, look.leaderById, look.issueById);
  }
}
