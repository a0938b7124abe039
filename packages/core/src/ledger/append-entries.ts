import { hasError } from '../document/diagnostics.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import {
  type AppendedEntry,
  appendEntry,
  type AppendOptions,
  entryProblems,
  rulesBroken,
} from './append-entry.ts';
import type { EntryDiagnostic } from './entry-facts.ts';
import { type LedgerContext, ledgerContext, withEntry } from './ledger-context.ts';
import { appendAndRecount } from './append-and-recount.ts';

/** Entries written one after the other, or why one of them cannot be. JSON-safe. */
export interface AppendedEntries extends AppendedEntry {
  /** Of the entry that was refused, from 0; `null` when all were written. */
  readonly refused: number | null;
}

/**
 * Appends several entries, all of them or none: as `appendEntry` one after the other, but consecutive entries of attendance,
 * and consecutive substitutions and exchanges, are judged in one context and counted once.
 *
 * @returns what `appendEntry` says of each, but that rules broken by consecutive entries are named once, and may be accepted by
 * any of them; of a refusal only what is said of the entry refused, or of the first of those that are refused together
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function appendEntries(
  roster: Roster,
  entries: readonly LedgerEntry[],
  options: AppendOptions = {},
): AppendedEntries {
  const diagnostics: EntryDiagnostic[] = [];
  let current = roster;
  let next = 0;
  while (next < entries.length) {
    const run = runFrom(entries, next);
    const {
      roster: after,
      diagnostics: said,
      refused,
    } = run.length > 1
      ? appendRun(current, run, options)
      : { ...appendEntry(current, entries[next]!, options), refused: 0 };
    if (!after) return { roster: null, diagnostics: said, refused: next + (refused ?? 0) };
    diagnostics.push(...said);
    current = after;
    next += Math.max(1, run.length);
  }
  return { roster: current, diagnostics, refused: null };
}

/** Entries that are counted together when they come one after the other; `null` for those that stand alone. */
function togetherBy(entry: LedgerEntry | null | undefined): 'attended' | 'agreed' | null {
  switch (entry?.kind) {
    case 'attended':
      return 'attended';
    case 'substituted':
    case 'exchanged':
      return 'agreed';
    default:
      return null;
  }
}

function runFrom(entries: readonly LedgerEntry[], first: number): readonly LedgerEntry[] {
  const own = togetherBy(entries[first]);
  if (own === null) return [];
  const end = entries.findIndex((entry, index) => index >= first && togetherBy(entry) !== own);
  return entries.slice(first, end < 0 ? entries.length : end);
}

function appendRun(roster: Roster, entries: readonly LedgerEntry[], options: AppendOptions): AppendedEntries {
  const before = ledgerContext(roster, options.constraints);
  const diagnostics: EntryDiagnostic[] = [];
  const read: LedgerEntry[] = [];
  let context: LedgerContext = before;
  for (const [refused, own] of entries.entries()) {
    const { entry, found } = entryProblems(context, own, options);
    if (!entry || hasError(found)) return { roster: null, diagnostics: found, refused };
    diagnostics.push(...found);
    read.push(entry);
    context = withEntry(context, entry);
  }
  const written = appendAndRecount(roster, read, options.constraints);
  const broken = rulesBroken(before, written, read, options);
  if (hasError(broken)) return { roster: null, diagnostics: broken, refused: 0 };
  return { roster: written, diagnostics: [...diagnostics, ...broken], refused: null };
}
