import { html, nothing, type TemplateResult } from 'lit';
import type { Calendar } from '../calendar/days.ts';
import { dayWords, postBeside } from '../words.ts';

/** What the signs of the year mean, and whose days are filled. */
export function yearKey(calendar: Calendar, leader: string | null): TemplateResult {
  const { words, view, leaderById, markByDate } = calendar;
  const chosen = leader === null ? undefined : leaderById.get(leader);
  const key = (kind: string, text: string): TemplateResult =>
    html`<span><span class="swatch ${kind}"></span>${text}</span>`;
  const { today } = view.head;
  const marks = new Set(markByDate.values());
  return html`<div class="key">
    ${chosen ? html`<b>■ ${words.daysOf(chosen.name, postBeside(chosen), new Set(chosen.dates).size)}</b>` : nothing}
    <span>${words.yearKey}</span>
    ${key('off', words.restDuty)} ${key('make', words.kinds['make-up-workday'])}
    ${view.periods.length > 0 ? key('period', words.protection) : nothing}
    ${marks.has('warn') ? html`<span><span class="warn-text">▲</span> ${words.improvable}</span>` : nothing}
    ${marks.has('bad') ? html`<span><span class="bad-text">⊘</span> ${words.forbidden}</span>` : nothing}
    ${today === null || !calendar.dayByDate.has(today) ? nothing : key('today', `${words.today} ${dayWords(today, calendar.language)}`)}
    <span>${words.noFrame}</span>
  </div>`;
}
