import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from './session-controller.ts';
import type { EditorWords } from './words.ts';
import type { ElementLanguage } from '../words.ts';

/**
 * While there is no view: that it is waited for, or ways to begin, and what could not be loaded.
 *
 * @param starts whether ways to begin are offered
 */
export const emptyTemplate = (
  starts: boolean,
  message: Message | null,
  words: EditorWords,
  language: ElementLanguage,
): TemplateResult =>
  html`<slot name="empty"
    ><div class="empty">
      ${starts ? html`<roster-start .language=${language}></roster-start>` : nothing}
      <p role="status">${message ? words.unloaded : starts ? nothing : words.waiting}</p>
    </div></slot
  >`;
