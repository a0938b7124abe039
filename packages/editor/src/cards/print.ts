import { html, type TemplateResult } from 'lit';
import { RosterRequestEvent } from '../events.ts';
import { printRoster } from '../print/print-roster.ts';
import { monthWords } from '../words.ts';
import { CardElement } from './card-element.ts';

const texts = {
  'zh-CN': {
    heading: '打印安排表',
    year: '全年',
    all: '全部月份',
    one: '一个月',
    duties: (name: string, duties: number) => `${name}（${duties}班）`,
    month: (name: string, year: string) => `${year === '' ? '' : `${year}年`}${name}`,
    whole: '打印全部班次，每月一段。',
    alone: (month: string) => `只打印${month}的班次，标题注明月份，供当月张贴。`,
    anyway: '筛选只管屏幕，不影响打印。',
    deed: '打印',
  },
  en: {
    heading: 'Print the table',
    year: 'The whole year',
    all: 'All months',
    one: 'One month',
    duties: (name: string, duties: number) => `${name} (${duties})`,
    month: (name: string, year: string) => `${name}${year === '' ? '' : ` ${year}`}`,
    whole: 'Prints every duty, month by month.',
    alone: (month: string) => `Prints the duties of ${month} alone, with the month in the title.`,
    anyway: 'Filters are for the screen and leave nothing out.',
    deed: 'Print',
  },
};

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

  protected override get heading(): string {
    return texts[this.setting.language].heading;
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

  protected override get deed(): string {
    return texts[this.setting.language].deed;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { view, about } = this.setting;
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
    const { doings, view, language, leave } = this.setting;
    const isOurs = this.dispatchEvent(new RosterRequestEvent('print', this.month));
    leave();
    if (isOurs) await printRoster(doings, view, language, this.month);
  }

  #nameOf(month: string): string {
    const { language, view } = this.setting;
    const { from, to } = view.head.period;
    const hasYears = from.slice(0, 4) !== to.slice(0, 4);
    return texts[language].month(monthWords(month, language), hasYears ? month.slice(0, 4) : '');
  }

  protected override content(): TemplateResult {
    const { language, view } = this.setting;
    const words = texts[language];
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
