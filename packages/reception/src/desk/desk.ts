import {
  begin,
  currentState,
  diffKeyed,
  labelsOf,
  lastLabel,
  type Log,
  nextLabel,
  redone,
  undone,
  withStep,
} from '@lunzhi/core/internal';
import { isDate } from '@lunzhi/core/dates';
import type { CaseFile } from '../cases/case-file.ts';
import { caseFileSchema, newCaseFile } from '../cases/case-file.ts';
import type { CaseTable } from '../import/import-cases.ts';
import type { CaseDiagnostic } from '../ledger/diagnostics.ts';
import { stateOf } from '../ledger/state-of.ts';
import type { PaperKind } from '../papers/paper-slots.ts';
import type { DeskAct, DeskRefusal, DraftFacts, FormKind } from './acts.ts';
import { buildDeskView } from './build-view.ts';
import { caseCard } from './case-card.ts';
import { circularView, reportOf } from './circular-view.ts';
import { type DeskContext, deskContext, type DeskSettings } from './context.ts';
import { deskPapers } from './desk-papers.ts';
import { draftView } from './draft.ts';
import { heldCase } from './effects.ts';
import { entryForm } from './entry-form.ts';
import type { EntryForm, ImportPreview } from './form-view.ts';
import { importPreview } from './import-view.ts';
import { DeskOpeningError } from './opening-error.ts';
import type {
  CircularView,
  DeskPapers,
  ReportAnswer,
  ReportKind,
  VisitFiles,
  VisitsView,
} from './page-views.ts';
import { perform } from './perform.ts';
import { RowMemory } from './rows.ts';
import type { DeskState, DoneDeskAct } from './state.ts';
import type { CaseCard, DeskView, DraftView, HeldCase } from './view.ts';
import { type DeskPatch, deskKeys } from './view-keys.ts';
import { visitFiles } from './visits-plan.ts';
import { visitsView } from './visits-view.ts';
import { deskWordsIn, fieldOf, labelWords, saidOf } from './words.ts';

/** What a desk is opened with: cases, and the roster that says who sits where. */
export interface DeskOpening
  extends Pick<DeskSettings, 'roster' | 'today'>, Partial<Pick<DeskSettings, 'language' | 'weeks'>> {
  /** So that a worker knows what to open. */
  readonly kind?: 'desk';
  /** `null` begins an empty file for the roster's jurisdiction. */
  readonly cases: CaseFile | null;
}

/** What became of an act: without a patch nothing was done, and the diagnostics say why. */
export interface DeskOutcome {
  readonly patch: DeskPatch | null;
  readonly diagnostics: readonly {
    readonly severity: 'error' | 'warning' | 'note';
    readonly sentence: string;
    /** In the form that was recorded: the name of the field. */
    readonly field?: string;
  }[];
}

/**
 * The cases of a petition office as its front desk works on them: what to show, what can be done, what it would do, and
 * every step back. Entries are appended; those taken back before the file was saved are in no file.
 */
export class Desk {
  #context: DeskContext;
  #log: Log<DeskState, DoneDeskAct>;
  #revision = 0;
  #rows = new RowMemory();
  #view: DeskView;

  /**
   * @throws DeskOpeningError when the file has another form, cases and roster are of two places, or today is no day
   * @throws CaseEntryError when an entry of the file cannot follow those before it
   */
  constructor({
    cases,
    roster,
    today,
    language = roster.document.language ?? 'zh-CN',
    weeks = 4,
  }: DeskOpening) {
    const file = cases ?? newCaseFile(roster.document.jurisdiction);
    if (!caseFileSchema.safeParse(file).success) throw new DeskOpeningError('form');
    if (!isDate(today)) throw new DeskOpeningError('today');
    if (file.jurisdiction.id !== roster.document.jurisdiction.id) throw new DeskOpeningError('jurisdiction');
    this.#context = deskContext({ roster, today, language, weeks }, file.settings);
    this.#log = begin<DeskState, DoneDeskAct>({
      file,
      cases: stateOf(file),
      arrivals: new Map(),
      label: { act: 'open', case: null, count: 0 },
    });
    this.#view = this.#buildView();
  }

  /** All there is to show. */
  view(): DeskView {
    return this.#view;
  }

  act(act: DeskAct): DeskOutcome {
    const context = this.#context;
    const performed = perform(this.#state, act, context);
    const { state } = performed;
    if (!state) return { patch: null, diagnostics: performed.refusals.map((own) => this.#said(own)) };
    // a step that was forgotten is made again as it was, of the day and the roster of its time
    const again = (before: DeskState): DeskState => perform(before, act, context).state ?? before;
    const done = this.#goTo(withStep(this.#log, { label: { act, label: state.label }, state, again }));
    return { ...done, diagnostics: performed.warnings.map((own) => this.#said(own)) };
  }

  undo(): DeskOutcome {
    return this.#step(undone);
  }

  redo(): DeskOutcome {
    return this.#step(redone);
  }

  /** Another language, day, roster or number of weeks: no step, and nothing that was done is lost. */
  set(settings: Partial<DeskSettings>): DeskOutcome {
    const { roster, today, language, weeks } = this.#context;
    this.#context = deskContext({ roster, today, language, weeks, ...settings }, this.#state.file.settings);
    this.#rows = new RowMemory();
    return this.#goTo(this.#log);
  }

  /** Everything about a case; `null` when there is none of that number. */
  card(id: string): CaseCard | null {
    return caseCard(id, this.#state, this.#context);
  }

  /** The form of something that may be written down of a case now; `null` where it may not. */
  form(id: string, kind: FormKind): EntryForm | null {
    return entryForm(id, kind, this.#state, this.#context);
  }

  /** What would be imported of tables, as sheets of a spreadsheet are; nothing is taken. */
  importPreview(tables: readonly CaseTable[]): ImportPreview {
    return importPreview(tables, this.#state, this.#context);
  }

  /** What a case would meet on each sitting to come, before it is put there; `null` when it can be put nowhere. */
  lift(id: string): HeldCase | null {
    return heldCase(id, this.#state, this.#context);
  }

  /** What is known of a case while it is being registered. */
  draft(facts: DraftFacts): DraftView {
    return draftView(facts, this.#state, this.#context);
  }

  /** 月通报 of a month, `2024-02`, or a year; `null` where it is none, or to come. */
  circular(period: string): CircularView | null {
    return circularView(period, this.#state, this.#context);
  }

  /** What is saved of a month or a year, ready for a writer. @param formula of the assessment; the usual one if left out */
  report(kind: ReportKind, period: string, formula?: unknown): ReportAnswer {
    return reportOf(kind, period, formula, this.#state, this.#context);
  }

  /** 下访 of a quarter, `2024-1`; `null` where it is none. */
  visits(quarter: string): VisitsView | null {
    return visitsView(quarter, this.#state, this.#context);
  }

  /** What is saved of a quarter's visits. */
  visitFiles(quarter: string): VisitFiles | null {
    return visitFiles(quarter, this.#state, this.#context);
  }

  /** Papers of some cases, kind by kind. @param kinds all of them when left out */
  papers(cases: readonly string[], kinds?: readonly PaperKind[]): readonly DeskPapers[] {
    return deskPapers(cases, this.#state, this.#context, kinds);
  }

  /** The case file as it would be saved. */
  file(): CaseFile {
    return this.#state.file;
  }

  /** Says that the file was saved: what stands in it is taken back by no undo, and called wrong by `corrected` alone. */
  saved(): DeskOutcome {
    return this.#goTo(begin(this.#state));
  }

  /** What was done since the file was saved: the acts that stand, and those taken back, the next to be done again first. */
  steps(): { readonly done: readonly DeskAct[]; readonly undone: readonly DeskAct[] } {
    const { done, undone } = labelsOf(this.#log);
    return { done: done.map(({ act }) => act), undone: undone.map(({ act }) => act) };
  }

  get #state(): DeskState {
    return currentState(this.#log);
  }

  #step(move: typeof undone<DeskState, DoneDeskAct>): DeskOutcome {
    const log = move(this.#log);
    return log ? this.#goTo(log) : this.#refused(deskWordsIn(this.#context.language).nothingChanges);
  }

  #goTo(log: Log<DeskState, DoneDeskAct>): DeskOutcome {
    const old = this.#view;
    this.#log = log;
    this.#revision++;
    this.#view = this.#buildView();
    return { patch: diffKeyed(deskKeys, old, this.#view), diagnostics: [] };
  }

  #buildView(): DeskView {
    const { language } = this.#context;
    const [last, next] = [lastLabel(this.#log), nextLabel(this.#log)];
    return {
      revision: this.#revision,
      ...buildDeskView(this.#state, this.#context, this.#rows),
      undo: last && labelWords(last.label, language),
      redo: next && labelWords(next.label, language),
    };
  }

  #said(about: DeskRefusal | CaseDiagnostic): DeskOutcome['diagnostics'][number] {
    const field = fieldOf(about);
    return {
      severity: 'why' in about ? 'error' : about.severity,
      sentence: saidOf(about, this.#context),
      ...(field !== '' && { field }),
    };
  }

  #refused(sentence: string): DeskOutcome {
    return { patch: null, diagnostics: [{ severity: 'error', sentence }] };
  }
}

/** Opens the cases of an office for work. @throws as the constructor does */
export const openDesk = (opening: DeskOpening): Desk => new Desk(opening);
