import type { RosterDocument } from '../document/schema.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';

/** One thing somebody does in an editor; undone in one step. */
export type Act =
  /** Give a place to a leader, or to nobody. */
  | { readonly kind: 'assign'; readonly shift: string; readonly leader: string | null }
  /** Two places trade their holders. */
  | { readonly kind: 'exchange'; readonly first: string; readonly second: string }
  /** Places that the solver may not change; before publication they become pins of the document. */
  | { readonly kind: 'lock' | 'unlock'; readonly shifts: readonly string[] }
  | {
      readonly kind: 'add-absence';
      readonly leader: string;
      readonly from: string;
      readonly to: string;
      readonly reason?: string;
    }
  /** The document as a form left it. */
  | { readonly kind: 'document'; readonly document: RosterDocument }
  /** An entry of the ledger, `accepts` and all. */
  | { readonly kind: 'entry'; readonly entry: LedgerEntry }
  /** Plan anew, or again with as few changes as possible. */
  | { readonly kind: 'plan'; readonly seed?: number; readonly moves?: number }
  | {
      readonly kind: 'replan';
      readonly today: string;
      readonly at: string;
      readonly author: string;
      readonly reason?: string;
    };

/** A candidate for a place, with what would change: what a combobox and a preview show. */
export interface CandidateView {
  readonly leader: string;
  readonly group: 'free' | 'costly' | 'blocked' | 'on-duty';
  /** Reasons and effects in words; the first is the shortest. */
  readonly sentences: readonly string[];
  /** Rules it would break, which an entry has to accept. */
  readonly breaks: readonly string[];
}

/** What an act would change, before it is done. */
export interface Preview {
  readonly mood: 'better' | 'same' | 'worse' | 'impossible';
  /** The verdict in one line. */
  readonly verdict: string;
  /** One list for each leader concerned, in the same order of topics: eligible, gaps, counts, waits. */
  readonly sides: readonly {
    readonly leader: string | null;
    readonly lines: readonly {
      readonly topic: string;
      readonly text: string;
      readonly mood: 'better' | 'same' | 'worse';
    }[];
  }[];
}
