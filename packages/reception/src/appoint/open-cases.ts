import type { Appointment, Case } from '../cases/case.ts';
import { fits, type HeldSitting } from '../roster/sittings.ts';

/** What the appointment of a case is worth today. */
export type AppointmentStanding =
  /** It stays: consented, invited, or outside of what is arranged now. */
  | 'fixed'
  /** It stays unless it is in the way of others. */
  | 'arranged'
  /** Its leader no longer holds the place, or must not hear the case. */
  | 'lost'
  /** Its leader has declined. */
  | 'declined';

/** Days that appointments are made for, both included. */
export interface Horizon {
  readonly from: string;
  readonly to: string;
}

export const isWithin = ({ date }: { readonly date: string }, { from, to }: Horizon): boolean =>
  from <= date && date <= to;

/**
 * What becomes of an appointment when appointments are made anew.
 *
 * @param sittingByShift the places of the roster as they are held now
 */
export function standingOf(
  { facts, stage }: Case,
  { sitting, declined }: Appointment,
  sittingByShift: ReadonlyMap<string, HeldSitting>,
  horizon: Horizon,
): AppointmentStanding {
  const now = sittingByShift.get(sitting.shift);
  if (!now || now.leader !== sitting.leader || !fits(now, facts)) return 'lost';
  if (declined !== null) return 'declined';
  return stage === 'matched' && isWithin(sitting, horizon) ? 'arranged' : 'fixed';
}

/** Whether a case waits for an appointment, or has one that is not over. */
export const isToBeHeard = ({ stage }: Case): boolean =>
  stage === 'waiting' || stage === 'matched' || stage === 'consented' || stage === 'invited';

/** Places whose leader has declined this case, now or earlier. */
export const declinedShifts = ({ appointment, returned }: Case): ReadonlySet<string> =>
  new Set(
    [...returned.map((own) => own.appointment), ...(appointment ? [appointment] : [])]
      .filter(({ declined }) => declined !== null)
      .map(({ sitting }) => sitting.shift),
  );
