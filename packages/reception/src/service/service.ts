import { type AnswerOptions, type Roster, rosterAt } from '@lunzhi/core';
import { reasonsAgainst } from '@lunzhi/core/internal';
import type { Case } from '../cases/case.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { effectiveSettings } from '../cases/settings.ts';
import { stateOn } from '../cases/state-on.ts';
import { workCalendar } from '../limits/work-calendar.ts';
import { fits, sittingsOf } from '../roster/sittings.ts';
import { type CauseCost, causeCosts, type LostSitting, lostSittings } from './costs.ts';
import { hindrancesIn } from './hindrances.ts';
import { type LateWaits, lateWaitsIn, type TotalCost, totalCosts } from './restrictions.ts';
import { type OfferedWaits, Timetable } from './timetable.ts';
import {
  isOf,
  realWait,
  type ServiceKey,
  servicesOf,
  summaryOf,
  type WaitSummary,
  waitSoFar,
} from './waits.ts';

/** Waits of cases. */
export interface CaseWaits {
  /**
   * Of those that were heard: from the day each was received to the first sitting that suited it, as the roster has them; at
   * most as long as the real wait, for those heard sooner at a visit or by somebody else.
   */
  readonly planned: WaitSummary | null;
  /** Of the same: to the day on which each was first heard. */
  readonly real: WaitSummary | null;
  /** Of those that still wait, so far. */
  readonly waiting: WaitSummary | null;
}

/** How long people of a township, sector or project wait for a leader who answers for it. */
export interface ServiceWaits extends ServiceKey, CaseWaits {
  /** Dates on which one sits. */
  readonly sittings: readonly string[];
  /** From any day of the period to the next of these; days after the last wait until the period is over. */
  readonly offered: OfferedWaits;
  readonly late: LateWaits;
}

/** How a roster serves those who come. */
export interface RosterService {
  /** The last day that counts. */
  readonly asOf: string;
  /** Townships, then sectors, then projects, each in the document's order. */
  readonly services: readonly ServiceWaits[];
  /** Every case once. */
  readonly all: CaseWaits;
  /** Of the cases of any township, of any sector, of any project: each once. */
  readonly byKind: Readonly<Record<ServiceKey['kind'], CaseWaits>>;
  /** The costliest first. */
  readonly restrictions: readonly TotalCost[];
  /** The costliest first; causes that cost nothing are left out. */
  readonly causes: readonly CauseCost[];
  /** The costliest first. */
  readonly lostSittings: readonly LostSitting[];
}

/**
 * How long people wait for a leader who answers for them, what of the roster makes them wait, and what came in between.
 *
 * - *Offered* is a figure of the roster alone: from any day of its period to the next sitting of a leader who answers for the
 *   township, sector or project, 0 on the day of a sitting; as if one person came each day.
 * - *Planned* and *real* are figures of the same cases, those that were heard: from the day each was received to the first
 *   sitting of a leader who answers for it and is not recused, and to the day it was heard. What lies between is screening,
 *   consent, notice, sittings that were full, and what changed.
 * - What of the roster makes people wait *late*, and what a restriction costs: see {@link LateWaits} and {@link lateWaitsIn}.
 * - What a *cause* cost cases that were heard: each sitting that suited a case between the day it was received and the day it
 *   was heard and was not its own, taken by itself, would have saved the days from its date to the day the case was heard.
 *   Of several by one cause the first counts; days of several causes overlap and are not to be added up.
 *
 * @param asOf the last day that counts: entries written later, of cases and of the roster, are left out
 * @param options the language of rules' titles; custom constraints, where the roster has rules of them
 */
export function rosterService(
  file: CaseFile,
  given: Roster,
  asOf: string,
  options: AnswerOptions,
): RosterService {
  const roster = rosterAt(given, asOf);
  const { document } = roster;
  const { period } = document;
  const cases = [...stateOn(file, asOf).cases.values()];
  const settings = effectiveSettings(file.settings);
  const sittings = sittingsOf(roster, period.from, period.to);
  const plannedWait = ({ facts }: Case): number =>
    new Timetable(
      period,
      sittings.filter((sitting) => fits(sitting, facts)).map(({ date }) => date),
    ).waitFrom(facts.registeredOn);
  const waits = cases.map((of) => {
    const real = realWait(of);
    const planned = real === null ? null : Math.min(plannedWait(of), real);
    return { of, planned, real, soFar: waitSoFar(of, asOf) };
  });
  const waitsOf = (own: typeof waits): CaseWaits => {
    const summary = (which: 'planned' | 'real' | 'soFar') =>
      summaryOf(own.flatMap(({ of, [which]: days }) => (days === null ? [] : [{ case: of.id, days }])));
    return { planned: summary('planned'), real: summary('real'), waiting: summary('soFar') };
  };

  const ofKind = (kind: ServiceKey['kind']): CaseWaits =>
    waitsOf(waits.filter(({ of }) => (of.facts[`${kind}s`]?.length ?? 0) > 0));

  const lateWaitsOf = lateWaitsIn(roster, reasonsAgainst(roster, options));
  const services = servicesOf(roster).map((service): ServiceWaits => {
    const timetable = new Timetable(
      period,
      sittings.filter((sitting) => sitting[`${service.kind}s`].has(service.id)).map(({ date }) => date),
    );
    return {
      ...service,
      sittings: timetable.dates,
      offered: timetable.offered,
      ...waitsOf(waits.filter(({ of }) => isOf(of, service))),
      late: lateWaitsOf(service, timetable),
    };
  });

  const hindrancesOf = hindrancesIn({
    roster,
    cases,
    stateOn: (day) => stateOn(file, day < asOf ? day : asOf),
    settings,
    calendar: workCalendar(document),
  });
  const hindrances = cases.flatMap((of) => hindrancesOf(of));
  return {
    asOf,
    services,
    all: waitsOf(waits),
    byKind: { township: ofKind('township'), sector: ofKind('sector'), project: ofKind('project') },
    restrictions: totalCosts(services),
    causes: causeCosts(hindrances),
    lostSittings: lostSittings(hindrances, settings.mostPerSitting),
  };
}
