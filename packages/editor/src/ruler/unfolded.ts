import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { daySentence, isHole } from '../calendar/days.ts';
import { dayWords, postBeside } from '../words.ts';
import { drawMarks, type MarkInput } from './marks.ts';
import { HEIGHT, type Scale } from './scale.ts';

/** What an unfolded ruler shows. */
export interface Unfolded extends Omit<MarkInput, 'changed'> {
  readonly scale: Scale;
  readonly changed: readonly string[] | null;
  readonly current: string;
  /** The day under the mouse. */
  readonly pointed: string | null;
}

/** A mark for each day, today, and the day it stands at. */
export const daysTemplate = (shown: Unfolded): unknown => [
  marks(shown),
  line(shown.scale, shown.calendar.view.head.today, 'today'),
  line(shown.scale, shown.current, 'current'),
];

function marks(input: Unfolded): unknown {
  const { calendar, months, leader, width, changed, shown } = input;
  return guard([calendar, months[0], leader, width, changed, shown], () => {
    const drawn = drawMarks({ ...input, changed: changed && new Set(changed) });
    return (Object.keys(drawn) as (keyof typeof drawn)[]).map(
      (kind) => svg`<path class="mark ${kind}" d=${drawn[kind]}></path>`,
    );
  });
}

function line(scale: Scale, date: string | null, kind: 'today' | 'current'): TemplateResult | typeof nothing {
  if (date === null) return nothing;
  const index = scale.indexOf(date);
  if (index < 0 || index >= scale.days) return nothing;
  const [left, right] = [scale.edge(index), scale.edge(index + 1)];
  const middle = Math.floor((left + right) / 2) + 0.5;
  return kind === 'today'
    ? svg`<path class="today" d="M${middle} 20V${HEIGHT - 3}"></path>`
    : svg`<rect class="current" x=${left - 1} y="20" width=${right - left + 2} height=${HEIGHT - 23}></rect>`;
}

/** What the marks mean, and the day under the mouse in words. */
export function legendTemplate({ calendar, leader: id, changed, pointed }: Unfolded): TemplateResult {
  const { words, view, leaderById } = calendar;
  const leader = id === null ? undefined : leaderById.get(id);
  const chosen = changed
    ? words.changedDays(changed.length)
    : leader && words.daysOf(leader.name, postBeside(leader), new Set(leader.dates).size);
  const { today } = view.head;
  const key = (d: string, kind: string, text: string): TemplateResult =>
    html`<span
      ><svg class="swatch" viewBox="0 0 12 12" aria-hidden="true"><path class=${kind} d=${d}></path></svg
      >${text}</span
    >`;
  const marked = new Set(calendar.markByDate.values());
  return html`<div class="legend">
    ${chosen === undefined ? nothing : html`<b class="chosen-text">▮ ${chosen}</b>`}
    ${key('M4 3h4v9h-4z', 'mark work', words.workday)} ${key('M4 0h4v12h-4z', 'mark rest', words.restDuty)}
    ${key('M4 10h4v2h-4z', 'mark none', words.nobodyNeeded)}
    ${view.periods.length > 0 ? key('M0 9h12v3h-12z', 'mark band', words.protection) : nothing}
    ${marked.has('bad') && view.days.some((day) => isHole(view, day)) ? key('M4 0h4v12h-4z', 'mark hole', words.hole) : nothing}
    ${marked.has('warn') ? key('M6 1l5 9h-10z', 'mark warn', words.improvable) : nothing}
    ${
      marked.has('bad')
        ? key('M1.500 6a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0 -9 0M3 9l6 -6', 'mark bad', words.forbidden)
        : nothing
    }
    ${today === null ? nothing : key('M6 0v12', 'today', `${words.today} ${dayWords(today, calendar.language)}`)}
    <span class="pointed">${pointed === null ? words.months : daySentence(calendar, pointed)}</span>
  </div>`;
}
