import { groupBy } from '@lunzhi/core/internal';
import type { Case, CaseState } from '../cases/case.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { isAppointed, waitsOn } from '../cases/transitions.ts';
import type { CaseEntryKind } from '../cases/entry.ts';
import { standingOf } from '../roster/appointments.ts';
import type { DeskAct, DeskActKind } from './acts.ts';
import type { DeskContext } from './context.ts';
import type { AppointmentState } from './view.ts';

/** What an act did, as undo and redo name it. */
export interface DeskLabel {
  readonly act: DeskActKind | 'open';
  /** What was recorded, where a form was. */
  readonly entry?: CaseEntryKind;
  /** The one case it was about; `null` of several. */
  readonly case: string | null;
  readonly count: number;
}

/** A step of a desk: what was asked for, and what it did. */
export interface DoneDeskAct {
  readonly act: DeskAct;
  readonly label: DeskLabel;
}

/** The case file as it is being worked on. Never changed in place. */
export interface DeskState {
  readonly file: CaseFile;
  /** The fold of its entries. */
  readonly cases: CaseState;
  /** Cases whose people have come today, with the moment. It is known at the desk alone, and in no file. */
  readonly arrivals: ReadonlyMap<string, string>;
  readonly label: DeskLabel;
}

/** Waits for a leader, or for the office to say whether it will. */
export const isInPool = (of: Case, { today }: DeskContext): boolean =>
  of.stage === 'registered' || waitsOn(of, today) || isAppointed(of.stage);

/** How the appointment of a case stands now; `null` without one. */
export function appointmentState(of: Case, { sittingByShift, today }: DeskContext): AppointmentState | null {
  const { appointment } = of;
  if (appointment === null) return null;
  const standing = standingOf(of, appointment, sittingByShift, today);
  if (standing !== 'stands') return standing;
  if (appointment.invited) return 'invited';
  if (appointment.consented) return 'consented';
  return appointment.asked ? 'asked' : 'to-ask';
}

/** Ids of the cases heard at each sitting, in order of registration. */
export function receivedBySitting({ cases }: CaseState): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, receptions } of cases.values())
    for (const { shift } of receptions) {
      if (shift === null) continue;
      const heard = found.get(shift);
      if (heard === undefined) found.set(shift, [id]);
      else if (heard[heard.length - 1] !== id) heard.push(id);
    }
  return found;
}

/** Ids of the cases arranged for each sitting, by time, then registration. */
export function casesBySitting({ cases }: CaseState): ReadonlyMap<string, readonly string[]> {
  const appointed = [...cases.values()].filter(({ appointment }) => appointment !== null);
  const found = groupBy(appointed, ({ appointment }) => appointment!.sitting.shift);
  const timeOf = (own: Case): string => own.appointment!.time ?? '99:99';
  return new Map(
    [...found].map(([shift, own]) => [
      shift,
      own.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0)).map(({ id }) => id),
    ]),
  );
}
