import type { NamedLeader } from '../compile/names.ts';
import { shiftId } from '../compile/names.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { applyEntry, correctedEntries, foldLedger, type LedgerState } from '../roster/fold-ledger.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { restore, type RestoredRoster } from '../roster/restore.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { originalOf } from '../roster/original-and-current.ts';

/** What an entry is judged by: the roster as it stands when it is written. */
export interface LedgerContext {
  readonly roster: Roster;
  readonly state: LedgerState;
  readonly restored: RestoredRoster;
  /** Places in the problem, by their ids. */
  readonly shiftIndex: ReadonlyMap<string, number>;
  readonly leaderIndex: ReadonlyMap<string, number>;
}

/** @throws BrokenRosterError when the parts of the file do not fit together */
export function ledgerContext(roster: Roster, customConstraints: readonly Constraint[] = []): LedgerContext {
  const restored = restore(roster, customConstraints);
  const { leaders, shifts } = restored.names;
  return {
    roster,
    state: restored.state ?? foldLedger(originalOf(roster), []),
    restored,
    shiftIndex: new Map(shifts.map((shift, index) => [shiftId(shift), index])),
    leaderIndex: new Map(leaders.map(({ id }, index) => [id, index])),
  };
}

/** The context with one entry more, as far as places and their holders go: it is not counted anew. */
export function withEntry(context: LedgerContext, entry: LedgerEntry): LedgerContext {
  const ledger = [...context.roster.ledger, entry];
  return {
    ...context,
    roster: { ...context.roster, ledger },
    state: applyEntry(context.state, entry, ledger.length),
  };
}

/** A leader as people know him; one who is not in the document goes by his id. */
export function namedLeader({ restored, leaderIndex }: LedgerContext, id: string): NamedLeader {
  const index = leaderIndex.get(id);
  return index === undefined ? { id, name: id } : restored.names.leaders[index]!;
}

export const placeOf = ({ state }: LedgerContext, shift: string): RosterAssignment | undefined =>
  state.assignments.get(shift);

/** Entries that no later one calls wrong, with their numbers from 1. */
export function entriesInForce(ledger: readonly LedgerEntry[]): { number: number; entry: LedgerEntry }[] {
  const corrected = correctedEntries(ledger);
  return ledger.flatMap((entry, index) => (corrected.has(index + 1) ? [] : [{ number: index + 1, entry }]));
}
