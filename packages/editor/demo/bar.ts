import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Desk, DeskMessage } from './desk.ts';
import { type Text, words } from './texts.ts';

export interface BarActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly begin: () => void;
  readonly importTable: () => void;
  readonly carryOver: () => void;
  readonly hall: () => void;
  readonly language: () => void;
  /** While it is typed. */
  readonly today: (date: string) => void;
  /** Once the field is left, or Enter pressed. */
  readonly todayTyped: (date: string) => void;
}

/** So many are read at a glance; more are folded away. */
const MAX_DETAILS = 3;

/** The bar over the editor: the file, and what can be done with it. */
export function barTemplate(desk: Desk, actions: BarActions): TemplateResult {
  const say = (said: Text): string => said[desk.language];
  const isOpen = desk.session !== null;
  const button = (
    name: 'open' | 'save' | 'saveAs' | 'begin' | 'importTable' | 'carryOver' | 'hall',
    isUsable = isOpen,
  ): TemplateResult =>
    html`<button type="button" id=${name} ?disabled=${!isUsable} @click=${actions[name]}>
      ${say(words[name])}
    </button>`;
  return html`<header class="bar">
    <p class="file">
      <b>${desk.name ?? say(words.untitled)}</b>
      ${desk.isDirty ? html`<span class="dirty">${say(words.unsaved)}</span>` : nothing}
    </p>
    <div class="actions">
      ${button('begin')} ${button('open')} ${button('save')} ${button('saveAs')} ${button('importTable')}
      ${button('carryOver')} ${button('hall')}
    </div>
    <label
      >${say(words.today)}
      <input
        type="date"
        id="today"
        .value=${live(desk.today ?? '')}
        ?disabled=${!isOpen}
        max="9999-12-31"
        @change=${(event: Event) => actions.today((event.target as HTMLInputElement).value)}
        @blur=${(event: Event) => actions.todayTyped((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') actions.todayTyped((event.target as HTMLInputElement).value);
        }}
    /></label>
    <button
      type="button"
      id="language"
      lang=${desk.language === 'en' ? 'zh-CN' : 'en'}
      ?disabled=${!isOpen}
      @click=${actions.language}
    >
      ${say(words.language)}
    </button>
  </header>`;
}

/** What went wrong, or what is to be looked at; it stays until it was read. Much of it is one line that opens. */
export function messageTemplate(desk: Desk, message: DeskMessage): TemplateResult {
  const { mood, said, details } = message;
  const list = html`<ul>
    ${details.map((detail) => html`<li>${detail}</li>`)}
  </ul>`;
  const folded = (): TemplateResult =>
    html`<details>
      <summary>
        <span class="more">${words.unfold(details.length)[desk.language]}</span>
        <span class="less">${words.fold[desk.language]}</span>
      </summary>
      ${list}
    </details>`;
  return html`<section class=${`message ${mood}`} role=${mood === 'bad' ? 'alert' : 'status'}>
    <div>
      <p>${said[desk.language]}</p>
      ${details.length === 0 ? nothing : keyed(message, details.length > MAX_DETAILS ? folded() : list)}
    </div>
    <button type="button" id="dismiss" @click=${() => desk.forget()}>${words.dismiss[desk.language]}</button>
  </section>`;
}
