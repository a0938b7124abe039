import { html, nothing, type TemplateResult } from 'lit';
import { panelWords } from './panel-words.ts';
import { dayWords, type ElementLanguage } from './words.ts';

/** More dates than this are counted, not listed; the calendars show them all. */
const MOST_LISTED = 4;

/** Dates to jump to. */
export function dateLinks(
  dates: readonly string[],
  language: ElementLanguage,
  jump: (date: string) => void,
): TemplateResult | typeof nothing {
  if (dates.length === 0) return nothing;
  const words = panelWords(language);
  return html`<span class="dates">
    ${dates
      .slice(0, MOST_LISTED)
      .map(
        (date, index) =>
          html`${index > 0 ? words.listMark : nothing}<button class="link" @click=${() => jump(date)}>
              ${dayWords(date, language)}
            </button>`,
      )}${dates.length > MOST_LISTED ? html` <span class="mute">${words.moreDates(dates.length)}</span>` : nothing}
  </span>`;
}
