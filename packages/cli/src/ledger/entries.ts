import { type EntryOf, type Language, type LedgerEntry, type Roster, scoreRoster } from '@lunzhi/core';
import { leaderNames } from '@lunzhi/core/internal';
import { typeName } from '../input/find-place.ts';
import { nearest } from '../input/nearest.ts';
import type { CustomConstraints } from '../input/read-constraints.ts';
import { orRefuse } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { asPrinted, type Terminal } from '../output/terminal.ts';
import { wordsOf } from '../words/index.ts';
import { cameOf, type DayStep, type EntryNames } from '../words/zh-CN/ledger.ts';

/** What an entry says, in a line, with names. */
export function entrySentence(entry: LedgerEntry, roster: Roster, language: Language): string {
  const { daysAdded = [], daysRemoved = [] } = entry as Partial<EntryOf<'re-planned'>>;
  return wordsOf(language).entries.sentence(entry, {
    nameOf: everybody(roster),
    placeOf(shift) {
      const [date = '', type = ''] = shift.split('/');
      return { date, type: typeName(roster, type) };
    },
    daysAdded: datesWithout(daysAdded, daysRemoved),
    daysRemoved: datesWithout(daysRemoved, daysAdded),
  });
}

/** Names of everybody who was ever in a roster's document, those of today first. */
function everybody({ document, original }: Roster): EntryNames['nameOf'] {
  const now = leaderNames(document);
  const first = original ? leaderNames(original.document) : now;
  return (id) => (id === null ? null : (now.get(id) ?? first.get(id) ?? id));
}

type Days = readonly { readonly date: string }[];

/** Days of a list that the other does not have: a day that is only of another kind now stands in both. */
function datesWithout(days: Days, others: Days): number {
  const known = new Set(others.map(({ date }) => date));
  return days.filter(({ date }) => !known.has(date)).length;
}

/** Numbers of the entries that were corrected, with that of the correction. */
export const corrections = (ledger: readonly LedgerEntry[]): ReadonlyMap<number, number> =>
  new Map(
    ledger.flatMap((entry, index) => (entry.kind === 'corrected' ? [[entry.corrects, index + 1]] : [])),
  );

/** Whoever should have come, came. */
export const isAsPlanned = (entry: LedgerEntry): boolean =>
  entry.kind === 'attended' &&
  entry.came !== null &&
  'leader' in entry.came &&
  entry.came.leader === entry.holder;

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
export function dayLedger(roster: Roster, date: string, { words }: Terminal): PlaceLedger[] {
  const { ledger, original } = roster;
  const nameOf = everybody(roster);
  const corrected = corrections(ledger);
  const planned = new Map((original ?? roster).assignments.map(({ shift, leader }) => [shift, leader]));
  return roster.assignments
    .filter((place) => place.date === date)
    .flatMap(({ shift }): PlaceLedger[] => {
      const steps = ledger.flatMap((entry, index): DayStep[] => {
        const step = corrected.has(index + 1) ? null : stepOf(entry, shift, nameOf);
        return step ? [{ number: index + 1, kind: entry.kind, ...step }] : [];
      });
      if (steps.length === 0) return [];
      const first = planned.get(shift);
      const sentence = words.entries.ofDay(first === undefined ? undefined : nameOf(first), steps);
      return [{ shift, entries: steps.map(({ number }) => number), sentence }];
    });
}

/** What one entry did to a place. */
function stepOf(
  entry: LedgerEntry,
  shift: string,
  nameOf: EntryNames['nameOf'],
): Omit<DayStep, 'number' | 'kind'> | null {
  switch (entry.kind) {
    case 'substituted':
      return entry.shift === shift ? { to: nameOf(entry.to) } : null;
    case 'exchanged': {
      const { first, second } = entry;
      if (first.shift === shift) return { to: nameOf(second.leader) };
      return second.shift === shift ? { to: nameOf(first.leader) } : null;
    }
    case 'vacated':
      return entry.shift === shift ? { to: null } : null;
    case 're-planned': {
      const added = entry.added.find((place) => place.shift === shift);
      const removed = entry.removed.find((place) => place.shift === shift);
      return added && added.leader !== removed?.leader ? { to: nameOf(added.leader) } : null;
    }
    case 'attended':
      return entry.shift === shift ? { to: cameOf(entry, nameOf), holder: nameOf(entry.holder) } : null;
    default:
      return null;
  }
}

/** What the rules of a roster are called. */
export interface RuleTitles {
  /** By id, in the language asked for. */
  readonly titleOf: (id: string) => string;
  /** The id of a rule that somebody wrote as its id or title, in either language; an unknown one is refused. */
  readonly idOf: (option: string, written: string) => string;
}

/** A title as people write it: what stands behind its colon explains it. */
const short = (title: string): string => title.split(/：|: /)[0]!;
const key = (text: string): string =>
  asPrinted(text)
    .normalize('NFKC')
    .replace(/[\s“”"]/g, '')
    .toLowerCase();

/** @throws Refusal when the parts of the roster do not fit together */
export function ruleTitles(
  path: string,
  roster: Roster,
  constraints: CustomConstraints,
  language: Language,
): RuleTitles {
  const inLanguage = (of: Language) =>
    orRefuse(path, () => scoreRoster(roster, { language: of, constraints })).analysis.rules;
  const own = new Map(inLanguage(language).map(({ id, title }) => [id, title]));
  return {
    titleOf: (id) => own.get(id) ?? id,
    idOf(option, written) {
      if (own.has(written)) return written;
      const wanted = key(written);
      const isMeant = ({ title }: { readonly title: string }): boolean =>
        key(title) === wanted || key(short(title)) === wanted;
      // counted only where it is needed
      const named =
        [...own].map(([id, title]) => ({ id, title })).find(isMeant) ??
        inLanguage(language === 'en' ? 'zh-CN' : 'en').find(isMeant);
      if (named) return named.id;
      const allowed = [...new Set([...own.values()].map(short))];
      throw new Refusal({
        code: 'bad-choice',
        option,
        given: written,
        allowed,
        nearest: nearest(written, allowed),
      });
    },
  };
}
