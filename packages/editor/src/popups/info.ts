import type { SessionView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { dayNumber } from '../calendar/dates.ts';
import { actButtons, commandOf, type PlaceAct } from '../parts/place-acts.ts';
import { placeOf } from '../shell/places.ts';
import { icon } from '../styles/icons.ts';
import { dayWords, type ElementLanguage, postBeside } from '../words.ts';
import { dayOf, holderOf, type InfoPopup } from './popup.ts';
import type { Popups } from './popups.ts';
import { popupWords } from './words.ts';

/** Which of his duties it is, and how far the ones before and after are. */
function turnOf(view: SessionView, shift: string, language: ElementLanguage): [string, string][] {
  const words = popupWords(language).info;
  const dates = holderOf(view, shift)?.dates ?? [];
  const at = dates.indexOf(shift.slice(0, 10));
  if (at < 0) return [];
  const [before, after] = [dates[at - 1], dates[at + 1]];
  const beside = (other: string | undefined, none: string): string =>
    other === undefined
      ? none
      : words.gap(dayWords(other, language), Math.abs(dayNumber(other) - dayNumber(dates[at]!)) - 1);
  return [
    [words.turn, words.turnOf(at + 1, dates.length)],
    [words.before, beside(before, words.first)],
    [words.after, beside(after, words.last)],
  ];
}

/** What happened to a place, as the ledger tells it, and what is open on it. */
function reasonsOf(view: SessionView, shift: string): { mood: 'ok' | 'warn' | 'bad'; text: string }[] {
  const issues = view.issues.filter(({ id, given }) => !given && placeOf(view, shift)!.issues.includes(id));
  const entries = view.ledger.filter((own) => !own.isCorrected && own.dates.includes(shift.slice(0, 10)));
  return [
    ...entries.slice(-2).map(({ sentence }) => ({ mood: 'ok' as const, text: sentence })),
    ...issues.slice(0, 3).map(({ level, sentence }) => ({
      mood: level === 'hard' || level === 'coverage' ? ('bad' as const) : ('warn' as const),
      text: sentence,
    })),
  ];
}

/** Who has a place, for which time, how far his others are, and why it stands so; with what can be done. */
export function infoTemplate(
  { shift, anchor }: InfoPopup,
  popups: Popups,
  view: SessionView,
): TemplateResult | typeof nothing {
  const place = placeOf(view, shift);
  if (!place) return nothing;
  const { spoken: language } = popups.editor;
  const words = popupWords(language).info;
  const holder = holderOf(view, shift);
  const name = holder?.name ?? words.nobody;
  const facts: [string, string][] = [
    [words.sectors, place.sectors],
    [words.townships, place.townships],
    ...turnOf(view, shift, language),
  ];
  const onClick = (event: Event): void => {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === undefined) return;
    popups.close();
    void popups.run(commandOf(act as PlaceAct, shift, anchor));
  };
  return html`<div
    class="pop info"
    role="dialog"
    aria-label=${`${dayOf(view, shift, language)} ${name}`}
    @click=${onClick}
    @pointerleave=${() => popups.info.leave()}
  >
    <h3>
      ${name} <small>${postBeside({ name, post: place.post })}</small>
      <span>${dayOf(view, shift, language)}</span>
    </h3>
    <dl>
      ${facts.map(([what, said]) =>
        said === ''
          ? nothing
          : html`<div>
              <dt>${what}</dt>
              <dd>${said}</dd>
            </div>`,
      )}
    </dl>
    ${reasonsOf(view, shift).map(({ mood, text }) => html`<p class=${mood}>${icon(mood)} ${text}</p>`)}
    ${
      popups.controller.session === null
        ? nothing
        : html`<div class="acts">${actButtons(view, place, language, true, popups.controller.may)}</div>`
    }
  </div>`;
}
