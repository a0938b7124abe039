import type { Roster, RosterAssignment } from '@lunzhi/core';
import { dayNumber } from '@lunzhi/core/dates';
import type { Case, CaseState } from '../cases/case.ts';
import type { EffectiveSettings } from '../cases/settings.ts';
import { waitsOn } from '../cases/transitions.ts';
import { inviteAheadOf, inviteBy } from '../limits/invite-ahead.ts';
import type { WorkCalendar } from '../limits/work-calendar.ts';
import { responsibilitiesOn, fits, type HeldSitting, satAt } from '../roster/sittings.ts';
import { heardOn } from './waits.ts';

/**
 * Why a case was not heard at a sitting that would have suited it.
 *
 * - `notice`: it could not have been invited in time (`settings.inviteAhead`)
 * - `changed-hands`: by a substitution, an exchange or a new plan somebody sat there who does not answer for it
 * - `nobody-came`: the place stood empty, or nobody came
 * - `declined`, `missed`: it was to be heard there, and the leader declined or the petitioner did not come
 * - `returned`: it was to be heard there, and that was called off
 * - `full`: as many cases as a sitting takes by appointment (`settings.mostPerSitting`) were heard there, or were to be and it
 *   was too late to invite others
 * - `unscreened`, `excluded`, `arranged`: on the last day on which it could have been invited, nobody had said that it would be
 *   heard, it was not to be, or it was arranged for another sitting
 * - `unused`: nothing stood in the way
 */
export const hindranceCauses = [
  'notice',
  'changed-hands',
  'nobody-came',
  'declined',
  'missed',
  'returned',
  'full',
  'unscreened',
  'excluded',
  'arranged',
  'unused',
] as const;

export type HindranceCause = (typeof hindranceCauses)[number];

/** A sitting before the day a case was heard, which suited it as the roster was first planned or as it was held. */
export interface Hindrance {
  readonly case: string;
  readonly shift: string;
  readonly date: string;
  /** Who was to sit there when the roster was first planned. */
  readonly planned: string | null;
  /** Who sat there; `null`: nobody of the document. */
  readonly sat: string | null;
  readonly cause: HindranceCause;
  /** Days earlier that it would have been heard there. */
  readonly saved: number;
}

export interface HindranceInput {
  readonly roster: Roster;
  readonly cases: readonly Case[];
  /** The cases as they were at the end of a day. */
  readonly stateOn: (day: string) => CaseState;
  readonly settings: EffectiveSettings;
  readonly calendar: WorkCalendar;
}

/**
 * For a case that was heard, every sitting after the day it was received and before the day it was heard that suited it: where
 * the leader who was first planned, or the one who sat there, answers for it and is not recused.
 */
export function hindrancesIn({ roster, cases, stateOn, settings, calendar }: HindranceInput) {
  const { original = roster } = roster;
  const plannedAt = new Map(original.assignments.map(({ shift, leader }) => [shift, leader]));
  const ahead = inviteAheadOf(settings, roster.document);
  const lastInvited = memo((date: string) => inviteBy(date, ahead, calendar));
  const stateThen = memo(stateOn);
  const takenAt = new Map<string | null, number>();
  const take = (shift: string | null): void => void takenAt.set(shift, (takenAt.get(shift) ?? 0) + 1);
  for (const { receptions, returned, appointment: standing } of cases) {
    for (const { shift, appointment } of receptions) if (appointment) take(shift);
    for (const { on, appointment } of returned) {
      const { date, shift } = appointment.sitting;
      if (on >= date || on > lastInvited(date)) take(shift);
    }
    if (standing) take(standing.sitting.shift);
  }
  const keptBack = (id: string, day: string): HindranceCause | null => {
    const then = stateThen(day).cases.get(id);
    if (then?.appointment) return 'arranged';
    if (then && waitsOn(then, day)) return null;
    return then?.stage === 'excluded' ? 'excluded' : 'unscreened';
  };
  const held = (
    { document }: Pick<Roster, 'document'>,
    { shift, date }: RosterAssignment,
    leader: string | null,
  ) => (leader === null ? null : { shift, date, leader, ...responsibilitiesOn(document, leader, date) });
  const places = roster.assignments.map((place) => ({
    shift: place.shift,
    date: place.date,
    first: held(original, place, plannedAt.get(place.shift) ?? null),
    now: held(roster, place, satAt(place)),
  }));

  return (of: Case): readonly Hindrance[] => {
    const heard = heardOn(of);
    if (heard === null) return [];
    const { registeredOn } = of.facts;
    return places.flatMap(({ shift, date, first, now }): Hindrance[] => {
      if (date <= registeredOn || date >= heard) return [];
      const suits = (sitting: HeldSitting | null): boolean => sitting !== null && fits(sitting, of.facts);
      if (!suits(first) && !suits(now)) return [];
      const cause = (): HindranceCause => {
        if (lastInvited(date) < registeredOn) return 'notice';
        if (!suits(now)) return now === null ? 'nobody-came' : 'changed-hands';
        const off = of.returned.find(({ appointment }) => appointment.sitting.shift === shift);
        if (off) return off.cause === 'declined' || off.cause === 'missed' ? off.cause : 'returned';
        if ((takenAt.get(shift) ?? 0) >= settings.mostPerSitting) return 'full';
        return keptBack(of.id, lastInvited(date)) ?? 'unused';
      };
      return [
        {
          case: of.id,
          shift,
          date,
          planned: first?.leader ?? null,
          sat: now?.leader ?? null,
          cause: cause(),
          saved: dayNumber(heard) - dayNumber(date),
        },
      ];
    });
  };
}

/** A function that is asked once for each day. */
function memo<Value>(of: (day: string) => Value): (day: string) => Value {
  const known = new Map<string, Value>();
  return (day) => {
    if (!known.has(day)) known.set(day, of(day));
    return known.get(day)!;
  };
}
