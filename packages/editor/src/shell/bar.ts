import type { SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { finds } from '../combobox/find.ts';
import { isRest } from '../calendar/days.ts';
import { findBox } from '../parts/find-box.ts';
import { foldOnKey, foldOnLeave } from '../parts/fold.ts';
import { isAltered } from './places.ts';
import type { ShellContext } from './context.ts';

export const tabs = ['list', 'month', 'year', 'compare', 'forms'] as const;
export type Tab = (typeof tabs)[number];

export const noFilters = {
  query: '',
  leader: '',
  township: '',
  sector: '',
  /** `2024-02`. */
  month: '',
  days: '' as '' | 'workdays' | 'restDays',
  onlyIssues: false,
  onlyChanged: false,
};

/** What a reader wants to see; an empty text asks for nothing. */
export type Filters = Readonly<typeof noFilters>;

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== '' && value !== false);

/**
 * The dates that pass all filters; `null` when nothing is filtered. A query asks for leaders by name, post, number or
 * initials, and for the sectors and townships of the place as they are written.
 */
export function shownDates(view: SessionView, filters: Filters): ReadonlySet<string> | null {
  if (!isFiltered(filters)) return null;
  const query = filters.query.trim().toLowerCase();
  const leadersOf = (kind: string, id: string): ReadonlySet<string> =>
    new Set(view.services.find((service) => service.kind === kind && service.id === id)?.leaders);
  const datesOf = (kind: string, id: string): ReadonlySet<string> =>
    new Set(view.services.find((service) => service.kind === kind && service.id === id)?.dates);
  const found = new Set(view.leaders.filter((leader) => finds(leader, query)).map(({ id }) => id));
  const asked = (['township', 'sector'] as const)
    .filter((kind) => filters[kind] !== '')
    .map((kind) => ({ leaders: leadersOf(kind, filters[kind]), dates: datesOf(kind, filters[kind]) }));
  const shown = new Set<string>();
  for (const day of view.days) {
    const { date, places } = day;
    if (filters.month !== '' && !date.startsWith(filters.month)) continue;
    if (filters.days !== '' && isRest(day) !== (filters.days === 'restDays')) continue;
    const passes = places.some(
      (place) =>
        (query === '' ||
          (place.leader !== null && found.has(place.leader)) ||
          `${place.sectors} ${place.townships}`.toLowerCase().includes(query)) &&
        (filters.leader === '' || place.leader === filters.leader) &&
        asked.every((own) => own.dates.has(date) && place.leader !== null && own.leaders.has(place.leader)) &&
        (!filters.onlyIssues || place.issues.length > 0 || place.leader === null) &&
        (!filters.onlyChanged || isAltered(place)),
    );
    if (passes) shown.add(date);
  }
  return shown;
}

/** Search, and filters that unfold; how many stand is said beside their name. */
export function filterTemplate(shell: ShellContext): TemplateResult {
  const { editor, words } = shell;
  const { filters } = editor;
  const { query, ...chosen } = filters;
  const standing = Object.values(chosen).filter((value) => value !== '' && value !== false).length;
  return html`<div class="filters" role="search" aria-label=${words.filters}>
    <details @focusout=${foldOnLeave} @keydown=${foldOnKey}>
      <summary class=${`btn line${standing > 0 ? ' on' : ''}`}>
        ${words.filters}${standing > 0 ? ` ${standing}` : nothing}<span aria-hidden="true">▾</span>
      </summary>
      ${shell.popups.now?.renderFilters(shell)}
    </details>
    ${findBox(query, words.find, (typed) => (editor.filters = { ...filters, query: typed }))}
  </div>`;
}
