import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../styles/icons.ts';
import { onTyped } from './keys.ts';

/** A field to search in, which `/` leads to. */
export function findBox(query: string, label: string, take: (query: string) => void): TemplateResult {
  const onQuery = onTyped(take);
  return html`<label class="find"
    >${icon('find')}<input
      type="text"
      placeholder=${label}
      aria-label=${label}
      aria-keyshortcuts="/"
      autocomplete="off"
      .value=${live(query)}
      @input=${onQuery}
      @compositionend=${onQuery}
    /><kbd>/</kbd></label
  >`;
}
