import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { emptyPlaces } from '../roster/last-plan.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { entriesInForce } from './ledger-context.ts';

/**
 * The places of a roster as the public knows them, in their order: who should serve or should have served, whoever
 * came. Attendance is the office's own.
 */
export function expectedPlaces({
  assignments,
  ledger,
}: Pick<Roster, 'assignments' | 'ledger'>): RosterAssignment[] {
  const holders = new Map(
    entriesInForce(ledger).flatMap(({ entry }) =>
      entry.kind === 'attended' ? [[entry.shift, entry.holder] as const] : [],
    ),
  );
  return assignments.map(({ shift, date, type, leader, kind, origin }) => {
    const holder = holders.get(shift);
    return { shift, date, type, leader: holder === undefined ? leader : holder, kind, origin };
  });
}

/**
 * Ids of places that another was to hold by the table that the public was given first, as it was agreed last: whoever holds
 * them stands in. What became of the draft before is that table.
 */
export function standIns(ledger: readonly LedgerEntry[]): ReadonlySet<string> {
  /** For whom somebody stands in. */
  const absent = new Map<string, string>();
  const first = ledger.findIndex(({ kind }) => kind === 'published') + 1;
  const since = first === 0 ? [] : entriesInForce(ledger).filter(({ number }) => number > first);
  for (const { entry } of since)
    if (entry.kind === 'substituted' || entry.kind === 'vacated') {
      const holder = absent.get(entry.shift) ?? entry.from;
      if (entry.kind === 'substituted' && holder === entry.to) absent.delete(entry.shift);
      else if (holder !== null) absent.set(entry.shift, holder);
    } else if (entry.kind === 'exchanged')
      for (const { shift } of [entry.first, entry.second]) absent.delete(shift);
    else if (entry.kind === 're-planned') for (const { shift } of entry.removed) absent.delete(shift);
  return new Set(absent.keys());
}

/** Ids of places that somebody gave up and nobody has taken: who serves there is still to be decided. */
export function pendingPlaces(roster: Pick<Roster, 'assignments' | 'ledger'>): ReadonlySet<string> {
  const givenUp = new Set<string>();
  for (const { entry } of entriesInForce(roster.ledger))
    if (entry.kind === 'vacated') givenUp.add(entry.shift);
    else if (entry.kind === 're-planned') {
      const stays = new Set(entry.added.map(({ shift }) => shift));
      for (const { shift } of entry.removed) if (!stays.has(shift)) givenUp.delete(shift);
    }
  return new Set(emptyPlaces(roster).flatMap(({ shift }) => (givenUp.has(shift) ? [shift] : [])));
}
