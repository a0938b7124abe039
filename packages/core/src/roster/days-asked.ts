import { calendarDigest } from '../calendar/calendar-digest.ts';
import { addDays, dayNumber } from '../calendar/date.ts';
import { couldBeAsked, type WrittenDay } from '../calendar/other-data.ts';
import type { DayKind, RosterDocument } from '../document/schema.ts';
import { broken } from './broken-roster.ts';
import { applyDifferences } from './document-differences.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { OriginalRoster, Roster } from './roster.ts';
import { calendarOfDocument, withStoredDays } from './stored-calendar.ts';
import { VERSION } from './version.ts';

/** A day that a roster stores otherwise than its document asks for with today's holiday data. */
export interface CalendarDifference {
  readonly date: string;
  /** `null`: it needs nobody. */
  readonly stored: DaySaid | null;
  readonly today: DaySaid | null;
  /** Why it stays as it was: past when the roster was planned again last, or not after a day of which it is known who came. */
  readonly kept: 'replanned' | 'attended' | null;
  /** The document was amended, and the roster not planned again since. */
  readonly isAmended: boolean;
}

export interface DaySaid {
  readonly kind: DayKind;
  readonly holidays: readonly string[];
  readonly places: number;
}

/** A stretch of days that one state of the document decided: from `from` on, before `until`. */
interface Stretch {
  readonly document: RosterDocument;
  readonly from: string;
  readonly until: string | null;
}

/** What a day is compared by. */
interface FullDay extends WrittenDay {
  readonly date: string;
  readonly protectionPeriods: readonly string[];
}

/**
 * Holds the duty days and places of a roster against what its document asks for: the first document for the days before
 * the first re-planning, the amended one from there on, and so forth.
 *
 * @returns the days on which they differ because the holiday data have changed, or because the document was amended and
 * the roster not planned again since, in order
 * @throws BrokenRosterError where they differ otherwise: nothing makes the document ask for that
 */
export function calendarDifferences(roster: Roster, original: OriginalRoster): CalendarDifference[] {
  const { stretches, amended } = stretchesOf(original, roster.ledger);
  const written = new Map(writtenDays(roster).map((day) => [day.date, day]));
  const lastPlan = stretches[stretches.length - 1]!.from;
  const firstOpen = dayAfterAttendance(roster.ledger);
  const keptOn = (date: string): CalendarDifference['kept'] =>
    date < lastPlan ? 'replanned' : date < firstOpen ? 'attended' : null;
  const found = new Map<string, CalendarDifference>();
  const compare = ({ document, from, until }: Stretch, isAmended: boolean): void => {
    const asked = new Map(askedDays(document).map((day) => [day.date, day]));
    const could = couldBeAsked(document);
    for (const date of new Set([...written.keys(), ...asked.keys()])) {
      if (date < from || (until !== null && date >= until)) continue;
      const [stored, today] = [written.get(date), asked.get(date)];
      if (stored && today && isSameDay(stored, today)) continue;
      const day = stored ?? { ...nobody, number: dayNumber(date) };
      const periods = today?.protectionPeriods ?? periodsOn(document, date);
      const isAsWritten = !stored || isSameList(stored.protectionPeriods, periods);
      // another version may read a document otherwise, which is no damage
      if (!isAmended && roster.lunzhi === VERSION && !(isAsWritten && could(day)))
        throw broken('day', { date });
      found.set(date, { date, stored: said(stored), today: said(today), kept: keptOn(date), isAmended });
    }
  };
  for (const stretch of stretches) compare(stretch, false);
  const open = [...found.values()].find(({ kept }) => kept !== 'replanned');
  const isOfToday = open !== undefined && roster.lunzhi === VERSION;
  if (isOfToday && roster.calendar.digest === digestToday(roster, stretches[stretches.length - 1]!))
    throw broken('calendar-digest', { date: open.date });
  if (amended) compare({ document: amended, from: lastPlan, until: null }, true);
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** What a roster of these days would record of its calendar if it were planned with today's holiday data. */
function digestToday(roster: Roster, { document, from }: Stretch): string {
  const calendar = calendarOfDocument(document)!;
  return calendarDigest(from === '' ? calendar : withStoredDays(document, calendar, roster, from));
}

export const laterOf = (one: string, other: string): string => (one > other ? one : other);

const nobody = { kind: null, holidays: [], provisional: false, places: new Map<string, number>() } as const;

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** Being provisional is a fact of today, whatever was written. */
const isSameDay = (one: FullDay, other: FullDay): boolean =>
  one.kind === other.kind &&
  isSameList(one.holidays, other.holidays) &&
  isSameList(one.protectionPeriods, other.protectionPeriods) &&
  one.places.size === other.places.size &&
  [...one.places].every(([type, heads]) => other.places.get(type) === heads);

const said = (day: FullDay | undefined): DaySaid | null =>
  day === undefined
    ? null
    : {
        kind: day.kind!,
        holidays: day.holidays,
        places: [...day.places.values()].reduce((sum, heads) => sum + heads, 0),
      };

const periodsOn = ({ protectionPeriods = [] }: RosterDocument, date: string): string[] =>
  protectionPeriods.filter(({ from, to }) => from <= date && date <= to).map(({ id }) => id);

function askedDays(document: RosterDocument): FullDay[] {
  const calendar = calendarOfDocument(document);
  if (!calendar) throw broken('document', { pointer: '/calendar' });
  return calendar.dutyDays.map((day) => ({
    ...day,
    protectionPeriods: day.protectionPeriods.map((index) => document.protectionPeriods![index]!.id),
    places: new Map(day.places.map(({ type, heads }) => [calendar.shiftTypes[type]!.id, heads])),
  }));
}

function writtenDays({ dutyDays, assignments }: Roster): FullDay[] {
  const places = new Map<string, Map<string, number>>(dutyDays.map(({ date }) => [date, new Map()]));
  for (const { date, type } of assignments) {
    const own = places.get(date)!;
    own.set(type, (own.get(type) ?? 0) + 1);
  }
  return dutyDays.map((day) => ({ ...day, number: dayNumber(day.date), places: places.get(day.date)! }));
}

/**
 * The documents that decided the days of a roster, each from the first day on that it could still change; and the one it
 * was amended to since, if it was.
 */
function stretchesOf(
  original: OriginalRoster,
  ledger: readonly LedgerEntry[],
): { stretches: readonly Stretch[]; amended: RosterDocument | null } {
  let { document } = original;
  const starts = [{ document, from: '' }];
  let amended: RosterDocument | null = null;
  ledger.forEach((entry, index) => {
    if (entry.kind === 'amended') amended = document = applyDifferences(document, entry.differences);
    if (entry.kind !== 're-planned') return;
    const from = laterOf(entry.today, dayAfterAttendance(ledger.slice(0, index)));
    // it decides all days from there on again
    while (starts.length > 0 && starts[starts.length - 1]!.from >= from) starts.pop();
    starts.push({ document, from });
    amended = null;
  });
  const stretches = starts.map((start, index) => ({ ...start, until: starts[index + 1]?.from ?? null }));
  return { stretches, amended };
}

/** The day after the last of which it is known who came; empty while that is known of none. */
export function dayAfterAttendance(ledger: readonly LedgerEntry[]): string {
  const dates = new Map<number, string>();
  ledger.forEach((entry, index) => {
    if (entry.kind === 'attended') dates.set(index + 1, entry.shift.slice(0, 10));
    if (entry.kind === 'corrected') dates.delete(entry.corrects);
  });
  const last = [...dates.values()].reduce(laterOf, '');
  return last === '' ? '' : addDays(last, 1);
}
