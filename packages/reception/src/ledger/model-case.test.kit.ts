import type { CaseEntry, CaseEntryOf, Sitting } from '../cases/entry.ts';

/** What a plain model knows of a case. */
export interface ModelCase {
  stage: string;
  readonly registeredOn: string;
  isWalkIn: boolean;
  /** The day it was heard as a walk-in. */
  walkedInOn: string | null;
  recused: string[];
  sitting: Sitting | null;
  /** Days of what happens to open cases and of call-backs, and of all steps of reviews. */
  readonly openOn: string[];
  readonly reviewOn: string[];
  /** Days of the last match, the last reception, and what was last asked for or decided in a review. */
  matchedOn: string;
  heardOn: string;
  stepOn: string;
  /** Days of the first reply of which nobody has asked for a review, and of the first since it was taken up again. */
  toReviewOn: string;
  toCallOn: string;
  /** The day it was closed or withdrawn last, and those on which it was taken up again. */
  endedOn: string;
  readonly reopenedOn: string[];
  /** Where it was sent and on which day, without objections. */
  readonly sentTo: { readonly unit: string; readonly on: string }[];
  isAccusation: boolean;
  /** It was excluded as one. */
  isHeldForOne: boolean;
  /** Units that leaders have told to assist, and that nobody has given it otherwise. */
  readonly assist: Set<string>;
  readonly act: Set<string>;
  /** Units that were given it or supervised. */
  readonly know: Set<string>;
  /** It was heard, or a unit had it. */
  wasInHand: boolean;
  extendedBy: string[];
  /** How far the last review has come: `none`, `review`, `reviewed`, `re-review`, `re-reviewed`. */
  review: string;
  /** Units under supervision that have not replied on its day or later. */
  supervised: { readonly unit: string; readonly since: string }[];
}

export const registeredCase = ({ facts }: CaseEntryOf<'registered'>): ModelCase => ({
  stage: 'registered',
  registeredOn: facts.registeredOn,
  isWalkIn: facts.walkIn === true,
  walkedInOn: null,
  recused: (facts.recusals ?? []).map(({ leader }) => leader),
  sitting: null,
  openOn: [],
  reviewOn: [],
  matchedOn: '',
  heardOn: '',
  stepOn: '',
  toReviewOn: '',
  toCallOn: '',
  endedOn: '',
  reopenedOn: [],
  sentTo: [],
  isAccusation: facts.purpose === 'accusation',
  isHeldForOne: false,
  assist: new Set(),
  act: new Set(),
  know: new Set(),
  wasInHand: false,
  extendedBy: [],
  review: 'none',
  supervised: [],
});

export const unitOf = (unit: object): string => JSON.stringify(unit);

export type OfCase = Exclude<CaseEntry, { kind: 'registered' | 'visited' | 'corrected' | 'erased' }>;

/** Whether a case is where an entry may follow. */
export function isTime({ stage, sitting }: ModelCase, entry: OfCase): boolean {
  const isOver = stage === 'closed' || stage === 'withdrawn';
  const isAtUnit = ['in-hand', 'replied', 'called-back'].includes(stage);
  switch (entry.kind) {
    case 'amended':
      return true;
    case 'screened':
      return stage === 'registered' || stage === 'excluded' || isAtUnit;
    case 'excluded':
      return ['registered', 'waiting', 'in-hand'].includes(stage);
    case 'matched':
      return stage === 'waiting';
    case 'asked':
    case 'consented':
      return stage === 'matched';
    case 'declined':
    case 'returned':
      return sitting !== null;
    case 'invited':
      return stage === 'consented';
    case 'notified':
    case 'missed':
      return stage === 'consented' || stage === 'invited';
    case 'received':
      if (sitting) return stage !== 'matched';
      return stage === 'registered' || stage === 'waiting' || (isAtUnit && entry.shift === undefined);
    case 'outcome':
      return stage === 'received';
    case 'replied':
      return !isOver && stage !== 'received';
    case 'review-requested':
    case 'review-decided':
      return isAtUnit || stage === 'closed';
    case 'called-back':
      return stage === 'replied' || stage === 'called-back' || stage === 'closed';
    case 'closed':
      return stage === 'replied' || stage === 'called-back' || stage === 'excluded';
    case 'reopened':
      return isOver;
    default:
      return !isOver;
  }
}

const latest = (...days: readonly string[]): string => [...days].sort().pop() ?? '';

/** The first day of which an entry may be: not before what it answers, ends or undoes. */
export function firstDayOf(own: ModelCase, entry: OfCase): string {
  const { registeredOn, sitting, openOn, sentTo } = own;
  switch (entry.kind) {
    case 'objected':
    case 'accepted':
      return sentTo.find(({ unit }) => unit === unitOf(entry.unit))?.on ?? registeredOn;
    case 'outcome':
      return own.heardOn;
    case 'review-requested':
      return entry.step === 'review' ? own.toReviewOn : own.stepOn;
    case 'review-decided':
      return own.stepOn;
    case 'called-back':
      return latest(registeredOn, own.toCallOn, ...own.reopenedOn);
    case 'closed':
      return latest(registeredOn, ...openOn);
    case 'reopened':
      return own.endedOn;
    case 'withdrawn':
      return latest(registeredOn, sitting ? own.matchedOn : '', ...openOn, ...own.reviewOn);
    default:
      return registeredOn;
  }
}
