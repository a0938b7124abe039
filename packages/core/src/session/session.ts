import type { RosterDocument } from '../document/schema.ts';
import { hallRoster, publicRoster } from '../report/build-public-roster.ts';
import type { LetterEntry } from '../report/letter-types.ts';
import type { PublicRoster } from '../report/public-roster.ts';
import type { Roster } from '../roster/roster.ts';
import type { Act, AmendAct, CandidateView, LetterTexts, Outcome, Preview, ProposalsView } from './acts.ts';
import { actProblem } from './acts.ts';
import { buildView, type MadeView } from './build-view.ts';
import { candidatesOf } from './candidates.ts';
import { checkOpening, NoRosterError } from './errors.ts';
import { comparisonOf } from './comparison.ts';
import { diffViews } from './view-patch.ts';
import { buildForm } from './forms/build-form.ts';
import type { FormView } from './forms/form-view.ts';
import { diagnosticViews, reasonsOf } from './header-views.ts';
import {
  begin,
  lastLabel,
  type Log,
  nextLabel,
  withStep,
  redone,
  stateBefore,
  currentState,
  undone,
} from './log.ts';
import { firstState, type SessionOptions } from './open-session.ts';
import { againBy, furtherOf, isSlow, quickChange, run } from './plan-acts.ts';
import type { RunOptions, StateChange } from './plan-acts.ts';
import { previewOf, scoreDifference } from './preview.ts';
import { proofOf } from './proof.ts';
import { letterTextsOf, proposalsOf, reminderTexts } from './proposals.ts';
import { areRows, matchTable, type TableMatch } from './take-table.ts';
import type { TableRow } from '../table/roster-from-rows.ts';
import { checkSettings, type Environment, environmentOf, type Settings } from './environment.ts';
import { hasRoster, inLanguage, rosterOf, type SessionState, type StateWithRoster } from './state.ts';
import { type TrialView, trialOf } from './trial.ts';
import type { ComparisonView, DiagnosticView, ProofView, SessionView } from './view.ts';
import { type ActLabel, labelWords, type Refusal, wordsIn } from './words.ts';

/**
 * A roster being worked on: what to show of it, what can be done to it, and every step back. Documents and rosters stay
 * as they were; of steps long ago it keeps what was done, and does that again when somebody goes back there.
 *
 * As long as a roster was at most circulated, places are edited directly; from then on entries of
 * the ledger change it, and changes of the document wait for a re-plan.
 */
export class Session {
  #environment: Environment;
  #made = new WeakMap<SessionState, MadeView>();
  #log: Log<SessionState, ActLabel>;
  #revision = 0;
  #view: SessionView;
  #running = false;

  /**
   * @throws OpeningError when there is nothing to open, or two things, or a language or today that does not exist
   * @throws BrokenRosterError when the parts of the roster do not fit together
   */
  constructor(options: SessionOptions) {
    checkOpening(options);
    this.#environment = environmentOf(options);
    this.#log = begin(firstState(options, this.#environment));
    this.#view = this.#buildView(null);
  }

  /** All there is to show. */
  view(): SessionView {
    return this.#view;
  }

  /** True while a plan is being made; nothing else can change the roster meanwhile. */
  get isRunning(): boolean {
    return this.#running;
  }

  /** Does an act that is done at once. */
  act(act: Act): Outcome {
    if (this.#running) return this.#refused({ why: 'busy' });
    if (isSlow(act)) return this.#refused({ why: 'needs-run' });
    return this.#applied(quickChange(act, this.#environment));
  }

  /**
   * Does any act, one that plans with progress. Aborted, it keeps the best so far, which undo takes back, or drops it.
   *
   * @throws BadOptionError for a seed or a number of moves that is not a number; ImpossibleDateError
   */
  async run(act: Act, options: RunOptions = {}): Promise<Outcome> {
    if (this.#running) return this.#refused({ why: 'busy' });
    if (!isSlow(act)) return this.act(act);
    const problem = actProblem(act);
    if (problem) return this.#refused(problem);
    this.#running = true;
    try {
      const change = await run(this.#state, act, this.#environment, options);
      if (!options.signal?.isDropped) return this.#applied(change);
      const sentence = wordsIn(this.#view.language).dropped;
      return { patch: null, difference: null, diagnostics: [{ severity: 'note', pointer: '', sentence }] };
    } finally {
      this.#running = false;
    }
  }

  /** Takes back the last act, a plan too. */
  undo(): Outcome {
    return this.#step(undone);
  }

  /** Does again what was taken back. */
  redo(): Outcome {
    return this.#step(redone);
  }

  /**
   * Says all from now on in another language, or counts another day as today. That is not a step to take back: what was done
   * stays as it was done, a day that is past by now too.
   *
   * @throws BadOptionError for a language that is unknown, or a day that does not exist
   */
  set(settings: Settings): Outcome {
    checkSettings(settings);
    const { language = this.#environment.language, today = this.#environment.today } = settings;
    if (language === this.#environment.language && today === this.#environment.today)
      return this.#refused({ why: 'nothing-changes' });
    this.#made = new WeakMap();
    return this.#goTo(this.#log, [], { ...this.#environment, language, today });
  }

  /** Everybody who could or could not take a place, in groups; empty when there is no such place. */
  candidates(shift: string): readonly CandidateView[] {
    const state = this.#state;
    return (hasRoster(state) ? candidatesOf(state, shift) : null) ?? [];
  }

  /** What an act would change, without doing it. */
  preview(act: Act): Preview {
    return previewOf(this.#state, act, this.#environment, this.#view.language);
  }

  /** What would come of something that happened, re-plan, notice and publication; nothing is changed. Takes a plan's time. */
  trial(act: AmendAct): Promise<TrialView> {
    return trialOf(this.#state, act, this.#environment);
  }

  /** Who could stand in for the holder of a place, or trade with him, by the ledger; `null` when there is no such place. */
  proposals(shift: string): ProposalsView | null {
    const state = this.#state;
    return hasRoster(state) ? proposalsOf(state, shift, this.#environment) : null;
  }

  /** What a table of duties would do; `null` when there is no roster, or these are no rows. */
  matchTable(rows: readonly TableRow[]): TableMatch | null {
    return hasRoster(this.#state) && areRows(rows) ? matchTable(this.#state, rows, this.#environment) : null;
  }

  /** What the last act changed, by place and by leader: what a re-plan proposes. `null` before any, and without a roster. */
  comparison(): ComparisonView | null {
    const [before, after] = [this.#before, this.#state];
    return before && hasRoster(before) && hasRoster(after) ? comparisonOf(before, after) : null;
  }

  /** What more changes would have bought when the last act was a re-plan; empty otherwise. Takes a few plans' time. */
  async further(): Promise<ComparisonView['further']> {
    const [before, after] = [this.#before, this.#state];
    return before && hasRoster(before) && hasRoster(after) ? furtherOf(before, after, this.#environment) : [];
  }

  /** Why the roster cannot be fairer, and what is not proven. @throws NoRosterError */
  proof(): ProofView {
    return proofOf(this.#table('proof'), this.#environment);
  }

  /** What to send to those whose duty is near, by the ids of their places. @throws NoRosterError */
  reminders(): Readonly<Record<string, string>> {
    return reminderTexts(this.#table('roster'), this.#environment);
  }

  /** The texts that a substitution or an exchange asks for. */
  letters(entry: LetterEntry): LetterTexts {
    return letterTextsOf(this.#table('roster'), entry, this.#environment);
  }

  /**
   * What may leave the office. @throws NoRosterError; UnpublishableRosterError when it breaks hard rules, has empty places,
   * or days that the document has otherwise today
   */
  publicRoster(): PublicRoster {
    return publicRoster(this.roster(), undefined, { constraints: this.#environment.customConstraints });
  }

  /** What the screen in the hall shows: once published, as the ledger has it. @throws as `publicRoster` before that */
  hallRoster(): PublicRoster {
    return hallRoster(this.roster(), { constraints: this.#environment.customConstraints });
  }

  /** The roster file as it would be saved. @throws NoRosterError */
  roster(): Roster {
    return rosterOf(this.#table('roster'));
  }

  /** The document as it is being edited, errors and all. */
  document(): RosterDocument {
    return this.#state.document as RosterDocument;
  }

  /** The document as forms, to be changed by a {@link DocumentEdit}. */
  form(): FormView {
    return buildForm(this.#state, this.#environment, this.#view);
  }

  get #state(): SessionState {
    return inLanguage(currentState(this.#log), this.#environment.language);
  }

  get #before(): SessionState | null {
    const before = stateBefore(this.#log);
    return before && inLanguage(before, this.#environment.language);
  }

  #table(what: string): StateWithRoster {
    const state = this.#state;
    if (!hasRoster(state)) throw new NoRosterError(what);
    return state;
  }

  #applied(change: StateChange): Outcome {
    const performed = change(this.#state);
    const { state, diagnostics } = { diagnostics: [], ...performed };
    if (!state)
      return { patch: null, difference: null, diagnostics: reasonsOf(performed, this.#view.language) };
    const step = { label: state.label, state, again: againBy(change) };
    return this.#goTo(withStep(this.#log, step), this.#worded(diagnostics));
  }

  #step(move: typeof undone<SessionState, ActLabel>): Outcome {
    if (this.#running) return this.#refused({ why: 'busy' });
    const log = move(this.#log);
    return log ? this.#goTo(log, []) : this.#refused({ why: 'nothing-changes' });
  }

  /** Goes to another state, or shows the same in another environment; only when it can be shown is it kept. */
  #goTo(
    log: Log<SessionState, ActLabel>,
    diagnostics: readonly DiagnosticView[],
    environment: Environment = this.#environment,
  ): Outcome {
    const [before, old, keptLog, keptEnvironment] = [this.#state, this.#view, this.#log, this.#environment];
    this.#log = log;
    this.#environment = environment;
    this.#revision++;
    try {
      this.#view = this.#buildView(before);
    } catch (error) {
      this.#log = keptLog;
      this.#environment = keptEnvironment;
      this.#revision--;
      throw error;
    }
    const difference = scoreDifference(before, this.#state);
    return { patch: diffViews(old, this.#view), difference, diagnostics };
  }

  #buildView(before: SessionState | null): SessionView {
    const state = this.#state;
    let made = this.#made.get(state);
    if (!made) {
      made = buildView(state, this.#environment, (before && this.#made.get(before)) ?? null);
      this.#made.set(state, made);
    }
    const [last, next] = [lastLabel(this.#log), nextLabel(this.#log)];
    return {
      revision: this.#revision,
      ...made.view,
      undo: last ? labelWords(last, made.view.language) : null,
      redo: next ? labelWords(next, made.view.language) : null,
    };
  }

  #refused(refusal: Refusal): Outcome {
    const diagnostics = reasonsOf({ state: null, refusal }, this.#view.language);
    return { patch: null, difference: null, diagnostics };
  }

  #worded(diagnostics: Parameters<typeof diagnosticViews>[0]): DiagnosticView[] {
    return diagnosticViews(diagnostics, this.#view.language);
  }
}

/**
 * Opens a document or a roster for work.
 *
 * @returns a session; of a document with errors one that shows them
 * @throws OpeningError when there is nothing to open, or two things, or a language or today that does not exist
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export const openSession = (options: SessionOptions): Session => new Session(options);
