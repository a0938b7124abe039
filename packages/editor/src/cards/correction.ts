import type { Act, LedgerEntry } from '@lunzhi/core';
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
    const { heading, correct } = cardWords(this.context.language).correction;
    return { heading: heading(Number(this.context.about)), action: correct };
  }

  protected override get act(): Act {
    const reason = this.reason.trim();
    return {
      kind: 'entry',
      entry: {
        kind: 'corrected',
        ...this.context.writer,
        corrects: Number(this.context.about),
        ...(reason !== '' && { reason }),
      },
    };
  }

  protected override content(): TemplateResult {
    const { view, about, language } = this.context;
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

/**
 * Adds to an entry when it was reported to the first convener. Nothing in a ledger is changed: the entry is corrected and
 * recorded once more, both or none.
 */
export class RosterToldCard extends CardElement {
  static override properties = { ...CardElement.properties, entry: { state: true }, told: { state: true } };
  /** As it stands in the roster; `null` until that is read. */
  entry: LedgerEntry | null = null;
  told: string = '';

  get #number(): number {
    return Number(this.context.about);
  }

  protected override get titles() {
    const { heading, record } = cardWords(this.context.language).told;
    return { heading: heading(this.#number), action: record };
  }

  protected override get act(): Act | null {
    const { writer, language } = this.context;
    const { entry } = this;
    const toldFirstConvener = readTold(this.told, writer.at);
    if (entry === null || toldFirstConvener === null) return null;
    const { reason } = cardWords(language).told;
    return {
      kind: 'entries',
      entries: [
        { kind: 'corrected', ...writer, corrects: this.#number, reason },
        { ...entry, ...writer, toldFirstConvener } as LedgerEntry,
      ],
    };
  }

  protected override firstUpdated(changed: Parameters<CardElement['firstUpdated']>[0]): void {
    super.firstUpdated(changed);
    this.renderRoot.querySelector('input')!.focus();
    void this.context.controller
      .ask(async (session) => session.read?.('roster'))
      .then((roster) => (this.entry = roster?.ledger[this.#number - 1] ?? null));
  }

  protected override content(): TemplateResult {
    const { view, language, writer } = this.context;
    const onInput = onTyped((text) => (this.told = text));
    return html`<p><b>${view.ledger[this.#number - 1]?.sentence}</b></p>
      <p>${cardWords(language).told.effect}</p>
      <div @input=${onInput} @change=${onInput} @compositionend=${onInput}>
        ${toldField(writer.at, language)}
      </div>`;
  }
}
