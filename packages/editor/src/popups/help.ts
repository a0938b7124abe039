import { html, type TemplateResult } from 'lit';
import { popupWords } from './words.ts';
import type { ElementLanguage } from '../words.ts';

/** The table of keys, with the switch for those who speak to their computer and do not want single letters to act. */
export function helpTemplate(
  language: ElementLanguage,
  letters: boolean,
  onLetters: (letters: boolean) => void,
  onLeave: () => void,
): TemplateResult {
  const { title, close, keys, letters: lettersLabel } = popupWords(language).help;
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
          .checked=${letters}
          @change=${(event: Event) => onLetters((event.target as HTMLInputElement).checked)}
        />
        ${lettersLabel}</label
      >
    </div>
  </div>`;
}
