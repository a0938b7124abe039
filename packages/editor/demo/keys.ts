import { html } from 'lit';
import { popupWords } from '../src/popups/words.ts';
import type { ElementLanguage } from '../src/words.ts';
import { show } from './dialogs.ts';

/** The keys of the editor, before it is open. */
export function showKeys(language: ElementLanguage): void {
  const { title, keys, close } = popupWords(language).help;
  show(
    (leave) =>
      html`<h2>${title}</h2>
        <dl class="keys">
          ${Object.entries(keys).map(
            ([names, does]) =>
              html`<div>
                <dt>${names.split(' ').map((name) => html`<kbd>${name}</kbd> `)}</dt>
                <dd>${does}</dd>
              </div>`,
          )}
        </dl>
        <button type="button" class="primary" @click=${leave}>${close} <kbd>Esc</kbd></button>`,
  );
}
