import { broken } from './broken-roster.ts';
import type { RosterAssignment, RosterDutyDay } from './roster.ts';

/** `2024-02-18/main/2`: date, shift type and number of the place. */
const SHIFT = /^(\d{4}-\d\d-\d\d)\/([^/]+)\/([1-9]\d{0,2})$/;

type Row = Pick<RosterAssignment, 'shift' | 'date' | 'type'>;

/**
 * A row says its date and shift type twice: in the id of its place, and beside it.
 *
 * @throws BrokenRosterError where the two differ, or two rows speak of one place
 */
export function requireRowIds(rows: readonly Row[]): void {
  const known = new Set<string>();
  for (const { shift, date, type } of rows) {
    const [, ofDate, ofType] = SHIFT.exec(shift) ?? [];
    if (ofDate !== date || ofType !== type) throw broken('row', { shift, date, type });
    if (known.has(shift)) throw broken('place-twice', { shift });
    known.add(shift);
  }
}

/** The table of a roster, and what its document knows. */
export interface RosterTable {
  readonly dutyDays: readonly RosterDutyDay[];
  readonly assignments: readonly RosterAssignment[];
  readonly leaders: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  /** Ids of protection periods; `null` where days may name others yet. */
  readonly periods: ReadonlySet<string> | null;
  /** Days lie within it; `null` where they need not yet. */
  readonly period: { readonly from: string; readonly to: string } | null;
}

/**
 * Holds rows, duty days and the names of the document against each other: each place once, its numbers without a gap, on
 * a day of the period that is there and of the kind it says; nobody and nothing that the document does not know.
 *
 * @throws BrokenRosterError
 */
export function requireRows({ dutyDays, assignments, leaders, types, periods, period }: RosterTable): void {
  requireRowIds(assignments);
  const days = new Map<string, RosterDutyDay>();
  for (const day of dutyDays) {
    if (days.has(day.date)) throw broken('day-twice', { date: day.date });
    const { date, protectionPeriods } = day;
    const isOutside = period !== null && (date < period.from || date > period.to);
    if (isOutside || !protectionPeriods.every((id) => periods?.has(id) ?? true))
      throw broken('day', { date });
    days.set(date, day);
  }
  const places = new Set(assignments.map(({ shift }) => shift));
  const served = new Set(assignments.map(({ date }) => date));
  for (const { shift, date, type, kind, leader, attended } of assignments) {
    const day = days.get(date);
    if (!day || !types.has(type)) throw broken('strange-place', { shift });
    if (kind !== day.kind) throw broken('row-kind', { shift, written: kind, day: day.kind });
    const number = Number(shift.slice(shift.lastIndexOf('/') + 1));
    const before = `${date}/${type}/${number - 1}`;
    if (number > 1 && !places.has(before)) throw broken('missing-place', { shift: before });
    const came = attended && 'leader' in attended ? attended.leader : null;
    for (const named of [leader, came])
      if (named !== null && !leaders.has(named)) throw broken('strange-leader', { leader: named });
  }
  for (const { date } of dutyDays)
    if (!served.has(date)) throw broken('missing-place', { shift: `${date}/${[...types][0]}/1` });
}
