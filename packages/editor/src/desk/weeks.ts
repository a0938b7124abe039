import type { DayView, HeldCase, SittingView } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { addDays } from '../calendar/dates.ts';
import { ListDrag } from '../list/drag.ts';
import { gridStep, isComposing, isForeignKey } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import { weekdayWords } from '../words.ts';
import { effectCard } from './effect-card.ts';
import { PageElement } from './page-element.ts';
import { placeEffect } from './place-effect.ts';
import { dayTemplate, type Stop } from './weeks-day.ts';
import { weekAway } from './week-away.ts';
import { weeksStyles } from './weeks-style.ts';
import { effectStyles } from './effect-style.ts';

/** What stands in a week of the grid, day by day. */
interface Week {
  readonly days: readonly DayView[];
  readonly sittings: readonly SittingView[];
}

/** Those that were heard, then those to come. */
const casesAt = ({ heard, cases }: SittingView): readonly string[] => [...heard, ...cases];

/**
 * The duty days of the coming weeks with their cases, as a grid with one stop of the Tab key. A case can be lifted, by M or
 * by dragging; what a day would do stands beside it before it is put down, and a day that does not fit says why.
 */
export class DeskWeeks extends PageElement {
  static override styles = [...PageElement.styles, weeksStyles, effectStyles];
  static override properties = {
    date: { state: true },
    held: { state: true },
    target: { state: true },
    isNarrow: { type: Boolean, attribute: 'narrow', reflect: true },
  };
  /** The day the Tab key reaches. */
  date: string | null = null;
  /** The case in the hand, with what each sitting would do. */
  held: HeldCase | null = null;
  /** The sitting it is held over. */
  target: string | null = null;
  isNarrow: boolean = false;
  readonly #drag = new ListDrag(this, (id, shift) => void this.#drop(shift, id));
  #sittings = new Map<string, readonly SittingView[]>();

  override turnedAway(): void {
    this.#drag.leave();
    this.held = null;
    this.target = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { view } = this;
    if (view === null) return;
    if (changed.has('view')) {
      this.#sittings = new Map();
      for (const own of view.sittings)
        this.#sittings.set(own.date, [...(this.#sittings.get(own.date) ?? []), own]);
      this.date ??= view.head.today;
      if (this.held && !view.cases.some(({ id }) => id === this.held!.case)) this.held = null;
    }
    const { drag } = this.#drag;
    if (drag && this.held?.case !== drag.key) void this.lift(drag.key);
    if (drag && this.held) this.target = drag.target;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const card = this.renderRoot.querySelector<HTMLElement>('.effect');
    const cells = [...this.renderRoot.querySelectorAll<HTMLElement>('td')];
    if (card) placeEffect(card, cells, this.renderRoot.querySelector('.target'));
  }

  /** Takes a case into the hand, and holds it over the first day that fits. */
  async lift(id: string): Promise<void> {
    if (!this.desk?.isEditable) return;
    const held = await this.desk.lift(id);
    if (!held) return;
    this.held = held;
    if (this.#drag.drag) return;
    const fitting = held.effects.filter(({ fits }) => fits);
    this.target = fitting[0]?.shift ?? null;
    this.desk.say(
      fitting.length > 0 ? this.words.weeks.lifted(held.title) : this.words.weeks.noFit(held.title),
    );
    if (this.target) this.date = this.target.slice(0, 10);
    this.focusesStop = true;
    this.requestUpdate();
  }

  /** Puts the case back where it was. @returns whether one was in the hand */
  leave(): boolean {
    const { held } = this;
    if (held === null) return false;
    this.held = null;
    this.target = null;
    this.date = held.shift?.slice(0, 10) ?? this.date;
    this.desk?.say('');
    this.focusesStop = true;
    this.requestUpdate();
    return true;
  }

  async #drop(shift: string | null, id = this.held?.case): Promise<void> {
    const effect = this.held?.effects.find((own) => own.shift === shift);
    if (!id || !effect) return void this.leave();
    // a day that does not fit has said why
    if (!effect.fits) return this.#drag.drag ? void this.leave() : undefined;
    this.held = null;
    this.target = null;
    this.date = effect.shift.slice(0, 10);
    this.desk?.say('');
    this.focusesStop = true;
    await this.desk?.act({ kind: 'arrange', case: id, shift: effect.shift });
  }

  get #weeks(): readonly Week[] {
    const days = this.view?.days ?? [];
    return Array.from({ length: days.length / 7 }, (_, index) => {
      const own = days.slice(7 * index, 7 * index + 7);
      return { days: own, sittings: own.flatMap(({ date }) => this.#sittings.get(date) ?? []) };
    });
  }

  /** Weekends are columns as long as somebody sits on one. */
  get #columns(): number {
    return this.view?.days.some(({ date, weekday }) => weekday > 5 && this.#sittings.has(date)) ? 7 : 5;
  }

  #casesOn(date: string): readonly string[] {
    return (this.#sittings.get(date) ?? []).flatMap(casesAt);
  }

  /** Where the Tab key leads. */
  get #stop(): Stop {
    const date = this.date ?? this.view!.head.today;
    const cases = this.#casesOn(date);
    const own = cases.includes(this.current ?? '') ? this.current : (cases[0] ?? null);
    return { date, case: this.held ? null : own };
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event) || isForeignKey(event)) return;
    if (this.held) return this.#onHeldKey(event);
    if (event.ctrlKey) return;
    const { date, case: id } = this.#stop;
    if ((event.key === 'm' || event.key === 'M') && this.desk?.letters && id) {
      event.preventDefault();
      event.stopPropagation();
      return void this.lift(id);
    }
    const step = gridStep(event, { row: 0, column: 0 });
    if (!step) return;
    event.preventDefault();
    const cases = this.#casesOn(date);
    const at = id === null ? -1 : cases.indexOf(id);
    this.focusesStop = true;
    const next = step.column === 0 ? cases[at + step.row] : undefined;
    if (next !== undefined && event.key !== 'Home') this.desk?.open(next);
    else this.#goTo(event.key, date, step.row);
    this.requestUpdate();
  };

  #goTo(key: string, date: string, rows: number): void {
    const { from, to } = this.view!.head.horizon;
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
    const weekday = this.view!.days.find((own) => own.date === date)?.weekday ?? 1;
    let next =
      days === undefined
        ? addDays(date, (key === 'Home' ? 1 : this.#columns) - weekday)
        : addDays(date, days);
    // five columns pass over the weekend
    const column = this.view!.days.find((own) => own.date === next)?.weekday ?? 1;
    if (column > this.#columns) next = addDays(next, days === -1 ? this.#columns - column : 8 - column);
    if (next < from || next > to) return;
    this.date = next;
    const cases = this.#casesOn(next);
    const own = rows < 0 ? cases[cases.length - 1] : cases[0];
    if (own) this.desk?.open(own);
  }

  #onHeldKey(event: KeyboardEvent): void {
    const { held, target } = this;
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      return void this.#drop(target);
    }
    const step = gridStep(event, { row: 0, column: 0 });
    if (!step || event.ctrlKey) return;
    event.preventDefault();
    const stops = held!.effects.filter(({ fits, shift }) => fits || event.shiftKey || shift === target);
    const at = stops.findIndex(({ shift }) => shift === target);
    const down = step.row !== 0 && Number.isFinite(step.row);
    const next = down
      ? weekAway(stops, (target ?? this.view!.head.today).slice(0, 10), step.row)
      : stops[at + Math.sign(step.column || step.row)];
    if (!next) return;
    this.target = next.shift;
    this.date = next.shift.slice(0, 10);
    this.focusesStop = true;
  }

  protected override render(): TemplateResult {
    const { view, words, language } = this;
    if (view === null) return html``;
    const columns = this.#columns;
    const stop = this.#stop;
    return html`<div class="sheet frame">
      <table
        role="grid"
        aria-label=${words.weeks.grid}
        class=${`columns-${columns}${this.held ? ' holding' : ''}`}
        @keydown=${this.#onKey}
      >
        <thead>
          <tr>
            <td></td>
            ${view.days.slice(0, columns).map(({ weekday }) => html`<th scope="col">${weekdayWords(weekday, language)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.#weeks.map(
            (week, index) =>
              html`<tr>
                <th scope="row">
                  <b>${words.weeks.week(index)}</b>
                  <span
                    >${words.weeks.count(week.sittings.reduce((sum, own) => sum + casesAt(own).length, 0))}</span
                  >
                  <span>${words.weeks.sittings(week.sittings.length)}</span>
                </th>
                ${week.days.slice(0, columns).map((day) => this.#day(day, stop))}
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        this.held && this.target
          ? effectCard(this.held, this.target, {
              view,
              words,
              language,
              drop: () => void this.#drop(this.target),
              leave: () => this.leave(),
            })
          : nothing
      }
      ${this.#ghost()}
    </div>`;
  }

  #day(day: DayView, stop: Stop): unknown {
    const sittings = this.#sittings.get(day.date) ?? [];
    const rows = sittings.flatMap((own) => casesAt(own).map((id) => this.desk?.row(id)));
    const isStop = stop.date === day.date;
    const effects = sittings.map(({ shift }) => this.held?.effects.find((own) => own.shift === shift));
    const target = sittings.some(({ shift }) => shift === this.target) ? this.target : null;
    const given = [
      day,
      isStop && stop.case,
      isStop,
      this.held?.case,
      target,
      this.language,
      this.current,
      this.view?.head.today,
    ];
    return guard([...given, ...sittings, ...rows, ...effects], () =>
      dayTemplate(day, {
        sittings,
        stop: isStop ? stop : null,
        effects,
        held: this.held,
        target: this.target,
        current: this.current,
        view: this.view!,
        desk: this.desk!,
        words: this.words,
        language: this.language,
        open: (id) => {
          this.date = day.date;
          this.desk?.open(id);
        },
      }),
    );
  }

  #ghost(): TemplateResult | typeof nothing {
    const { drag } = this.#drag;
    if (!drag || !this.held) return nothing;
    return html`<p class="ghost pop" .style=${`left:${drag.x + 12}px;top:${drag.y - 14}px`}>
      ${icon('grip')} ${this.held.title}
    </p>`;
  }
}
