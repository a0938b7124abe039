import type { Case, Dated, Forwarding } from './case.ts';
import { isSameUnit, type Unit } from './case-facts.ts';
import type { CaseEntryOf } from './entry.ts';
import { lastOf } from './last-of.ts';
import type { FollowingKind } from './transitions.ts';

/** What must have happened by the day of an entry. */
export type Earlier =
  | 'registered'
  | 'forwarded'
  | 'matched'
  | 'received'
  | 'replied'
  | 'review-requested'
  | 'closed'
  | 'reopened'
  | 'withdrawn';

type Befores = Partial<Record<Earlier, Dated | readonly Dated[] | null | undefined>>;

/** The forwarding to a unit to which it has not objected. */
export const standingForwarding = ({ forwardings }: Case, unit: Unit): Forwarding | undefined =>
  forwardings.find((own) => isSameUnit(own.unit, unit) && own.objected === null);

/** What an entry answers, ends or undoes, beside the registration, which comes before all. */
const befores: { readonly [Kind in FollowingKind]?: (of: Case, entry: CaseEntryOf<Kind>) => Befores } = {
  objected: (of, { unit }) => ({ forwarded: standingForwarding(of, unit) }),
  outcome: ({ receptions }) => ({ received: lastOf(receptions) }),
  'review-decided': ({ reviews }) => ({ 'review-requested': lastOf(reviews)?.requested }),
  // a case that was not heard is closed without a reply
  'called-back': ({ replies }) => ({ replied: replies[0] }),
  closed: ({ replies, reopened }) => ({ replied: replies, reopened }),
  reopened: ({ closed, withdrawn }) => ({ closed, withdrawn }),
  withdrawn: ({ forwardings, appointment, receptions, replies, reopened }) => ({
    forwarded: forwardings,
    matched: appointment?.matched,
    received: receptions,
    replied: replies,
    reopened,
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
