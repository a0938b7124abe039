import { type Case, stages, type Stage } from './case.ts';
import { isSameUnit, type Unit } from './case-facts.ts';
import type { CaseEntryKind, CaseEntryOf } from './entry.ts';

/** Kinds of entries that begin a case, or speak of none, of several, or of another entry. */
type Elsewhere = 'registered' | 'corrected' | 'visited' | 'erased';

/** Kinds of entries about a case that is there. */
export type FollowingKind = Exclude<CaseEntryKind, Elsewhere>;

/** What may happen to a case that is there: the kinds of entries, but being heard has three ways. */
export type Act = Exclude<FollowingKind, 'received'> | HeardAct;

/** Heard by appointment, as a walk-in on the day itself (来访), or at a visit to a township (下访). */
export type HeardAct = 'received-by-appointment' | 'received-as-walk-in' | 'received-at-visit';

/** Where a case may stand when something happens to it, and where it stands then. */
interface Transition {
  readonly from: readonly Stage[];
  readonly to: Stage | ((before: Case, entry: CaseEntryOf<FollowingKind>) => Stage);
}

const open: readonly Stage[] = stages.filter((stage) => stage !== 'closed' && stage !== 'withdrawn');
const appointed = ['matched', 'consented', 'invited'] as const;
const handled = ['in-hand', 'replied', 'called-back'] as const;

const same = ({ stage }: Case): Stage => stage;

/** A case may wait for a leader while a unit deals with it: only one that was not screened yet is in hand from now on. */
const withUnit = ({ stage }: Case): Stage => (stage === 'registered' ? 'in-hand' : stage);

/** A unit that nobody sent the case but leaders, to assist another one (协办). */
function assists({ forwardings, acceptances, receptions }: Case, unit: Unit): boolean {
  const isIts = (own: { readonly unit: Unit }): boolean => isSameUnit(own.unit, unit);
  const roles = receptions.flatMap(({ outcome }) => outcome?.handlers ?? []).filter(isIts);
  return (
    roles.length > 0 &&
    ![...forwardings, ...acceptances].some(isIts) &&
    roles.every(({ role }) => role !== 'lead')
  );
}

/** The petitioner is answered by who leads; nor does a reply take a case off the leader who is to hear it. */
const answered = (before: Case, entry: CaseEntryOf<FollowingKind>): Stage => {
  const { stage } = before;
  const isOf =
    stage === 'waiting' || isAppointed(stage) || (entry.kind === 'replied' && assists(before, entry.unit));
  return isOf ? stage : 'replied';
};

const calledBack = ({ stage }: Case): Stage => (stage === 'closed' ? stage : 'called-back');

/** In hand if it was heard or a unit had it, else to be screened. */
const again = ({ receptions, forwardings, acceptances, replies }: Case): Stage =>
  receptions.length + forwardings.length + acceptances.length + replies.length > 0 ? 'in-hand' : 'registered';

/** Which entry may follow in which stage, and what it leads to. */
export const transitions: Readonly<Record<Act, Transition>> = {
  amended: { from: stages, to: same },
  screened: { from: ['registered', 'excluded', ...handled], to: 'waiting' },
  excluded: { from: ['registered', 'waiting', 'in-hand'], to: 'excluded' },
  forwarded: { from: open, to: withUnit },
  objected: { from: open, to: same },
  accepted: { from: open, to: withUnit },
  extended: { from: open, to: same },
  matched: { from: ['waiting'], to: 'matched' },
  asked: { from: ['matched'], to: 'matched' },
  consented: { from: ['matched'], to: 'consented' },
  declined: { from: appointed, to: 'waiting' },
  returned: { from: appointed, to: 'waiting' },
  invited: { from: ['consented'], to: 'invited' },
  notified: { from: ['consented', 'invited'], to: same },
  missed: { from: ['consented', 'invited'], to: 'waiting' },
  'received-by-appointment': { from: ['consented', 'invited'], to: 'received' },
  'received-as-walk-in': { from: ['registered', 'waiting'], to: 'received' },
  'received-at-visit': { from: ['registered', 'waiting', ...handled], to: 'received' },
  outcome: { from: ['received'], to: 'in-hand' },
  replied: { from: open.filter((stage) => stage !== 'received'), to: answered },
  'review-requested': { from: [...handled, 'closed'], to: same },
  'review-decided': { from: [...handled, 'closed'], to: same },
  'called-back': { from: ['replied', 'called-back', 'closed'], to: calledBack },
  supervised: { from: open, to: same },
  escalated: { from: open, to: same },
  closed: { from: ['excluded', 'replied', 'called-back'], to: 'closed' },
  reopened: { from: ['closed', 'withdrawn'], to: again },
  withdrawn: { from: open, to: 'withdrawn' },
};

/** What may happen to a case in a stage, as far as its stage decides. */
export const actsIn = (stage: Stage): readonly Act[] =>
  (Object.keys(transitions) as Act[]).filter((act) => transitions[act].from.includes(stage));

/** Whether an appointment stands. */
export function isAppointed(stage: Stage): boolean {
  return (appointed as readonly Stage[]).includes(stage);
}

/** Whether a case is to be heard and has no appointment: it was screened, or its exclusion is over by that day. */
export const waitsOn = ({ stage, excluded }: Pick<Case, 'stage' | 'excluded'>, today: string): boolean =>
  stage === 'waiting' || (stage === 'excluded' && isOver(excluded, today));

/** Whether an exclusion holds no more: `until` is its last day. */
export const isOver = (excluded: Case['excluded'], today: string): boolean =>
  excluded !== null && excluded.until !== null && excluded.until < today;

/** Neither closed nor withdrawn. */
export const isOpen = (stage: Stage): boolean => open.includes(stage);
