import { requireReadable, replayLedger } from '../roster/intact.ts';
import { type EntryKind, writtenOn } from '../roster/ledger-entry.ts';
import { originalOf } from '../roster/original-and-current.ts';
import type { Roster } from '../roster/roster.ts';
import type { PublicRow } from './public-roster.ts';
import { publicTable } from './public-table.ts';

/** A place of the public table with who was to serve: places of one day and shift type are counted from 1. */
export interface PublicDuty {
  readonly row: PublicRow;
  readonly place: number;
}

/** What calendars have to know of earlier states of a public table. */
export interface PublicHistory {
  /** Rises with every entry of the ledger. */
  readonly revision: number;
  /** ISO date of the last entry; `null` where there is none. */
  readonly changedOn: string | null;
  /** Duties of earlier states that are none any more, as they were last: the place is gone, or another's. */
  readonly former: readonly PublicDuty[];
}

/** Entries that leave the table as it is. */
const idle: readonly EntryKind[] = ['circulated', 'approved', 'published', 'told', 'attended'];

/** The rows of a table, each with the number of its place. */
export function publicDuties(rows: readonly PublicRow[]): PublicDuty[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const key = JSON.stringify([row.date, row.shiftType]);
    const place = (counts.get(key) ?? 0) + 1;
    counts.set(key, place);
    return { row, place };
  });
}

/** The same for the same duty of the same leader. */
const keyOf = ({ row: { date, shiftType, name }, place }: PublicDuty): string =>
  JSON.stringify([date, shiftType, place, name]);

/**
 * What was in earlier states of a roster’s public table and is not any more, with public facts alone: for calendars that
 * were given out before.
 *
 * @param roster whatever its score
 * @throws BrokenRosterError when it cannot be read
 */
export function publicHistory(roster: Roster): PublicHistory {
  requireReadable(roster);
  const { ledger } = roster;
  const original = originalOf(roster);
  const former = new Map<string, PublicDuty>();
  for (let entries = 0; entries < ledger.length; entries += 1) {
    if (entries > 0 && idle.includes(ledger[entries - 1]!.kind)) continue;
    const known = ledger.slice(0, entries);
    const { document, dutyDays, assignments } = replayLedger(original, known);
    const { rows } = publicTable({
      document,
      dutyDays,
      assignments: [...assignments.values()],
      ledger: known,
    });
    for (const duty of publicDuties(rows)) if (duty.row.name !== '') former.set(keyOf(duty), duty);
  }
  for (const duty of publicDuties(publicTable(roster).rows)) former.delete(keyOf(duty));
  const last = ledger[ledger.length - 1];
  return {
    revision: ledger.length,
    changedOn: last ? writtenOn(last) : null,
    former: [...former.values()].sort((one, other) => (one.row.date < other.row.date ? -1 : 1)),
  };
}
