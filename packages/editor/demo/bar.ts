import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { foldOnKey, foldOnLeave } from '../src/parts/fold.ts';
import type { Message, OpenFile } from './open-file.ts';
import { type Text, words } from './texts.ts';

type ButtonName = {
  [Name in keyof typeof words]: (typeof words)[Name] extends Text ? Name : never;
}[keyof typeof words];

/** So many are read at a glance; more are folded away. */
const MAX_DETAILS = 3;

type Buttons = Readonly<Partial<Record<ButtonName, () => void>>>;
type MoveTo = (today: string) => Promise<void>;

/**
 * The bar over what is worked on: the file, and what can be done with it.
 *
 * @param buttons what each does, by the name of its word
 * @param moveTo counts another day as today
 */
export const barTemplate = (file: OpenFile, buttons: Buttons, moveTo: MoveTo): TemplateResult =>
  html`<header class="bar">
    <p class="file">
      <b>${file.named}</b>
      ${dirtyTemplate(file)}
    </p>
    <div class="actions">${buttonsTemplate(file, buttons)}</div>
    ${todayTemplate(file, moveTo)} ${languageTemplate(file)}
  </header>`;

/** The same folded under 文件, for an element that has a bar of its own. */
export const menuTemplate = (file: OpenFile, buttons: Buttons, moveTo: MoveTo): TemplateResult =>
  html`<details class="menu" @click=${onMenuClick} @focusout=${foldOnLeave} @keydown=${foldOnKey}>
    <summary><span aria-hidden="true">☰</span> ${words.file[file.language]}</summary>
    <div>
      <p class="file"><b>${file.named}</b></p>
      ${buttonsTemplate(file, buttons)} ${languageTemplate(file)} ${todayTemplate(file, moveTo)}
    </div>
  </details>`;

/** Folds before the button acts: the focus stands on what is there when a dialogue opens, and comes back to it. */
const onMenuClick = {
  handleEvent: ({ currentTarget, target }: Event): void => {
    if (!(target as Element).closest('button')) return;
    const menu = currentTarget as HTMLDetailsElement;
    menu.querySelector('summary')!.focus();
    menu.open = false;
  },
  capture: true,
};

/** Folds the menu when something else on the page is pressed. */
export const foldElsewhere = (event: Event): void => {
  const menu = document.querySelector<HTMLDetailsElement>('.menu');
  if (menu && !event.composedPath().includes(menu)) menu.open = false;
};

/**
 * Whether there are changes which no file has, to be saved by a click, and whether they were put aside; beside the menu it
 * is seen while that is folded.
 */
export function dirtyTemplate(file: OpenFile): TemplateResult {
  const { language } = file;
  const save = (): void => void file.attempt(() => file.save(false));
  const dirty = html`<button type="button" class="dirty" title=${words.save[language]} @click=${save}>
    ${words.unsaved[language]}
  </button>`;
  return html`${file.isDirty ? dirty : nothing} ${file.keeping?.mark(language, save) ?? nothing}`;
}

const buttonsTemplate = (file: OpenFile, buttons: Buttons): TemplateResult[] =>
  Object.entries(buttons).map(
    ([name, act]) =>
      html`<button type="button" id=${name} ?disabled=${!file.isOpen} @click=${act}>
        ${words[name as ButtonName][file.language]}
      </button>`,
  );

function todayTemplate(file: OpenFile, moveTo: MoveTo): TemplateResult {
  const typed = ({ currentTarget }: Event): void => {
    const date = (currentTarget as HTMLInputElement).value;
    if (!file.canBeToday(date)) file.tell('bad', words.noToday(date, file.today!));
  };
  return html`<label
    >${words.today[file.language]}
    <input
      type="date"
      id="today"
      .value=${live(file.today ?? '')}
      ?disabled=${!file.isOpen}
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
  /></label>`;
}

function languageTemplate(file: OpenFile): TemplateResult {
  const language = file.language === 'en' ? 'zh-CN' : 'en';
  return html`<button
    type="button"
    id="language"
    lang=${language}
    ?disabled=${!file.isOpen}
    @click=${() => void file.attempt(() => file.set({ language }))}
  >
    ${words.language[file.language]}
  </button>`;
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
