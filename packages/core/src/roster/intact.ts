import { shiftTypesOf } from '../calendar/shift-types.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { canonicalJson, digest } from '../document/digest.ts';
import { areEqual } from '../document/json.ts';
import { readDocument } from '../document/parse.ts';
import { toPointer } from '../document/pointer.ts';
import { remembered } from '../document/remembered.ts';
import type { RosterDocument } from '../document/schema.ts';
import { broken, type LedgerPart } from './broken-roster.ts';
import { type CalendarDifference, calendarDifferences } from './calendar-drift.ts';
import { applyDifferences, DifferenceError } from './document-differences.ts';
import { applyEntry, foldLedger, UNCORRECTABLE_KINDS, LedgerError, type LedgerState } from './fold-ledger.ts';
import { revisionOfPlan } from './last-plan.ts';
import { writtenOn, dayReached, type LedgerEntry, ledgerEntrySchema } from './ledger-entry.ts';
import { requireRowIds, requireRows } from './rows.ts';
import { isTooDeep, type OriginalRoster, type Roster, storedRosterSchema } from './roster.ts';
import { originalOf, currentOf } from './original-and-current.ts';
import { calendarOfDocument } from './stored-calendar.ts';

/** A roster whose parts fit together. */
export interface Intact {
  /** What the ledger made of the original; `null` when nothing has happened. */
  readonly state: LedgerState | null;
  /** Days that it stores otherwise than today's holiday data have them. */
  readonly differences: readonly CalendarDifference[];
  /** By today's holiday data; each is built once. */
  readonly calendarOf: typeof calendarOfDocument;
}

/**
 * Compares whatever stands twice in a roster, and its days and places with what its document asks for. Everybody who
 * reads a roster does this first.
 *
 * @param isFormRight whether its form was looked at already
 * @throws BrokenRosterError
 */
export function requireIntact(roster: Roster, known: readonly Constraint[], isFormRight: boolean): Intact {
  if (!isFormRight) requireForm(roster);
  const original = originalOf(roster);
  requireDocument(roster.document, known);
  if (!isSame(original.document, roster.document)) requireDocument(original.document, known);
  requireDigests(original, roster);
  requireTable(original);
  if (original.assignments.some(isOfLedger))
    throw broken('strange-origin', { shift: original.assignments.find(isOfLedger)!.shift });
  const state = stateOf(roster);
  if (state) requireTable(roster, isAmended(roster));
  requireSource(original);
  if (!isAmended(roster)) requireSource(roster);
  const calendarOf = remembered(calendarOfDocument);
  return { state, differences: calendarDifferences(roster, original, calendarOf), calendarOf };
}

/**
 * Makes sure that every part of a roster can be read and its ledger followed; whether they fit together is left open. For
 * functions that count nothing, which need not know the caller's constraints either.
 *
 * @throws BrokenRosterError
 */
export function requireReadable(roster: Roster): void {
  requireForm(roster);
  const original = originalOf(roster);
  const documents = isSame(original.document, roster.document)
    ? [roster.document]
    : [roster.document, original.document];
  for (const document of documents) requireDocument(document, catalogue, ['unknown-constraint']);
  roster.ledger.forEach(requireEntry);
  replayLedger(original, roster.ledger);
}

function requireForm(roster: Roster): void {
  // callers in plain JavaScript hand over whatever they read
  if ((roster as Roster | null | undefined)?.format !== 'lunzhi-roster/1') throw broken('no-roster', {});
  if (isTooDeep(roster)) throw broken('too-deep', {});
  const issue = storedRosterSchema.safeParse(roster).error?.issues[0];
  if (issue) throw broken('form', { pointer: toPointer(issue.path as (string | number)[]) });
}

/** In a sound roster both are the same to the letter, which is found sooner than their canonical forms. */
const isSame = (one: unknown, other: unknown): boolean =>
  areEqual(one, other) || canonicalJson(one) === canonicalJson(other);

/** Only the ledger records attendance, stand-ins and re-planning. */
const isOfLedger = ({ origin, attended }: Roster['assignments'][number]): boolean =>
  attended !== undefined || !['planned', 'pinned', 'imported'].includes(origin);

function requireDocument(
  document: RosterDocument,
  known: readonly Constraint[],
  allowed: readonly string[] = [],
): void {
  const { diagnostics } = readDocument(document, known);
  const error = diagnostics.find(({ severity, code }) => severity === 'error' && !allowed.includes(code));
  if (error) throw broken('document', { pointer: error.pointer });
}

/** Each document beside its digest: that of now, the first, and those that the ledger leads to. */
function requireDigests({ document, documentDigest }: OriginalRoster, { ledger }: Roster): void {
  if (digest(document) !== documentDigest) throw broken('document-digest', { entry: null });
  let current = document;
  ledger.forEach((entry, index) => {
    if (entry?.kind !== 'amended') return;
    requireEntry(entry, index);
    try {
      current = applyDifferences(current, entry.differences);
    } catch (error) {
      if (!(error instanceof DifferenceError)) throw error;
      throw broken('entry-does-not-fit', { entry: index + 1, reason: error.reason });
    }
    if (digest(current) !== entry.documentDigest) throw broken('document-digest', { entry: index + 1 });
  });
}

const firstLine = ({ message }: Error): string => message.split('\n')[0]!.replace(/\.$/, '');

function requireEntry(entry: LedgerEntry, index: number): void {
  const path = ledgerEntrySchema.safeParse(entry).error?.issues[0]?.path;
  if (path !== undefined) throw broken('entry-form', { entry: index + 1, at: path.map(String).join('/') });
}

/** Whether the document was amended, and the roster not re-planned since. */
const isAmended = ({ ledger }: Roster): boolean =>
  ledger.slice(revisionOfPlan(ledger)).some(({ kind }) => kind === 'amended');

/** @param isAhead the document is ahead of the table, which still has the days of the one before */
function requireTable(
  { document, dutyDays, assignments }: Pick<Roster, 'document' | 'dutyDays' | 'assignments'>,
  isAhead = false,
): void {
  requireRows({
    dutyDays,
    assignments,
    leaders: new Set(document.leaders.map(({ id }) => id)),
    types: new Set(shiftTypesOf(document).map(({ id }) => id)),
    periods: isAhead ? null : new Set((document.protectionPeriods ?? []).map(({ id }) => id)),
    period: isAhead ? null : document.period,
  });
}

function requireSource({ document, calendar }: Pick<Roster, 'document' | 'calendar'>): void {
  const asked = document.calendar?.source ?? 'chinese-days';
  if (calendar.source !== asked) throw broken('calendar-source', { written: calendar.source, asked });
}

function stateOf(roster: Roster): LedgerState | null {
  const { original, ledger } = roster;
  if (ledger.length === 0) {
    if (original) throw broken('original-without-ledger', {});
    if (roster.published) throw broken('published-without-ledger', {});
    return null;
  }
  if (!original) throw broken('ledger-without-original', {});
  ledger.forEach(requireEntry);
  requireCorrectable(ledger);
  requireOrder(ledger);
  const state = replayLedger(original, ledger);
  const current = currentOf(state);
  for (const part of Object.keys(current) as LedgerPart[])
    if (!isSame(roster[part], current[part])) throw broken('not-what-the-ledger-says', { part });
  return state;
}

/**
 * What a ledger makes of a roster.
 *
 * @throws BrokenRosterError where an entry does not fit
 */
export const replayLedger = (original: OriginalRoster, ledger: readonly LedgerEntry[]): LedgerState =>
  replayed(() => foldLedger(original, ledger));

/**
 * What a ledger made of a roster after so many entries and after each one that followed, with the corrections that stood
 * at the time.
 *
 * @throws BrokenRosterError where an entry does not fit
 */
export function replayStates(
  original: OriginalRoster,
  ledger: readonly LedgerEntry[],
  entries: number,
): LedgerState[] {
  return replayed(() => {
    const states = [foldLedger(original, ledger.slice(0, entries))];
    ledger.slice(entries).forEach((entry, index) => {
      const number = entries + index + 1;
      const state =
        entry.kind === 'corrected'
          ? foldLedger(original, ledger.slice(0, number))
          : applyEntry(states[index]!, entry, number);
      states.push(state);
    });
    return states;
  });
}

function replayed<States>(replay: () => States): States {
  try {
    return replay();
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw broken('entry-does-not-fit', { entry: error.number, reason: firstLine(error) });
  }
}

/** What is called wrong stands before, may be called wrong at all, and is called so once. */
function requireCorrectable(ledger: readonly LedgerEntry[]): void {
  const corrected = new Set<number>();
  ledger.forEach((entry, index) => {
    if (entry.kind !== 'corrected') return;
    const { corrects } = entry;
    const wrong = corrects <= index ? ledger[corrects - 1] : undefined;
    if (!wrong || UNCORRECTABLE_KINDS.includes(wrong.kind) || corrected.has(corrects))
      throw broken('bad-correction', { entry: index + 1, corrects });
    corrected.add(corrects);
  });
}

/** Entries follow each other, and none speaks of a day to come as one gone by; a re-planning changes nothing before its first day, and has such rows as a table can have. */
function requireOrder(ledger: readonly LedgerEntry[]): void {
  let last = '';
  ledger.forEach((entry, index) => {
    const before = ledger[index - 1]?.at;
    if (before !== undefined && Date.parse(entry.at) < Date.parse(before))
      throw broken('entry-too-early', { entry: index + 1 });
    const day = writtenOn(entry);
    const date = dayReached(entry);
    if (date !== null && date > day) throw broken('not-yet', { entry: index + 1, date, day });
    if (entry.kind !== 're-planned') return;
    const { today, removed, added, daysRemoved, daysAdded } = entry;
    if (today < last) throw broken('entry-too-early', { entry: index + 1 });
    last = today;
    for (const { date } of [...removed, ...added, ...daysRemoved, ...daysAdded])
      if (date < today) throw broken('entry-of-the-past', { entry: index + 1, date });
    requireRowIds(removed);
    requireRowIds(added);
  });
}
