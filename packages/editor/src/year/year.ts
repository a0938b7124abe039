import type { DayView, SessionView } from '@lunzhi/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { dayOfMonth, monthOf, weekdayOn } from '../calendar/dates.ts';
import {
  type CalendarIndex,
  daySentence,
  isHeldBy,
  isHidden,
  isHole,
  isRest,
  type MonthOfDays,
  monthsAround,
} from '../calendar/days.ts';
import { CalendarGrid } from '../calendar/grid.ts';
import { WidthWatch } from '../parts/width.ts';
import { dayWords, monthWords, postBeside } from '../words.ts';
import { yearStyle } from './style.ts';

const MAX_MONTHS = 12;
/** Pixels of a character of a name, and what a cell has beside it. */
const CHARACTER = 13;
const BESIDE = 9;
/** From so many pixels a screen has room for names on two lines, which are smaller and closer. */
const HIGH = 860;
const SMALL = 12;
const CLOSER = 5;

/** ▲ and ⊘ drawn in a square of eight pixels. */
const marks = {
  warn: svg`<path class="warn" d="M4 0.500l3.500 6.500h-7z"></path>`,
  bad: svg`<path class="bad" d="M1 4a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M2 6l4 -4"></path>`,
};

/**
 * Twelve months at once: each day says its date (small) and who is on duty, by name where there is room, else by rank. A leader's days are
 * filled, issues are told by shape, protection periods by a double rule.
 *
 * One stop of the Tab key; arrows move by day and week, Home and End to the ends of the week, PageUp and PageDown by
 * month, Enter or F2 opens the place. A period of more than twelve months is shown year by year.
 *
 * @fires roster-select - a day was clicked, or reached by key
 * @fires roster-command - `choose`, by Enter, F2 or a double click on a day that needs somebody
 * @csspart day - a day, which is also `day-rest`, `day-past`, `day-today`, `day-empty`, `day-unpublished` or `day-current`
 */
export class RosterYear extends CalendarGrid {
  static override styles = [...CalendarGrid.styles, yearStyle];

  static override properties = {
    ...CalendarGrid.properties,
    columns: { state: true },
    room: { state: true },
  };
  private columns: number = 3;
  /** How wide a day is, in pixels. */
  private room: number = 0;
  /** How many lines a name may take; 0 where there is no room for names. */
  private lines: 0 | 1 | 2 = 0;

  constructor() {
    super();
    new WidthWatch(this, (pixels) => {
      this.columns = pixels < 620 ? 1 : pixels < 900 ? 2 : pixels < 1500 ? 3 : 4;
      this.room = Math.floor((pixels / this.columns - 26) / 7);
    });
  }

  /** The lines that names need, of one leader a day, but for a few long ones: two, where the screen is high, are better than numbers even if more are cut. */
  private linesFor({ leaders, days }: SessionView): 0 | 1 | 2 {
    const lengths = leaders.map(({ name }) => name.length).sort((a, b) => a - b);
    const most = (share: number): number => lengths[Math.floor(lengths.length * share)] ?? 0;
    if (days.some(({ places }) => places.length > 1)) return 0;
    if (most(0.9) * CHARACTER + BESIDE <= this.room) return 1;
    const isHigh = this.clientHeight >= HIGH;
    return isHigh && Math.ceil(most(0.6) / 2) * SMALL + CLOSER <= this.room + 2 ? 2 : 0;
  }

  protected override get whole(): { readonly from: string; readonly to: string } {
    return this.view!.head.period;
  }

  protected override render(): TemplateResult {
    if (!this.view) return html``;
    const { calendar, current, leader } = this;
    const months = monthsAround(calendar.months, current, MAX_MONTHS);
    if (months.length === 0) return html`<p class="mute empty">${calendar.words.noDays}</p>`;
    this.lines = this.linesFor(calendar.view);
    const hasNames = this.lines > 0;
    return html`${yearKey(calendar, leader, hasNames)}
      <div
        class=${['year', 'year named', 'year named two'][this.lines]}
        .style=${`--columns:${this.columns}`}
        @click=${this.onClick}
        @dblclick=${this.open}
        @contextmenu=${this.onMenu}
        @keydown=${this.onKey}
      >
        ${months.map((month) => guard(this.dependencies(calendar, month), () => this.month(calendar, month)))}
      </div>`;
  }

  /** What a month's picture depends on; days that stay the same objects are not drawn again. */
  private dependencies(calendar: CalendarIndex, { month, days }: MonthOfDays): unknown[] {
    const { view, people, language, markByDate } = calendar;
    const here = monthOf(this.current) === month ? this.current : null;
    const rest = [
      this.lines,
      language,
      people,
      view.periods,
      view.head.today,
      this.leader,
      this.shown,
      here,
      this.since && `${this.since} ${this.current}`,
    ];
    return [...rest, ...days, ...days.map(({ date }) => markByDate.get(date))];
  }

  private month(
    calendar: CalendarIndex,
    { month, days, duties, restDuties, makeUpDuties }: MonthOfDays,
  ): TemplateResult {
    const { words, language, months } = calendar;
    const byDayOfMonth = new Map(days.map((day) => [dayOfMonth(day.date), day]));
    const blanks = weekdayOn(`${month}-01`) - 1;
    const last = dayOfMonth(days[days.length - 1]!.date);
    const weeks = Array.from({ length: Math.ceil((blanks + last) / 7) }, (_, week) =>
      Array.from({ length: 7 }, (__, weekday) => byDayOfMonth.get(week * 7 + weekday + 1 - blanks)),
    );
    const name = monthWords(month, language);
    const years = new Set(months.map((each) => each.month.slice(0, 4)));
    const title = years.size > 1 ? `${month.slice(0, 4)} ${name}` : name;
    const facts = [
      words.duties(duties),
      ...(restDuties > 0 ? [words.restDays(restDuties)] : []),
      ...(makeUpDuties > 0 ? [words.makeUps(makeUpDuties)] : []),
    ];
    return html`<section>
      <h3>${title}<small>${facts.join(' · ')}</small></h3>
      <table role="grid" aria-label=${title}>
        <thead>
          <tr>
            ${words.weekdays.map((day) => html`<th scope="col">${day}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr>
                ${week.map((day) => (day ? this.day(calendar, day) : html`<td role="gridcell"></td>`))}
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  private day(calendar: CalendarIndex, day: DayView): TemplateResult {
    const { date } = day;
    const { today } = calendar.view.head;
    const mark = isHole(calendar.view, day) ? undefined : calendar.markByDate.get(date);
    const classes = {
      on: day.places.length > 0,
      off: isRest(day) && day.places.length > 0,
      make: day.kind === 'make-up-workday',
      period: day.periods.length > 0,
      mine: isHeldBy(day, this.leader),
      hole: isHole(calendar.view, day),
      past: today !== null && date < today,
      today: date === today,
      provisional: day.provisional,
      hidden: isHidden(this.shown, date),
      ranged: this.isInRange(date),
    };
    return html`<td
      class=${classMap(classes)}
      part=${this.partsOf(day)}
      data-date=${date}
      tabindex=${date === this.current ? 0 : -1}
      aria-selected=${this.isSelected(date)}
      aria-current=${date === today ? 'date' : nothing}
      aria-label=${daySentence(calendar, date)}
    >
      <small>${dayOfMonth(date)}</small>${
        mark === undefined
          ? nothing
          : html`<svg class="mark" viewBox="0 0 8 8" aria-hidden="true">${marks[mark]}</svg>`
      }<span class="who">${this.who(calendar, day)}</span>
    </td>`;
  }

  /** The rank of who is on duty, two of two, a number of more. */
  private who({ leaderById, words }: CalendarIndex, { places }: DayView): string {
    if (places.length === 0) return '';
    if (places.length > 2) return words.people(places.length);
    if (this.lines > 0)
      return places
        .map(({ leader }) => (leader === null ? '⊘' : (leaderById.get(leader)?.name ?? leader)))
        .join();
    return places
      .map(({ leader }) =>
        leader === null ? '⊘' : String(leaderById.get(leader)?.rank ?? '?').padStart(2, '0'),
      )
      .join(' ');
  }
}

/** What the signs of the year mean, and whose days are filled. */
export function yearKey(calendar: CalendarIndex, leader: string | null, hasNames: boolean): TemplateResult {
  const { words, view, leaderById, markByDate } = calendar;
  const chosen = leader === null ? undefined : leaderById.get(leader);
  const key = (kind: string, text: string): TemplateResult =>
    html`<span><span class="swatch ${kind}"></span>${text}</span>`;
  const { today } = view.head;
  const marks = new Set(markByDate.values());
  return html`<div class="key">
    ${chosen ? html`<b class="cut">■ ${words.daysOf(chosen.name, postBeside(chosen), new Set(chosen.dates).size)}</b>` : nothing}
    ${hasNames ? nothing : html`<span>${words.yearKey}</span>`} ${key('off', words.restDuty)}
    ${key('make', words.kinds['make-up-workday'])}
    ${view.periods.length > 0 ? key('period', words.protection) : nothing}
    ${marks.has('warn') ? html`<span><span class="warn">▲</span> ${words.improvable}</span>` : nothing}
    ${marks.has('bad') ? html`<span><span class="bad">⊘</span> ${words.forbidden}</span>` : nothing}
    ${today === null || !calendar.dayByDate.has(today) ? nothing : key('today', `${words.today} ${dayWords(today, calendar.language)}`)}
    <span>${words.noFrame}</span>
  </div>`;
}
