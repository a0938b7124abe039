import type { Act, LeaderView } from '@lunzhi/core';
import { html, type TemplateResult } from 'lit';
import { dayWords } from '../words.ts';
import { CardElement } from './card-element.ts';
import { DateField } from './date-field.ts';
import { cardWords } from './words.ts';

/** An absence of a leader; days are typed as in the forms, and the effect is said as they are. */
export class RosterAbsenceCard extends CardElement {
  static override properties = { ...CardElement.properties, reason: { state: true } };
  reason: string = '';
  readonly #to = new DateField(this, 'to');
  readonly #from = new DateField(this, 'from', { end: this.#to });

  get #words() {
    return cardWords(this.context.language).absence;
  }

  get #leader(): LeaderView | undefined {
    return this.context.view.leaders.find(({ id }) => id === this.context.about);
  }

  protected override willUpdate(): void {
    const { days } = this.context;
    if (!this.hasUpdated && days) {
      this.#from.put(days.from);
      this.#to.put(days.to);
    }
    super.willUpdate();
  }

  protected override get titles() {
    return { heading: this.#words.heading(this.#leader?.name ?? ''), action: this.#words.record };
  }

  protected override get act(): Act | null {
    const days = this.#from.days;
    const last = this.#to.days;
    if (days === null || 'why' in days || (last !== null && 'why' in last)) return null;
    const to = days.isRange ? days.to : last?.from;
    const reason = this.reason.trim();
    const texts = {
      '/leader': this.context.about ?? '',
      '/from': days.from,
      ...(to !== undefined && { '/to': to }),
      ...(reason !== '' && { '/reason': reason }),
    };
    return { kind: 'add-item', list: '/absences', texts };
  }

  protected override content(): TemplateResult {
    const { view, language } = this.context;
    const words = this.#words;
    const next = this.#leader?.next ?? null;
    const onReason = (text: string): void => void (this.reason = text);
    return html`<div class="two">
        ${this.#from.template(words.from, next === null ? words.fromHint : dayWords(next, language), true)}
        ${this.#to.template(words.to, words.toHint, false)}
      </div>
      ${this.field('reason', words.reason, words.reasonHint, this.reason, onReason, { list: 'reasons' })}
      <datalist id="reasons">${words.reasons.map((own) => html`<option value=${own}></option>`)}</datalist>
      ${view.head.edits === 'ledger' ? html`<p class="mute">${words.pending}</p>` : ''}`;
  }
}
