import { html, type TemplateResult } from 'lit';
import type { ElementLanguage } from '../words.ts';

const texts = {
  'zh-CN': {
    vacate: '暂无人代班，先让出这一班…',
    asks: (day: string) => `让出后${day}无人值班，表上是空缺，仍要找人。`,
    sure: '让出这一班',
  },
  en: {
    vacate: 'Nobody yet: give the place up…',
    asks: (day: string) => `Then nobody serves on ${day}: the table has a hole that must still be filled.`,
    sure: 'Give the place up',
  },
};

/** Gives a place up without anybody to take it, and asks first: it is the last thing to do, not the next. */
export function vacateTemplate(
  day: string,
  language: ElementLanguage,
  onVacate: (event: Event) => void,
): TemplateResult {
  const words = texts[language];
  return html`<details class="vacate">
    <summary>${words.vacate}</summary>
    <p>
      ${words.asks(day)}
      <button type="button" class="btn line" @click=${onVacate}>${words.sure}</button>
    </p>
  </details>`;
}
