import type { Case } from '../cases/case.ts';
import { isRecused } from '../cases/case-facts.ts';
import { fits, type HeldSitting, responsibilityOf } from '../roster/sittings.ts';
import { hasDeclined } from '../roster/appointments.ts';
import { isWithin } from '../roster/span.ts';
import type { AppointInput } from './appointment-problem.ts';

/**
 * Why a case has no sitting, the first that applies.
 *
 * - `full`: sittings of the horizon fit, and all are taken by cases that weigh more, or are fixed
 * - `declined`: all that fit were declined
 * - `later`: none in the horizon fits, but a later one does
 * - `recused`: whoever answers for it must not hear it
 * - `nobody`: nobody who sits from now on answers for it
 */
export type UnplacedReason = 'full' | 'declined' | 'later' | 'recused' | 'nobody';

export function unplacedReason(
  own: Case,
  { sittings, horizon }: AppointInput,
): { why: UnplacedReason; next: HeldSitting | null } {
  const { facts } = own;
  const coming = sittings.filter(({ date }) => date >= horizon.from);
  const fitting = coming.filter((sitting) => fits(sitting, facts));
  const next = fitting.find((sitting) => sitting.date > horizon.to && !hasDeclined(own, sitting)) ?? null;
  const now = fitting.filter((sitting) => isWithin(horizon, sitting.date));
  if (now.some((sitting) => !hasDeclined(own, sitting))) return { why: 'full', next };
  if (now.length > 0) return { why: 'declined', next };
  if (next) return { why: 'later', next };
  const answers = coming.some(
    (sitting) => responsibilityOf(sitting, facts) !== null && isRecused(facts, sitting.leader),
  );
  return { why: answers ? 'recused' : 'nobody', next };
}
