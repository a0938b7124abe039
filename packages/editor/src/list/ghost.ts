import { html, nothing, type TemplateResult } from 'lit';
import type { Weighed } from '../events.ts';
import { icon } from '../styles/icons.ts';
import type { Drag } from './drag.ts';
import { listWords } from './words.ts';
import type { DayView } from '../session-types.ts';
import { dayWords, type ElementLanguage, weekdayWords } from '../words.ts';

const marks = { better: 'ok', same: 'ok', worse: 'warn', broken: 'bad', impossible: 'bad' } as const;

/**
 * What follows the pointer in a drag: who is dragged, onto which day, and what it would do, before it is let go.
 *
 * @param name of the leader who is dragged
 * @param onto the day below the pointer
 */
export function ghostTemplate(
  { shift, target, x, y }: Drag,
  name: string,
  onto: DayView | undefined,
  weighed: Weighed | null,
  language: ElementLanguage,
): TemplateResult {
  const words = listWords(language);
  const verdict = weighed?.shift === shift && weighed.other === target ? weighed : null;
  const said = onto && `${dayWords(onto.date, language)} ${weekdayWords(onto.weekday, language)}`;
  return html`<div class="pop ghost" part="ghost" .style=${`left:${x + 14}px;top:${y - 17}px`}>
    <p>${icon('grip')} ${name} <span>${said ? words.dragged(said) : words.dragging}</span></p>
    ${verdict ? html`<p class=${verdict.mood}>${icon(marks[verdict.mood])} ${verdict.text}</p>` : nothing}
  </div>`;
}
