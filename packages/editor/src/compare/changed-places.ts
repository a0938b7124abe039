import { html, type TemplateResult } from 'lit';
import { isAltered } from '../shell/acts.ts';
import type { EditorWords } from '../shell/words.ts';
import type { SessionView } from '../session-types.ts';
import { dayWords, type ElementLanguage, weekdayWords } from '../words.ts';

/** Every place that is not held by who held it first. */
export function compareTemplate(
  view: SessionView,
  words: EditorWords,
  language: ElementLanguage,
  onNotice: () => void,
): TemplateResult {
  const nameOf = (id: string | null): string =>
    id === null ? words.nobody : (view.leaders.find((leader) => leader.id === id)?.name ?? id);
  const changed = view.days.flatMap((day) => day.places.filter(isAltered).map((place) => ({ day, place })));
  if (changed.length === 0) return html`<div class="empty"><p>${words.notChanged}</p></div>`;
  return html`<div class="compare" tabindex="0" role="region" aria-label=${words.compare}>
    <h2>
      ${words.changedHead(changed.length)}
      <button type="button" class="btn line" @click=${onNotice}>${words.notice}</button>
    </h2>
    <ul>
      ${changed.map(
        ({ day, place }) =>
          html`<li>
            <b>${dayWords(day.date, language)} ${weekdayWords(day.weekday, language)}</b>
            <span>${words.was} <s>${nameOf(place.original)}</s></span>
            <span>${words.now} ${nameOf(place.leader)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}
