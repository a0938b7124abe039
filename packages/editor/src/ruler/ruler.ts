import { html, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { dateMonthsLater, addDays, monthOf } from '../calendar/dates.ts';
import { type CalendarIndex, daySentence, type MonthOfDays, monthsAround } from '../calendar/days.ts';
import { calendarTarget, isForeignKey } from '../parts/keys.ts';
import { PartElement } from '../parts/part-element.ts';
import { monthWords } from '../words.ts';
import { FOLDED, HEIGHT, Scale } from './scale.ts';
import { rulerStyle } from './style.ts';

/** A longer period is shown year by year. */
const MAX_MONTHS = 14;

/** Month heads narrower than this say no number. */
const ROOM_FOR_COUNT = 66;

/**
 * The whole year as one row of months, with what is open in each; unfolded, one mark is one day: navigator, heat strip
 * and highlighter.
 *
 * To the keyboard and to a screen reader it is a slider over days: arrows by day (left, right) and week (up, down),
 * PageUp and PageDown by month, Home and End to the ends.
 *
 * @property isOpen - whether it is unfolded
 * @property changed - dates that stand up instead of a leader's, while two rosters are compared
 * @fires roster-select - a day was clicked, or reached by key
 */
export class RosterRuler extends PartElement {
  static override styles = [...PartElement.styles, rulerStyle];
  static override properties = {
    ...PartElement.properties,
    changed: { attribute: false },
    isOpen: { attribute: false },
    width: { state: true },
    pointed: { state: true },
    unfolded: { state: true },
  };
  changed: readonly string[] | null = null;
  isOpen: boolean = false;
  /** What it is painted with while it is unfolded. */
  private unfolded: typeof import('./unfolded.ts') | null = null;
  private width: number = 1200;
  private pointed: string | null = null;
  private readonly observer = new ResizeObserver(() => this.measure());

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  /** The strip is as wide as the element but for its margins, its edge and the button beside it. */
  private watch(): void {
    const strip = this.renderRoot.querySelector('.strip');
    if (strip) this.observer.observe(strip);
  }

  private measure(): void {
    const strip = this.renderRoot.querySelector('.strip');
    if (strip && strip.clientWidth > 7) this.width = strip.clientWidth;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('isOpen')) return;
    if (!this.isOpen) this.unfolded = null;
    else if (this.unfolded === null) this.loads(this.unfold());
  }

  private async unfold(): Promise<void> {
    const unfolded = await import('./unfolded.ts');
    if (this.isOpen) this.unfolded = unfolded;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.watch();
  }

  private dateAt(event: MouseEvent): string {
    const { months } = this.inSight(this.calendar);
    const scale = new Scale(months, this.width);
    const left = (event.currentTarget as Element).getBoundingClientRect().left;
    return addDays(months[0]!.days[0]!.date, scale.indexAt(event.clientX - left));
  }

  private onClick = (event: MouseEvent): void => {
    const top = (event.currentTarget as Element).getBoundingClientRect().top;
    const date = this.dateAt(event);
    const isHead = !this.unfolded || event.clientY - top < 20;
    const month = this.calendar.months.find((each) => each.month === monthOf(date));
    const first = month?.days.find(({ places }) => places.length > 0)?.date;
    this.selectDate(isHead ? (first ?? date) : date);
  };

  private onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event) || event.ctrlKey) return;
    const { from, to } = this.view!.head.period;
    const isEnd = event.key === 'Home' || event.key === 'End';
    const target = isEnd
      ? event.key === 'Home'
        ? from
        : to
      : calendarTarget(event, this.current, { from, to });
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.selectDate(target);
  };

  private inSight(calendar: CalendarIndex): { months: readonly MonthOfDays[]; isPart: boolean } {
    const months = monthsAround(calendar.months, this.current, MAX_MONTHS);
    return { months, isPart: months.length < calendar.months.length };
  }

  protected override render(): TemplateResult {
    if (!this.view || this.view.days.length === 0)
      return html`<p class="mute empty">${this.view ? this.calendar.words.noDays : nothing}</p>`;
    const { calendar } = this;
    const { words } = calendar;
    const { months, isPart } = this.inSight(calendar);
    const scale = new Scale(months, this.width);
    const height = this.unfolded ? HEIGHT : FOLDED;
    const { leader, width, changed, current, pointed } = this;
    const shown = { calendar, months, scale, leader, width, changed, shown: this.shown, current, pointed };
    return html`<div class="line">
        <button
          type="button"
          class="fold"
          aria-expanded=${this.isOpen}
          @click=${() => (this.isOpen = !this.isOpen)}
        >
          <span aria-hidden="true">${this.isOpen ? '⌄' : '›'}</span>
          ${this.isOpen ? words.fold : words.unfold}
        </button>
        <div
          class="strip"
          role="slider"
          tabindex="0"
          aria-label=${words.wholePeriod}
          aria-orientation="horizontal"
          aria-valuemin="1"
          aria-valuemax=${new Scale(calendar.months, 1).days}
          aria-valuenow=${new Scale(calendar.months, 1).indexOf(this.current) + 1}
          aria-valuetext=${daySentence(calendar, this.current)}
          @keydown=${this.onKey}
          @click=${this.onClick}
          @pointermove=${(event: PointerEvent) => (this.pointed = this.dateAt(event))}
          @pointerleave=${() => (this.pointed = null)}
        >
          <svg width=${this.width} height=${height} aria-hidden="true" focusable="false">
            ${months.map((month) => this.month(month, scale, calendar, height))}
            ${this.unfolded?.daysTemplate(shown) ?? [bands(months, scale), this.here(scale)]}
          </svg>
        </div>
        ${isPart ? this.years(calendar) : nothing}
      </div>
      ${this.unfolded?.legendTemplate(shown) ?? nothing}`;
  }

  private month(
    { month, days, duties }: MonthOfDays,
    scale: Scale,
    calendar: CalendarIndex,
    height: number,
  ): TemplateResult {
    const { words, language } = calendar;
    const x = scale.edge(scale.indexOf(days[0]!.date));
    const end = scale.edge(scale.indexOf(days[days.length - 1]!.date) + 1);
    const isCurrent = month === monthOf(this.current);
    const changed = this.changed && days.filter(({ date }) => this.changed!.includes(date)).length;
    const label = monthWords(month, language);
    const open = this.unfolded ? [] : days.filter(({ date }) => calendar.markByDate.has(date));
    const mark = open.some(({ date }) => calendar.markByDate.get(date) === 'bad') ? 'bad' : 'warn';
    const hasYear = month.endsWith('-01') && calendar.months.length > 12;
    return svg`<g class=${isCurrent ? 'month is-current' : 'month'}>
      <rect class="sheet" x=${x} y="0" width=${end - x} height=${height}></rect>
      <path class="edge" d="M${x + 0.5} 0V${height}"></path>
      ${isCurrent ? svg`<rect class="under" x=${x} y=${this.unfolded ? height - 3 : 0} width=${end - x} height="3"></rect>` : nothing}
      ${end - x < 18 ? nothing : svg`<text class="name" x=${x + 5} y="15">${hasYear && end - x > 110 ? `${month.slice(0, 4)} · ${label}` : label}</text>`}
      ${
        end - x < ROOM_FOR_COUNT
          ? nothing
          : svg`<text class="count" x=${this.unfolded ? end - 5 : x + 9 + 13 * (label.length > 2 ? 2.2 : 1.6)} y="15" text-anchor=${this.unfolded ? 'end' : 'start'}>${changed === null ? words.duties(duties) : words.changedDays(changed)}</text>`
      }
      ${open.length === 0 || end - x < 40 ? nothing : svg`<text class=${`open ${mark}`} x=${end - 5} y="15" text-anchor="end">${mark === 'bad' ? '⊘' : '▲'}${open.length}</text>`}
    </g>`;
  }

  /** Where it stands, below the folded months. */
  private here(scale: Scale): TemplateResult {
    const index = scale.indexOf(this.current);
    const middle = Math.floor((scale.edge(index) + scale.edge(index + 1)) / 2) + 0.5;
    return svg`<path class="under" d="M${middle} ${FOLDED - 7}l4.500 7h-9z"></path>`;
  }

  private years({ words }: CalendarIndex): TemplateResult {
    const step = (years: number): void => this.selectDate(dateMonthsLater(this.current, 12 * years));
    return html`<span class="years">
      <button class="btn" aria-label=${words.earlier} @click=${() => step(-1)}>‹</button>
      ${this.current.slice(0, 4)}
      <button class="btn" aria-label=${words.later} @click=${() => step(1)}>›</button>
    </span>`;
  }
}

/** Where protection periods lie, at the foot of the months. */
function bands(months: readonly MonthOfDays[], scale: Scale): TemplateResult {
  const days = months.flatMap((month) => month.days).filter(({ periods }) => periods.length > 0);
  const path = days.map(({ date }) => {
    const index = scale.indexOf(date);
    return `M${scale.edge(index)} ${FOLDED - 3}H${scale.edge(index + 1)}v3H${scale.edge(index)}z`;
  });
  return svg`<path class="mark band" d=${path.join('')}></path>`;
}
