import type { LedgerEntry } from './ledger-entry.ts';
import type { Roster, RosterAssignment } from './roster.ts';

/** How many entries the ledger had when the roster was last re-planned; 0 when it never was. */
export const revisionOfPlan = (ledger: readonly LedgerEntry[]): number =>
  ledger.reduce((last, { kind }, index) => (kind === 're-planned' ? index + 1 : last), 0);

/** Places that still lack somebody: not those with attendance recorded, or that were past when it was last re-planned. */
export function emptyPlaces({
  assignments,
  ledger,
}: Pick<Roster, 'assignments' | 'ledger'>): readonly RosterAssignment[] {
  const plan = ledger[revisionOfPlan(ledger) - 1];
  const today = plan?.kind === 're-planned' ? plan.today : '';
  return assignments.filter(
    ({ date, leader, attended }) => leader === null && attended === undefined && date >= today,
  );
}
