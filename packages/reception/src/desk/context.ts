import type { Language, Roster } from '@lunzhi/core';
import { type Leader, postOn } from '@lunzhi/core/internal';
import { addDays, weekdayOn } from '@lunzhi/core/dates';
import type { CaseFacts } from '../cases/case-facts.ts';
import { type EffectiveSettings, effectiveSettings, type Settings } from '../cases/settings.ts';
import { inviteAheadOf, isInTime } from '../limits/invite-ahead.ts';
import { workCalendar, type WorkCalendar } from '../limits/work-calendar.ts';
import { fits, type HeldSitting, sittingsOf } from '../roster/sittings.ts';

/** Calendar days that a unit has for its answer unless the leader says otherwise. */
export const USUAL_DAYS = 30;

/** What the host says of the desk; it may say something else at any time. */
export interface DeskSettings {
  /** The roster as it is now: who sits where. */
  readonly roster: Roster;
  readonly today: string;
  readonly language: Language;
  /** Weeks to come that are shown and arranged: 2 to 8. */
  readonly weeks: number;
}

/** What a case file is looked at with, made once for as long as nothing of it changes. */
export interface DeskContext extends DeskSettings {
  readonly settings: EffectiveSettings;
  readonly calendar: WorkCalendar;
  readonly horizon: { readonly from: string; readonly to: string };
  /** Of the whole roster, in order of date and place. */
  readonly sittings: readonly HeldSitting[];
  readonly sittingByShift: ReadonlyMap<string, HeldSitting>;
  readonly leaderById: ReadonlyMap<string, Leader>;
  /** Names of townships, sectors, projects and departments: `township/t1`. */
  readonly names: ReadonlyMap<string, string>;
  /** Post of a leader on a date, else his name. */
  readonly postOf: (leader: string, date: string) => string;
  /** Sittings from today on whose leader may hear the case. */
  readonly fitting: (facts: CaseFacts) => readonly HeldSitting[];
  /** Whether people can still be invited to a sitting in time. */
  readonly isInTime: (date: string) => boolean;
  /** Days' notice of an invitation, working days. */
  readonly ahead: number;
}

export function deskContext(given: DeskSettings, own: Settings): DeskContext {
  const { roster, today, weeks } = given;
  const { document } = roster;
  const { period } = document;
  const settings = effectiveSettings(own);
  const calendar = workCalendar(document);
  const sittings = sittingsOf(roster, period.from, period.to);
  const leaderById = new Map(document.leaders.map((leader) => [leader.id, leader]));
  const monday = addDays(today, 1 - weekdayOn(today));
  const ahead = inviteAheadOf(settings, document);
  const known = new WeakMap<CaseFacts, readonly HeldSitting[]>();
  const inTime = new Map<string, boolean>();
  return {
    ...given,
    settings,
    calendar,
    horizon: { from: monday, to: addDays(monday, 7 * weeks - 1) },
    sittings,
    sittingByShift: new Map(sittings.map((sitting) => [sitting.shift, sitting])),
    leaderById,
    names: new Map(
      (
        [
          ['township', document.townships],
          ['sector', document.sectors],
          ['project', document.projects],
          ['department', document.departments],
        ] as const
      ).flatMap(([kind, list = []]) => list.map(({ id, name }): [string, string] => [`${kind}/${id}`, name])),
    ),
    postOf(leader, date) {
      const holder = leaderById.get(leader);
      return (holder && postOn(holder, date)?.title) ?? holder?.name ?? leader;
    },
    fitting(facts) {
      let found = known.get(facts);
      if (!found) known.set(facts, (found = sittings.filter((own) => own.date >= today && fits(own, facts))));
      return found;
    },
    isInTime(date) {
      let answer = inTime.get(date);
      if (answer === undefined) inTime.set(date, (answer = isInTime(date, today, ahead, calendar)));
      return answer;
    },
    ahead,
  };
}
