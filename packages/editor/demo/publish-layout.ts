import { type ColumnKey, requiredColumns, rosterColumns, wordColumn } from '@lunzhi/formats';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { monthWords } from '../src/words.ts';
import {
  forWall,
  isChecked,
  type PublishActions,
  type PublishState,
  spans,
  usualColumns,
  valueOf,
} from './publish-state.ts';
import type { PublishWords } from './publish-texts.ts';

const sheetNames = ['a4', 'a4-landscape', 'a3'] as const;

/** On a wall a month hangs with few columns; another sheet has them all again. */
const sheetAs = (sheet: string): Partial<PublishState> =>
  sheet === 'a3'
    ? forWall
    : { sheet: sheet as 'a4' | 'a4-landscape', columns: new Set(usualColumns), from: 1 };

/** How the paper looks: of which days, which parts and columns, by whom and when. */
export function layoutTemplate(
  state: PublishState,
  words: PublishWords,
  { change }: PublishActions,
): TemplateResult {
  const { language, view, table, span, columns } = state;
  const line = (label: string, content: unknown): TemplateResult =>
    html`<fieldset>
      <legend>${label}</legend>
      ${content}
    </fieldset>`;
  const check = (
    label: string,
    isOn: boolean,
    take: (isOn: boolean) => Partial<PublishState>,
    isDisabled = false,
  ): TemplateResult =>
    html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(isOn && !isDisabled)}
        ?disabled=${isDisabled}
        @change=${(event: Event) => change(take(isChecked(event)))}
      />${label}</label
    >`;
  const without = (column: ColumnKey, isOn: boolean): Partial<PublishState> => ({
    columns: new Set(rosterColumns.filter((own) => (own === column ? isOn : columns.has(own)))),
  });
  const isSaid: Readonly<Partial<Record<ColumnKey, boolean>>> = {
    shiftType: table.rows.some(({ shiftType }) => shiftType !== null),
    sectors: table.rows.some(({ sectors }) => sectors.length > 0),
    townships: table.rows.some(({ townships = [] }) => townships.length > 0),
  };
  // hours and place stand under the title where they are the same for all
  const offered = rosterColumns.filter((column) => ![...requiredColumns, 'times', 'place'].includes(column));
  return html`<aside aria-label=${words.layout}>
    <h2>${words.layout}</h2>
    ${line(
      words.span,
      html`<span class="segments"
          >${spans.map(
            (own) =>
              html`<button
                type="button"
                aria-pressed=${String(span === own)}
                @click=${() => change({ span: own, from: 1, hasNotice: own !== 'leader' && own !== 'week', hasAttachment: true })}
              >
                ${words.spans[own]}
              </button>`,
          )}</span
        >${partTemplate(state, words, change)}`,
    )}
    ${line(
      words.content,
      html`${check(words.notice, state.hasNotice, (hasNotice) => ({ hasNotice }))}
      ${check(words.attachment, state.hasAttachment, (hasAttachment) => ({ hasAttachment }))}
      ${check(words.comments, state.hasComments, (hasComments) => ({ hasComments }))}`,
    )}
    ${line(
      words.columns,
      html`<div class="checks">
        ${offered.map((column) => {
          const name = wordColumn(column, language);
          const isEmpty = isSaid[column] === false;
          return check(
            isEmpty ? words.empty(name) : name,
            columns.has(column),
            (isOn) => without(column, isOn),
            isEmpty,
          );
        })}
      </div>`,
    )}
    ${line(
      words.dated,
      html`<input
        type="date"
        aria-label=${words.dated}
        .value=${live(state.dated)}
        @change=${(event: Event) => valueOf(event) !== '' && change({ dated: valueOf(event) })}
      />`,
    )}
    ${line(
      words.issuer,
      html`<input
        aria-label=${words.issuer}
        maxlength="200"
        .value=${live(state.issuer)}
        @change=${(event: Event) => change({ issuer: valueOf(event).trim() || view.head.issuer })}
      />`,
    )}
    ${line(
      words.name,
      check(words.spaced, state.isNameSpaced, (isNameSpaced) => ({ isNameSpaced })),
    )}
    ${line(
      words.holidays,
      check(words.once, !state.isRepeated, (isOnce) => ({ isRepeated: !isOnce })),
    )}
    ${line(words.page, html`<p>${words.outside}</p>`)}
    ${line(
      words.paper,
      html`<select aria-label=${words.paper} @change=${(event: Event) => change(sheetAs(valueOf(event)))}>
        ${sheetNames.map(
          (own) => html`<option value=${own} ?selected=${own === state.sheet}>${words.sheets[own]}</option>`,
        )}
      </select>`,
    )}
    ${line(words.fonts, html`<p>${words.fontNote}</p>`)}
  </aside>`;
}

/** Which month, week or leader. */
function partTemplate(
  { span, month, date, leader, roster, language, view }: PublishState,
  words: PublishWords,
  change: PublishActions['change'],
): TemplateResult | typeof nothing {
  const choice = (
    label: string,
    chosen: string,
    options: readonly (readonly [value: string, name: string])[],
    take: (value: string) => Partial<PublishState>,
  ): TemplateResult =>
    html`<select
      aria-label=${label}
      @change=${(event: Event) => change({ ...take(valueOf(event)), from: 1 })}
    >
      ${options.map(
        ([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`,
      )}
    </select>`;
  switch (span) {
    case 'year':
      return nothing;
    case 'month': {
      const months = [
        ...new Set(view.days.filter(({ places }) => places.length > 0).map((day) => day.date.slice(0, 7))),
      ];
      const named = months.map((own) => [own, `${own.slice(0, 4)} ${monthWords(own, language)}`] as const);
      return choice(words.spans.month, month, named, (value) => ({ month: value }));
    }
    case 'week':
      return html`<input
        type="date"
        aria-label=${words.spans.week}
        min=${view.head.period.from}
        max=${view.head.period.to}
        .value=${live(date)}
        @change=${(event: Event) => valueOf(event) !== '' && change({ date: valueOf(event), from: 1 })}
      />`;
    case 'leader': {
      const leaders = roster.document.leaders.map(({ id, name }) => [id, name] as const);
      return choice(words.spans.leader, leader, leaders, (value) => ({ leader: value }));
    }
  }
}
