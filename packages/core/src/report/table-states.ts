import { replayLedger, replayStates } from '../roster/intact.ts';
import type { LedgerState } from '../roster/fold-ledger.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { originalOf } from '../roster/original-and-current.ts';
import type { Roster } from '../roster/roster.ts';
import type { TableParts } from './public-table.ts';

const partsOf = (
  { document, dutyDays, assignments }: LedgerState,
  ledger: readonly LedgerEntry[],
): TableParts => ({
  document,
  dutyDays,
  assignments: [...assignments.values()],
  ledger: [...ledger],
});

/** What the table is made of after so many entries, from the ledger alone: a caller may have left out places on top of the file. */
export function tablePartsAt(roster: Roster, entries: number): TableParts {
  const ledger = roster.ledger.slice(0, entries);
  return partsOf(replayLedger(originalOf(roster), ledger), ledger);
}

/** Every table that was published, in order. */
export const publishedTables = (roster: Roster): TableParts[] =>
  tablesAfter(roster, ({ kind }) => kind === 'published');

/**
 * Every table that was in force, in order: the first that was published and whatever the ledger made of it. An amendment
 * that the roster was re-planned for at once left nobody with a table of its own.
 */
export const tablesInForce = (roster: Roster): TableParts[] =>
  tablesAfter(roster, ({ kind }, next) => kind !== 'amended' || next?.kind !== 're-planned');

/** The tables after those entries since the first publication that are asked for. A draft is rewritten, and has no earlier states. */
function tablesAfter(
  roster: Roster,
  isAsked: (entry: LedgerEntry, next: LedgerEntry | undefined) => boolean,
): TableParts[] {
  const { ledger } = roster;
  const first = ledger.findIndex(({ kind }) => kind === 'published') + 1;
  if (first === 0) return [];
  return replayStates(originalOf(roster), ledger, first).flatMap((state, index) => {
    const entries = first + index;
    return isAsked(ledger[entries - 1]!, ledger[entries]) ? [partsOf(state, ledger.slice(0, entries))] : [];
  });
}
