import type { DeskView, HeldCase } from '@lunzhi/reception/client';
import { html, nothing, type TemplateResult } from 'lit';
import { dayWords, type ElementLanguage } from '../words.ts';
import { deskIcon } from './icons.ts';
import { moodMark } from './marks.ts';
import type { ReceptionWords } from './words.ts';

interface EffectContext {
  readonly view: DeskView;
  readonly words: ReceptionWords;
  readonly language: ElementLanguage;
  readonly drop: () => void;
  readonly leave: () => void;
}

/** What the day below would do, in one card: beside days that do not fit. */
export function effectCard(
  { title, from, shift: was, effects }: HeldCase,
  target: string,
  { view, words, language, drop, leave }: EffectContext,
): TemplateResult | typeof nothing {
  const effect = effects.find(({ shift }) => shift === target);
  const sitting = view.sittings.find(({ shift }) => shift === target);
  if (!effect || !sitting) return nothing;
  const { lines, verdict, fits } = effect;
  return html`<div class="effect pop" role="group" aria-label=${title}>
    <h2>${was === null ? words.weeks.arranging(title) : words.weeks.moving(title)}</h2>
    <p class="small">
      ${from === '' ? words.weeks.fromPool : from} → ${dayWords(target, language)} ${sitting.post}
    </p>
    <ul>
      ${lines.map(
        ({ mood, strong, rest }) =>
          html`<li class=${mood}>
            ${mood === 'plain' ? deskIcon('letter') : moodMark(mood)}<span><b>${strong}</b>${rest}</span>
          </li>`,
      )}
    </ul>
    <p class=${`verdict ${verdict.mood}`} role="status" aria-live="polite">
      ${moodMark(verdict.mood)} <b>${verdict.strong}</b>${verdict.rest}
    </p>
    <div class="acts">
      ${
        fits
          ? html`<button type="button" class="btn primary" tabindex="-1" @click=${drop}>
              ${words.weeks.drop} <kbd>Enter</kbd>
            </button>`
          : nothing
      }
      <button type="button" class="btn line" tabindex="-1" @click=${leave}>
        ${words.weeks.back} <kbd>Esc</kbd>
      </button>
      <span class="mute">${words.weeks.undoable}</span>
    </div>
  </div>`;
}
