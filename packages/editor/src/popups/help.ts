import { html, type TemplateResult } from 'lit';
import type { RosterEditor } from '../shell/editor.ts';
import { popupWords } from './words.ts';

/** The table of keys, with the switch for those who speak to their computer and do not want single letters to act. */
export function helpTemplate(editor: RosterEditor, onLeave: () => void): TemplateResult {
  const { title, close, keys, letters } = popupWords(editor.spoken).help;
  return html`<div class="pop help" part="help" role="dialog" aria-label=${title}>
    <h2>${title}</h2>
    <dl>
      ${Object.entries(keys).map(
        ([names, does]) =>
          html`<div>
            <dt>${names.split(' ').map((name) => html`<kbd>${name}</kbd> `)}</dt>
            <dd>${does}</dd>
          </div>`,
      )}
    </dl>
    <div class="acts">
      <button type="button" class="btn primary take" @click=${onLeave}>${close} <kbd>Esc</kbd></button>
      <label class="last"
        ><input
          type="checkbox"
          .checked=${editor.letterKeys === 'on'}
          @change=${(event: Event) => (editor.letterKeys = (event.target as HTMLInputElement).checked ? 'on' : 'off')}
        />
        ${letters}</label
      >
    </div>
  </div>`;
}
