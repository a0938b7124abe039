import type { CircularView, FigureReport, FigureSection, ReportKind, Step } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isForeignKey, tabsTemplate } from '../parts/keys.ts';
import { icon } from '../styles/icons.ts';
import { legendTemplate } from './circular-marks.ts';
import { changeTemplate, overdueTemplate, ratesTemplate } from './circular-side.ts';
import { circularStyles } from './circular-style.ts';
import {
  type Figure,
  figureTable,
  type FigureOptions,
  type FigurePlace,
  nextFigure,
} from './circular-table.ts';
import { formulaTemplate, totalsTemplate } from './circular-totals.ts';
import type { CircularTab } from './handle.ts';
import { periodTemplate, savesTemplate } from './page-tools.ts';
import { PeriodPage } from './period-page.ts';
import { loadWriters } from '../print/load-writers.ts';
import { printPage } from '../print/print-page.ts';

const tabs = ['townships', 'units', 'leaders', 'sectors', 'public', 'assessment'] as const;

/** What is saved of what a tab shows. */
const kindOf = (tab: CircularTab): ReportKind =>
  tab === 'public' || tab === 'assessment' ? tab : 'circular';

/**
 * 月通报 of a month or a year: totals, the same by township, unit, leader and sector, what anybody may see of it, and the
 * assessment of the year. Each figure leads to exactly its cases; what is shown can be saved and printed.
 *
 * All its figures are one stop of the Tab key: arrows go through them, Enter opens their cases, 1 to 6 choose a tab.
 */
export class DeskCircular extends PeriodPage<CircularView> {
  static override styles = [...PeriodPage.styles, ...circularStyles];
  static override properties = {
    report: { state: true },
    refusal: { state: true },
    place: { state: true },
  };
  /** Of the tabs that show one. */
  report: FigureReport | null = null;
  refusal: string = '';
  place: FigurePlace = { row: 0, column: 1 };

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  get #kept() {
    const { desk, view } = this;
    desk!.kept.circular ??= { period: view!.head.today.slice(0, 7), tab: 'townships', formula: null };
    return desk!.kept.circular;
  }

  protected override get question(): string {
    const { period, tab, formula } = this.#kept;
    return [period, kindOf(tab), formula?.text].join(' ');
  }

  protected override async answer(): Promise<() => void> {
    const { period, tab, formula } = this.#kept;
    const [view, answer] = await Promise.all([
      this.desk!.ask((session) => session.circular(period)),
      kindOf(tab) === 'circular'
        ? null
        : this.desk!.ask((session) => session.report(kindOf(tab), period, formula?.value)),
    ]);
    return () => {
      this.shown = view ?? this.shown;
      this.report = answer?.report ?? null;
      this.refusal = answer?.refusal ?? '';
    };
  }

  protected override told(shown: CircularView) {
    return {
      tools: this.#tools(shown),
      follow: ({ cases = [] }: Step) => this.desk!.papers(cases, 'supervision'),
    };
  }

  #keep(wanted: Partial<NonNullable<typeof this.desk>['kept']['circular']>): void {
    Object.assign(this.#kept, wanted);
    this.requestUpdate();
    void this.ask();
  }

  /** The tab of that number, from 0. */
  chooseAt(index: number): void {
    this.choose(tabs[index]!);
  }

  choose(tab: CircularTab): void {
    this.place = { row: 0, column: 1 };
    this.#keep({ tab });
  }

  #tools({ period, months, years, asOf }: CircularView): TemplateResult {
    const words = this.pageWords;
    const { tab } = this.#kept;
    return html`${periodTemplate({
        words: words.circular,
        label: words.circular.period,
        current: period.id,
        lists: [
          { name: words.circular.months, items: months },
          { name: words.circular.years, items: years },
        ],
        choose: (id) => this.#keep({ period: id }),
      })}
      <span class="hint">${asOf}</span>
      ${savesTemplate({
        words,
        what: words.circular.what[kindOf(tab)],
        formats: ['xlsx', 'docx', 'html'],
        save: (format) => void this.#save(format),
      })}`;
  }

  async #written<Format extends 'xlsx' | 'docx' | 'html'>(format: Format) {
    const { period, tab, formula } = this.#kept;
    const desk = this.desk!;
    const answer = await desk.ask((session) => session.report(kindOf(tab), period, formula?.value));
    if (!answer?.report) {
      this.refusal = answer?.refusal ?? '';
      return null;
    }
    const { report } = answer;
    const written = await desk.load(async () => (await loadWriters()).writeFigures(report, format));
    return written ? { ...written, report } : null;
  }

  async #save(format: 'xlsx' | 'docx' | 'html'): Promise<void> {
    const written = await this.#written(format);
    if (!written) return;
    const { report, content, ending, type } = written;
    this.desk!.save({ name: `${report.title}-${report.marking}.${ending}`, content, type });
  }

  /** Prints what is shown. */
  async print(): Promise<void> {
    const written = await this.#written('html');
    if (written) await printPage(written.content);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event) || event.defaultPrevented) return;
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || !target.classList.contains('figure')) return;
    const places = [...this.renderRoot.querySelectorAll<HTMLElement>('.figure')].map(placeOf);
    const place = nextFigure(places, placeOf(target), event);
    if (!place) return;
    event.preventDefault();
    this.place = place;
    this.focusesStop = true;
  };

  protected override get stop(): HTMLElement | null {
    return this.renderRoot.querySelector('.figure[tabindex="0"]') ?? this.renderRoot.querySelector('.figure');
  }

  readonly #onClick = (event: Event): void => {
    const button = event
      .composedPath()
      .find((own): own is HTMLElement & { figure: Figure } => own instanceof HTMLElement && 'figure' in own);
    if (!button || !this.shown) return;
    const { row, name, cases } = button.figure;
    this.place = placeOf(button);
    this.desk!.showOnly(cases, this.pageWords.circular.why(this.shown.period.name, row, name));
  };

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // figures come and go: one of them is always reached by Tab
    const { stop } = this;
    if (stop) stop.tabIndex = 0;
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    const words = this.pageWords;
    if (shown === null) return html`<p class="sheet loading" role="status">${words.loading}</p>`;
    const { tab } = this.#kept;
    const group = shown.groups.find(({ id }) => id === tab);
    const options: FigureOptions = {
      label: ({ row, name, text }) => words.circular.figure(row, name, text),
      stop: this.place,
      marksHead: words.circular.marksHead,
    };
    return html`<section class="sheet list" aria-label=${shown.period.name} @click=${this.#onClick}>
        ${totalsTemplate(shown.totals, words.circular, options)}
        <div class="switch">
          ${tabsTemplate(
            tabs.map((name) => ({ name, content: this.#tabName(name, shown) })),
            {
              current: tab,
              label: words.circular.groups,
              controls: 'group',
              choose: (name) => this.choose(name),
            },
          )}
          ${group?.table ? legendTemplate(group.table, words.circular.legend) : nothing}
          ${tab === 'assessment' ? formulaTemplate(words.circular, (file) => void this.#useFormula(file)) : nothing}
        </div>
        <div class="rows" id="group" role="tabpanel" aria-labelledby=${`tab-${tab}`} tabindex="0">
          ${group ? this.#sections([group], options, false) : this.#reported(options)}
        </div>
      </section>
      ${
        group
          ? html`<div class="side" @click=${this.#onClick}>
              ${ratesTemplate(shown.rates, options)} ${overdueTemplate(shown.overdue, options)}
              ${changeTemplate(shown.change)}
            </div>`
          : nothing
      }`;
  }

  /** The office's own formula, as a file has it. */
  async #useFormula(file: File): Promise<void> {
    const text = await file.text();
    try {
      this.#keep({ formula: { text, value: JSON.parse(text) } });
    } catch {
      this.refusal = this.pageWords.circular.badFile;
    }
  }

  #tabName(name: CircularTab, { groups }: CircularView): unknown {
    const rows = groups.find(({ id }) => id === name)?.table?.rows.filter(({ isTotal }) => !isTotal);
    return html`${this.pageWords.circular.tabs[name]}${rows ? html` <span class="count">${rows.length}</span>` : nothing}`;
  }

  #reported(options: FigureOptions): unknown {
    const { report, refusal } = this;
    if (refusal !== '') return html`<p class="refusal" role="status">${icon('warn')} ${refusal}</p>`;
    if (report === null) return html`<p class="refusal" role="status">${this.pageWords.loading}</p>`;
    return html`<h2 class="reported">${report.title} <span class="tag">${report.marking}</span></h2>
      <p class="mute">${report.subtitle}</p>
      ${report.paragraphs.map((text) => html`<p class="text">${text}</p>`)}
      <div class="sections">${this.#sections(report.sections, options, true)}</div>`;
  }

  #sections(sections: readonly FigureSection[], options: FigureOptions, hasHeads: boolean): TemplateResult[] {
    let first = 1;
    return sections.map(({ heading, table, notes }) => {
      const row = first;
      first += table?.rows.length ?? 0;
      const shown = html`${table === null ? nothing : figureTable(table, row, options)}
      ${notes.map((note) => html`<p class="note">${note}</p>`)}`;
      if (!hasHeads) return shown;
      const isSlim = table !== null && table.columns.length < 3;
      return html`<section class=${isSlim ? 'slim' : ''}>
        <h3>${heading}</h3>
        ${shown}
      </section>`;
    });
  }
}

const placeOf = ({ dataset }: HTMLElement): FigurePlace => ({
  row: Number(dataset['row']),
  column: Number(dataset['column']),
});
