import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../styles/icons.ts';
import { type Filters, isFiltered, noFilters } from './filters.ts';
import type { EditorWords } from './words.ts';
import type { SessionView } from '../session-types.ts';
import { type ElementLanguage, monthWords } from '../words.ts';

export const tabs = ['list', 'month', 'year', 'compare', 'forms'] as const;
export type Tab = (typeof tabs)[number];

export interface BarState {
  readonly tab: Tab;
  readonly filters: Filters;
  readonly shown: ReadonlySet<string> | null;
  readonly onTab: (tab: Tab) => void;
  readonly onFilters: (filters: Filters) => void;
  readonly onHelp: () => void;
}

/** Arrows, Home and End go through tabs and choose them; one stop of the Tab key. */
export function onTabKey<Name extends string>(
  names: readonly Name[],
  current: Name,
  choose: (name: Name) => void,
) {
  return (event: KeyboardEvent): void => {
    const at = names.indexOf(current);
    const wanted = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    choose(names[wanted]!);
    const list = event.currentTarget as HTMLElement;
    list.querySelectorAll<HTMLElement>('[role="tab"]')[wanted]?.focus();
  };
}

/** Tabs of the views, and search and filters where duties are shown. */
export function barTemplate(
  view: SessionView,
  state: BarState,
  words: EditorWords,
  language: ElementLanguage,
): TemplateResult {
  const { tab, filters, shown, onTab, onFilters, onHelp } = state;
  return html`<div class="bar" part="bar">
    <div class="tabs" role="tablist" aria-label=${words.views} @keydown=${onTabKey(tabs, tab, onTab)}>
      ${tabs.map(
        (name) =>
          html`<button
            type="button"
            role="tab"
            id=${`tab-${name}`}
            aria-selected=${name === tab ? 'true' : 'false'}
            aria-controls="view"
            tabindex=${name === tab ? 0 : -1}
            @click=${() => onTab(name)}
          >
            ${words[name]}
          </button>`,
      )}
    </div>
    ${tab === 'forms' ? nothing : filtersTemplate(view, state, words, language)}
    ${
      tab !== 'forms' && isFiltered(filters)
        ? hiddenTemplate(view, shown, words, () => onFilters(noFilters))
        : hints(words, onHelp)
    }
  </div>`;
}

function filtersTemplate(
  view: SessionView,
  { filters, onFilters }: BarState,
  words: EditorWords,
  language: ElementLanguage,
): TemplateResult {
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
      @change=${(event: Event) => onFilters({ ...filters, [key]: (event.target as HTMLSelectElement).value })}
    >
      <option value="">${every}</option>
      ${options.map(({ id, name }) => html`<option value=${id} ?selected=${filters[key] === id}>${name}</option>`)}
    </select>`;
  const check = (key: 'onlyIssues' | 'onlyChanged', label: string): TemplateResult =>
    html`<label class=${`check${filters[key] ? ' on' : ''}`}
      ><input
        type="checkbox"
        .checked=${live(filters[key])}
        @change=${(event: Event) => onFilters({ ...filters, [key]: (event.target as HTMLInputElement).checked })}
      />${label}</label
    >`;
  const ofKind = (kind: string) => view.services.filter((service) => service.kind === kind);
  const months = [...new Set(view.days.map(({ date }) => date.slice(0, 7)))];
  return html`<div class="filters" role="search" aria-label=${words.filters}>
    <label class="find"
      >${icon('find')}<input
        type="text"
        placeholder=${words.find}
        aria-label=${words.find}
        aria-keyshortcuts="/"
        autocomplete="off"
        .value=${live(filters.query)}
        @input=${(event: InputEvent) => {
          if (!event.isComposing) onFilters({ ...filters, query: (event.target as HTMLInputElement).value });
        }}
        @compositionend=${(event: Event) =>
          onFilters({ ...filters, query: (event.target as HTMLInputElement).value })}
      /><kbd>/</kbd></label
    >
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
  </div>`;
}

const hints = (words: EditorWords, onHelp: () => void): TemplateResult =>
  html`<span class="hints mute"
    ><span
      >${words.hints.move} · <kbd>Enter</kbd> ${words.hints.change} · <kbd>M</kbd> ${words.exchange} ·
      <kbd>L</kbd> ${words.lock} ·
    </span>
    <button type="button" class="link" aria-keyshortcuts="?" @click=${onHelp}>
      <kbd>?</kbd> ${words.hints.all}
    </button></span
  >`;

/** What the filters hide is counted, so that nobody takes a part for the whole. */
function hiddenTemplate(
  view: SessionView,
  shown: ReadonlySet<string> | null,
  words: EditorWords,
  onClear: () => void,
): TemplateResult {
  let [inside, outside] = [0, 0];
  for (const { date, places } of view.days)
    if (shown?.has(date) ?? true) inside += places.length;
    else outside += places.length;
  return html`<span class="hidden-count" role="status">${words.shown(inside, outside)}</span>
    <button type="button" class="link" @click=${onClear}>${words.clear}</button>`;
}
