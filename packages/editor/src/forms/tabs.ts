import type { FormSection, FormSectionId, FormView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { tabsTemplate } from '../parts/keys.ts';
import type { FormsWords } from './words.ts';

/** The parts of the document to choose from, each with what is wrong in it. */
export const sectionTabs = (
  { sections }: FormView,
  { id: current }: FormSection,
  words: FormsWords,
  choose: (id: FormSectionId) => void,
): TemplateResult =>
  tabsTemplate(
    sections.map(({ id, title, errors, warnings }) => {
      const count =
        errors > 0
          ? html`<span class="count bad">${words.errors(errors)}</span>`
          : warnings > 0
            ? html`<span class="count warn">${words.warnings(warnings)}</span>`
            : nothing;
      return { name: id, content: html`${title}${count}` };
    }),
    { current, label: words.sections, controls: 'body', part: 'tabs', choose },
  );
