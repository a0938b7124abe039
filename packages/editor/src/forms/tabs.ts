import type { FormSection, FormSectionId, FormView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { onTabKey } from './keyboard.ts';
import type { FormsWords } from './words.ts';

/** The parts of the document to choose from, each with what is wrong in it. */
export function tabsTemplate(
  { sections }: FormView,
  current: FormSection,
  words: FormsWords,
  choose: (id: FormSectionId) => void,
): TemplateResult {
  const ids = sections.map(({ id }) => id);
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${words.sections}
    @keydown=${onTabKey(ids, current.id, choose)}
  >
    ${sections.map(
      ({ id, title, errors, warnings }) =>
        html`<button
          type="button"
          role="tab"
          id=${`tab-${id}`}
          aria-selected=${id === current.id}
          aria-controls="body"
          tabindex=${id === current.id ? 0 : -1}
          @click=${() => choose(id)}
        >
          ${title}${
            errors > 0
              ? html`<span class="count bad">${words.errors(errors)}</span>`
              : warnings > 0
                ? html`<span class="count warn">${words.warnings(warnings)}</span>`
                : nothing
          }
        </button>`,
    )}
  </div>`;
}
