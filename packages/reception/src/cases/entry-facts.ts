import type { DiagnosticOf } from '@lunzhi/core/internal';
import type { Source } from '../law/source.ts';
import type { Stage } from './case.ts';
import type { Unit } from './case-facts.ts';
import type { CaseEntryKind, Sitting } from './entry.ts';
import type { Earlier } from './not-before.ts';

export interface OfCase {
  readonly case: string;
}

/** `source`: where it is forbidden. */
interface ByLaw extends OfCase {
  readonly source: Source;
}

/** Facts of what the entries before an entry refuse. All are errors. */
export interface FoldFacts {
  /** Entries are written in the order of time. */
  'earlier-than-last': { readonly at: string; readonly last: string };
  'unknown-case': OfCase & { readonly nearest?: string };
  /** A case of that id was registered by the entry of that number. */
  'case-exists': OfCase & { readonly entry: number };
  /** Nothing of the kind may follow where the case stands. */
  'wrong-stage': OfCase & {
    readonly kind: CaseEntryKind;
    readonly stage: Stage;
    readonly allowed: readonly Stage[];
  };
  /** The appointment that stands is another one. */
  'other-sitting': OfCase & { readonly sitting: Sitting; readonly standing: Sitting };
  /** The leader must not hear it. */
  recused: ByLaw & { readonly leader: string };
  /** The day of registration stays, since limits are counted from it; one that was wrong is corrected. */
  'registered-on-stays': OfCase & { readonly registeredOn: string; readonly entry: number };
  /** The leader who is to hear it would be recused: the appointment goes back first. */
  'recusal-of-appointed': ByLaw & { readonly leader: string; readonly sitting: Sitting };
  /** It was heard at the centre, in a place of the roster, or at a visit to a township: one of them. */
  'centre-or-visit': OfCase & { readonly both: boolean };
  /** A walk-in is heard on the day on which it came; others by appointment. */
  'walk-in-of-another-day': OfCase & { readonly on: string; readonly registeredOn: string };
  'not-a-walk-in': OfCase;
  /** More speak than came. */
  'more-representatives-than-present': OfCase & {
    readonly representatives: number;
    readonly present: number;
  };
  /** Of a day before something that must have happened by then: `what`. */
  'too-early': OfCase & { readonly on: string; readonly what: Earlier; readonly since: string };
  /** What has happened is written down on that day or later. */
  'not-yet': { readonly on: string; readonly day: string };
  /** Nothing was sent to the unit, or it objected already. */
  'not-forwarded': OfCase & { readonly unit: Unit };
  /** No unit is given an accusation, called in for it, or acts on it: the accused may be there. */
  'accusation-kept': ByLaw;
  /** A unit extends its time once. */
  'extended-already': ByLaw & { readonly entry: number; readonly until: string };
  /** A review follows a reply, a re-review a review. */
  'nothing-to-review': ByLaw & { readonly step: 'review' | 're-review' };
  'review-not-requested': OfCase & { readonly step: 'review' | 're-review' };
  /** Closed without a call-back, and the entry does not say why. */
  'no-call-back': OfCase;
  /** A unit is supervised and has not replied since. */
  'supervision-open': OfCase & { readonly unit: Unit; readonly entry: number };
  /** Text about persons is kept as long as a case is open. */
  'erased-while-open': OfCase & { readonly stage: Stage };

  'unknown-entry': { readonly number: number; readonly entries: number };
  'corrected-already': { readonly number: number; readonly by: number };
  'never-corrected': { readonly number: number; readonly kind: CaseEntryKind };
  /** The later entry `by` rests on the one to be corrected. */
  'rests-on': { readonly number: number; readonly by: number; readonly kind: CaseEntryKind };
}

export type FoldRefusal = DiagnosticOf<FoldFacts>;

export const refuse = <Code extends keyof FoldFacts>(
  code: Code,
  pointer: string,
  facts: FoldFacts[Code],
): FoldRefusal => ({ code, severity: 'error', pointer, ...facts }) as unknown as FoldRefusal;

/** An entry of a file does not fit what the entries before it made of the cases. */
export class CaseEntryError extends Error {
  override readonly name = 'CaseEntryError';
  /** From 1. */
  readonly number: number;
  readonly refusal: FoldRefusal;

  constructor(number: number, refusal: FoldRefusal) {
    super(
      `Entry ${number} of the cases does not fit: ${refusal.code}.\nMaybe the file was changed by hand: restore a copy from before that.`,
    );
    this.number = number;
    this.refusal = refusal;
  }
}
