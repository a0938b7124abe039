import type { Appointment, Case } from '../cases/case.ts';
import { fits, type HeldSitting } from '../roster/sittings.ts';

/** What becomes of an appointment when appointments are made anew. */
export type AppointmentStanding =
  /** It stays: consented, invited, or outside of what is arranged now. */
  | 'fixed'
  /** It stays unless it must give way. */
  | 'arranged'
  /** Its leader no longer holds the place, or must not hear the case. */
  | 'lost';

/** Days that appointments are made for, both included. */
export interface Horizon {
  readonly from: string;
  readonly to: string;
}

export const isWithin = ({ date }: { readonly date: string }, { from, to }: Horizon): boolean =>
  from <= date && date <= to;

/** @param sittingByShift the places of the roster as they are held now */
export function standingOf(
  { facts, stage }: Case,
  { sitting }: Appointment,
  sittingByShift: ReadonlyMap<string, HeldSitting>,
  horizon: Horizon,
): AppointmentStanding {
  const now = sittingByShift.get(sitting.shift);
  if (!now || now.leader !== sitting.leader || !fits(now, facts)) return 'lost';
  return stage === 'matched' && isWithin(sitting, horizon) ? 'arranged' : 'fixed';
}

/** Whether the leader of a sitting has declined to hear the case there. */
export const hasDeclined = (
  { returned }: Case,
  { shift, leader }: Pick<HeldSitting, 'shift' | 'leader'>,
): boolean =>
  returned.some(
    ({ cause, appointment: { sitting } }) =>
      cause === 'declined' && sitting.shift === shift && sitting.leader === leader,
  );
