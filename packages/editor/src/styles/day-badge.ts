import type { DayKind } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';

/** 休 or 班 beside a day; nothing beside a plain workday. */
export function dayBadge(
  kind: DayKind,
  words: { readonly makeUp: string; readonly rest: string },
): TemplateResult | typeof nothing {
  if (kind === 'workday') return nothing;
  return kind === 'make-up-workday'
    ? html`<span class="badge make">${words.makeUp}</span>`
    : html`<span class="badge rest">${words.rest}</span>`;
}
