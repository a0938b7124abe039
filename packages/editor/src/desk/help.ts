import { html, type TemplateResult } from 'lit';
import type { DeskShell } from './desk.ts';

/** The table of keys, with the switch for those who speak to their computer and do not want single letters to act. */
export function helpTemplate({ host, words, actions }: DeskShell): TemplateResult {
  const { title, close, keys, letters } = words.help;
  return html`<div class="layer pop" part="layer" role="dialog" aria-label=${title}>
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
      <button type="button" class="btn primary" @click=${actions.help}>${close} <kbd>Esc</kbd></button>
      <label
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
