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
