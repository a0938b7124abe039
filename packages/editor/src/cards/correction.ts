import { html, type TemplateResult } from 'lit';
import type { Act } from '../session-types.ts';
import { CardElement } from './card-element.ts';

const texts = {
  'zh-CN': {
    heading: (number: number) => `作废台账第${number}条`,
    effect: '这一条从此不算，划去但不删除；班次恢复到这一条之前。',
    reason: '原因',
    reasonHint: '记入台账',
    correct: '作废这一条',
  },
  en: {
    heading: (number: number) => `Void entry ${number} of the ledger`,
    effect: 'It counts for nothing then, struck through but kept; its places are as before it.',
    reason: 'Reason',
    reasonHint: 'goes into the ledger',
    correct: 'Call it wrong',
  },
};

/** Calls an entry of the ledger wrong; says first whether that can still be done. */
export class RosterCorrectionCard extends CardElement {
  static override properties = { ...CardElement.properties, reason: { state: true } };
  declare reason: string;

  constructor() {
    super();
    this.reason = '';
  }

  protected override get heading(): string {
    return texts[this.setting.language].heading(Number(this.setting.about));
  }

  protected override get deed(): string {
    return texts[this.setting.language].correct;
  }

  protected override get act(): Act {
    const reason = this.reason.trim();
    return {
      kind: 'entry',
      entry: {
        kind: 'corrected',
        ...this.setting.writer,
        corrects: Number(this.setting.about),
        ...(reason !== '' && { reason }),
      },
    };
  }

  protected override content(): TemplateResult {
    const { view, about, language } = this.setting;
    const words = texts[language];
    return html`<p><b>${view.ledger[Number(about) - 1]?.sentence}</b></p>
      <p>${words.effect}</p>
      <label class="field"
        ><span>${words.reason}</span
        ><input
          class="first"
          type="text"
          name="reason"
          autocomplete="off"
          maxlength="200"
          placeholder=${words.reasonHint}
          .value=${this.reason}
          @input=${this.typed((text) => (this.reason = text))}
          @compositionend=${this.typed((text) => (this.reason = text))}
      /></label>`;
  }
}
