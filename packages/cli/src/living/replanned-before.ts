import type { LedgerEntry, Roster, RosterDocument } from '@lunzhi/core';
import { sameJson } from '../io/same-json.ts';
import type { Terminal } from '../io/terminal.ts';
import type { EntryCall, LivingRoster } from './living-roster.ts';
import { livingBefore } from './standing.ts';

/**
 * The roster before it was planned again, when that is the last thing that was written down and the document asked for is
 * the one it has been planned for; else `null`. Whether the search comes to the same again is not known yet.
 */
export function replannedBefore(
  call: EntryCall,
  living: LivingRoster,
  document: RosterDocument | string,
  terminal: Terminal,
): LivingRoster | null {
  const { ledger, document: present } = living.file.roster;
  const count = entriesOfReplan(ledger);
  return count > 0 && sameJson(valueOf(document), present)
    ? livingBefore(call, living, count, terminal)
    : null;
}

/** How many entries the re-planning wrote that comes last: itself, and how the document had changed. */
function entriesOfReplan(ledger: readonly LedgerEntry[]): number {
  const [before, last] = ledger.slice(-2).length < 2 ? [undefined, ledger[0]] : ledger.slice(-2);
  if (last?.kind !== 're-planned') return 0;
  return before?.kind === 'amended' && before.at === last.at ? 2 : 1;
}

function valueOf(document: RosterDocument | string): unknown {
  try {
    return typeof document === 'string' ? JSON.parse(document) : document;
  } catch {
    return null;
  }
}

/** Whether two re-plannings say the same, whenever each was written down. */
export const isSameAct = (one: Roster, other: Roster): boolean => sameJson(timeless(one), timeless(other));

function timeless(roster: Roster): unknown {
  const { ledger } = roster;
  const first = ledger.length - entriesOfReplan(ledger);
  const entries = ledger.map((entry, index) => (index < first ? entry : { ...entry, at: null }));
  return JSON.parse(JSON.stringify({ ...roster, ledger: entries }));
}

/** Whether a roster may be what a re-planning has made of another: it has its ledger and no more than that behind it. */
export const mayFollow = ({ ledger }: Roster, later: Roster): boolean =>
  later.ledger.length - entriesOfReplan(later.ledger) === ledger.length &&
  sameJson(later.ledger.slice(0, ledger.length), ledger);
