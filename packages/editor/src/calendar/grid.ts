import type { DayView, PlaceView } from '@lunzhi/core';
import type { PropertyValues } from 'lit';
import { DragDays } from '../parts/drag-days.ts';
import { RosterCommandEvent } from '../events.ts';
import { HoverInfo } from '../parts/hover.ts';
import { calendarTarget, isForeignKey } from '../parts/keys.ts';
import { partsOf } from '../parts/looks.ts';
import { PartElement } from '../parts/part-element.ts';
import { showWithin } from '../parts/show-within.ts';
import { isUnpublished } from '../shell/places.ts';
import { isHole, isRest } from './days.ts';

/** A calendar as a grid of days: one stop of the Tab key that moves by keys and opens the place of the chosen day. */
export abstract class CalendarGrid extends PartElement {
  constructor() {
    super();
    new HoverInfo(this, 'td[data-date]', ({ dataset }) => this.#placeOn(dataset['date']!)?.shift ?? null);
    new DragDays(this, 'td[data-date]', 'td[data-date]', (from, to) =>
      this.#selectTo(to.dataset['date']!, from.dataset['date']!),
    );
  }

  /** Selects the days from where the range begins, else the chosen one, to a date. */
  #selectTo(date: string, since = this.since ?? this.shift ?? this.current): void {
    this.selectDate(date, false, since);
  }

  /** Whether a day is selected: the chosen one, or one of a range. */
  protected isSelected(date: string): boolean {
    return date === this.current || this.isInRange(date);
  }

  /** What a host may style of a day. */
  protected partsOf(day: DayView): string {
    const { date, places } = day;
    const { view } = this.calendar;
    const { today } = view.head;
    const own = {
      rest: isRest(day),
      past: today !== null && date < today,
      today: date === today,
      empty: isHole(view, day),
      unpublished: places.some(isUnpublished),
      current: date === this.current,
    };
    return partsOf(
      'day',
      Object.entries(own).flatMap(([look, is]) => (is ? [look] : [])),
    );
  }

  /** What is chosen is in sight, where there is more than fits. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { stop } = this;
    if (stop && (changed.has('date') || changed.get('view') === null)) showWithin(this, stop, false);
  }

  /** The chosen place of a day, or its first. */
  #placeOn(date: string): PlaceView | undefined {
    const places = this.calendar.dayByDate.get(date)?.places ?? [];
    return places.find(({ shift }) => shift === this.shift) ?? places[0];
  }

  protected abstract get whole(): { readonly from: string; readonly to: string };

  protected readonly onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event)) return;
    const isOpening = event.key === 'Enter' || event.key === 'F2';
    const target = isOpening ? undefined : calendarTarget(event, this.current, this.whole);
    if (isOpening) this.open();
    else if (event.key === ' ') this.#inform();
    else if (target === undefined) return;
    else {
      this.focusesStop = true;
      if (event.shiftKey) this.#selectTo(target);
      else this.selectDate(target, true);
      this.requestUpdate();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  protected readonly onClick = (event: MouseEvent): void => {
    const date = (event.target as Element).closest<HTMLElement>('td[data-date]')?.dataset['date'];
    if (date === undefined) return;
    if (event.shiftKey) this.#selectTo(date);
    else this.selectDate(date, true);
  };

  /** By right click on a day, or by key for the chosen one. */
  protected readonly onMenu = (event: Event): void => {
    const anchor = (event.target as Element).closest<HTMLElement>('td[data-date]');
    if (!anchor || !this.isEditable) return;
    event.preventDefault();
    const date = anchor.dataset['date']!;
    if (this.since === null || !this.isSelected(date)) this.selectDate(date, true);
    if (this.shift !== null)
      this.dispatchEvent(new RosterCommandEvent({ name: 'menu', shift: this.shift, anchor }));
  };

  #inform(): void {
    const place = this.#placeOn(this.current);
    const anchor = this.stop;
    if (place && anchor)
      this.dispatchEvent(
        new RosterCommandEvent({ name: 'info', shift: place.shift, anchor, takesFocus: true }),
      );
  }

  /** Asks for the list of candidates of the chosen place; of no place where nobody is needed. */
  protected readonly open = (): void => {
    const place = this.#placeOn(this.current);
    const anchor = this.stop;
    if (!place || !anchor) return;
    this.dispatchEvent(new RosterCommandEvent({ name: 'choose', shift: place.shift, anchor }));
  };
}
