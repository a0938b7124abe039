import type { LedgerEntry, Roster } from '@lunzhi/core';
import type { Terminal } from '../io/terminal.ts';
import { type DayStep, livingWordsOf } from '../words/living-words.ts';
import { everybody } from './entry-words.ts';

/** What became of a place of a day. */
interface PlaceLedger {
  readonly shift: string;
  /** Numbers of the entries, from 1. */
  readonly entries: readonly number[];
  readonly sentence: string;
}

/**
 * What the ledger tells of the places of a day: who was first planned, who holds them since which entry, and who came.
 * Entries that were corrected tell nothing; a place of which nothing is told is left out.
 */
export function dayLedger(roster: Roster, date: string, { language }: Terminal): PlaceLedger[] {
  const { ledger, original } = roster;
  const nameOf = everybody(roster);
  const words = livingWordsOf(language);
  const corrected = new Set(ledger.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects] : [])));
  const planned = new Map((original ?? roster).assignments.map(({ shift, leader }) => [shift, leader]));
  return roster.assignments
    .filter((place) => place.date === date)
    .flatMap(({ shift }): PlaceLedger[] => {
      const steps = ledger.flatMap((entry, index): DayStep[] => {
        const step = corrected.has(index + 1) ? null : stepOf(entry, shift, nameOf);
        return step ? [{ number: index + 1, ...step }] : [];
      });
      if (steps.length === 0) return [];
      const first = planned.get(shift);
      const sentence = words.dayLedger(first === undefined ? undefined : nameOf(first), steps);
      return [{ shift, entries: steps.map(({ number }) => number), sentence }];
    });
}

/** What one entry did to a place. */
function stepOf(
  entry: LedgerEntry,
  shift: string,
  nameOf: (id: string | null) => string | null,
): Omit<DayStep, 'number'> | null {
  const { kind } = entry;
  switch (entry.kind) {
    case 'substituted':
      return entry.shift === shift ? { kind, to: nameOf(entry.to) } : null;
    case 'exchanged': {
      const { first, second } = entry;
      if (first.shift === shift) return { kind, to: nameOf(second.leader) };
      return second.shift === shift ? { kind, to: nameOf(first.leader) } : null;
    }
    case 'vacated':
      return entry.shift === shift ? { kind, to: null } : null;
    case 're-planned': {
      const added = entry.added.find((place) => place.shift === shift);
      const removed = entry.removed.find((place) => place.shift === shift);
      return added && added.leader !== removed?.leader ? { kind, to: nameOf(added.leader) } : null;
    }
    case 'attended': {
      if (entry.shift !== shift) return null;
      const { came, holder } = entry;
      const who = came === null ? null : 'title' in came ? came.title : nameOf(came.leader);
      return { kind, to: who, holder: nameOf(holder) };
    }
    default:
      return null;
  }
}
