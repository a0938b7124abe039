import type { Case, Dated, Forwarding } from './case.ts';
import { isSameUnit, type Unit } from './case-facts.ts';
import type { CaseEntryOf } from './entry.ts';
import { lastOf } from './last-of.ts';
import type { FollowingKind } from './transitions.ts';

/** What must have happened by the day of an entry. */
export type Earlier = 'registered' | FollowingKind;

type Befores = { readonly [Kind in Earlier]?: Dated | readonly Dated[] | null | undefined };

/** The forwarding to a unit to which it has not objected. */
export const standingForwarding = ({ forwardings }: Case, unit: Unit): Forwarding | undefined =>
  forwardings.find((own) => isSameUnit(own.unit, unit) && own.objected === null);

/** The first that was written down after something else, or the first of all. */
const firstSince = <Own extends Dated>(all: readonly Own[], last: Dated | undefined): Own | undefined =>
  all.find(({ entry }) => entry > (last?.entry ?? 0));

/** All that happens only to an open case, and the call-backs on which its end rests. */
const happened = (of: Case): Befores => ({
  forwarded: of.forwardings,
  objected: of.forwardings.flatMap(({ objected }) => objected ?? []),
  accepted: of.acceptances,
  matched: of.appointment?.matched,
  missed: of.missed,
  received: of.receptions,
  outcome: of.receptions.flatMap(({ outcome }) => outcome ?? []),
  replied: of.replies,
  supervised: of.supervisions,
  escalated: of.escalations,
  'called-back': of.calledBack,
  reopened: of.reopened,
});

/** What an entry answers, ends or undoes, beside the registration, which comes before all. */
const befores: { readonly [Kind in FollowingKind]?: (of: Case, entry: CaseEntryOf<Kind>) => Befores } = {
  objected: (of, { unit }) => ({ forwarded: standingForwarding(of, unit) }),
  accepted: (of, { unit }) => ({ forwarded: standingForwarding(of, unit) }),
  outcome: ({ receptions }) => ({ received: lastOf(receptions) }),
  'review-requested': ({ replies, reviews }, { step }) => {
    const last = lastOf(reviews);
    return step === 'review'
      ? { replied: firstSince(replies, last?.requested) }
      : { 'review-decided': last?.decided };
  },
  'review-decided': ({ reviews }) => ({ 'review-requested': lastOf(reviews)?.requested }),
  // a case that was not heard is closed without a reply
  'called-back': ({ replies, reopened }) => ({ replied: firstSince(replies, lastOf(reopened)), reopened }),
  // reviews go on whether it is closed or not
  closed: happened,
  reopened: ({ closed, withdrawn }) => ({ closed, withdrawn }),
  withdrawn: (of) => ({
    ...happened(of),
    'review-requested': of.reviews.map(({ requested }) => requested),
    'review-decided': of.reviews.flatMap(({ decided }) => decided ?? []),
  }),
};

/** The last of what must have happened to a case by the day of an entry: it cannot be of a day before that. */
export function lastBefore(
  of: Case,
  entry: CaseEntryOf<FollowingKind>,
): { readonly what: Earlier; readonly since: string } {
  const own = befores[entry.kind] as ((of: Case, entry: CaseEntryOf<FollowingKind>) => Befores) | undefined;
  let last: { what: Earlier; since: string } = { what: 'registered', since: of.facts.registeredOn };
  for (const [what, dated] of Object.entries(own?.(of, entry) ?? {}) as [Earlier, Dated | Dated[] | null][])
    for (const { on } of [dated ?? []].flat()) if (on > last.since) last = { what, since: on };
  return last;
}
