import { html } from 'lit';
import { keysTemplate } from '../src/popups/help.ts';
import { popupWords } from '../src/popups/words.ts';
import type { ElementLanguage } from '../src/words.ts';
import { show } from './dialogs.ts';

/** The keys of the editor, before it is open. */
export function showKeys(language: ElementLanguage): void {
  const { title, keys, close } = popupWords(language).help;
  show(
    (leave) =>
      html`<h2>${title}</h2>
        <dl class="keys">${keysTemplate(keys)}</dl>
        <button type="button" class="primary" @click=${leave}>${close} <kbd>Esc</kbd></button>`,
  );
}
