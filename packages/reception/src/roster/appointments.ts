import type { Appointment, Case } from '../cases/case.ts';
import { fits, type HeldSitting } from './sittings.ts';

/** Why a sitting takes no case, the first that applies. What a clerk might dispute is firm. */
export type DropRefusal =
  | { readonly why: 'past' | 'today' | 'not-his' | 'here-already'; readonly isFirm: false }
  | { readonly why: 'recused' | 'declined' | 'too-late'; readonly isFirm: true }
  | { readonly why: 'full'; readonly most: number; readonly isFirm: true };

/**
 * How an appointment stands on a day.
 *
 * - `stands`: whoever is to hear the case holds the place
 * - `past`: its day is over, and nobody was heard
 * - `void`: somebody else holds the place, or the leader does not answer for the case any more, or must not hear it; consent was
 *   personal, and is asked again
 */
export type AppointmentStanding = 'stands' | 'past' | 'void';

/**
 * How an appointment of a case stands on a day.
 *
 * @param sittingByShift the places of the roster as they are held now, by `shift`
 * @param today a calendar day: appointments for it are not past yet
 */
export function standingOf(
  { facts }: Pick<Case, 'facts'>,
  { sitting }: Appointment,
  sittingByShift: ReadonlyMap<string, HeldSitting>,
  today: string,
): AppointmentStanding {
  if (sitting.date < today) return 'past';
  const now = sittingByShift.get(sitting.shift);
  const isHis = now?.date === sitting.date && now.leader === sitting.leader;
  return isHis && fits(now, facts) ? 'stands' : 'void';
}

/** Whether the leader of a sitting has declined to hear the case there. */
export const hasDeclined = (
  { returned }: Pick<Case, 'returned'>,
  { shift, leader }: Pick<HeldSitting, 'shift' | 'leader'>,
): boolean =>
  returned.some(
    ({ cause, appointment: { sitting } }) =>
      cause === 'declined' && sitting.shift === shift && sitting.leader === leader,
  );
