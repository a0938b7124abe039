import type { Case } from '../cases/case.ts';
import { type CaseFacts, isRecused, MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import type { Sitting } from '../cases/entry.ts';
import { fits } from '../roster/sittings.ts';
import type { DeskRefusal } from './acts.ts';
import type { DeskContext } from './context.ts';
import type { ReceivingDraft } from './form-view.ts';
import { seatsToday } from './seats.ts';
import { appointmentState } from './state.ts';

/**
 * What is known beforehand of those who come. Whoever walked in was counted when registered; of an appointment those
 * come who were chosen to speak. The people concerned are no people present.
 */
export function comersOf({
  walkIn,
  people,
  representatives,
}: CaseFacts): Pick<ReceivingDraft, 'present' | 'representatives'> {
  const spoken =
    representatives === undefined ? null : Math.min(representatives, MOST_REPRESENTATIVES) || null;
  if (walkIn !== true) return { present: spoken, representatives: spoken };
  return { present: people, representatives: spoken ?? (people <= MOST_REPRESENTATIVES ? people : null) };
}

/** Where a case may be heard today: at its appointment, or where whoever sits answers for a walk-in, else anywhere. */
export function seatsFor({ facts, appointment }: Case, context: DeskContext): readonly Sitting[] {
  if (appointment) return [appointment.sitting];
  const free = seatsToday(context).filter(({ leader }) => !isRecused(facts, leader));
  const fitting = free.filter((held) => fits(held, facts));
  return fitting.length > 0 ? fitting : free;
}

/** Who hears a case: of several who sit, it has to be said. @param shift where, as it was chosen */
export function seatFor(own: Case, context: DeskContext, shift: string | undefined): Sitting | DeskRefusal {
  const { id, appointment, facts } = own;
  const [first] = seatsToday(context);
  if (!appointment && !first) return { why: 'no-sitting-today' };
  if (appointmentState(own, context) === 'void') return { why: 'leader-changed', case: id };
  const seats = seatsFor(own, context);
  if (shift === undefined && seats.length > 1) return { why: 'several-sittings', field: 'shift' };
  const seat =
    shift === undefined
      ? seats[0]
      : appointment
        ? seats.find((held) => held.shift === shift)
        : seatsToday(context).find((held) => held.shift === shift && !isRecused(facts, held.leader));
  return seat ?? { why: 'unfit-sitting', case: id, shift: shift ?? first!.shift };
}
