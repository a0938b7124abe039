import { html, type TemplateResult } from 'lit';
import type { HostElement } from '../parts/host-element.ts';
import { popupWords } from './words.ts';

export interface HelpWords {
  readonly title: string;
  readonly close: string;
  readonly letters: string;
  /** What keys do, by their names: `Ctrl+Z Ctrl+Y`. */
  readonly keys: Readonly<Record<string, string>>;
}

/** What each key does. */
export const keysTemplate = (keys: HelpWords['keys']): TemplateResult[] =>
  Object.entries(keys).map(
    ([names, does]) =>
      html`<div>
        <dt>${names.split(' ').map((name) => html`<kbd>${name}</kbd> `)}</dt>
        <dd>${does}</dd>
      </div>`,
  );

/** The table of keys, with the switch for those who speak to their computer and do not want single letters to act. */
export function helpTemplate(
  host: HostElement,
  { title, close, keys, letters }: HelpWords,
  onLeave: () => void,
): TemplateResult {
  return html`<div class="pop help" part="help" role="dialog" aria-label=${title}>
    <h2>${title}</h2>
    <dl>${keysTemplate(keys)}</dl>
    <div class="acts">
      <button type="button" class="btn primary take" @click=${onLeave}>${close} <kbd>Esc</kbd></button>
      <label class="last"
        ><input
          type="checkbox"
          .checked=${host.letterKeys === 'on'}
          @change=${(event: Event) => (host.letterKeys = (event.target as HTMLInputElement).checked ? 'on' : 'off')}
        />
        ${letters}</label
      >
    </div>
  </div>`;
}

/** The keys of the roster editor. */
export const editorHelp = (editor: HostElement, onLeave: () => void): TemplateResult =>
  helpTemplate(editor, popupWords(editor.spoken).help, onLeave);
