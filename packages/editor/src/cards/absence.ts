import { html, type TemplateResult } from 'lit';
import type { Act } from '../session-types.ts';
import { dayWords } from '../words.ts';
import { CardElement } from './card-element.ts';
import { DateField } from './date-field.ts';

const texts = {
  'zh-CN': {
    heading: (name: string) => `${name}请假`,
    from: '从',
    to: '至',
    reason: '原因',
    fromHint: '如：3.5 或 3.5-3.7',
    toHint: '不填则只这一天',
    reasonHint: '不对外公布',
    reasons: ['公务', '学习', '病假', '事假', '公休'],
    record: '记下请假',
    pending: '表已定：记下后，这些天的班要用代班或重新安排另找人。',
  },
  en: {
    heading: (name: string) => `Absence of ${name}`,
    from: 'From',
    to: 'To',
    reason: 'Reason',
    fromHint: '5 Mar, 5 to 7 Mar',
    toHint: 'that day alone when empty',
    reasonHint: 'never published',
    reasons: ['duty elsewhere', 'course', 'illness', 'private', 'holiday'],
    record: 'Record the absence',
    pending: 'The roster stands: find stand-ins for these days, or plan again, once it is recorded.',
  },
};

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
    return texts[language].heading(view.leaders.find(({ id }) => id === about)?.name ?? '');
  }

  protected override get deed(): string {
    return texts[this.setting.language].record;
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
    const words = texts[language];
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
