import { html, type TemplateResult } from 'lit';
import { RosterRequestEvent } from '../events.ts';
import { printRoster } from '../print/print-roster.ts';
import { monthWords } from '../words.ts';
import { CardElement } from './card-element.ts';
import { cardWords } from './words.ts';

/** Prints the whole table or that of a month, and says which. */
export class RosterPrintCard extends CardElement {
  static override properties = {
    ...CardElement.properties,
    month: { state: true },
    offered: { state: true },
  };
  /** `2024-03`; `null` for the whole table. */
  declare month: string | null;
  /** The month that is printed once one is wanted. */
  declare offered: string;
  /** Duties by month. */
  readonly #duties = new Map<string, number>();

  protected override get titles() {
    const { heading, print } = cardWords(this.context.language).print;
    return { heading, action: print };
  }

  protected override get asks(): boolean {
    return false;
  }

  protected override get act(): null {
    return null;
  }

  protected override get isReady(): boolean {
    return true;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { view, about } = this.context;
    for (const { date, places } of view.days)
      if (places.length > 0) {
        const month = date.slice(0, 7);
        this.#duties.set(month, (this.#duties.get(month) ?? 0) + places.length);
      }
    const near = (about ?? this.today).slice(0, 7);
    this.offered = this.#duties.has(near) ? near : [...this.#duties.keys()][0]!;
    this.month = about === this.offered ? about : null;
  }

  protected override async send(): Promise<void> {
    const { controller, view, language, leave } = this.context;
    const isOurs = this.dispatchEvent(new RosterRequestEvent('print', this.month));
    leave();
    if (isOurs) await printRoster(controller, view, language, this.month);
  }

  #nameOf(month: string): string {
    const { language, view } = this.context;
    const { from, to } = view.head.period;
    const hasYears = from.slice(0, 4) !== to.slice(0, 4);
    return cardWords(language).print.month(monthWords(month, language), hasYears ? month.slice(0, 4) : '');
  }

  protected override content(): TemplateResult {
    const { language, view } = this.context;
    const words = cardWords(language).print;
    const { from, to } = view.head.period;
    const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
    const all = [...this.#duties.values()].reduce((sum, duties) => sum + duties, 0);
    const choice = (month: string | null, name: string): TemplateResult =>
      html`<label class="choice"
        ><input
          type="radio"
          name="what"
          class=${this.month === month ? 'first' : ''}
          value=${month === null ? 'all' : 'month'}
          .checked=${this.month === month}
          @change=${() => (this.month = month)}
        />
        ${name}</label
      >`;
    return html`${choice(null, words.duties(isYear ? words.year : words.all, all))}
      <div class="beside">
        ${choice(this.offered, words.one)}
        <select
          name="month"
          aria-label=${words.one}
          @change=${(event: Event) => {
            this.month = this.offered = (event.target as HTMLSelectElement).value;
          }}
        >
          ${[...this.#duties].map(
            ([month, duties]) =>
              html`<option value=${month} ?selected=${month === this.offered}>
                ${words.duties(this.#nameOf(month), duties)}
              </option>`,
          )}
        </select>
      </div>
      <p role="status">
        ${this.month === null ? words.whole : words.alone(this.#nameOf(this.month))}
        <span class="mute">${words.anyway}</span>
      </p>`;
  }
}
