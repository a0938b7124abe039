import type { RosterDocument } from '../document/schema.ts';
import { hallRoster, publicRoster } from '../report/build-public-roster.ts';
import type { LetterEntry } from '../report/letter-types.ts';
import type { PublicRoster } from '../report/public-roster.ts';
import type { Roster } from '../roster/roster.ts';
import type { TableRow } from '../table/roster-from-rows.ts';
import type { Act, AmendAct, CandidateView, LetterTexts, Preview, ProposalsView } from './acts.ts';
import { candidatesOf } from './candidates.ts';
import { comparisonOf } from './comparison.ts';
import type { Environment } from './environment.ts';
import { NoRosterError } from './errors.ts';
import { buildForm } from './forms/build-form.ts';
import type { FormView } from './forms/form-view.ts';
import { furtherOf } from './plan-acts.ts';
import { previewOf } from './preview.ts';
import { proofOf } from './proof.ts';
import { letterTextsOf, proposalsOf, reminderTexts } from './proposals.ts';
import { hasRoster, rosterOf, type SessionState, type StateWithRoster } from './state.ts';
import { areRows, matchTable, type TableMatch } from './take-table.ts';
import { type TrialView, trialOf } from './trial.ts';
import type { ComparisonView, ProofView, SessionView } from './view.ts';

/** What can be asked of a roster being worked on; nothing is changed. */
export abstract class SessionAnswers {
  protected abstract readonly environment: Environment;
  protected abstract readonly state: SessionState;
  /** The state before the last step; `null` at the beginning. */
  protected abstract readonly before: SessionState | null;

  /** All there is to show. */
  abstract view(): SessionView;

  /** Everybody who could or could not take a place, in groups; empty when there is no such place. */
  candidates(shift: string): readonly CandidateView[] {
    const state = this.state;
    return (hasRoster(state) ? candidatesOf(state, shift) : null) ?? [];
  }

  /** What an act would change, without doing it. */
  preview(act: Act): Preview {
    return previewOf(this.state, act, this.environment, this.view().language);
  }

  /** What would come of something that happened, re-plan, notice and publication; nothing is changed. Takes a plan's time. */
  trial(act: AmendAct): Promise<TrialView> {
    return trialOf(this.state, act, this.environment);
  }

  /** Who could stand in for the holder of a place, or trade with him, by the ledger; `null` when there is no such place. */
  proposals(shift: string): ProposalsView | null {
    const state = this.state;
    return hasRoster(state) ? proposalsOf(state, shift, this.environment) : null;
  }

  /** What a table of duties would do; `null` when there is no roster, or these are no rows. */
  matchTable(rows: readonly TableRow[]): TableMatch | null {
    return hasRoster(this.state) && areRows(rows) ? matchTable(this.state, rows, this.environment) : null;
  }

  /** What the last act changed, by place and by leader: what a re-plan proposes. `null` before any, and without a roster. */
  comparison(): ComparisonView | null {
    const [before, after] = [this.before, this.state];
    return before && hasRoster(before) && hasRoster(after) ? comparisonOf(before, after) : null;
  }

  /** What more changes would have bought when the last act was a re-plan; empty otherwise. Takes a few plans' time. */
  async further(): Promise<ComparisonView['further']> {
    const [before, after] = [this.before, this.state];
    return before && hasRoster(before) && hasRoster(after) ? furtherOf(before, after, this.environment) : [];
  }

  /** Why the roster cannot be fairer, and what is not proven. @throws NoRosterError */
  proof(): ProofView {
    return proofOf(this.#table('proof'), this.environment);
  }

  /** What to send to those whose duty is near, by the ids of their places. @throws NoRosterError */
  reminders(): Readonly<Record<string, string>> {
    return reminderTexts(this.#table('roster'), this.environment);
  }

  /** The texts that a substitution or an exchange asks for. */
  letters(entry: LetterEntry): LetterTexts {
    return letterTextsOf(this.#table('roster'), entry, this.environment);
  }

  /**
   * What may leave the office. @throws NoRosterError; UnpublishableRosterError when it breaks hard rules, has empty places,
   * or days that the document has otherwise today
   */
  publicRoster(): PublicRoster {
    return publicRoster(this.roster(), undefined, { constraints: this.environment.customConstraints });
  }

  /** What the screen in the hall shows: once published, as the ledger has it. @throws as `publicRoster` before that */
  hallRoster(): PublicRoster {
    return hallRoster(this.roster(), { constraints: this.environment.customConstraints });
  }

  /** The roster file as it would be saved. @throws NoRosterError */
  roster(): Roster {
    return rosterOf(this.#table('roster'));
  }

  /** The document as it is being edited, errors and all. */
  document(): RosterDocument {
    return this.state.document as RosterDocument;
  }

  /** The document as forms, to be changed by a {@link DocumentEdit}. */
  form(): FormView {
    return buildForm(this.state, this.environment, this.view());
  }

  #table(what: string): StateWithRoster {
    const { state } = this;
    if (!hasRoster(state)) throw new NoRosterError(what);
    return state;
  }
}
