import { html, nothing, type TemplateResult } from 'lit';
import { panelWords } from './words.ts';
import { dayWords, type ElementLanguage } from '../words.ts';

/** More dates than this are counted, not listed; the calendars show them all. */
const MAX_LISTED = 4;

type Jump = (date: string) => void;

const link = (date: string, text: string, jump: Jump): TemplateResult =>
  html`<button class="link" @click=${() => jump(date)}>${text}</button>`;

/** Where a text says a day; never the end of another one, as 2月1日 is of 12月1日. */
function placeOf(text: string, day: string): number {
  let at = text.indexOf(day);
  while (at > 0 && /\d/.test(text[at - 1]!)) at = text.indexOf(day, at + 1);
  return at;
}

/** A sentence in which the days it says are links to them; days it does not say follow it. */
export function linkedSentence(
  sentence: string,
  dates: readonly string[],
  language: ElementLanguage,
  jump: Jump,
): TemplateResult {
  const said = dates
    .map((date) => ({ date, day: dayWords(date, language) }))
    .map((spot) => ({ ...spot, at: placeOf(sentence, spot.day) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const parts: unknown[] = [];
  const linked = new Set<string>();
  let end = 0;
  for (const { date, day, at } of said) {
    if (at < end) continue;
    parts.push(sentence.slice(end, at), link(date, day, jump));
    linked.add(date);
    end = at + day.length;
  }
  return html`${parts}${sentence.slice(end)}
  ${dateLinks(
    dates.filter((date) => !linked.has(date)),
    language,
    jump,
  )}`;
}

function dateLinks(
  dates: readonly string[],
  language: ElementLanguage,
  jump: Jump,
): TemplateResult | typeof nothing {
  if (dates.length === 0) return nothing;
  const words = panelWords(language);
  return html`<span class="dates"
    >${dates
      .slice(0, MAX_LISTED)
      .map(
        (date, index) =>
          html`${index > 0 ? words.listMark : nothing}${link(date, dayWords(date, language), jump)}`,
      )}${
      dates.length > MAX_LISTED ? html` <span class="mute">${words.moreDates(dates.length)}</span>` : nothing
    }</span
  >`;
}
