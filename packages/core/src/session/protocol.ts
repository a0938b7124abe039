import type { Language, RosterDocument } from '../document/schema.ts';
import type { LetterEntry } from '../report/letter-types.ts';
import type { PublicRoster } from '../report/public-roster.ts';
import type { Roster } from '../roster/roster.ts';
import type { SolveProgress } from '../solve/backend.ts';
import type { Act, CandidateView, LetterTexts, Outcome, Preview, ProposalsView } from './acts.ts';
import type { FormView } from './forms/form-view.ts';
import type { Opening } from './open-session.ts';
import type { Settings } from './settings.ts';
import type { ComparisonView, ProgressView, ProofView, SessionView } from './view.ts';

/** The number of this protocol; both sides say it in their `hello`. */
export type Protocol = 1;

/** What can be read off a session. */
export interface Readings {
  readonly view: SessionView;
  readonly roster: Roster;
  readonly document: RosterDocument;
  readonly publicRoster: PublicRoster;
  /** What the last act changed; `null` before any. */
  readonly comparison: ComparisonView | null;
  /** The document as forms. */
  readonly form: FormView;
  /** What more changes would have bought when the last act was a re-plan; takes a few plans' time. */
  readonly further: ComparisonView['further'];
  readonly proof: ProofView;
}

/** What is sent to a worker and what comes back as the `result` of `done`. Everything is plain JSON. */
export interface Requests {
  /** Any public function that takes and gives JSON; of those with options, progress and cancel are the worker's. */
  readonly call: {
    readonly asks: { readonly function: string; readonly arguments: readonly unknown[] };
    readonly gives: unknown;
  };
  /** A session under a name of the caller's; one of that name before is closed. */
  readonly open: {
    readonly asks: { readonly session: string } & Opening;
    readonly gives: SessionView;
  };
  /** Any act; one that plans reports progress, and keeps the best so far when it is cancelled. */
  readonly edit: { readonly asks: { readonly session: string; readonly act: Act }; readonly gives: Outcome };
  readonly undo: { readonly asks: { readonly session: string }; readonly gives: Outcome };
  readonly redo: { readonly asks: { readonly session: string }; readonly gives: Outcome };
  /** Another language or another today, and no step of the log. */
  readonly set: { readonly asks: { readonly session: string } & Settings; readonly gives: Outcome };
  readonly candidates: {
    readonly asks: { readonly session: string; readonly shift: string };
    readonly gives: readonly CandidateView[];
  };
  readonly preview: {
    readonly asks: { readonly session: string; readonly act: Act };
    readonly gives: Preview;
  };
  readonly proposals: {
    readonly asks: { readonly session: string; readonly shift: string };
    readonly gives: ProposalsView | null;
  };
  readonly letters: {
    readonly asks: { readonly session: string; readonly entry: LetterEntry };
    readonly gives: LetterTexts;
  };
  readonly read: {
    readonly asks: { readonly session: string; readonly what: keyof Readings };
    readonly gives: Readings[keyof Readings];
  };
  readonly close: { readonly asks: { readonly session: string }; readonly gives: null };
}

export type RequestKind = keyof Requests;

/** A request with the number under which it is answered. */
export type RequestMessage = {
  [Kind in RequestKind]: { readonly type: Kind; readonly id: number } & Requests[Kind]['asks'];
}[RequestKind];

export type ToWorker =
  /** `constraints`: ids the page counts on. */
  | { readonly type: 'hello'; readonly protocol: number; readonly constraints?: readonly string[] }
  | RequestMessage
  /**
   * Stops the request of that number: a plan is answered with the best so far or, of a session and where `keep` is
   * `false`, dropped.
   */
  | { readonly type: 'cancel'; readonly id: number; readonly keep?: boolean };

export type FromWorker =
  /**
   * Sent once at the start, and again in answer to a `hello`, which `answers` tells apart; `missing` are the ids counted
   * on and not there.
   */
  | {
      readonly type: 'hello';
      readonly protocol: Protocol;
      readonly answers: boolean;
      readonly constraints: readonly string[];
      readonly missing: readonly string[];
    }
  /** At least four times a second while a plan is being made: of an `edit` in words, of a `call` as the function tells it. */
  | { readonly type: 'progress'; readonly id: number; readonly progress: ProgressView | SolveProgress }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  /** `id` is `null` when the message had none; `words` where the error speaks several languages. */
  | {
      readonly type: 'failed';
      readonly id: number | null;
      readonly name: string;
      readonly message: string;
      readonly words?: Readonly<Record<Language, string>>;
    };

/** What is used of a worker, a message port or a worker's global scope. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** Message ports keep their messages until they are started. */
  start?(): void;
}
