import { type LedgerEntry, rosterAt } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';
import { entryHead } from '../io/entry-options.ts';
import { ask } from '../io/read-roster.ts';
import { sameJson } from '../io/same-json.ts';
import type { Terminal } from '../io/terminal.ts';
import type { EntryCall, LivingRoster } from './living-roster.ts';

/** Entries that a call asks for, as they follow from the roster. */
export type EntriesOf = (living: LivingRoster) => readonly LedgerEntry[];

/**
 * The roster as it was before the entries that a call asks for, when these stand in the ledger already, as its last; else
 * `null`. A command may end after it has written them and before it has done the rest, or said so: the disk is full, the
 * machine is turned off. Whoever gives it again wants it ended, and not the same entries twice.
 *
 * They are known by what they say: the same call, on the roster before them, asks for just these. The moment counts where
 * the call names it.
 *
 * @param count how many of the last entries may be those
 * @param entriesOf it may throw a Refusal, for a roster on which nobody could have asked for this
 */
export function beforeStanding(
  call: EntryCall,
  living: LivingRoster,
  count: number,
  entriesOf: EntriesOf,
  terminal: Terminal,
): LivingRoster | null {
  const { ledger } = living.file.roster;
  if (count === 0) return null;
  try {
    const before = livingBefore(call, living, count, terminal);
    return sameJson(entriesOf(before), ledger.slice(-count)) ? before : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/**
 * A roster as it was before its last entries, when a call was given that wrote them: without a moment of its own, at theirs.
 *
 * @param count at least 1
 */
export function livingBefore(
  { options }: EntryCall,
  living: LivingRoster,
  count: number,
  { outside }: Terminal,
): LivingRoster {
  const { file, constraints } = living;
  const { ledger } = file.roster;
  const roster = ask(file.path, () => rosterAt(file.roster, ledger.length - count, constraints));
  const isNamed = options.at !== undefined || options.today !== undefined;
  const last = ledger[ledger.length - 1]!.at;
  const head = entryHead({ ...options, ...(!isNamed && { at: last }) }, roster, outside);
  return { ...living, file: { ...file, roster }, ...head };
}

/** 1 when the last entry is of a kind that a command writes alone, else 0. */
export function lastWritten({ file: { roster } }: LivingRoster, kind: LedgerEntry['kind']): 0 | 1 {
  const { ledger } = roster;
  return ledger[ledger.length - 1]?.kind === kind ? 1 : 0;
}
