import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import type { SessionState } from './state.ts';
import type { Refusal } from './words.ts';

/** What became of an act: a state, perhaps with something to say of it, or the reasons why there is none. */
export type Performed =
  | { readonly state: SessionState; readonly diagnostics: readonly (Diagnostic | EntryDiagnostic)[] }
  | { readonly state: null; readonly refusal: Refusal }
  | { readonly state: null; readonly diagnostics: readonly (Diagnostic | EntryDiagnostic)[] };

export const refused = (refusal: Refusal): Performed => ({ state: null, refusal });
export const done = (state: SessionState): Performed => ({ state, diagnostics: [] });
