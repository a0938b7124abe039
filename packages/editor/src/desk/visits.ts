import type { Step, VisitFiles, VisitsView, VisitView } from '@lunzhi/reception/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isForeignKey } from '../parts/keys.ts';
import { deskIcon } from './icons.ts';
import { type FigurePlace, nextFigure } from './circular-table.ts';
import { periodTemplate, savesTemplate } from './page-tools.ts';
import { PeriodPage } from './period-page.ts';
import { loadWriters } from '../print/load-writers.ts';
import { printPage } from '../print/print-page.ts';
import { gridTemplate, legendTemplate, listTemplate } from './visits-grid.ts';
import { type RecordDraft, recordTemplate, visitTemplate } from './visits-sheet.ts';
import { visitsStyles } from './visits-style.ts';

/** What is saved of a quarter. */
export type VisitPaperChoice = 'plan' | 'notices' | { readonly township: string };

/**
 * 下访 of a quarter: who goes to which township in which week, what was made of it and what is missing; beside it why a
 * visit is on its day and which cases are proposed. A visit that was made is recorded with the cases heard at it.
 *
 * All visits are one stop of the Tab key: arrows go through them.
 */
export class DeskVisits extends PeriodPage<VisitsView> {
  static override styles = [...PeriodPage.styles, ...visitsStyles];
  static override properties = {
    draft: { state: true },
    problem: { state: true },
  };
  /** A visit that is being recorded; `null` where none is. */
  draft: RecordDraft | null = null;
  problem: string = '';

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKey);
  }

  get #kept() {
    const { today } = this.view!.head;
    const quarter = `${today.slice(0, 4)}-${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
    return (this.desk!.kept.visits ??= { quarter, visit: null });
  }

  protected override get question(): string {
    return this.#kept.quarter;
  }

  protected override async answer(): Promise<() => void> {
    const view = await this.desk!.ask((session) => session.visits(this.question));
    return () => void (this.shown = view ?? this.shown);
  }

  protected override told(shown: VisitsView) {
    return {
      tools: this.#tools(shown),
      follow: ({ visit }: Step) => this.select(visit ?? null, true),
    };
  }

  get #selected(): VisitView | null {
    const { visits = [], headline } = this.shown ?? {};
    const wanted = this.#kept.visit ?? headline?.next?.visit;
    return visits.find(({ id }) => id === wanted) ?? visits.find(({ state }) => state === 'missing') ?? null;
  }

  select(visit: string | null, focuses = false): void {
    this.#kept.visit = visit;
    this.draft = null;
    this.focusesStop = focuses;
    this.requestUpdate();
  }

  #tools({ quarter, quarters }: VisitsView): TemplateResult {
    const words = this.pageWords;
    const { visits } = words;
    return html`${periodTemplate({
        words: visits,
        label: visits.quarter,
        current: quarter.id,
        lists: [{ name: visits.quarter, items: [...quarters].reverse() }],
        choose: (id) => {
          Object.assign(this.#kept, { quarter: id, visit: null });
          this.draft = null;
          void this.ask();
        },
      })}
      ${savesTemplate({
        words,
        what: visits.plan,
        formats: ['docx', 'html', 'ics'],
        save: (format) => void (format === 'ics' ? this.#saveCalendar() : this.paper('plan', format)),
      })}
      <button type="button" class="btn line" @click=${() => void this.paper('notices', 'docx')}>
        ${visits.notices}
      </button>
      ${
        this.desk!.isEditable
          ? html`<button
              type="button"
              class="btn line"
              @click=${() => this.#begin({ leader: '', township: '', on: this.view!.head.today, cases: [] })}
            >
              ${deskIcon('plus')} ${visits.recordOther}
            </button>`
          : ''
      }`;
  }

  async #files(): Promise<VisitFiles | null> {
    const { quarter } = this.#kept;
    return (await this.desk!.ask((session) => session.visitFiles(quarter))) ?? null;
  }

  /** Saves or prints the plan, the notices of all townships, or that of one. */
  async paper(what: VisitPaperChoice, format: 'docx' | 'html' | 'print'): Promise<void> {
    const files = await this.#files();
    const papers =
      what === 'plan'
        ? [files?.plan]
        : files?.notices
            .filter(({ township }) => what === 'notices' || township === what.township)
            .map(({ paper }) => paper);
    const there = (papers ?? []).filter((paper) => paper !== undefined);
    if (there.length === 0) return;
    const write = <Own extends 'docx' | 'html'>(own: Own) =>
      this.desk!.load(async () => (await loadWriters()).writePapers(there, own));
    if (format === 'print') {
      const page = await write('html');
      if (page) await printPage(page.content);
      return;
    }
    const written = await write(format);
    if (written) this.desk!.save({ name: `${there[0]!.title}.${written.ending}`, ...written });
  }

  async #saveCalendar(): Promise<void> {
    const files = await this.#files();
    if (!files) return;
    const written = await this.desk!.load(async () =>
      (await loadWriters()).writeVisitCalendar(files.calendar, this.language),
    );
    if (written) this.desk!.save({ name: `${files.calendar.name}.${written.ending}`, ...written });
  }

  /** Prints the plan. */
  print(): Promise<void> {
    return this.paper('plan', 'print');
  }

  #begin(draft: Omit<RecordDraft, 'heard' | 'note'>): void {
    this.draft = { ...draft, heard: new Map(), note: '' };
    this.problem = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#on')?.focus());
  }

  async #record(): Promise<void> {
    const { draft, desk } = this;
    if (!draft) return;
    const { on, leader, township, heard, note } = draft;
    if (on === '' || leader === '' || township === '') {
      this.problem = this.pageWords.visits.missing;
      return;
    }
    const counted = [...heard].map(([id, own]) => ({
      case: id,
      present: countOf(own.present),
      representatives: countOf(own.representatives),
    }));
    if (counted.some(({ present, representatives }) => !(present > 0) || !(representatives > 0))) {
      this.problem = this.pageWords.visits.missingCount;
      return;
    }
    const isDone = await desk!.act({ kind: 'visit', on, leader, township, heard: counted, note });
    if (isDone) this.draft = null;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isForeignKey(event) || event.defaultPrevented) return;
    if (event.key === 'Escape' && this.draft) {
      event.preventDefault();
      event.stopPropagation();
      this.draft = null;
      return;
    }
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || !target.classList.contains('visit')) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.visit')];
    const place = nextFigure(buttons.map(placeOf), placeOf(target), event);
    if (!place) return;
    event.preventDefault();
    const next = buttons.find(
      (own) => placeOf(own).row === place.row && placeOf(own).column === place.column,
    );
    this.select(next?.dataset['visit'] ?? null, true);
  };

  protected override updated(changed: PropertyValues): void {
    // of the visits that are shown one is always reached by Tab
    const first = this.renderRoot.querySelector<HTMLElement>('.visit');
    if (first && !this.renderRoot.querySelector('.visit[tabindex="0"]')) first.tabIndex = 0;
    super.updated(changed);
  }

  protected override get stop(): HTMLElement | null {
    return this.renderRoot.querySelector('.visit[tabindex="0"]');
  }

  protected override render(): TemplateResult {
    const { shown, draft, isNarrow } = this;
    const words = this.pageWords;
    if (shown === null) return html`<p class="sheet loading" role="status">${words.loading}</p>`;
    const selected = this.#selected;
    const select = (id: string): void => this.select(id);
    const marks = { words: words.visits, current: selected?.id ?? null, select };
    return html`<section class="sheet list" aria-label=${words.visits.grid}>
        ${legendTemplate(words.visits)}
        <div class="rows">
          ${isNarrow ? listTemplate(shown, marks, draft ? nothing : this.#sheet(shown)) : gridTemplate(shown, marks)}
        </div>
      </section>
      ${isNarrow && !draft ? nothing : html`<section class="sheet side" aria-label=${draft ? words.visits.recordTitle : (selected?.title ?? words.visits.reasons)}>${this.#sheet(shown)}</section>`}`;
  }

  /** What is said beside the list: of the visit that is looked at, or of one that is being recorded. */
  #sheet(shown: VisitsView): TemplateResult {
    const { draft, view, desk } = this;
    const words = this.pageWords;
    const selected = this.#selected;
    const { today } = view!.head;
    if (draft)
      return recordTemplate(draft, {
        words: words.visits,
        view: shown,
        today,
        problem: this.problem,
        change: (wanted) => (this.draft = { ...draft, ...wanted }),
        save: () => void this.#record(),
        cancel: () => (this.draft = null),
      });
    return visitTemplate(selected, {
      words,
      township: shown.townships.find(({ id }) => id === selected?.township)?.name ?? '',
      canRecord: desk!.isEditable,
      record: ({ leader, township, date, window, cases }) => {
        const day = date ?? window?.to ?? today;
        this.#begin({ leader, township, cases, on: day < today ? day : today });
      },
      open: ({ cases, title }) =>
        desk!.showOnly(
          cases.map((own) => own.case),
          words.visits.why(title),
        ),
      notice: ({ township }, format) => void this.paper({ township }, format),
    });
  }
}

/** A figure as typed, of any width; none where it is no whole number. */
const countOf = (text: string): number =>
  /^\d+$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC')) : 0;

const placeOf = ({ dataset }: HTMLElement): FigurePlace => ({
  row: Number(dataset['row']),
  column: Number(dataset['column']),
});
