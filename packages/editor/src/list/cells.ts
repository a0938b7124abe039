import type { IssueView, LeaderView, SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { actButtons } from '../parts/place-acts.ts';
import type { Permits } from '../parts/permit.ts';
import { partsOf } from '../parts/looks.ts';
import { isUnpublished } from '../shell/places.ts';
import { icon } from '../styles/icons.ts';
import { dayBadge } from '../styles/day-badge.ts';
import { dayWords, type ElementLanguage, monthWords, weekdayWords } from '../words.ts';
import { type ListColumn, nameOf, type OwnColumn, titleIn } from './columns.ts';
import { type MonthRow, type PeriodRow, type PlaceRow } from './rows.ts';
import { listWords, type ListWords } from './words.ts';

/** What a row shows besides its place. */
export interface RowLook {
  readonly classes: string;
  /** Whether it is in the range of days that is selected. */
  readonly isRanged: boolean;
  /** The column of the one cell that takes the focus; `null` in all other rows. */
  readonly active: string | null;
  /** What its acts are found in, where they are shown. */
  readonly acts: SessionView | null;
  readonly may: Permits;
  readonly leaderById: ReadonlyMap<string, LeaderView>;
  readonly issueById: ReadonlyMap<string, IssueView>;
}

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

/** A place, cell by cell. Roles are written out, since rows that are not table rows to the painter lose theirs. */
export const placeRow = (
  row: PlaceRow,
  look: RowLook,
  columns: readonly (ListColumn | OwnColumn)[],
  language: ElementLanguage,
): TemplateResult =>
  html`<tr
    class=${look.classes}
    part=${partsOf('row', look.classes.split(' '))}
    role="row"
    aria-selected=${look.isRanged ? 'true' : nothing}
    data-shift=${row.key}
  >
    ${columns.map((column) => {
      const name = nameOf(column);
      return html`<td
        class=${name}
        part=${`cell cell-${name}`}
        role="gridcell"
        data-column=${name}
        data-title=${typeof column === 'object' ? titleIn(column.title, language) : nothing}
        tabindex=${name === look.active ? 0 : nothing}
        aria-readonly=${column === 'leader' ? nothing : 'true'}
        data-lift=${column === 'leader' ? row.key : nothing}
      >
        <div>${cell(row, look, column, language)}</div>
      </td>`;
    })}
  </tr>`;

function cell(
  row: PlaceRow,
  look: RowLook,
  column: ListColumn | OwnColumn,
  language: ElementLanguage,
): unknown {
  const { day, place } = row;
  if (typeof column === 'object') return column.text(place, day);
  const words = listWords(language);
  switch (column) {
    case 'number':
      return row.number;
    case 'date':
      return dayWords(day.date, language);
    case 'weekday':
      return html`${weekdayWords(day.weekday, language)} ${dayBadge(day.kind, words)}`;
    case 'type':
      return place.type;
    case 'leader':
      return place.leader === null
        ? isToPlan(look)
          ? html`<span class="mute">${words.toPlan}</span>`
          : html`${icon('bad')} ${words.nobody}`
        : html`<span>${look.leaderById.get(place.leader)?.name ?? place.leader}</span>`;
    case 'post':
    case 'sectors':
    case 'townships':
      return place[column] || '—';
    case 'state':
      return html`<span class="parts">${stateOf(row, words, look)}</span>${
          isUnpublished(place) ? html`<span class="tag">${words.unpublished}</span>` : nothing
        }${
          look.acts === null
            ? nothing
            : html`<span class="acts">${actButtons(look.acts, place, language, false, look.may)}</span>`
        }`;
  }
}

/** Whether nothing was planned yet, so that nobody is missing. */
const isToPlan = ({ classes }: RowLook): boolean => classes.split(' ').includes('unplanned');

/** An issue that speaks of more days than this is one of the year, not of a day. */
const DAYS_OF_AN_ISSUE = 4;

/** The worst issue that a day can do something about; `undefined` without one. */
const issueOf = ({ place }: PlaceRow, issueById: ReadonlyMap<string, IssueView>): IssueView | undefined =>
  place.issues
    .map((id) => issueById.get(id))
    .find((issue) => issue !== undefined && !issue.given && issue.dates.length <= DAYS_OF_AN_ISSUE);

const isBad = ({ level }: IssueView): boolean => level === 'hard' || level === 'coverage';

/**
 * How a place stands, in words: what happened to it, whether it may change, what is wrong with it.
 *
 * At most two of these, in that order. A shape and a word always stand together; colour says nothing that they do not say.
 */
function stateOf(row: PlaceRow, words: ListWords, look: RowLook): TemplateResult {
  const { leaderById, issueById } = look;
  const { place, day, time } = row;
  const parts: TemplateResult[] = [];
  const nameOf = (id: string): string => leaderById.get(id)?.name ?? id;
  if (place.leader === null && !isToPlan(look))
    parts.push(html`<span class="bad">${icon('bad')} ${words.empty}</span>`);
  const { attended } = place;
  const came =
    attended === undefined
      ? null
      : attended === null
        ? words.notReceived
        : 'title' in attended
          ? words.came(attended.title)
          : attended.leader === place.leader
            ? words.received
            : words.came(nameOf(attended.leader));
  // beside what can be done there is no room for more
  if (time === 'today')
    parts.push(html`<b>${words.today}</b> ${came ?? (look.acts === null ? words.waiting : nothing)}`);
  else if (came !== null) parts.push(html`${came}`);
  const { origin } = place;
  if (origin === 'substituted' || origin === 'exchanged' || place.isChanged || isUnpublished(place))
    parts.push(
      html`<b>${words[origin === 'substituted' || origin === 'exchanged' ? origin : 'changed']}</b>
        ${place.original === null ? nothing : words.formerly(nameOf(place.original))}`,
    );
  const issue = time === 'past' || place.leader === null ? undefined : issueOf(row, issueById);
  if (issue)
    parts.push(
      html`<span class=${isBad(issue) ? 'bad' : 'warn'}
        >${icon(isBad(issue) ? 'bad' : 'warn')}
        ${issue.byHand ? words.seek : isBad(issue) ? words.broken(issue.title) : (issue.short ?? words.improvable(issue.title))}</span
      >`,
    );
  if (place.isLocked) parts.push(html`${icon('lock')} ${words.locked}`);
  else if (place.isFixed && time === 'coming') parts.push(html`${words.fixed}`);
  if (parts.length === 0 && time === 'past') parts.push(html`${words.past}`);
  if (parts.length === 0 && day.provisional) parts.push(html`${words.provisional}`);
  if (parts.length === 0 && day.holidays.length > 0) parts.push(html`${day.holidays.join('、')}`);
  return html`${parts.slice(0, 2).map((part) => html`<span class="part">${part}</span>`)}`;
}
