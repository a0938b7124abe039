import type { FigureTile } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { type FigureOptions, figureTemplate } from './circular-table.ts';
import type { PageWords } from './page-words.ts';

/** The figures of all, each with the bar of what it is a part of. */
export const totalsTemplate = (
  totals: readonly FigureTile[],
  words: PageWords['circular'],
  options: FigureOptions,
): TemplateResult =>
  html`<ul class="totals" aria-label=${words.totals}>
    ${totals.map(
      ({ value, name, cases, share, isBad }, index) =>
        html`<li class=${isBad ? 'bad' : ''}>
          <b
            >${isBad ? icon('warn') : nothing}
            ${figureTemplate({ row: words.total, name, text: value, cases }, { row: 0, column: index }, options)}</b
          >
          <span class="name">${name}</span>
          ${
            share === null
              ? nothing
              : html`<svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="whole" width="100" height="4"></rect>
                  <rect class="part" width=${(share * 100).toFixed(1)} height="4"></rect>
                </svg>`
          }
        </li>`,
    )}
  </ul>`;

/** Takes a file with the office's own formula. */
export const formulaTemplate = (words: PageWords['circular'], take: (file: File) => void): TemplateResult =>
  html`<label class="btn line formula"
    >${words.formula}
    <input
      class="unseen"
      type="file"
      accept=".json"
      aria-label=${words.formulaLabel}
      @change=${(event: Event) => {
        const [file] = (event.target as HTMLInputElement).files ?? [];
        if (file) take(file);
      }}
  /></label>`;
