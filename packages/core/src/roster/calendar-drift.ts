import { calendarDigest } from '../calendar/calendar-digest.ts';
import { addDays, byDate, dayNumber, laterOf } from '../dates/civil.ts';
import { explainedByOtherData, type WrittenDay } from '../calendar/other-data.ts';
import type { Calendar } from '../calendar/types.ts';
import type { DayKind, RosterDocument } from '../document/schema.ts';
import { broken } from './broken-roster.ts';
import { applyDifferences } from './document-differences.ts';
import { correctedEntries } from './fold-ledger.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { OriginalRoster, Roster } from './roster.ts';
import { calendarOfDocument, withStoredDays } from './stored-calendar.ts';
import { VERSION } from './version.ts';

/** A day that a roster stores otherwise than its document asks for with today's holiday data. */
export interface CalendarDifference {
  readonly date: string;
  /** `null`: it needs nobody. */
  readonly stored: DaySummary | null;
  readonly today: DaySummary | null;
  /** Why it stays as it was: past when the roster was last re-planned, or no later than a day with attendance recorded. */
  readonly kept: 'replanned' | 'attended' | null;
  /** The document was amended since the day was decided. */
  readonly isAmended: boolean;
  /** Other holiday data, or the amendment, account for it; else it was planned by another version, or is forged. */
  readonly isExplained: boolean;
}

export interface DaySummary {
  readonly kind: DayKind;
  readonly holidays: readonly string[];
  readonly places: number;
}

/** A stretch of days that one state of the document decided: from `from` on, before `until`. */
interface Stretch {
  readonly document: RosterDocument;
  /** Digest of the calendar that it was planned for, as it was recorded then. */
  readonly digest: string;
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
 * the first re-planning, the amended one from there on, and so forth; and all of them against the document of now.
 *
 * @returns the days on which they differ because the holiday data have changed, or because the document was amended since,
 * in order; of a roster of another version, also those that nothing explains
 * @throws BrokenRosterError where they differ otherwise: nothing makes the document ask for that
 */
export function calendarDifferences(
  roster: Roster,
  original: OriginalRoster,
  calendarOf = calendarOfDocument,
): CalendarDifference[] {
  const stretches = stretchesOf(original, roster.ledger);
  const last = stretches[stretches.length - 1]!;
  const isOfThisVersion = roster.lunzhi === VERSION;
  const written = new Map(storedDays(roster).map((day) => [day.date, day]));
  const firstOpen = dayAfterAttendance(roster.ledger);
  const keptOn = (date: string): CalendarDifference['kept'] =>
    date < last.from ? 'replanned' : date < firstOpen ? 'attended' : null;
  const found = new Map<string, CalendarDifference>();
  const compare = (stretch: Pick<Stretch, 'document' | 'from' | 'until'>, isAmended: boolean): string[] => {
    const { document, from, until } = stretch;
    const asked = new Map(daysOfDocument(document, calendarOf(document)).map((day) => [day.date, day]));
    const isExplainable = explainedByOtherData(document);
    return [...new Set([...written.keys(), ...asked.keys()])].sort().filter((date) => {
      if (date < from || (until !== null && date >= until)) return false;
      const [stored, today] = [written.get(date), asked.get(date)];
      // a protection period of days gone by asks nobody to serve who has not
      if (stored && today && isSameDay(stored, today, isAmended && date < last.from)) return false;
      const day = stored ?? { ...nobody, number: dayNumber(date) };
      const periods = today?.protectionPeriods ?? periodsOn(document, date);
      const isAsWritten = !stored || isSameList(stored.protectionPeriods, periods);
      const isExplained = isAmended || (isAsWritten && isExplainable(day));
      // another version may read a document otherwise, which is not damage
      if (!isExplained && isOfThisVersion) throw broken('day', { date });
      if (!found.has(date))
        found.set(date, {
          date,
          stored: summaryOf(stored),
          today: summaryOf(today),
          kept: keptOn(date),
          isAmended,
          isExplained,
        });
      return true;
    });
  };
  for (const stretch of stretches) {
    const [first] = compare(stretch, false);
    if (first !== undefined && isOfThisVersion && stretch.digest === digestToday(roster, stretch))
      throw broken('calendar-digest', { date: first });
  }
  if (roster.ledger.some(({ kind }) => kind === 'amended'))
    compare({ document: roster.document, from: '', until: null }, true);
  return [...found.values()].sort(byDate);
}

/**
 * Days before a date for which a document asks for more than a roster has, so that nobody served, and which no other
 * holiday data explain.
 *
 * @param document that the roster is held against, its own or another
 */
export function missingDays(document: RosterDocument, roster: Roster, before: string): CalendarDifference[] {
  const written = new Map(storedDays(roster).map((day) => [day.date, day]));
  const isExplainable = explainedByOtherData(document);
  return daysOfDocument(document, calendarOfDocument(document)).flatMap((today): CalendarDifference[] => {
    const { date, number, places } = today;
    const stored = written.get(date);
    const isThere = [...places].every(([type, heads]) => (stored?.places.get(type) ?? 0) >= heads);
    if (date >= before || isThere || isExplainable(stored ?? { ...nobody, number })) return [];
    const why = { kept: 'replanned', isAmended: false, isExplained: false } as const;
    return [{ date, stored: summaryOf(stored), today: summaryOf(today), ...why }];
  });
}

/** Dates that keep a roster from being made public: still to come and changed, or such as nothing explains. */
export const datesToPlanAgain = (differences: readonly CalendarDifference[]): string[] =>
  differences.flatMap(({ date, kept, isExplained }) => (kept === null || !isExplained ? [date] : []));

/** What a roster would record of its calendar if it had been planned for these days with today's holiday data. */
function digestToday(roster: Roster, { document, from }: Stretch): string {
  return calendarDigest(withStoredDays(document, calendarOfDocument(document)!, roster, from));
}

const nobody = { kind: null, holidays: [], provisional: false, places: new Map<string, number>() } as const;

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** Being provisional is a fact of today, whatever was written. */
const isSameDay = (one: FullDay, other: FullDay, isPast: boolean): boolean =>
  one.kind === other.kind &&
  isSameList(one.holidays, other.holidays) &&
  (isPast || isSameList(one.protectionPeriods, other.protectionPeriods)) &&
  one.places.size === other.places.size &&
  [...one.places].every(([type, heads]) => other.places.get(type) === heads);

const summaryOf = (day: FullDay | undefined): DaySummary | null =>
  day === undefined
    ? null
    : {
        kind: day.kind!,
        holidays: day.holidays,
        places: [...day.places.values()].reduce((sum, heads) => sum + heads, 0),
      };

const periodsOn = ({ protectionPeriods = [] }: RosterDocument, date: string): string[] =>
  protectionPeriods.filter(({ from, to }) => from <= date && date <= to).map(({ id }) => id);

function daysOfDocument(document: RosterDocument, calendar: Calendar | null): FullDay[] {
  if (!calendar) throw broken('document', { pointer: '/calendar' });
  return calendar.dutyDays.map((day) => ({
    ...day,
    protectionPeriods: day.protectionPeriods.map((index) => document.protectionPeriods![index]!.id),
    places: new Map(day.places.map(({ type, heads }) => [calendar.shiftTypes[type]!.id, heads])),
  }));
}

function storedDays({ dutyDays, assignments }: Roster): FullDay[] {
  const places = new Map<string, Map<string, number>>(dutyDays.map(({ date }) => [date, new Map()]));
  for (const { date, type } of assignments) {
    const own = places.get(date)!;
    own.set(type, (own.get(type) ?? 0) + 1);
  }
  return dutyDays.map((day) => ({ ...day, number: dayNumber(day.date), places: places.get(day.date)! }));
}

/** The documents that decided the days of a roster, each from the first day on that it could still change. */
function stretchesOf(original: OriginalRoster, ledger: readonly LedgerEntry[]): readonly Stretch[] {
  let { document } = original;
  const starts = [{ document, digest: original.calendar.digest, from: '' }];
  ledger.forEach((entry, index) => {
    if (entry.kind === 'amended') document = applyDifferences(document, entry.differences);
    if (entry.kind !== 're-planned') return;
    const from = laterOf(entry.today, dayAfterAttendance(ledger.slice(0, index)));
    // it decides all days from there on again
    while (starts.length > 0 && starts[starts.length - 1]!.from >= from) starts.pop();
    starts.push({ document, digest: entry.calendar.digest, from });
  });
  return starts.map((start, index) => ({ ...start, until: starts[index + 1]?.from ?? null }));
}

/** The day after the last with attendance recorded; empty without any. */
export function dayAfterAttendance(ledger: readonly LedgerEntry[]): string {
  const corrected = correctedEntries(ledger);
  const dates = ledger.flatMap((entry, index) =>
    entry.kind === 'attended' && !corrected.has(index + 1) ? [entry.shift.slice(0, 10)] : [],
  );
  const last = dates.reduce(laterOf, '');
  return last === '' ? '' : addDays(last, 1);
}
