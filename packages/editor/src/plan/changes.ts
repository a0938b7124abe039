import { html, nothing, type TemplateResult } from 'lit';
import type { ShellContext } from '../shell/context.ts';
import { hasPublicChanges, isAltered, isUnpublished } from '../shell/places.ts';
import { dayWords, weekdayWords } from '../words.ts';
import { changesWords } from './changes-words.ts';

/** Every place that is not held by who held it first. */
export function changesTemplate({ editor, view, words, actions }: ShellContext): TemplateResult {
  const language = editor.spoken;
  const own = changesWords(language);
  const nameOf = (id: string | null): string =>
    id === null ? words.nobody : (view.leaders.find((leader) => leader.id === id)?.name ?? id);
  // once it was published, what the public does not know yet
  const isChange = hasPublicChanges(view) ? isUnpublished : isAltered;
  const changed = view.days.flatMap((day) => day.places.filter(isChange).map((place) => ({ day, place })));
  const dropped = Math.max(0, (view.head.unpublished ?? 0) - changed.length);
  if (changed.length + dropped === 0) return html`<div class="empty"><p>${own.notChanged}</p></div>`;
  const row = ({ day, place }: (typeof changed)[number]): TemplateResult => {
    const before = place.published === undefined ? place.original : place.published;
    return html`<li>
      <b>${dayWords(day.date, language)} ${weekdayWords(day.weekday, language)}</b>
      ${
        before === place.leader
          ? html`<span>${nameOf(before)}</span> <span class="mute">${own.sameHolder}</span>`
          : html`<span>${own.was} <s>${nameOf(before)}</s></span>
              <span>${own.now} ${nameOf(place.leader)}</span>`
      }
    </li>`;
  };
  return html`<div class="compare" tabindex="0" role="region" aria-label=${words.compare}>
    <h2>
      ${own.changedHead(changed.length + dropped)}
      <button type="button" class="btn line" @click=${() => actions.request('notice')}>${own.notice}</button>
    </h2>
    <ul>
      ${changed.map(row)} ${dropped > 0 ? html`<li>${own.dropped(dropped)}</li>` : nothing}
    </ul>
  </div>`;
}
