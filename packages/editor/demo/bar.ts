import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Message, OpenFile } from './open-file.ts';
import { type Text, words } from './texts.ts';

type ButtonName = {
  [Name in keyof typeof words]: (typeof words)[Name] extends Text ? Name : never;
}[keyof typeof words];

/** So many are read at a glance; more are folded away. */
const MAX_DETAILS = 3;

/**
 * The bar over what is worked on: the file, and what can be done with it.
 *
 * @param buttons what each does, by the name of its word
 * @param moveTo counts another day as today
 */
export function barTemplate(
  file: OpenFile,
  buttons: Readonly<Partial<Record<ButtonName, () => void>>>,
  moveTo: (today: string) => Promise<void>,
): TemplateResult {
  const say = (said: Text): string => said[file.language];
  const { isOpen } = file;
  const typed = ({ currentTarget }: Event): void => {
    const date = (currentTarget as HTMLInputElement).value;
    if (!file.canBeToday(date)) file.tell('bad', words.noToday(date, file.today!));
  };
  const language = file.language === 'en' ? 'zh-CN' : 'en';
  return html`<header class="bar">
    <p class="file">
      <b>${file.name ?? say(words.untitled)}</b>
      ${file.isDirty ? html`<span class="dirty">${say(words.unsaved)}</span>` : nothing}
    </p>
    <div class="actions">
      ${Object.entries(buttons).map(
        ([name, act]) =>
          html`<button type="button" id=${name} ?disabled=${!isOpen} @click=${act}>
            ${say(words[name as ButtonName])}
          </button>`,
      )}
    </div>
    <label
      >${say(words.today)}
      <input
        type="date"
        id="today"
        .value=${live(file.today ?? '')}
        ?disabled=${!isOpen}
        max="9999-12-31"
        @change=${({ currentTarget }: Event) => {
          const date = (currentTarget as HTMLInputElement).value;
          // a year that is being typed is not one yet
          if (file.canBeToday(date)) void file.attempt(() => moveTo(date));
        }}
        @blur=${typed}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') typed(event);
        }}
    /></label>
    <button
      type="button"
      id="language"
      lang=${language}
      ?disabled=${!isOpen}
      @click=${() => void file.attempt(() => file.set({ language }))}
    >
      ${say(words.language)}
    </button>
  </header>`;
}

/** What went wrong, or what is to be looked at; it stays until it was read. Much of it is one line that opens. */
export function messageTemplate(file: OpenFile, message: Message): TemplateResult {
  const { mood, said, details } = message;
  const list = html`<ul>
    ${details.map((detail) => html`<li>${detail}</li>`)}
  </ul>`;
  const folded = (): TemplateResult =>
    html`<details>
      <summary>
        <span class="more">${words.unfold(details.length)[file.language]}</span>
        <span class="less">${words.fold[file.language]}</span>
      </summary>
      ${list}
    </details>`;
  return html`<section class=${`message ${mood}`} role=${mood === 'bad' ? 'alert' : 'status'}>
    <div>
      <p>${said[file.language]}</p>
      ${details.length === 0 ? nothing : keyed(message, details.length > MAX_DETAILS ? folded() : list)}
    </div>
    <button type="button" id="dismiss" @click=${() => file.forget()}>${words.dismiss[file.language]}</button>
  </section>`;
}
