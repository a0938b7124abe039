import type { Roster } from '../roster/roster.ts';
import { SessionAnswers } from './answers.ts';
import { type Act, actProblem, type Outcome, type RebaseOutcome, type RefusedAct } from './acts.ts';
import { buildView, type MadeView } from './build-view.ts';
import { checkSettings, type Environment, environmentOf, type Settings } from './environment.ts';
import { checkOpening, NoRosterError } from './errors.ts';
import { diagnosticViews, reasonsOf } from './header-views.ts';
import {
  begin,
  currentState,
  labelsOf,
  lastLabel,
  type Log,
  nextLabel,
  redone,
  stateBefore,
  undone,
  withStep,
} from './log.ts';
import { firstState, type SessionOptions } from './open-session.ts';
import { againBy, isSlow, quickChange, run, type RunOptions, type StateChange } from './plan-acts.ts';
import { scoreDifference } from './preview.ts';
import { type DoneAct, isNewer, redoneOn, redoneViews, rosterIn, versionOf } from './rebase.ts';
import { inLanguage, type SessionState } from './state.ts';
import { diffViews } from './view-patch.ts';
import type { DiagnosticView, SessionView } from './view.ts';
import { labelWords, type Refusal, wordsIn } from './words.ts';

/**
 * A roster being worked on: what to show of it, what can be done to it, and every step back. Documents and rosters stay
 * as they were; of steps long ago it keeps what was done, and does that again when somebody goes back there.
 *
 * As long as a roster was at most circulated, places are edited directly; from then on entries of
 * the ledger change it, and changes of the document wait for a re-plan.
 */
export class Session extends SessionAnswers {
  #environment: Environment;
  #made = new WeakMap<SessionState, MadeView>();
  #log: Log<SessionState, DoneAct>;
  #revision = 0;
  #view: SessionView;
  #running = false;

  /**
   * @throws OpeningError when there is nothing to open, or two things, or a language or today that does not exist
   * @throws BrokenRosterError when the parts of the roster do not fit together
   */
  constructor(options: SessionOptions) {
    checkOpening(options);
    super();
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
    return this.#applied(act, quickChange(act, this.#environment));
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
      const change = await run(this.state, act, this.#environment, options);
      if (!options.signal?.isDropped) return this.#applied(act, change);
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
   * The version of the roster that what is done here stands on: what it was opened with, was saved as, or was given as newer.
   * Who saves says so to who keeps the roster, which tells by `versionOf` whether it is still that one. @throws NoRosterError
   */
  base(): string {
    const base = rosterIn(this.#log.first);
    if (!base) throw new NoRosterError('base');
    return versionOf(base);
  }

  /** What was done since the base and not taken back: what a newer version would have done on it again. */
  acts(): readonly Act[] {
    return this.steps().done;
  }

  /** What was done since the base: the acts that stand, and those taken back, the next to be done again first. */
  steps(): { readonly done: readonly Act[]; readonly undone: readonly Act[] } {
    const { done, undone } = labelsOf(this.#log);
    return { done: done.map(({ act }) => act), undone: undone.map(({ act }) => act) };
  }

  /** Says that the roster was saved as it stands: that is the base from now on, and undo ends there. */
  saved(): Outcome {
    return this.#running ? this.#refused({ why: 'busy' }) : this.#goTo(begin(currentState(this.#log)), []);
  }

  /**
   * Takes a newer version of the roster, which somebody else has saved, and does on it again what was done here since its
   * base, act by act; undo goes back to the newer version. Acts that plan are planned anew, which takes their time. Entries of
   * the ledger come behind those of the newer version, and are dated no earlier.
   *
   * An act is left out where it could not be done by hand either, or would replace as a whole what somebody else has changed.
   *
   * @param refused acts that are not to be done again, each like it
   * @returns what became of each act; without a patch nothing was done, since a plan is under way, or it is no newer version
   * @throws BrokenRosterError when the parts of the newer version do not fit together
   */
  async rebase(newer: Roster, refused: readonly RefusedAct[] = []): Promise<RebaseOutcome> {
    const refusal = (why: 'busy' | 'not-newer'): RebaseOutcome => ({ ...this.#refused({ why }), redone: [] });
    if (this.#running) return refusal('busy');
    checkOpening({ roster: newer });
    const first = firstState({ roster: newer }, this.#environment);
    const base = rosterIn(this.#log.first);
    if (base && !isNewer(newer, base)) return refusal('not-newer');
    this.#running = true;
    try {
      const { log, acts } = await redoneOn(first, this.#log, this.#environment, refused);
      const outcome = this.#goTo(log, []);
      return { ...outcome, redone: redoneViews(acts, this.#view.language) };
    } finally {
      this.#running = false;
    }
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

  protected get environment(): Environment {
    return this.#environment;
  }

  protected get state(): SessionState {
    return inLanguage(currentState(this.#log), this.#environment.language);
  }

  protected get before(): SessionState | null {
    const before = stateBefore(this.#log);
    return before && inLanguage(before, this.#environment.language);
  }

  #applied(act: Act, change: StateChange): Outcome {
    const performed = change(this.state);
    const { state, diagnostics } = { diagnostics: [], ...performed };
    if (!state)
      return { patch: null, difference: null, diagnostics: reasonsOf(performed, this.#view.language) };
    const step = { label: { act, label: state.label }, state, again: againBy(change) };
    return this.#goTo(withStep(this.#log, step), this.#worded(diagnostics));
  }

  #step(move: typeof undone<SessionState, DoneAct>): Outcome {
    if (this.#running) return this.#refused({ why: 'busy' });
    const log = move(this.#log);
    return log ? this.#goTo(log, []) : this.#refused({ why: 'nothing-changes' });
  }

  /** Goes to another state, or shows the same in another environment; only when it can be shown is it kept. */
  #goTo(
    log: Log<SessionState, DoneAct>,
    diagnostics: readonly DiagnosticView[],
    environment: Environment = this.#environment,
  ): Outcome {
    const [before, old, keptLog, keptEnvironment] = [this.state, this.#view, this.#log, this.#environment];
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
    const difference = scoreDifference(before, this.state);
    return { patch: diffViews(old, this.#view), difference, diagnostics };
  }

  #buildView(before: SessionState | null): SessionView {
    const state = this.state;
    let made = this.#made.get(state);
    if (!made) {
      made = buildView(state, this.#environment, (before && this.#made.get(before)) ?? null);
      this.#made.set(state, made);
    }
    const [last, next] = [lastLabel(this.#log), nextLabel(this.#log)];
    return {
      revision: this.#revision,
      ...made.view,
      undo: last ? labelWords(last.label, made.view.language) : null,
      redo: next ? labelWords(next.label, made.view.language) : null,
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
