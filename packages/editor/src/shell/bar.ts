import type { SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { finds } from '../combobox/find.ts';
import { isRest } from '../calendar/days.ts';
import { findBox } from '../parts/find-box.ts';
import { foldOnKey, foldOnLeave } from '../parts/fold.ts';
import { monthWords } from '../words.ts';
import { isAltered } from './places.ts';
import type { ShellContext } from './editor.ts';

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
export function filterTemplate({ editor, view, words }: ShellContext): TemplateResult {
  const { filters, spoken: language } = editor;
  const set = (wanted: Partial<Filters>): void => {
    editor.filters = { ...filters, ...wanted };
  };
  const select = (
    key: 'leader' | 'township' | 'sector' | 'month',
    label: string,
    every: string,
    options: readonly { readonly id: string; readonly name: string }[],
  ): TemplateResult =>
    html`<select
      class=${filters[key] === '' ? '' : 'on'}
      aria-label=${label}
      .value=${live(filters[key])}
      @change=${(event: Event) => set({ [key]: (event.target as HTMLSelectElement).value })}
    >
      <option value="">${every}</option>
      ${options.map(({ id, name }) => html`<option value=${id} ?selected=${filters[key] === id}>${name}</option>`)}
    </select>`;
  const check = (key: 'onlyIssues' | 'onlyChanged', label: string): TemplateResult =>
    html`<label class=${`check${filters[key] ? ' on' : ''}`}
      ><input
        type="checkbox"
        .checked=${live(filters[key])}
        @change=${(event: Event) => set({ [key]: (event.target as HTMLInputElement).checked })}
      />${label}</label
    >`;
  const ofKind = (kind: string) => view.services.filter((service) => service.kind === kind);
  const months = [...new Set(view.days.map(({ date }) => date.slice(0, 7)))];
  const { query, ...chosen } = filters;
  const standing = Object.values(chosen).filter((value) => value !== '' && value !== false).length;
  return html`<div class="filters" role="search" aria-label=${words.filters}>
    <details @focusout=${foldOnLeave} @keydown=${foldOnKey}>
      <summary class=${`btn line${standing > 0 ? ' on' : ''}`}>
        ${words.filters}${standing > 0 ? ` ${standing}` : nothing}<span aria-hidden="true">▾</span>
      </summary>
      <div class="pop">
        ${select('leader', words.leaderFilter, words.everyLeader, view.leaders)}
        ${select('township', words.townshipFilter, words.everyTownship, ofKind('township'))}
        ${select('sector', words.sectorFilter, words.everySector, ofKind('sector'))}
        ${
          months.length > 1
            ? select(
                'month',
                words.monthFilter,
                words.everyMonth,
                months.map((id) => ({ id, name: monthWords(id, language) })),
              )
            : nothing
        }
        ${check('onlyIssues', words.onlyIssues)} ${check('onlyChanged', words.onlyChanged)}
      </div>
    </details>
    ${findBox(query, words.find, (typed) => set({ query: typed }))}
  </div>`;
}
