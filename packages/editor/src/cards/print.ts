import { html, type TemplateResult } from 'lit';
import { RosterRequestEvent } from '../events.ts';
import { printRoster } from '../print/print-roster.ts';
import { monthWords } from '../words.ts';
import { CardElement } from './card-element.ts';
import { cardWords } from './words.ts';

/** Prints the table of a month or the whole, each by a button of its own. */
export class RosterPrintCard extends CardElement {
  static override properties = { ...CardElement.properties, month: { state: true } };
  /** `2024-03` */
  declare month: string;
  /** Duties by month. */
  readonly #duties = new Map<string, number>();

  protected override get titles() {
    const { heading, print } = cardWords(this.context.language).print;
    return { heading, action: print(this.#nameOf(this.month)) };
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
    this.month = this.#duties.has(near) ? near : [...this.#duties.keys()][0]!;
  }

  protected override send(): Promise<void> {
    return this.#print(this.month);
  }

  /** @param month `null` for the whole table */
  async #print(month: string | null): Promise<void> {
    const { controller, view, language, leave } = this.context;
    const isOurs = this.dispatchEvent(new RosterRequestEvent('print', month));
    leave();
    if (isOurs) await printRoster(controller, view, language, month);
  }

  #nameOf(month: string): string {
    const { language, view } = this.context;
    const { from, to } = view.head.period;
    const hasYears = from.slice(0, 4) !== to.slice(0, 4);
    return cardWords(language).print.month(monthWords(month, language), hasYears ? month.slice(0, 4) : '');
  }

  protected override content(): TemplateResult {
    const words = cardWords(this.context.language).print;
    return html`<label class="field"
        ><span>${words.which}</span
        ><select
          name="month"
          @change=${(event: Event) => (this.month = (event.target as HTMLSelectElement).value)}
        >
          ${[...this.#duties].map(
            ([month, duties]) =>
              html`<option value=${month} ?selected=${month === this.month}>
                ${words.duties(this.#nameOf(month), duties)}
              </option>`,
          )}
        </select></label
      >
      <p role="status">
        ${words.alone(this.#nameOf(this.month))}
        <span class="mute">${words.anyway}</span>
      </p>`;
  }

  protected override more(): TemplateResult {
    const words = cardWords(this.context.language).print;
    const { from, to } = this.context.view.head.period;
    const isYear = from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
    const all = [...this.#duties.values()].reduce((sum, duties) => sum + duties, 0);
    const name = words.duties(isYear ? words.year : words.all, all);
    return html`<button type="button" class="btn whole" @click=${() => void this.#print(null)}>
      ${words.print(name)}
    </button>`;
  }
}
