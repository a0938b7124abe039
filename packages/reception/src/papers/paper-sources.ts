import type { RosterDocument } from '@lunzhi/core';
import type { Appointment, Case } from '../cases/case.ts';
import { isSameUnit, type Unit, unitsOf } from '../cases/case-facts.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import type { WorkCalendar } from '../limits/work-calendar.ts';
import type { LeaderOn } from './slots.ts';

/** What papers are made of besides the cases they are about. */
export interface PaperSources {
  readonly document: RosterDocument;
  readonly settings: EffectiveSettings;
  readonly calendar: WorkCalendar;
  /** The day on which they are made, which they bear. */
  readonly on: string;
}

/** What every paper of the office says of itself. */
export const signedBy = ({ document, on }: PaperSources) => ({ issuer: document.issuer, issuedOn: on });

/** When, where and before whom a case is, or was, heard. */
export interface Hearing {
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly leader: LeaderOn | null;
  readonly post: LeaderOn | null;
  readonly titledLeader: LeaderOn | null;
}

/** The venue of a place of the roster, `2024-02-18/main/1`. */
function venueOf({ shiftTypes = [], venues = [] }: RosterDocument, shift: string): string | null {
  const type = shift.split('/')[1];
  const venue = shiftTypes.find(({ id }) => id === type)?.venue;
  return venues.find(({ id }) => id === venue)?.name ?? null;
}

const before = (leader: string, on: string): Omit<Hearing, 'time' | 'place'> => {
  const own = { leader, on };
  return { date: on, leader: own, post: own, titledLeader: own };
};

const appointedHearing = (
  { sitting: { leader, date, shift }, time }: Appointment,
  document: RosterDocument,
): Hearing => ({ ...before(leader, date), time, place: venueOf(document, shift) });

/** Whom an appointment calls in: who was told already, else townships and departments of the case. */
export function calledIn({ facts, appointment }: Case): readonly Unit[] {
  const told = (appointment?.notified ?? []).flatMap(({ units }) => units);
  return told.length > 0
    ? told.filter((unit, index) => told.findIndex((other) => isSameUnit(other, unit)) === index)
    : unitsOf(facts);
}

/** Of a case that is not appointed and was not heard. */
export const NOT_HEARD: Hearing = {
  date: null,
  time: null,
  place: null,
  leader: null,
  post: null,
  titledLeader: null,
};

/** When, where and before whom a case is heard: by the appointment that stands, else at the last reception; all `null` without one. */
export function hearingOf(
  { appointment, receptions }: Pick<Case, 'appointment' | 'receptions'>,
  document: RosterDocument,
): Hearing {
  if (appointment) return appointedHearing(appointment, document);
  const heard = receptions[receptions.length - 1];
  if (!heard) return NOT_HEARD;
  const township = document.townships?.find(({ id }) => id === heard.township)?.name ?? null;
  return {
    ...before(heard.leader, heard.on),
    time: heard.appointment?.time ?? null,
    place: heard.shift === null ? township : venueOf(document, heard.shift),
  };
}
