import type { Roster, UnableReason } from '@lunzhi/core';
import { groupBy, type reasonsAgainst } from '@lunzhi/core/internal';
import { responsibilitiesOn } from '../roster/sittings.ts';
import type { Timetable } from './timetable.ts';
import type { ServiceKey } from './waits.ts';

/** Something but for which a leader could have sat: an absence, a weekday, a rule, the lock of a day. */
export type Restriction =
  | { readonly kind: 'lock'; readonly date: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly title: string }
  /** What concerns him alone. */
  | {
      readonly kind: 'leader';
      readonly leader: string;
      readonly reason: Exclude<UnableReason, { readonly kind: 'rule' }>;
    };

/** What a restriction costs those who wait for a leader of a township, sector or project. */
export interface RestrictionCost {
  readonly restriction: Restriction;
  /** Days of waiting of everybody who waits, one comes each day. */
  readonly days: number;
  /** On which somebody would sit but for it. */
  readonly dates: readonly string[];
}

/**
 * Waiting that is late: on days without a sitting on which the last one lies further back than it would if as many sittings
 * were spread evenly. Counted over everybody who waits then, one comes each day.
 */
export interface LateWaits {
  /** Days between two sittings if they were spread evenly. */
  readonly interval: number;
  /** All of it: the next three together. */
  readonly days: number;
  /** Of it on days on which the roster needs nobody. */
  readonly restDays: number;
  /** On days on which somebody who answers could have sat: it was another one's turn. */
  readonly turns: number;
  /** On days on which nobody who answers could have sat. */
  readonly kept: number;
  /** What of the last each restriction costs, the costliest first. */
  readonly restrictions: readonly RestrictionCost[];
}

/** What a restriction costs over all townships, sectors and projects. */
export interface TotalCost {
  readonly restriction: Restriction;
  readonly days: number;
  /** The one that loses most first. */
  readonly services: readonly (ServiceKey & Omit<RestrictionCost, 'restriction'>)[];
}

type Reasons = ReturnType<typeof reasonsAgainst>;

/**
 * What makes people wait too long, day by day. A restriction costs the late waiting of a day on which nobody who answers
 * could have sat and somebody could have if it were not for this restriction alone. Where that holds of several, the day
 * counts for each, so what they cost is not to be added up.
 */
export function lateWaitsIn(roster: Roster, reasonsOf: Reasons) {
  const isLock = new Map(roster.rules.map(({ id, constraint }) => [id, constraint === 'pinned']));
  const restrictionOf = (leader: string, date: string, reason: UnableReason): Restriction => {
    if (reason.kind !== 'rule') return { kind: 'leader', leader, reason };
    const { rule, title } = reason;
    return isLock.get(rule) ? { kind: 'lock', date } : { kind: 'rule', rule, title };
  };
  const judgedOn = new Map(
    roster.dutyDays.map(({ date }) => [
      date,
      roster.document.leaders.map(({ id: leader }) => ({
        charge: responsibilitiesOn(roster.document, leader, date),
        reasons: once(() => reasonsOf(leader, date) ?? []),
        restriction: (reason: UnableReason) => restrictionOf(leader, date, reason),
      })),
    ]),
  );

  return ({ kind, id }: ServiceKey, timetable: Timetable): LateWaits => {
    const waiting = { restDays: 0, turns: 0, kept: 0 };
    const costs = new Map<string, { restriction: Restriction; days: number; dates: string[] }>();
    for (const { date, people } of timetable.lateDays) {
      const judged = judgedOn.get(date)?.filter(({ charge }) => charge[`${kind}s`].has(id));
      if (!judged) waiting.restDays += people;
      else if (judged.some(({ reasons }) => reasons().length === 0)) waiting.turns += people;
      else {
        waiting.kept += people;
        const alone = judged.flatMap(({ reasons, restriction }) =>
          reasons().length === 1 ? [restriction(reasons()[0]!)] : [],
        );
        for (const [key, restriction] of new Map(alone.map((own) => [JSON.stringify(own), own]))) {
          const cost = costs.get(key) ?? { restriction, days: 0, dates: [] };
          cost.days += people;
          cost.dates.push(date);
          costs.set(key, cost);
        }
      }
    }
    return {
      interval: timetable.interval,
      days: waiting.restDays + waiting.turns + waiting.kept,
      ...waiting,
      restrictions: costliestFirst([...costs.values()]),
    };
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const costliestFirst = <Cost extends { readonly days: number }>(costs: readonly Cost[]): readonly Cost[] =>
  [...costs].sort((a, b) => b.days - a.days);

export function totalCosts(
  services: readonly (ServiceKey & { readonly late: LateWaits })[],
): readonly TotalCost[] {
  const all = services.flatMap(({ kind, id, late }) =>
    late.restrictions.map(({ restriction, ...cost }) => ({ restriction, service: { kind, id, ...cost } })),
  );
  const totals = [...groupBy(all, ({ restriction }) => JSON.stringify(restriction)).values()];
  return costliestFirst(
    totals.map((own) => ({
      restriction: own[0]!.restriction,
      days: own.reduce((sum, { service }) => sum + service.days, 0),
      services: costliestFirst(own.map(({ service }) => service)),
    })),
  );
}
