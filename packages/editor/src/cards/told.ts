import { html, type TemplateResult } from 'lit';
import type { Act } from '../session-types.ts';
import { toldField } from '../popups/entry-fields.ts';
import { readTold } from '../popups/entry-fields.ts';
import { CardElement } from './card-element.ts';
import { cardWords } from './words.ts';

type Entry = Extract<Act, { kind: 'entry' }>['entry'];

/**
 * Adds to an entry when the first convener was told. Nothing in a ledger is changed: the entry is called void and written
 * once more, both or none.
 */
export class RosterToldCard extends CardElement {
  static override properties = {
    ...CardElement.properties,
    entry: { state: true },
    told: { state: true },
  };
  /** As it stands in the roster; `null` until that is read. */
  declare entry: Entry | null;
  declare told: string;

  constructor() {
    super();
    this.entry = null;
    this.told = '';
  }

  get #number(): number {
    return Number(this.setting.about);
  }

  protected override get heading(): string {
    return cardWords(this.setting.language).told.heading(this.#number);
  }

  protected override get actionLabel(): string {
    return cardWords(this.setting.language).told.record;
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
    const onInput = this.typed((text) => (this.told = text));
    return html`<p><b>${view.ledger[this.#number - 1]?.sentence}</b></p>
      <p>${cardWords(language).told.effect}</p>
      <div @input=${onInput} @change=${onInput} @compositionend=${onInput}>
        ${toldField(writer.at, language)}
      </div>`;
  }
}
