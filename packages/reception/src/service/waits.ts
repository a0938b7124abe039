import type { Roster } from '@lunzhi/core';
import { dayNumber } from '@lunzhi/core/dates';
import type { Case } from '../cases/case.ts';
import { isAppointed, waitsOn } from '../cases/transitions.ts';

/** What waits of cases come to, in calendar days from the day each was received. */
export interface WaitSummary {
  /** Those of the cases together; their mean is this by the number of cases. */
  readonly days: number;
  readonly longest: number;
  /** Those that waited longest. */
  readonly longestCases: readonly string[];
  readonly cases: readonly string[];
}

/** A case with its wait. */
export interface CaseWait {
  readonly case: string;
  readonly days: number;
}

/** @returns `null` of no waits */
export function summaryOf(waits: readonly CaseWait[]): WaitSummary | null {
  if (waits.length === 0) return null;
  const longest = Math.max(...waits.map(({ days }) => days));
  return {
    days: waits.reduce((sum, { days }) => sum + days, 0),
    longest,
    longestCases: waits.filter(({ days }) => days === longest).map((wait) => wait.case),
    cases: waits.map((wait) => wait.case),
  };
}

/** The day on which a case was first heard. */
export const heardOn = ({ receptions }: Case): string | null =>
  receptions.length === 0
    ? null
    : receptions.reduce((first, { on }) => (on < first ? on : first), receptions[0]!.on);

/** How long a case waited to be heard; `null` as long as it was not. */
export function realWait(of: Case): number | null {
  const heard = heardOn(of);
  return heard === null ? null : dayNumber(heard) - dayNumber(of.facts.registeredOn);
}

/** How long a case has waited, as long as it does; else `null`. */
export function waitSoFar(of: Case, asOf: string): number | null {
  const waits = of.stage === 'registered' || waitsOn(of, asOf) || isAppointed(of.stage);
  if (heardOn(of) !== null || !waits) return null;
  return Math.max(0, dayNumber(asOf) - dayNumber(of.facts.registeredOn));
}

/** A township, sector or project of the document. */
export interface ServiceKey {
  readonly kind: 'township' | 'sector' | 'project';
  readonly id: string;
}

/** Those of a document: townships, then sectors, then projects. */
export const servicesOf = ({ document }: Roster): readonly ServiceKey[] =>
  (['township', 'sector', 'project'] as const).flatMap((kind) =>
    (document[`${kind}s`] ?? []).map(({ id }) => ({ kind, id })),
  );

/** Whether a case is of a township, sector or project. */
export const isOf = ({ facts }: Case, { kind, id }: ServiceKey): boolean =>
  facts[`${kind}s`]?.includes(id) ?? false;
