import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Filters } from '../shell/bar.ts';
import type { ShellContext } from '../shell/context.ts';
import { monthWords } from '../words.ts';
import { filterWords } from './filter-words.ts';

/** What the days shown can be filtered by. */
export function filtersTemplate({ editor, view }: ShellContext): TemplateResult {
  const { filters, spoken: language } = editor;
  const own = filterWords(language);
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
  return html`<div class="pop">
    ${select('leader', own.leaderFilter, own.everyLeader, view.leaders)}
    ${select('township', own.townshipFilter, own.everyTownship, ofKind('township'))}
    ${select('sector', own.sectorFilter, own.everySector, ofKind('sector'))}
    ${
      months.length > 1
        ? select(
            'month',
            own.monthFilter,
            own.everyMonth,
            months.map((id) => ({ id, name: monthWords(id, language) })),
          )
        : nothing
    }
    ${check('onlyIssues', own.onlyIssues)} ${check('onlyChanged', own.onlyChanged)}
  </div>`;
}
