import { html, type TemplateResult } from 'lit';
import type { EditorWords } from './roster-editor-words.ts';

/** Ways to begin, for the host to follow. */
export type Start = keyof EditorWords['starts'];

/** Before there is a roster: the three things one needs, and three ways to begin. */
export const emptyTemplate = (words: EditorWords, onStart: (start: Start) => void): TemplateResult =>
  html`<div class="empty start">
    <h1>${words.noView}</h1>
    <p>${words.noViewHint}</p>
    <ol>
      ${words.needs.map(([what, more]) => html`<li><b>${what}</b>${more}</li>`)}
    </ol>
    <div class="acts">
      ${(Object.keys(words.starts) as Start[]).map(
        (start, index) =>
          html`<button
            type="button"
            class=${index === 0 ? 'btn primary' : 'btn line'}
            @click=${() => onStart(start)}
          >
            ${words.starts[start]}
          </button>`,
      )}
    </div>
  </div>`;
