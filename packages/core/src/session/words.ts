import type { Language } from '../document/schema.ts';
import type { EntryKind } from '../roster/ledger-entry.ts';
import type { Stage } from '../roster/stage.ts';
import type { EditDeed, EditRefusal } from './forms/edit-document.ts';
import { words as en } from './words-en.ts';
import { words as zhCN } from './words-zh-CN.ts';

/** Why a session does not do what it was asked to. */
export type Refusal =
  | { readonly why: 'no-roster' | 'document-refused' | 'busy' | 'nothing-changes' | 'needs-run' | 'no-run' }
  | { readonly why: 'unknown-shift'; readonly shift: string }
  | { readonly why: 'unknown-leader'; readonly leader: string }
  | { readonly why: 'empty-place' | 'fixed-place' | 'locked-place'; readonly shift: string }
  | { readonly why: 'by-ledger'; readonly stage: Stage }
  | { readonly why: 'bad-range'; readonly from: string; readonly to: string }
  /** `at`: the field that is wrong; empty of an act that is not known. */
  | { readonly why: 'bad-act'; readonly kind: string; readonly at: string }
  /** Of a form: the text of a field, or the edit itself. */
  | { readonly why: 'edit'; readonly refused: EditRefusal }
  /** Planning anew would throw away what has happened to the roster. */
  | { readonly why: 'plan-by-ledger' };

/** What an act did, as undo and redo name it. Names are the document's own. */
export type Deed =
  | {
      readonly deed: 'assign';
      readonly date: string;
      readonly from: string | null;
      readonly to: string | null;
      readonly isLocking: boolean;
    }
  | { readonly deed: 'exchange'; readonly dates: readonly [string, string]; readonly isLocking: boolean }
  | { readonly deed: 'lock' | 'unlock'; readonly dates: readonly string[] }
  | { readonly deed: 'add-absence'; readonly name: string; readonly from: string; readonly to: string }
  | { readonly deed: 'edit-document'; readonly did: EditDeed }
  | { readonly deed: 'document' | 'plan' | 'replan' | 'open' }
  | { readonly deed: 'entry'; readonly kind: EntryKind; readonly date: string | null }
  | { readonly deed: 'entries'; readonly count: number };

/** One line of an effect before and after; `before` only where it was otherwise. */
export interface Counted {
  readonly before: number;
  readonly after: number;
}

/** What a session says beyond the sentences of reports, rules and answers. */
export interface SessionWords {
  readonly refusal: (refusal: Refusal) => string;
  /** Of a plan that was stopped and not kept. */
  readonly dropped: string;
  readonly deed: (deed: Deed) => string;
  readonly stage: Readonly<Record<Exclude<Stage, 'published'>, string>>;
  readonly published: (through: string, version: number) => string;
  readonly unplanned: (shifts: number) => string;
  readonly refused: (errors: number) => string;
  readonly pending: (changes: number) => string;
  readonly conflictTitle: string;
  readonly wait: (days: number, from: string | null, to: string | null) => string;
  readonly nobodyAnswers: string;
  readonly candidate: {
    readonly onDuty: string;
    readonly holdsAnother: string;
    readonly gaps: (before: number | null, after: number | null) => string;
    readonly duties: (after: number, share: string) => string;
    readonly waits: (name: string, days: Counted) => string;
    readonly moreWaits: (count: number) => string;
  };
  readonly preview: {
    readonly eligible: string;
    readonly blocked: (reasons: string) => string;
    readonly gaps: (now: string, before: string | null) => string;
    readonly noDuty: string;
    readonly duties: (counted: Counted, share: string) => string;
    readonly sameDuties: (count: number, share: string) => string;
    readonly sameWaits: string;
    readonly breaks: (rules: string) => string;
    readonly verdict: Readonly<Record<'better' | 'same' | 'worse' | 'broken', string>>;
    readonly levels: (worse: readonly string[], better: readonly string[]) => string;
    readonly unknown: string;
  };
  readonly note: (note: EntryNote) => string;
  readonly entry: (facts: EntryWords) => string;
  readonly comparison: {
    /** `others` are places that changed and are none of those that are counted, and proven the fewest. */
    readonly changed: (places: number, isProven: boolean, others: number) => string;
    readonly causes: Readonly<
      Record<'added' | 'removed' | 'filled' | 'emptied' | 'byHand' | 'knockOn', string>
    >;
    readonly unable: (name: string, reasons: string) => string;
    readonly count: (name: string, counted: Counted) => string;
  };
  readonly progress: Readonly<
    Record<'bound' | 'faults' | 'fairness' | 'quality' | 'proof' | 'explain', string>
  >;
}

/** An entry of the ledger with names and dates in words. */
export type EntryWords =
  | { readonly kind: 'circulated' }
  | { readonly kind: 'approved'; readonly by: string; readonly date: string }
  | { readonly kind: 'published'; readonly version: number; readonly through: string }
  | { readonly kind: 'substituted'; readonly date: string; readonly from: string | null; readonly to: string }
  | {
      readonly kind: 'exchanged';
      readonly date: string;
      readonly from: string;
      readonly otherDate: string;
      readonly to: string;
    }
  | { readonly kind: 'vacated'; readonly date: string; readonly from: string }
  | {
      readonly kind: 'attended';
      readonly date: string;
      readonly from: string | null;
      readonly came: string | null;
    }
  | { readonly kind: 'amended'; readonly differences: number }
  | {
      readonly kind: 're-planned';
      readonly changed: number;
      readonly least: number;
      /** Places that came, went or were filled, and count as no change. */
      readonly others: number;
    }
  | { readonly kind: 'corrected'; readonly corrects: number };

/** What stands in an entry besides what happened. */
export type EntryNote =
  | { readonly note: 'reason'; readonly reason: string }
  | { readonly note: 'agreed'; readonly by: string }
  | { readonly note: 'told'; readonly at: string }
  | { readonly note: 'accepts'; readonly titles: readonly string[] }
  | { readonly note: 'change'; readonly sentence: string }
  | { readonly note: 'more'; readonly count: number };

export const wordsIn = (language: Language): SessionWords => (language === 'zh-CN' ? zhCN : en);
