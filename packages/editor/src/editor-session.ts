import type {
  Act,
  AmendAct,
  CandidateView,
  ComparisonView,
  FormView,
  LetterEntry,
  LetterTexts,
  Outcome,
  Preview,
  ProofView,
  ProposalsView,
  PublicRoster,
  RebaseOutcome,
  RefusedAct,
  Roster,
  SessionView,
  TrialView,
} from '@lunzhi/core';
import type { Ending, SessionNews } from '@lunzhi/core/client';

export type { Ending, SessionNews };

/** What became of an act: without a patch nothing was done, and the diagnostics say why. */
export type ActOutcome = Pick<Outcome, 'patch' | 'diagnostics'> & {
  /** Of what an element does: it was not to be done there, and the session was not asked. */
  readonly isBarred?: boolean;
};

/** What may leave the office; what the last act changed, `null` before any; the document as forms. */
export interface SessionReadings {
  readonly publicRoster: PublicRoster;
  readonly comparison: ComparisonView | null;
  readonly form: FormView;
  /** What more changes would have bought than the last re-plan made. */
  readonly further: ComparisonView['further'];
  readonly proof: ProofView;
  /** What to send to those whose duty is near, by the ids of their places. */
  readonly reminders: Readonly<Record<string, string>>;
  readonly roster: Roster;
  /** What was done since the base and not taken back. */
  readonly acts: readonly Act[];
  /** The version that what was done here stands on: see `Session.base`. */
  readonly base: string;
}

/**
 * What `<roster-editor>` asks for answers and acts: a session of core, in a worker or on the page.
 *
 * Outcomes are returned; a promise is rejected only when the session itself fails, with an error whose message can be
 * shown. The roster is then as it was.
 */
export interface EditorSession {
  readonly view: SessionView;
  /** Why it answers no more; `null` or left out while it does. Its `view` stays, and is shown without editing. */
  readonly ending?: Ending | null;
  /** Does it, plans too; when it resolves, `view` shows it and the listeners know. */
  act(act: Act): Promise<ActOutcome>;
  /** Takes a newer version, and does on it again what was done here, but for what is refused. Left out by a session that cannot. */
  rebase?(newer: Roster, refused?: readonly RefusedAct[]): Promise<RebaseOutcome>;
  undo(): Promise<ActOutcome>;
  redo(): Promise<ActOutcome>;
  /** Says all in another language from now on. Left out by a session that has one alone: then that is spoken. */
  set?(settings: { readonly language: SessionView['language'] }): Promise<ActOutcome>;
  /** What would come of something that happened; nothing is changed. Left out by a session that cannot say. */
  trial?(act: AmendAct): Promise<TrialView>;
  candidates(shift: string): Promise<readonly CandidateView[]>;
  preview(act: Act): Promise<Preview>;
  /** Who could stand in by the ledger; `null` when there is no such place. */
  proposals(shift: string): Promise<ProposalsView | null>;
  letters(entry: LetterEntry): Promise<LetterTexts>;
  /** Ends a plan under way; `keep` says whether the best found so far stands. */
  cancel(keep: boolean): void;
  /** Left out by a session that cannot answer. */
  read?<What extends keyof SessionReadings>(what: What): Promise<SessionReadings[What]>;
  /** @returns what ends it */
  subscribe(listener: (news: SessionNews) => void): () => void;
}
