import type { EntryKind } from '@lunzhi/core';
import type { ShownPlace } from '../io/find-place.ts';

/** An entry that somebody else wrote meanwhile. */
export interface ForeignEntry {
  readonly number: number;
  readonly kind: EntryKind;
  readonly author: string;
  readonly at: string;
  /** Of the place that it changed. */
  readonly date: string | null;
}

/** Why a roster that is lived by cannot be changed as was asked, as data; `words/living-…` makes it a sentence. */
export type LivingProblem =
  | { readonly code: 'roster-from-stdin' }
  /** Somebody else is writing the file; `holder` is not known of a lock that is no lock of ours. */
  | {
      readonly code: 'roster-locked';
      readonly path: string;
      readonly lock: string;
      readonly holder?: { readonly pid: number; readonly host: string };
    }
  /** The lock was taken away while the file was about to be written. */
  | { readonly code: 'roster-lock-lost'; readonly path: string }
  /** `added`: entries of others since it was read; 0 when it was changed in some other way. */
  | {
      readonly code: 'roster-changed';
      readonly path: string;
      readonly added: number;
      readonly authors: readonly string[];
      /** The first of them. */
      readonly entries: readonly ForeignEntry[];
    }
  | { readonly code: 'roster-gone'; readonly path: string }
  | { readonly code: 'bad-moment'; readonly option: string; readonly given: string }
  /** Later than the clock allows. */
  | { readonly code: 'moment-ahead'; readonly option: string; readonly moment: string; readonly now: string }
  /** Later than the entry that speaks of it. */
  | {
      readonly code: 'moment-after';
      readonly option: string;
      readonly moment: string;
      readonly until: string;
    }
  /** `--today` alone, on a day before the last entry: when it is written down is not known. */
  | { readonly code: 'today-before-last'; readonly today: string; readonly last: string }
  | { readonly code: 'bad-text'; readonly option: string }
  /** `given`: whom or which shift type somebody named; `places`: all of that day. */
  | {
      readonly code: 'not-on-duty';
      readonly date: string;
      readonly given: string;
      readonly places: readonly ShownPlace[];
    }
  /** Several places are meant, or none; `options` tell them apart. */
  | {
      readonly code: 'several-places';
      readonly date: string;
      readonly options: readonly string[];
      readonly places: readonly ShownPlace[];
    }
  | { readonly code: 'place-empty'; readonly date: string }
  | { readonly code: 'options-exclude'; readonly options: readonly string[] }
  | { readonly code: 'option-needs'; readonly option: string; readonly needs: string }
  | { readonly code: 'nothing-to-attend'; readonly through: string }
  | {
      readonly code: 'no-revision';
      readonly option: string;
      readonly given: string;
      readonly entries: number;
    }
  | { readonly code: 'needs-other-roster' }
  /** A document that does not follow the roster's period. */
  | { readonly code: 'not-next-period'; readonly path: string; readonly from: string; readonly to: string };
