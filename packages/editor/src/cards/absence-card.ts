import { html, nothing, type TemplateResult } from 'lit';
import type { Act } from '../session-types.ts';
import { dayWords } from '../words.ts';
import { CardElement } from './card-element.ts';

const texts = {
  'zh-CN': {
    heading: (name: string) => `${name}请假`,
    from: '从',
    to: '至',
    reason: '原因',
    fromHint: '如：3月5日、2024.3.5',
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
    fromHint: 'such as 5 Mar, 2024-03-05',
    toHint: 'that day alone when empty',
    reasonHint: 'never published',
    reasons: ['duty elsewhere', 'course', 'illness', 'private', 'holiday'],
    record: 'Record the absence',
    pending: 'The roster stands: find stand-ins for these days, or plan again, once it is recorded.',
  },
};

/** An absence of a leader. What is typed is read by the session, as in the forms; the effect is said as it is typed. */
export class RosterAbsenceCard extends CardElement {
  static override properties = {
    ...CardElement.properties,
    from: { state: true },
    to: { state: true },
    reason: { state: true },
  };
  declare from: string;
  declare to: string;
  declare reason: string;

  constructor() {
    super();
    this.from = '';
    this.to = '';
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
    if (this.from.trim() === '') return null;
    const own = { '/from': this.from, '/to': this.to, '/reason': this.reason };
    const written = Object.entries(own).filter(([, text]) => text.trim() !== '');
    const texts = { '/leader': this.setting.about ?? '', ...Object.fromEntries(written) };
    return { kind: 'edit-document', edit: { edit: 'add', list: '/absences', texts } };
  }

  protected override content(): TemplateResult {
    const { view, language, about } = this.setting;
    const words = texts[language];
    const field = (name: 'from' | 'to' | 'reason', hint: string, list: boolean): TemplateResult =>
      html`<label class="field"
        ><span>${words[name]}</span
        ><input
          class=${name === 'from' ? 'first' : ''}
          type="text"
          name=${name}
          autocomplete="off"
          maxlength="200"
          placeholder=${hint}
          list=${list ? 'reasons' : nothing}
          .value=${this[name]}
          @input=${this.typed((text) => (this[name] = text))}
          @compositionend=${this.typed((text) => (this[name] = text))}
      /></label>`;
    const next = view.leaders.find(({ id }) => id === about)?.next ?? null;
    return html`<div class="two">
        ${field('from', next === null ? words.fromHint : dayWords(next, language), false)}
        ${field('to', words.toHint, false)}
      </div>
      ${field('reason', words.reasonHint, true)}
      <datalist id="reasons">${words.reasons.map((own) => html`<option value=${own}></option>`)}</datalist>
      ${view.head.edits === 'ledger' ? html`<p class="mute">${words.pending}</p>` : ''}`;
  }
}
