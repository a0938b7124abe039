import type { DayView, PlaceView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { addDays, dateMonthsLater, dayOfMonth, monthOf, monthSpan, within } from '../calendar/dates.ts';
import { daySentence, isHeldBy, isHidden, isRest, isUnplanned, nameOf, stateOf } from '../calendar/days.ts';
import { CalendarGrid } from '../calendar/grid.ts';
import { icon } from '../styles/icons.ts';
import { dayBadge } from '../styles/day-badge.ts';
import { dayWords, monthWords, postBeside } from '../words.ts';
import { monthStyle } from './style.ts';
import { type Week, weeksOf } from './weeks.ts';

/** A fuller day says how many places more there are; the list has them all. */
const MAX_PLACES = 3;

/**
 * One month as a grid of weeks from Monday: date, 休 or 班, the rule of a protection period through its days, name, post
 * and townships of who is on duty.
 *
 * One stop of the Tab key. Arrows move by day and week, Home and End to the ends of the week, Ctrl with them to those
 * of the month, PageUp and PageDown by month; with Shift they select the days up to there, as a mouse does that is dragged.
 * Enter or F2 opens the place.
 *
 * @fires roster-select - a day was clicked, or reached by key
 * @fires roster-command - `choose`, by Enter, F2 or a double click on a day that needs somebody
 * @csspart day - a day, which is also `day-rest`, `day-past`, `day-today`, `day-empty`, `day-unpublished` or `day-current`
 */
export class RosterMonth extends CalendarGrid {
  static override styles = [...CalendarGrid.styles, monthStyle];

  protected override get whole(): { readonly from: string; readonly to: string } {
    return monthSpan(monthOf(this.current));
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const { calendar, current, language } = this;
    const { words } = calendar;
    const month = monthOf(current);
    const label = monthWords(month, language);
    return html`${this.bar(month, label)}
      <table
        role="grid"
        aria-multiselectable="true"
        aria-label="${month.slice(0, 4)} ${label}"
        @click=${this.onClick}
        @dblclick=${this.open}
        @contextmenu=${this.onMenu}
        @keydown=${this.onKey}
      >
        <thead>
          <tr>
            <th class="week" scope="col"><span class="unseen">${words.week}</span></th>
            ${words.longWeekdays.map((day) => html`<th scope="col">${day}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeksOf(month, calendar).map((week) => this.week(week, month))}
        </tbody>
      </table>`;
  }

  /** Where it stands, and the way to the months beside it; what the month asks for. */
  private bar(month: string, label: string): TemplateResult {
    const { calendar, current, language } = this;
    const { words, view, months } = calendar;
    const { period, today } = view.head;
    const own = months.find((each) => each.month === month);
    const { from, to } = monthSpan(month);
    const periods = view.periods.filter((each) => each.from <= to && each.to >= from);
    const step = (by: number, name: string, sign: string, isEnd: boolean): TemplateResult =>
      html`<button
        type="button"
        class="btn line"
        aria-label=${name}
        title=${name}
        ?disabled=${isEnd}
        @click=${() => this.selectDate(dateMonthsLater(current, by))}
      >
        ${sign}
      </button>`;
    return html`<div class="bar">
      ${step(-1, words.monthBefore, '‹', month <= monthOf(period.from))}
      <h3>${words.yearMonth(month.slice(0, 4), label)}</h3>
      ${step(1, words.monthAfter, '›', month >= monthOf(period.to))}
      ${
        today === null || monthOf(today) === month || within(today, period) !== today
          ? nothing
          : html`<button type="button" class="link" @click=${() => this.selectDate(today)}>
              ${words.toToday}
            </button>`
      }
      <span
        >${own ? words.duties(own.duties) : nothing}${own && own.restDuties > 0 ? `${words.comma}${words.restDays(own.restDuties)}` : nothing}</span
      >
      ${periods.map(
        (each) =>
          html`<span class="period"
            >${each.name} ${dayWords(each.from, language)}–${dayWords(each.to, language)}</span
          >`,
      )}
    </div>`;
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
      return html`<td class="out" data-date=${day ? date : nothing}>
        ${day ? html`<div class="top">${dayWords(date, this.language)}</div>` : nothing}
      </td>`;
    }
    const { today } = calendar.view.head;
    const classes = {
      off: isRest(day),
      free: day.places.length === 0,
      past: today !== null && date < today,
      mine: isHeldBy(day, leader),
      protected: day.periods.length > 0,
      provisional: day.provisional,
      hidden: isHidden(this.shown, date),
      ranged: this.since !== null && this.isSelected(date),
    };
    return html`<td
      class=${classMap(classes)}
      part=${this.partsOf(day)}
      tabindex=${date === current ? 0 : -1}
      aria-selected=${this.isSelected(date)}
      aria-current=${date === today ? 'date' : nothing}
      aria-label=${daySentence(calendar, date)}
      data-date=${date}
    >
      <div class="cell">${this.top(day, week)} ${this.places(day)}</div>
    </td>`;
  }

  private top(day: DayView, { dates, periods }: Week): TemplateResult {
    const { words, view, dayByDate, markByDate } = this.calendar;
    const before = dayByDate.get(addDays(day.date, -1));
    const begins = day.holidays.filter((name) => before?.holidays.includes(name) !== true);
    const mark = markByDate.get(day.date);
    const state = day.places.map((place) => stateOf(place, words)).find((text) => text !== '') ?? '';
    // a period is named where it begins, and in each week anew
    const own = periods.filter(({ id, from }) => {
      const first = dates.find((date) => date >= from && monthOf(date) === monthOf(day.date));
      return day.date === first && day.periods.includes(id);
    });
    return html`<div class="top">
      <b>${dayOfMonth(day.date)}</b>
      ${day.date === view.head.today ? html`<span class="now">${words.today}</span>` : nothing}
      ${dayBadge(day.kind, words)}
      ${begins.length > 0 ? html`<span class="holiday">${begins.join('、')}</span>` : nothing}
      ${own.map(({ name }) => html`<span class="period">${name}</span>`)}
      <span class="state">
        ${mark === undefined ? nothing : html`<span class=${mark}>${mark === 'bad' ? '⊘' : '▲'}</span>`}
        ${day.provisional ? words.provisional : nothing}
        ${state === words.locked ? icon('lock') : nothing}${state}
      </span>
    </div>`;
  }

  private places({ places }: DayView): TemplateResult {
    const { words } = this.calendar;
    if (places.length === 0) return html`<p class="post">${words.nobodyNeeded}</p>`;
    const rest = places.length - MAX_PLACES;
    return html`${places.slice(0, MAX_PLACES).map((place) => this.place(place, places.length > 1))}
    ${rest > 0 ? html`<p class="post">${words.more(rest)}</p>` : nothing}`;
  }

  private place({ leader, type, post, townships }: PlaceView, isShort: boolean): TemplateResult {
    const { calendar } = this;
    const before = type === null ? nothing : html`<span class="type">${type} </span>`;
    if (leader === null && isUnplanned(calendar.view))
      return html`<p class="post">${before}${calendar.words.nobody}</p>`;
    if (leader === null) return html`<p class="who nobody">${before}⊘ ${calendar.words.nobody}</p>`;
    const name = nameOf(calendar, leader);
    return html`<p class="who">${before}${name}</p>
      ${
        isShort
          ? nothing
          : html`<p class="post">${postBeside({ name, post })}</p>
              <p class="post">${townships}</p>`
      }`;
  }
}
