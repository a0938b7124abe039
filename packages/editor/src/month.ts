import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { RosterCommandEvent } from './events.ts';
import { icon } from './icons.ts';
import { monthStyle } from './month-style.ts';
import { type Week, weeksOf } from './month-weeks.ts';
import type { DayView, PlaceView } from './session-types.ts';
import { daySentence, isHeldBy, isHidden, isRest, nameOf, stateOf } from './year-days.ts';
import { dateMonthsLater, dayOfMonth, daysLater, monthOf, monthSpan } from './year-dates.ts';
import { isForeignKey, PartElement } from './year-part.ts';
import { dayWords, monthWords } from './words.ts';

/** A fuller day says how many places more there are; the list has them all. */
const MOST_PLACES = 3;

/**
 * One month as a grid of weeks from Monday: date, 休 or 班, the rule of a protection period through its days, name and
 * post of who is on duty.
 *
 * One stop of the Tab key. Arrows move by day and week, Home and End to the ends of the week, Ctrl with them to those
 * of the month, PageUp and PageDown by month; Enter or F2 opens the place.
 *
 * @fires roster-select - a day was clicked, or reached by key
 * @fires roster-command - `choose`, by Enter, F2 or a double click on a day that needs somebody
 */
export class RosterMonth extends PartElement {
  static override styles = [...PartElement.styles, monthStyle];
  private focusesCell = false;

  private readonly onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event)) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      return this.open(event.currentTarget as Element);
    }
    const target = this.target(event.key, event.ctrlKey);
    if (target === undefined) return;
    event.preventDefault();
    this.focusesCell = true;
    this.selectDate(target);
    this.requestUpdate();
  };

  private target(key: string, withCtrl: boolean): string | undefined {
    const { current } = this;
    if (withCtrl) {
      const { from, to } = monthSpan(monthOf(current));
      return key === 'Home' ? from : key === 'End' ? to : undefined;
    }
    const weekday = this.calendar.dayByDate.get(current)?.weekday ?? 1;
    const targets: Readonly<Record<string, string>> = {
      ArrowLeft: daysLater(current, -1),
      ArrowRight: daysLater(current, 1),
      ArrowUp: daysLater(current, -7),
      ArrowDown: daysLater(current, 7),
      Home: daysLater(current, 1 - weekday),
      End: daysLater(current, 7 - weekday),
      PageUp: dateMonthsLater(current, -1),
      PageDown: dateMonthsLater(current, 1),
    };
    return targets[key];
  }

  private open(anchor: Element): void {
    const places = this.calendar.dayByDate.get(this.current)?.places ?? [];
    const place = places.find(({ shift }) => shift === this.shift) ?? places[0];
    if (!place) return;
    this.dispatchEvent(new RosterCommandEvent({ name: 'choose', shift: place.shift, anchor }));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.focusesCell) return;
    this.focusesCell = false;
    this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const { calendar, current, language } = this;
    const { words } = calendar;
    const month = monthOf(current);
    const label = monthWords(month, language);
    return html`<table role="grid" aria-label="${month.slice(0, 4)} ${label}">
      <thead>
        <tr>
          <th class="week" scope="col">${label}<span class="unseen"> ${words.week}</span></th>
          ${words.longWeekdays.map((day) => html`<th scope="col">${day}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(month, calendar).map((week) => this.week(week, month))}
      </tbody>
    </table>`;
  }

  private week(week: Week, month: string): TemplateResult {
    return html`<tr>
      <th class="week" scope="row">${this.calendar.words.weekLabel(week.number)}</th>
      ${week.dates.map((date) => this.day(date, week, month))}
    </tr>`;
  }

  private day(date: string, week: Week, month: string): TemplateResult {
    const { calendar, current, leader } = this;
    const day = calendar.dayByDate.get(date);
    if (monthOf(date) !== month || !day) {
      return html`<td class="out" @click=${() => day && this.selectDate(date)}>
        ${day ? html`<div class="top">${dayWords(date, this.language)}</div>` : nothing}
      </td>`;
    }
    const { today } = calendar.view.head;
    const classes = {
      off: isRest(day),
      free: day.places.length === 0,
      past: today !== null && date < today,
      mine: isHeldBy(day, leader),
      provisional: day.provisional,
      hidden: isHidden(this.shown, date),
    };
    return html`<td
      class=${classMap(classes)}
      tabindex=${date === current ? 0 : -1}
      aria-selected=${date === current}
      aria-current=${date === today ? 'date' : nothing}
      aria-label=${daySentence(calendar, date)}
      @click=${() => this.selectDate(date)}
      @dblclick=${(event: Event) => this.open(event.currentTarget as Element)}
      @keydown=${this.onKey}
    >
      <div class="cell">
        ${this.top(day)} ${week.periods.map((period) => this.band(day, period, week))} ${this.places(day)}
      </div>
    </td>`;
  }

  private top(day: DayView): TemplateResult {
    const { words, view, dayByDate, markByDate } = this.calendar;
    const before = dayByDate.get(daysLater(day.date, -1));
    const begins = day.holidays.filter((name) => before?.holidays.includes(name) !== true);
    const mark = markByDate.get(day.date);
    const state = day.places.map((place) => stateOf(place, words)).find((text) => text !== '') ?? '';
    return html`<div class="top">
      <b>${dayOfMonth(day.date)}</b>
      ${day.date === view.head.today ? html`<span class="now">${words.today}</span>` : nothing}
      ${day.kind === 'make-up-workday' ? html`<span class="badge make">${words.makeUp}</span>` : nothing}
      ${isRest(day) ? html`<span class="badge rest">${words.rest}</span>` : nothing}
      ${begins.length > 0 ? html`<span class="holiday">${begins.join('、')}</span>` : nothing}
      <span class="state">
        ${mark === undefined ? nothing : html`<span class=${mark}>${mark === 'bad' ? '⊘' : '▲'}</span>`}
        ${day.provisional ? words.provisional : nothing}
        ${state === words.locked ? icon('lock') : nothing}${state}
      </span>
    </div>`;
  }

  private band(day: DayView, { id, name, from }: Week['periods'][number], week: Week): TemplateResult {
    const isIn = day.periods.includes(id);
    const first = week.dates.find((date) => date >= from && monthOf(date) === monthOf(day.date));
    return html`<div class=${isIn ? 'band' : 'band is-away'}>
      ${isIn && day.date === first ? name : nothing}
    </div>`;
  }

  private places({ places }: DayView): TemplateResult {
    const { words } = this.calendar;
    if (places.length === 0) return html`<p class="post">${words.nobodyNeeded}</p>`;
    const rest = places.length - MOST_PLACES;
    return html`${places.slice(0, MOST_PLACES).map((place) => this.place(place, places.length > 1))}
    ${rest > 0 ? html`<p class="post">${words.more(rest)}</p>` : nothing}`;
  }

  private place({ leader, type, post }: PlaceView, isShort: boolean): TemplateResult {
    const { calendar } = this;
    const before = type === null ? nothing : html`<span class="type">${type} </span>`;
    if (leader === null) return html`<p class="who nobody">${before}⊘ ${calendar.words.nobody}</p>`;
    return html`<p class="who">${before}${nameOf(calendar, leader)}</p>
      ${isShort ? nothing : html`<p class="post">${post}</p>`}`;
  }
}
