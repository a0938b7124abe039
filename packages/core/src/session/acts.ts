import type * as z from 'zod';
import type { EntryDraft } from '../whatif/proposal.ts';
import type { Score } from '../roster/roster.ts';
import type { actSchema } from './act-schema.ts';
import type { DiagnosticView, ViewPatch } from './view.ts';

/** One thing somebody does in an editor; undone in one step. */
export type Act = z.infer<typeof actSchema>;

/** A candidate for a place, with what would change: what a combobox and a preview show. */
export interface CandidateView {
  readonly leader: string;
  readonly group: 'free' | 'costly' | 'blocked' | 'on-duty';
  /** Reasons and effects in words; what speaks against him comes first. */
  readonly sentences: readonly string[];
  /** Rules it would break, which an entry has to accept. */
  readonly breaks: readonly string[];
}

/** What an act would change, before it is done. */
export interface Preview {
  /** `broken`: it can be done, and breaks a hard rule more than now. */
  readonly mood: 'better' | 'same' | 'worse' | 'broken' | 'impossible';
  /** The verdict in one line. */
  readonly verdict: string;
  /** Hard rules that an entry breaks: it can be written only by who accepts them. Empty of anything else. */
  readonly accepts: readonly { readonly rule: string; readonly title: string }[];
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

/** What became of an act, an undo or a redo. */
export type Outcome =
  | {
      readonly patch: ViewPatch;
      /** The score after less the score before; `null` where one of them is not known. */
      readonly difference: Score | null;
      /** Warnings and notes of the act itself. */
      readonly diagnostics: readonly DiagnosticView[];
    }
  /** Nothing was done, and why. */
  | { readonly patch: null; readonly difference: null; readonly diagnostics: readonly DiagnosticView[] };

/** Somebody who could take a place of a published roster, with the entry that would record it. */
export interface ProposalView {
  readonly kind: 'substitute' | 'exchange';
  readonly leader: string;
  /** The place given in return; `null` unless it is an exchange. */
  readonly inReturn: string | null;
  /** One line: gaps, counts, whom he answers for, what it breaks. */
  readonly sentence: string;
  /** Titles of rules it would break. */
  readonly breaks: readonly string[];
  /** The hard ones among them, which the entry has to accept. */
  readonly accepts: readonly { readonly rule: string; readonly title: string }[];
  /** To be completed with when and by whom. */
  readonly entry: EntryDraft;
}

export interface ProposalsView {
  readonly shift: string;
  /** Substitutes, then exchanges, each from the best. */
  readonly proposals: readonly ProposalView[];
  /** Why there is none, and of everybody why not; empty where there are some. */
  readonly reasons: readonly string[];
}

/** Texts that a change asks for, ready to copy. */
export interface LetterTexts {
  /** To the first convener; the only one that tells the reason. Internal. */
  readonly report: string;
  /** To who is asked to stand in; of an exchange one to each, one after the other. Internal. */
  readonly request: string;
  /** To townships, departments and the public. */
  readonly notice: string;
}
