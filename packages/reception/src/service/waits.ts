import type { Roster } from '@lunzhi/core';
import { dayNumber } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { isAppointed } from '../cases/transitions.ts';

/** How long a case waited for a leader, in calendar days from the day it was received. */
export interface Wait {
  readonly case: string;
  /** To the sitting at which it was first to be heard; `null` where nobody had placed it. */
  readonly planned: number | null;
  /** To the reception at which it was first heard; `null` as long as it waits. */
  readonly real: number | null;
  /** So far, as long as it waits; else `null`. */
  readonly soFar: number | null;
}

/** The day on which a case was first heard. */
export const heardOn = ({ receptions }: Case): string | null =>
  receptions.length === 0
    ? null
    : receptions.reduce((first, { on }) => (on < first ? on : first), receptions[0]!.on);

/** Of every appointment that a case has or had, the one that was made first. */
function firstAppointment({ returned, appointment, receptions }: Case) {
  const all = [
    ...returned.map((own) => own.appointment),
    ...receptions.flatMap((own) => own.appointment ?? []),
    ...(appointment ? [appointment] : []),
  ];
  return all.sort((a, b) => a.matched.entry - b.matched.entry)[0];
}

/** @returns `null` for a case that was not heard and does not wait either */
export function waitOf(of: Case, asOf: string): Wait | null {
  const since = dayNumber(of.facts.registeredOn);
  const days = (date: string): number => dayNumber(date) - since;
  const heard = heardOn(of);
  if (heard === null && of.stage !== 'waiting' && !isAppointed(of.stage)) return null;
  const appointment = firstAppointment(of);
  return {
    case: of.id,
    planned: appointment ? days(appointment.sitting.date) : null,
    real: heard === null ? null : days(heard),
    soFar: heard === null ? days(asOf) : null,
  };
}

/** What waits come to. */
export interface Spread {
  /** Of the middle one, or between the two in the middle. */
  readonly median: number;
  readonly longest: number;
  /** Those that waited longest. */
  readonly longestCases: readonly string[];
  readonly cases: readonly string[];
}

/** @returns `null` of no waits */
export function spreadOf(waits: readonly { readonly case: string; readonly days: number }[]): Spread | null {
  if (waits.length === 0) return null;
  const days = waits.map((wait) => wait.days).sort((a, b) => a - b);
  const longest = days[days.length - 1]!;
  const middle = days.length >> 1;
  return {
    median: days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2,
    longest,
    longestCases: waits.filter((wait) => wait.days === longest).map((wait) => wait.case),
    cases: waits.map((wait) => wait.case),
  };
}

/** A township, sector or project of the document. */
export interface ServiceKey {
  readonly kind: 'township' | 'sector' | 'project';
  readonly id: string;
}

/** Those of a document, and which cases are theirs. */
export function servicesOf({
  document,
}: Roster): readonly (ServiceKey & { readonly has: (of: Case) => boolean })[] {
  return (['township', 'sector', 'project'] as const).flatMap((kind) =>
    (document[`${kind}s`] ?? []).map(({ id }) => ({
      kind,
      id,
      has: ({ facts }: Case): boolean => facts[`${kind}s`]?.includes(id) ?? false,
    })),
  );
}
