import { byDate } from '../dates/civil.ts';
import { expectedPlaces } from '../ledger/expected-places.ts';
import { requireReadable } from '../roster/intact.ts';
import { writtenOn } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import type { PublicRow } from './public-roster.ts';
import { publicRows, type TableParts } from './public-table.ts';
import { publishedTables, tablesInForce } from './table-states.ts';

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
  /** Duties of earlier states whose places are gone, or, of one leader, not his any more; as they were last. */
  readonly former: readonly PublicDuty[];
  /** Whose history it is, and his duties of now; absent where it is that of all. */
  readonly own?: { readonly name: string; readonly duties: readonly PublicDuty[] };
}

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

const keyOf = ({ row: { date, shiftType }, place }: PublicDuty): string =>
  JSON.stringify([date, shiftType, place]);

/** The duties of a state, of all or of one leader. */
function dutiesOf(table: TableParts, leader: string | undefined): PublicDuty[] {
  const rows = publicRows(table);
  const duties = publicDuties([...rows.values()]);
  if (leader === undefined) return duties;
  const holders = new Map(expectedPlaces(table).map((place) => [place.shift, place.leader]));
  const shifts = [...rows.keys()];
  return duties.filter((_, index) => holders.get(shifts[index]!) === leader);
}

/**
 * What was in earlier states of a roster’s public table and is not any more, with public facts alone: for calendars that
 * were given out before. A draft has no earlier states: nobody lives by it.
 *
 * @param roster whatever its score
 * @param leader id of the one whose own calendar it is: of him, whatever was in force since the first publication counts,
 * as he was told of it; for all, only what was published
 * @throws BrokenRosterError when it cannot be read
 */
export function publicHistory(roster: Roster, leader?: string): PublicHistory {
  requireReadable(roster);
  const { ledger, document } = roster;
  const former = new Map<string, PublicDuty>();
  for (const table of leader === undefined ? publishedTables(roster) : tablesInForce(roster))
    for (const duty of dutiesOf(table, leader)) if (duty.row.name !== '') former.set(keyOf(duty), duty);
  const duties = dutiesOf(roster, leader);
  for (const duty of duties) former.delete(keyOf(duty));
  const last = ledger[ledger.length - 1];
  const name = document.leaders.find(({ id }) => id === leader)?.name ?? leader;
  return {
    revision: ledger.length,
    changedOn: last ? writtenOn(last) : null,
    former: [...former.values()].sort((one, other) => byDate(one.row, other.row)),
    ...(name !== undefined && { own: { name, duties } }),
  };
}
