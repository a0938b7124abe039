import { type EntryOf, type Language, leaderNames, type LedgerEntry, type Roster } from '@lunzhi/core';
import { livingWordsOf, type EntryFacts, type EntryNotes } from '../words/living-words.ts';

/** What an entry says, in a line, with names. */
export const entrySentence = (entry: LedgerEntry, roster: Roster, language: Language): string =>
  livingWordsOf(language).entry(entryFacts(entry, roster));

/** Who wrote it and why, what was agreed on. */
export function entryNotes(entry: LedgerEntry, titleOf: (rule: string) => string): EntryNotes {
  const { author, reason } = entry;
  const { toldFirstConvener, agreedBy, accepts } = entry as Partial<EntryOf<'substituted'>>;
  return {
    author,
    ...(reason !== undefined && { reason }),
    ...(toldFirstConvener !== undefined && { toldFirstConvener }),
    ...(agreedBy !== undefined && { agreedBy }),
    ...(accepts !== undefined && { accepts: accepts.map(titleOf) }),
  };
}

/** Names of everybody who was ever in a roster's document, those of today first. */
export function everybody({ document, original }: Roster): (id: string | null) => string | null {
  const now = leaderNames(document);
  const first = original ? leaderNames(original.document) : now;
  return (id) => (id === null ? null : (now.get(id) ?? first.get(id) ?? id));
}

function entryFacts(entry: LedgerEntry, roster: Roster): EntryFacts {
  const nameOf = everybody(roster);
  const types = new Map((roster.document.shiftTypes ?? []).map(({ id, name }) => [id, name]));
  /** `2024-02-18/main/1`: the date, and the type where there are several. */
  const place = (shift: string): { date: string; type: string | null } => {
    const [date = '', type = ''] = shift.split('/');
    return { date, type: types.size > 1 ? (types.get(type) ?? type) : null };
  };
  switch (entry.kind) {
    case 'circulated':
      return { kind: entry.kind };
    case 'approved':
      return { kind: entry.kind, by: entry.by, date: entry.on };
    case 'published':
      return { kind: entry.kind, version: entry.version, through: entry.through };
    case 'substituted':
      return { kind: entry.kind, ...place(entry.shift), from: nameOf(entry.from), to: nameOf(entry.to) };
    case 'exchanged':
      return {
        kind: entry.kind,
        ...place(entry.first.shift),
        from: nameOf(entry.first.leader),
        to: nameOf(entry.second.leader),
        otherDate: place(entry.second.shift).date,
      };
    case 'vacated':
      return { kind: entry.kind, ...place(entry.shift), from: nameOf(entry.from) };
    case 'attended': {
      const { came } = entry;
      const who = came === null ? null : 'title' in came ? came.title : nameOf(came.leader);
      return { kind: entry.kind, ...place(entry.shift), from: nameOf(entry.holder), came: who };
    }
    case 'amended':
      return { kind: entry.kind, differences: entry.differences.length };
    case 're-planned':
      return {
        kind: entry.kind,
        changed: entry.changed,
        least: entry.least,
        daysAdded: datesWithout(entry.daysAdded, entry.daysRemoved),
        daysRemoved: datesWithout(entry.daysRemoved, entry.daysAdded),
      };
    case 'corrected':
      return { kind: entry.kind, corrects: entry.corrects };
  }
}

/** Days of a list that the other does not have: a day that is only of another kind now stands in both. */
function datesWithout(
  days: readonly { readonly date: string }[],
  others: readonly { readonly date: string }[],
): number {
  const known = new Set(others.map(({ date }) => date));
  return days.filter(({ date }) => !known.has(date)).length;
}
