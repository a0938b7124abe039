import type { Roster } from '@lunzhi/core';
import type { CaseFile } from '../cases/case-file.ts';
import { foldCases } from '../cases/fold.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { workCalendar } from '../limits/work-calendar.ts';
import { type Hindrance, type HindranceCause, hindranceCauses, hindrancesIn } from './hindrances.ts';
import { type ServiceKey, servicesOf, type Spread, spreadOf, type Wait, waitOf } from './waits.ts';

/** How long people of a township, sector or project wait for a leader. */
export interface ServiceWaits extends ServiceKey {
  /** To the sitting at which each case was first to be heard. */
  readonly planned: Spread | null;
  /** To the day on which each was first heard. */
  readonly real: Spread | null;
  /** Of those that still wait, so far. */
  readonly waiting: Spread | null;
  /** Sittings that suited the cases which waited longest and were not theirs, by date. */
  readonly hindrances: readonly Hindrance[];
}

/** What one cause cost. */
export interface CauseCost {
  readonly cause: HindranceCause;
  /** Over all cases, the days that each would have been heard earlier at the first of the sittings it lost by this cause. */
  readonly days: number;
  readonly cases: readonly string[];
}

/** What it cost that a sitting was not held by whom it was planned for. */
export interface LostSitting extends Pick<Hindrance, 'shift' | 'date' | 'planned' | 'sat' | 'cause'> {
  /** Days saved had he sat there: of the cases that would have gained most, as many as a sitting takes. */
  readonly days: number;
  readonly cases: readonly string[];
}

/** How a roster served those who came. */
export interface RosterService {
  /** Townships, then sectors, then projects, each in the document's order. */
  readonly services: readonly ServiceWaits[];
  /** The costliest first; causes that cost nothing are left out. */
  readonly causes: readonly CauseCost[];
  /** The costliest first. */
  readonly lostSittings: readonly LostSitting[];
}

/**
 * How long people wait for a leader who answers for them, from the day their case was received to the day it is heard, planned
 * and real, and what made them wait.
 *
 * What is counted of the causes: each sitting that suited a case between these two days and was not its own, taken by itself.
 * The days it would have saved are those from its date to the day the case was heard, as if nothing else had changed; so days
 * of several causes are not to be added up, and a leader who was away before the roster was planned costs nothing here, since
 * no sitting was lost.
 *
 * @param asOf the last day that counts for those who still wait
 */
export function rosterService(file: CaseFile, roster: Roster, asOf: string): RosterService {
  const cases = [...foldCases(file.entries).cases.values()];
  const settings = effectiveSettings(file.settings);
  const calendar = workCalendar(roster.document);
  const hindrancesOf = hindrancesIn({ roster, cases, settings, calendar });
  const all = cases.flatMap((of) => hindrancesOf(of));
  const waits = cases.flatMap((of) => {
    const wait = waitOf(of, asOf);
    return wait === null ? [] : [{ of, wait }];
  });
  return {
    services: servicesOf(roster).map(({ kind, id, has }) => {
      const own = waits.filter(({ of }) => has(of)).map(({ wait }) => wait);
      const real = spread(own, 'real');
      return {
        kind,
        id,
        real,
        planned: spread(own, 'planned'),
        waiting: spread(own, 'soFar'),
        hindrances: all.filter((hindrance) => real?.longestCases.includes(hindrance.case)),
      };
    }),
    causes: causeCosts(all),
    lostSittings: lostSittings(all, settings.mostPerSitting),
  };
}

const spread = (waits: readonly Wait[], which: 'planned' | 'real' | 'soFar'): Spread | null =>
  spreadOf(waits.flatMap((wait) => (wait[which] === null ? [] : [{ case: wait.case, days: wait[which] }])));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function causeCosts(all: readonly Hindrance[]): readonly CauseCost[] {
  return hindranceCauses
    .map((cause) => {
      const most = new Map<string, number>();
      for (const own of all)
        if (own.cause === cause) most.set(own.case, Math.max(most.get(own.case) ?? 0, own.saved));
      return { cause, days: sum([...most.values()]), cases: [...most.keys()] };
    })
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}

function lostSittings(all: readonly Hindrance[], mostPerSitting: number): readonly LostSitting[] {
  const byPlace = new Map<string, Hindrance[]>();
  for (const own of all) {
    if (own.cause !== 'changed-hands' && own.cause !== 'nobody-came') continue;
    byPlace.set(own.shift, [...(byPlace.get(own.shift) ?? []), own]);
  }
  return [...byPlace.values()]
    .map((own) => {
      const { shift, date, planned, sat, cause } = own[0]!;
      const gained = [...own].sort((a, b) => b.saved - a.saved).slice(0, mostPerSitting);
      return {
        shift,
        date,
        planned,
        sat,
        cause,
        days: sum(gained.map(({ saved }) => saved)),
        cases: gained.map((hindrance) => hindrance.case),
      };
    })
    .sort((a, b) => b.days - a.days);
}
