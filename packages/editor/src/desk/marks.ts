import type { CaseCard, LimitView, Mood, WayStep } from '@lunzhi/reception/client';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon, type IconName } from '../styles/icons.ts';
import { deskIcon } from './icons.ts';

/** The drawing of a mood; a plain one has none. */
export const moodMark = (mood: Mood): TemplateResult | typeof nothing =>
  mood === 'plain' ? nothing : icon(mood as IconName);

/** Near its date or over it is the same sign; the words and the colour say which. */
export const limitMark = (mood: Mood): TemplateResult | typeof nothing =>
  moodMark(mood === 'bad' ? 'warn' : mood);

/** The width of a bar in its own units. */
const WIDTH = 150;

/**
 * A limit as a bar that fills up: a solid tick is the strict date, a dashed one that after rest days; what is over goes on
 * behind the tick, taller and red.
 */
export function limitBar({ days, later, gone, mood }: LimitView): TemplateResult {
  const length = Math.max(days, later ?? 0, gone);
  const at = (day: number): number => 2 + (day / length) * (WIDTH - 4);
  const [end, filled] = [at(days), at(Math.min(gone, days))];
  return html`<svg
    class="limit ${mood}"
    viewBox="0 0 ${WIDTH} 14"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect
      class="whole"
      x="2"
      y="4"
      width=${(at(Math.max(days, later ?? 0)) - 2).toFixed(1)}
      height="6"
      rx="1"
    ></rect>
    <rect class="gone" x="2" y="4" width=${(filled - 2).toFixed(1)} height="6" rx="1"></rect>
    ${
      gone > days
        ? svg`<rect class="over" x=${end.toFixed(1)} y="2" width=${(at(gone) - end).toFixed(1)} height="10" rx="1"></rect>`
        : nothing
    }
    <path class="end" d="M${end.toFixed(1)} 1v12"></path>
    ${later === null ? nothing : svg`<path class="later" d=${`M${at(later).toFixed(1)} 1v12`}></path>`}
  </svg>`;
}

/** Name, bar, dates and what is left, one below the other. */
export const limitsTemplate = (limits: readonly LimitView[]): TemplateResult =>
  html`<ul class="limits">
    ${limits.map(
      (limit) =>
        html`<li>
          <span class="name">${limit.name}</span>${limitBar(limit)}<span class="said"
            ><b>${limit.dates}</b>
            ${
              limit.left === ''
                ? nothing
                : html`<span class=${`left ${limit.mood}`}>${limitMark(limit.mood)} ${limit.left}</span>`
            }
            <span class="mute">${limit.source}</span></span
          >
        </li>`,
    )}
  </ul>`;

const markOf = ({ state }: WayStep): unknown =>
  state === 'done' ? deskIcon('tick') : state === 'back' ? deskIcon('back') : nothing;

/** A case's way beside one another, a mark a step. */
export const wayTemplate = (way: readonly WayStep[], label: string): TemplateResult =>
  html`<ol class="way" aria-label=${label}>
    ${way.map(
      (step) =>
        html`<li class=${step.state} aria-current=${step.state === 'now' ? 'step' : nothing}>
          <span class="mark">${markOf(step)}</span><b>${step.name}</b
          ><span class="when">${step.when === '' ? '—' : step.when}</span>
        </li>`,
    )}
  </ol>`;

/** The same below one another, with everything that was taken back. */
export const storyTemplate = (story: readonly WayStep[], label: string): TemplateResult =>
  html`<ol class="story" aria-label=${label}>
    ${story.map(
      (step) =>
        html`<li class=${step.state} aria-current=${step.state === 'now' ? 'step' : nothing}>
          <span class="mark">${markOf(step)}</span><span class="when">${step.when}</span
          ><span><b>${step.name}</b> ${step.note}</span>
        </li>`,
    )}
  </ol>`;

export const factsTemplate = ({ facts }: CaseCard): TemplateResult =>
  html`<dl class="case-facts">
    ${facts.map(
      ({ name, lines }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${lines.length > 1 ? lines.map((line) => html`<p>${line}</p>`) : lines[0]}</dd>
        </div>`,
    )}
  </dl>`;
