import type { ProofView, SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../styles/icons.ts';
import { type ElementLanguage, isEnglish } from '../words.ts';
import { popupWords } from './words.ts';

/** Why no roster could be fairer: the arithmetic step by step, what is open, and for whom others serve. */
export function proofTemplate(
  proof: ProofView | null,
  view: SessionView,
  language: ElementLanguage,
  onLeave: () => void,
): TemplateResult {
  const words = popupWords(language).proof;
  const nameOf = (id: string): string => view.leaders.find((leader) => leader.id === id)?.name ?? id;
  return html`<div class="pop proof" part="proof" role="dialog" aria-label=${proof?.title ?? words.waiting}>
    ${
      proof === null
        ? html`<p role="status" class="mute">${words.waiting}</p>`
        : html`<h2>${icon(proof.isProven ? 'ok' : 'warn')} ${proof.title}</h2>
            <ol>
              ${proof.steps.map((step) => html`<li>${step}</li>`)}
            </ol>
            ${
              proof.open.length === 0
                ? nothing
                : html`<h3>${words.open}</h3>
                    <ul>
                      ${proof.open.map((own) => html`<li>${own}</li>`)}
                    </ul>`
            }
            ${
              proof.short.length === 0
                ? nothing
                : html`<h3>${words.short}</h3>
                    <ul>
                      ${proof.short.map(
                        ({ leader, sentences }) =>
                          html`<li>
                            <b>${nameOf(leader)}</b> ${sentences.join(isEnglish(language) ? ' ' : '')}
                          </li>`,
                      )}
                    </ul>`
            }`
    }
    <div class="acts">
      <button type="button" class="btn primary take" @click=${onLeave}>${words.close} <kbd>Esc</kbd></button>
    </div>
  </div>`;
}
