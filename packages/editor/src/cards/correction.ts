import { html, type TemplateResult } from 'lit';
import type { Act } from '../session-types.ts';
import { CardElement } from './card-element.ts';
import { cardWords } from './words.ts';

/** Calls an entry of the ledger wrong; says first whether that can still be done. */
export class RosterCorrectionCard extends CardElement {
  static override properties = { ...CardElement.properties, reason: { state: true } };
  declare reason: string;

  constructor() {
    super();
    this.reason = '';
  }

  protected override get heading(): string {
    return cardWords(this.setting.language).correction.heading(Number(this.setting.about));
  }

  protected override get actionLabel(): string {
    return cardWords(this.setting.language).correction.correct;
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
    const words = cardWords(language).correction;
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
