import type { Act } from '@lunzhi/core';
import { html, type TemplateResult } from 'lit';
import { dayWords } from '../words.ts';
import { CardElement } from './card-element.ts';
import { DateField } from './date-field.ts';
import { cardWords } from './words.ts';

/** An absence of a leader; days are typed as in the forms, and the effect is said as they are. */
export class RosterAbsenceCard extends CardElement {
  static override properties = {
    ...CardElement.properties,
    reason: { state: true },
  };
  declare reason: string;
  readonly #to = new DateField(this, 'to');
  readonly #from = new DateField(this, 'from', { end: this.#to });

  constructor() {
    super();
    this.reason = '';
  }

  protected override get heading(): string {
    const { view, about, language } = this.setting;
    return cardWords(language).absence.heading(view.leaders.find(({ id }) => id === about)?.name ?? '');
  }

  protected override get actionLabel(): string {
    return cardWords(this.setting.language).absence.record;
  }

  protected override get act(): Act | null {
    const days = this.#from.days;
    const last = this.#to.days;
    if (days === null || 'why' in days || (last !== null && 'why' in last)) return null;
    const to = days.isRange ? days.to : last?.from;
    const reason = this.reason.trim();
    const texts = {
      '/leader': this.setting.about ?? '',
      '/from': days.from,
      ...(to !== undefined && { '/to': to }),
      ...(reason !== '' && { '/reason': reason }),
    };
    return { kind: 'edit-document', edit: { edit: 'add', list: '/absences', texts } };
  }

  protected override content(): TemplateResult {
    const { view, language, about } = this.setting;
    const words = cardWords(language).absence;
    const next = view.leaders.find(({ id }) => id === about)?.next ?? null;
    return html`<div class="two">
        ${this.#from.template(words.from, next === null ? words.fromHint : dayWords(next, language), true)}
        ${this.#to.template(words.to, words.toHint, false)}
      </div>
      <label class="field"
        ><span>${words.reason}</span
        ><input
          type="text"
          name="reason"
          autocomplete="off"
          maxlength="200"
          placeholder=${words.reasonHint}
          list="reasons"
          .value=${this.reason}
          @input=${this.typed((text) => (this.reason = text))}
          @compositionend=${this.typed((text) => (this.reason = text))}
      /></label>
      <datalist id="reasons">${words.reasons.map((own) => html`<option value=${own}></option>`)}</datalist>
      ${view.head.edits === 'ledger' ? html`<p class="mute">${words.pending}</p>` : ''}`;
  }
}
