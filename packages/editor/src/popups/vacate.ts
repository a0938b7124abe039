import { html, type TemplateResult } from 'lit';
import type { ElementLanguage } from '../words.ts';
import { popupWords } from './words.ts';

/** Gives a place up without anybody to take it, and asks first: it is the last thing to do, not the next. */
export function vacateTemplate(
  day: string,
  language: ElementLanguage,
  onVacate: (event: Event) => void,
): TemplateResult {
  const words = popupWords(language).vacate;
  return html`<details class="vacate">
    <summary>${words.vacate}</summary>
    <p>
      ${words.asks(day)}
      <button type="button" class="btn line" @click=${onVacate}>${words.sure}</button>
    </p>
  </details>`;
}
