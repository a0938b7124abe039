import { type RosterDocument } from '@lunzhi/core';
import { leaderNames, postText } from '@lunzhi/core/internal';
import { weekdayOn } from '@lunzhi/core/dates';
import type { MissingVisit, Visits } from './plan-visits.ts';
import type { VisitDue } from './visit-problem.ts';

/** A visit with names. */
export interface VisitRow {
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly name: string;
  /** Empty where the document names none. */
  readonly post: string;
  readonly township: string;
  /** Ids of the cases proposed for it. */
  readonly cases: readonly string[];
}

/** A visit that has no day, with names. */
export interface MissingVisitRow {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly township: string;
  readonly why: MissingVisit['why'];
}

/** Planned visits as a table for print, for calendars and for the townships. Case ids are internal; persons are not in it. */
export interface VisitTable {
  readonly rows: readonly VisitRow[];
  readonly missing: readonly MissingVisitRow[];
}

/** Planned visits, and those without a day, with the names of a document. */
export function visitTable({ planned, missing }: Visits, document: RosterDocument): VisitTable {
  const names = leaderNames(document);
  const leaderById = new Map(document.leaders.map((leader) => [leader.id, leader]));
  const townshipById = new Map((document.townships ?? []).map(({ id, name }) => [id, name]));
  const named = ({ leader, township }: VisitDue) => ({
    name: names.get(leader)!,
    township: townshipById.get(township)!,
  });
  return {
    rows: planned.map(({ date, cases, ...visit }) => ({
      date,
      weekday: weekdayOn(date),
      ...named(visit),
      post: postText(leaderById.get(visit.leader)!, date),
      cases,
    })),
    missing: missing.map(({ why, ...visit }) => ({ ...visit.window, ...named(visit), why })),
  };
}
