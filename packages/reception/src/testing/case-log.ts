import type { CaseFacts } from '../cases/case-facts.ts';
import type { CaseFile } from '../cases/case-file.ts';
import type { CaseEntry, Sitting } from '../cases/entry.ts';
import { conceal } from '../cases/private.ts';
import type { Settings } from '../cases/settings.ts';

/** Facts of a case of `t1`, received on 2024-03-01, unless said otherwise. */
export const makeFacts = (facts: Partial<CaseFacts> = {}): CaseFacts => ({
  registeredOn: '2024-03-01',
  channel: 'letter',
  purpose: 'claim',
  about: conceal('道路损坏'),
  townships: ['t1'],
  urgency: 'usual',
  people: 1,
  ...facts,
});

/** The place of a leader on a date. */
export const makeSitting = (date: string, leader: string, place = 1): Sitting => ({
  shift: `${date}/main/${place}`,
  date,
  leader,
});

type Sketch<Entry> = Entry extends CaseEntry ? Omit<Entry, 'at' | 'author'> & Partial<Entry> : never;

/** An entry; who wrote it and when need not be said. */
export type EntrySketch = Sketch<CaseEntry>;

/** The day an entry speaks of, as far as it says one. */
const dayOf = (entry: EntrySketch): string =>
  'on' in entry && entry.on !== undefined
    ? entry.on
    : 'facts' in entry
      ? (entry.facts.registeredOn ?? '')
      : entry.kind === 'missed'
        ? entry.sitting.date
        : '';

const moment = (day: string, minute: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(8 + Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
};

/**
 * Entries in order, each written down on the day it speaks of, or on that of the entry before where it speaks of none or of an
 * earlier one; a minute after that.
 */
export function makeEntries(sketches: readonly EntrySketch[], firstDay = '2024-01-01'): CaseEntry[] {
  let day = firstDay;
  let minute = 0;
  return sketches.map((sketch) => {
    const own = sketch.at?.slice(0, 10) ?? dayOf(sketch);
    if (own > day) [day, minute] = [own, 0];
    return { at: moment(day, minute++), author: '某县信访局', ...sketch } as CaseEntry;
  });
}

/** A file of these entries, of the county of `makeCounty`. */
export const makeCaseFile = (entries: readonly EntrySketch[] = [], settings: Settings = {}): CaseFile => ({
  format: 'lunzhi-cases/1',
  marking: '内部，含来访人信息',
  jurisdiction: { id: 'x', name: '某县' },
  settings,
  entries: makeEntries(entries),
});
