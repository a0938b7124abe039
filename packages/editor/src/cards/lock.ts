import type { Act, PlaceView } from '@lunzhi/core';
import { html, nothing, type TemplateResult } from 'lit';
import { permit } from '../parts/permit.ts';
import { sortPlaces } from '../range/sort-places.ts';
import { CardElement } from './card-element.ts';
import { DateField } from './date-field.ts';
import { cardWords } from './words.ts';

/** Locks, or unlocks, all places from one day to another; says how many before it does. */
export class RosterLockCard extends CardElement {
  readonly #to = new DateField(this, 'to', { isWithin: true });
  readonly #from = new DateField(this, 'from', { end: this.#to, isWithin: true });

  protected override get asks(): boolean {
    return false;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { view, about } = this.context;
    const { period } = view.head;
    const month = (about ?? this.today).slice(0, 7);
    const days = view.days.filter(({ date }) => date.startsWith(month));
    this.#from.put(days[0]?.date ?? period.from);
    this.#to.put(days[days.length - 1]?.date ?? period.to);
  }

  /** No day at all while one of them cannot be read. */
  #range(): { readonly from: string; readonly to: string } {
    const { days } = this.#from;
    const to = this.#to.date;
    if (days === null || 'why' in days || (to === null && !days.isRange)) return { from: '1', to: '0' };
    return { from: days.from, to: days.isRange ? days.to : to! };
  }

  #places() {
    const { from, to } = this.#range();
    const own = this.context.view.days.filter(({ date }) => from <= date && date <= to);
    return sortPlaces(own, this.today);
  }

  #act(kind: 'lock' | 'unlock', places: readonly PlaceView[]): Act | null {
    return places.length === 0 ? null : { kind, shifts: places.map(({ shift }) => shift) };
  }

  protected override get act(): Act | null {
    return this.#act('lock', this.#places().open);
  }

  protected override get titles() {
    const { heading, lock } = cardWords(this.context.language).lock;
    return { heading, action: lock(this.#places().open.length) };
  }

  protected override content(): TemplateResult {
    const words = cardWords(this.context.language).lock;
    const { open, locked, settled, empty } = this.#places();
    return html`<p class="mute">${words.hint}</p>
      <div class="two">
        ${this.#from.template(words.from, '', true)}${this.#to.template(words.to, '', false)}
      </div>
      <p role="status">
        ${words.found(open.length, locked.length)}${words.left(settled.length, empty.length)}${words.stop}
      </p>`;
  }

  protected override more(): TemplateResult | typeof nothing {
    const { locked } = this.#places();
    if (locked.length === 0) return nothing;
    const act = this.#act('unlock', locked);
    return html`<button
      ${permit(this.may(act))}
      type="button"
      class="btn line"
      @click=${() => void this.perform(act)}
    >
      ${cardWords(this.context.language).lock.unlock(locked.length)}
    </button>`;
  }
}
