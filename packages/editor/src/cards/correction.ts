import type { Act } from '@lunzhi/core';
import { html, type TemplateResult } from 'lit';
import { onTyped } from '../parts/keys.ts';
import { readTold, toldField } from '../popups/entry-fields.ts';
import { CardElement } from './card-element.ts';
import { cardWords } from './words.ts';

/** Corrects an entry of the ledger; says first whether that is still possible. */
export class RosterCorrectionCard extends CardElement {
  static override properties = { ...CardElement.properties, reason: { state: true } };
  reason: string = '';

  protected override get titles() {
    const { heading, correct } = cardWords(this.setting.language).correction;
    return { heading: heading(Number(this.setting.about)), action: correct };
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
      ${this.field(
        'reason',
        words.reason,
        words.reasonHint,
        this.reason,
        (text) => void (this.reason = text),
        {
          class: 'first',
        },
      )}`;
  }
}

type Entry = Extract<Act, { kind: 'entry' }>['entry'];

/**
 * Adds to an entry when it was reported to the first convener. Nothing in a ledger is changed: the entry is corrected and
 * recorded once more, both or none.
 */
export class RosterToldCard extends CardElement {
  static override properties = { ...CardElement.properties, entry: { state: true }, told: { state: true } };
  /** As it stands in the roster; `null` until that is read. */
  entry: Entry | null = null;
  told: string = '';

  get #number(): number {
    return Number(this.setting.about);
  }

  protected override get titles() {
    const { heading, record } = cardWords(this.setting.language).told;
    return { heading: heading(this.#number), action: record };
  }

  protected override get act(): Act | null {
    const { writer, language } = this.setting;
    const { entry } = this;
    const toldFirstConvener = readTold(this.told, writer.at);
    if (entry === null || toldFirstConvener === null) return null;
    const { reason } = cardWords(language).told;
    return {
      kind: 'entries',
      entries: [
        { kind: 'corrected', ...writer, corrects: this.#number, reason },
        { ...entry, ...writer, toldFirstConvener } as Entry,
      ],
    };
  }

  protected override firstUpdated(changed: Parameters<CardElement['firstUpdated']>[0]): void {
    super.firstUpdated(changed);
    this.renderRoot.querySelector('input')!.focus();
    void this.setting.controller
      .ask(async (session) => session.read?.('roster'))
      .then((roster) => (this.entry = roster?.ledger[this.#number - 1] ?? null));
  }

  protected override content(): TemplateResult {
    const { view, language, writer } = this.setting;
    const onInput = onTyped((text) => (this.told = text));
    return html`<p><b>${view.ledger[this.#number - 1]?.sentence}</b></p>
      <p>${cardWords(language).told.effect}</p>
      <div @input=${onInput} @change=${onInput} @compositionend=${onInput}>
        ${toldField(writer.at, language)}
      </div>`;
  }
}
