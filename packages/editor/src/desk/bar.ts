import type { AppointmentState } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { findBox } from '../parts/find-box.ts';
import { tabsTemplate } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import type { DeskShell } from './desk.ts';
import { deskIcon } from './icons.ts';
import { noPoolFilters, type PoolFilters, poolStates } from './pool-rows.ts';
import { pages } from './view.ts';

/** The pages, and what a page can be narrowed down by. */
export function barTemplate(shell: DeskShell): TemplateResult {
  const { host, words } = shell;
  return html`<div class="bar" part="bar">
    ${tabsTemplate(
      pages.map((name) => ({ name, content: words.pages[name] })),
      { current: host.page, label: words.pagesLabel, controls: 'page', choose: (name) => host.goTo(name) },
    )}
    ${host.page === 'pool' ? poolFilters(shell) : host.page === 'weeks' ? weeksTools(shell) : (host.told?.tools ?? nothing)}
    ${hintsTemplate(shell)}
  </div>`;
}

function poolFilters({ host, view, words }: DeskShell): TemplateResult {
  const { filters } = host;
  const set = (wanted: Partial<PoolFilters>): void => {
    host.filters = { ...filters, ...wanted };
  };
  const select = (
    key: 'township' | 'sector' | 'urgency' | 'state',
    options: () => readonly (readonly [id: string, name: string])[],
  ): TemplateResult =>
    html`<select
      aria-label=${words.pool.labels[key]}
      class=${filters[key] === '' || filters[key] === 'open' ? '' : 'on'}
      .value=${live(filters[key])}
      @change=${(event: Event) => set({ [key]: (event.target as HTMLSelectElement).value })}
    >
      ${guard([view.services, words, filters[key]], () =>
        options().map(
          ([id, name]) => html`<option value=${id} ?selected=${filters[key] === id}>${name}</option>`,
        ),
      )}
    </select>`;
  const named = (kind: string): [string, string][] =>
    view.services.filter((own) => own.kind === kind).map(({ id, name }) => [id, name]);
  return html`<div class="filters" role="search" aria-label=${words.pool.filters}>
    ${
      filters.only
        ? html`<button
            type="button"
            class="check on only"
            title=${words.pool.all(filters.only.why)}
            aria-label=${words.pool.all(filters.only.why)}
            @click=${() => (host.filters = noPoolFilters)}
          >
            <span class="cut">${filters.only.why}</span> <b>${filters.only.cases.length}</b> ✕
          </button>`
        : nothing
    }
    ${findBox(filters.query, words.pool.find, (query) => set({ query }))}
    ${
      filters.only
        ? nothing
        : html`${select('township', () => [['', words.pool.townships], ...named('township')])}
          ${select('sector', () => [['', words.pool.sectors], ...named('sector')])}
          ${select('urgency', () => [['', words.pool.urgencies], ...Object.entries(words.pool.urgencies_)])}
          ${select('state', () => poolStates.map((state) => [state, words.pool.states[state]]))}`
    }
  </div>`;
}

function weeksTools({ host, view, words, controller }: DeskShell): TemplateResult {
  const { weeks } = view.head.horizon;
  const { legend } = words.weeks;
  const count = (state: AppointmentState): number =>
    view.cases.filter(({ appointment }) => appointment?.state === state).length;
  const onChange = (event: Event): void =>
    void controller.ask((session) =>
      session.set({ weeks: Number((event.target as HTMLSelectElement).value) }),
    );
  return html`<select
      aria-label=${words.weeks.weeksLabel}
      ?disabled=${host.session === null}
      .value=${live(String(weeks))}
      @change=${onChange}
    >
      ${[2, 3, 4, 6, 8].map((own) => html`<option value=${own} ?selected=${own === weeks}>${words.weeks.weeks(own)}</option>`)}
    </select>
    <span class="legend">
      <span class="ok">${deskIcon('letter')} ${legend.invited} ${count('invited')}</span>
      <span class="ok">${deskIcon('tick')} ${legend.consented} ${count('consented')}</span>
      <span>${deskIcon('clock')} ${legend.asked} ${count('asked')}</span>
      <span>${deskIcon('ask')} ${legend.ask} ${count('to-ask')}</span>
      <span class="bad">${icon('bad')} ${legend.void} ${count('void')}</span>
    </span>`;
}

const hint = (keys: string, does: string): TemplateResult =>
  html`<span>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}${does}</span>`;

function hintsTemplate({ host, words, actions }: DeskShell): TemplateResult {
  const { hints } = words;
  const own = {
    today: [
      hint('↑ ↓', hints.move),
      hint('1 2 3', hints.outcome),
      hint('N', hints.register),
      hint('Ctrl+Z', hints.undo),
    ],
    weeks: [hint('M', hints.lift), hint('Enter', hints.drop)],
    pool: [],
    circular: [],
    visits: [],
  }[host.page];
  return html`<span class=${`hints ${host.page}`}
    >${own}<button type="button" class="link" aria-keyshortcuts="?" @click=${actions.help}>
      <kbd>?</kbd> ${hints.all}
    </button></span
  >`;
}
