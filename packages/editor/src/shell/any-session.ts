import type { Ending } from '@lunzhi/core/client';
import type { ElementLanguage } from '../words.ts';

/** What became of an act: without a patch nothing was done, and the diagnostics say why. */
export interface Done {
  readonly patch: object | null;
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly pointer?: string;
    readonly sentence: string;
  }[];
  /** True when it was not to be done here: the session was not asked. */
  readonly isBarred?: boolean;
}

/** A session of any kind, as far as acts go. */
export interface AnySession {
  readonly view: {
    readonly revision: number;
    readonly language: ElementLanguage;
    readonly undo: string | null;
    readonly redo: string | null;
  };
  readonly ending?: Ending | null;
  act(act: never): Promise<Done>;
  undo(): Promise<Done>;
  redo(): Promise<Done>;
  set?(settings: { readonly language: ElementLanguage }): Promise<Done>;
  subscribe(listener: never): () => void;
}

export type ViewOf<Session extends AnySession> = Session['view'];
export type ActOf<Session extends AnySession> = Parameters<Session['act']>[0];
export type OutcomeOf<Session extends AnySession> = Awaited<ReturnType<Session['act']>>;

/** An act that was not to be done, as a session would refuse it. */
export const barred = (sentence: string): Done => ({
  patch: null,
  diagnostics: sentence === '' ? [] : [{ severity: 'error', pointer: '', sentence }],
  isBarred: true,
});
