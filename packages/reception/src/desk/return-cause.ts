import type { Case, ReturnCause } from '../cases/case.ts';
import type { DeskContext } from './context.ts';
import { appointmentState } from './state.ts';

/** Why an appointment goes back to the pool, as it stands. */
export function returnCause(
  own: Case,
  context: DeskContext,
): Extract<ReturnCause, 'leader-changed' | 'day-passed' | 'office'> {
  const state = appointmentState(own, context);
  return state === 'void' ? 'leader-changed' : state === 'past' ? 'day-passed' : 'office';
}
