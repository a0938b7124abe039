import { byDate } from '../dates/civil.ts';
import { canonicalJson } from '../document/digest.ts';
import { isInPost } from '../document/on-a-day.ts';
import type { RosterDocument } from '../document/schema.ts';
import { applyDifferences, DifferenceError } from './document-differences.ts';
import type { EntryKind, EntryOf, LedgerEntry } from './ledger-entry.ts';
import { awayOn, type ReplanBasis, type Replanning, replanningOf, successorOn } from './replanning.ts';
import type {
  EffectiveRule,
  OriginalRoster,
  RosterAssignment,
  RosterCalendar,
  RosterDutyDay,
} from './roster.ts';

/** The state after some entries of a ledger. */
export interface LedgerState extends ReplanBasis {
  readonly rules: readonly EffectiveRule[];
  readonly calendar: RosterCalendar;
  readonly dutyDays: readonly RosterDutyDay[];
  /** Places on which people agreed, or with attendance recorded: no plan changes them. */
  readonly settled: ReadonlySet<string>;
  readonly replanning: Replanning | null;
}

/** An entry does not fit what the entries before it made of the roster. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  /** From 1. */
  readonly number: number;

  constructor(number: number, reason: string) {
    super(
      `Entry ${number} of the ledger does not fit: ${reason}.\nMaybe the file was changed by hand: restore a copy from before that.`,
    );
    this.number = number;
  }
}

const start = (original: OriginalRoster): LedgerState => ({
  document: original.document,
  rules: original.rules,
  calendar: original.calendar,
  dutyDays: original.dutyDays,
  assignments: new Map(original.assignments.map((assignment) => [assignment.shift, assignment])),
  published: null,
  settled: new Set(),
  vacated: new Map(),
  away: new Set(),
  handedOver: new Map(),
  replanning: null,
});

/** Kinds that are answered by a new entry of their kind, never by a correction. */
export const UNCORRECTABLE_KINDS: readonly EntryKind[] = ['published', 'amended', 're-planned', 'corrected'];

/** Numbers, from 1, of the entries that a later one among them calls wrong. */
export function correctedEntries(ledger: readonly LedgerEntry[]): ReadonlySet<number> {
  return new Set(ledger.flatMap((entry) => (entry.kind === 'corrected' ? [entry.corrects] : [])));
}

/**
 * What became of a roster: its entries applied in their order, without those that were corrected.
 *
 * @throws LedgerError when an entry does not fit what those before it made of the roster
 */
export function foldLedger(original: OriginalRoster, ledger: readonly LedgerEntry[]): LedgerState {
  const corrected = correctedEntries(ledger);
  return ledger.reduce(
    (state, entry, index) => (corrected.has(index + 1) ? state : applyEntry(state, entry, index + 1)),
    start(original),
  );
}

/**
 * The state after one more entry.
 *
 * @param number of the entry in its ledger, from 1
 * @throws LedgerError
 */
export function applyEntry(state: LedgerState, entry: LedgerEntry, number: number): LedgerState {
  switch (entry.kind) {
    case 'circulated':
    case 'approved':
    case 'corrected':
    case 'told':
      return state;
    case 'published':
      return published(state, entry, number);
    case 'substituted': {
      const place = placeOf(state, entry.shift, entry.from, number);
      return handedAway(settle(state, [{ ...place, leader: entry.to, origin: 'substituted' }]), [place]);
    }
    case 'exchanged': {
      const first = placeOf(state, entry.first.shift, entry.first.leader, number);
      const second = placeOf(state, entry.second.shift, entry.second.leader, number);
      const taken: RosterAssignment[] = [
        { ...first, leader: entry.second.leader, origin: 'exchanged' },
        { ...second, leader: entry.first.leader, origin: 'exchanged' },
      ];
      return handedAway(settle(state, taken), [first, second]);
    }
    case 'vacated': {
      const place = placeOf(state, entry.shift, entry.from, number);
      const settled = new Set(state.settled);
      settled.delete(entry.shift);
      const open = {
        ...state,
        assignments: withPlaces(state, [{ ...place, leader: null }]),
        settled,
        vacated: new Map(state.vacated).set(entry.shift, entry.from),
      };
      return handedAway(open, [place]);
    }
    case 'attended':
      return settle(state, [attendedPlace(placeOf(state, entry.shift, entry.holder, number), entry)]);
    case 'amended':
      return amended(state, entry, number);
    case 're-planned':
      return replanned(state, entry, number);
  }
}

function amended(state: LedgerState, entry: EntryOf<'amended'>, number: number): LedgerState {
  try {
    return { ...state, document: applyDifferences(state.document, entry.differences) };
  } catch (error) {
    if (!(error instanceof DifferenceError)) throw error;
    throw new LedgerError(number, error.reason);
  }
}

function published(
  state: LedgerState,
  { version, through }: EntryOf<'published'>,
  number: number,
): LedgerState {
  const expected = (state.published?.version ?? 0) + 1;
  if (version !== expected)
    throw new LedgerError(number, `it is version ${version}, but version ${expected} comes next`);
  return { ...state, published: { version, through, revision: number } };
}

/** The place, which must be held by whom the entry says. */
function placeOf(state: LedgerState, shift: string, holder: string | null, number: number): RosterAssignment {
  const place = state.assignments.get(shift);
  if (!place) throw new LedgerError(number, `the place ${shift} is unknown`);
  if (place.leader !== holder)
    throw new LedgerError(number, `${shift} is held by ${String(place.leader)}, not by ${String(holder)}`);
  return place;
}

function attendedPlace(place: RosterAssignment, { came }: EntryOf<'attended'>): RosterAssignment {
  if (came === null || 'title' in came) return { ...place, leader: null, attended: came };
  const isHolder = came.leader === place.leader;
  return { ...place, leader: came.leader, attended: came, origin: isHolder ? place.origin : 'substituted' };
}

const withPlaces = (state: LedgerState, places: readonly RosterAssignment[]) => {
  const assignments = new Map(state.assignments);
  for (const place of places) assignments.set(place.shift, place);
  return assignments;
};

function settle(state: LedgerState, places: readonly RosterAssignment[]): LedgerState {
  const settled = new Set(state.settled);
  const vacated = new Map(state.vacated);
  for (const { shift } of places) {
    settled.add(shift);
    vacated.delete(shift);
  }
  return { ...state, assignments: withPlaces(state, places), settled, vacated };
}

/** Whoever held the places before is away on their dates; whoever holds them now is not. */
function handedAway(state: LedgerState, before: readonly RosterAssignment[]): LedgerState {
  const away = new Set(state.away);
  for (const { leader, date } of before) if (leader !== null) away.add(awayOn(leader, date));
  for (const { shift, date } of before) {
    const { leader } = state.assignments.get(shift)!;
    if (leader !== null) away.delete(awayOn(leader, date));
  }
  return { ...state, away };
}

function replanned(state: LedgerState, entry: EntryOf<'re-planned'>, number: number): LedgerState {
  const assignments = new Map(state.assignments);
  for (const place of entry.removed) {
    const { attended: _, ...before } = placeOf(state, place.shift, place.leader, number);
    if (canonicalJson(before) !== canonicalJson(place))
      throw new LedgerError(number, `the place ${place.shift} was another one before`);
    assignments.delete(place.shift);
  }
  for (const place of entry.added) {
    if (assignments.has(place.shift))
      throw new LedgerError(number, `the place ${place.shift} is there already`);
    assignments.set(place.shift, place);
  }
  const byId = new Map(state.document.leaders.map((leader) => [leader.id, leader]));
  const hasLeft = (leader: string, date: string): boolean => {
    const own = byId.get(leader);
    return own === undefined || !isInPost(own, date);
  };
  const handedOver = new Map(state.handedOver);
  for (const { shift, date, leader } of entry.removed)
    if (leader !== null && hasLeft(leader, date) && !handedOver.has(shift)) handedOver.set(shift, leader);
  const successor = successorOn(state.document);
  for (const { shift, date, leader } of entry.added)
    if (leader !== null && successor(handedOver.get(shift) ?? null, date) === leader)
      handedOver.delete(shift);
  const days = new Map(state.dutyDays.map((day) => [day.date, day]));
  for (const day of entry.daysRemoved) {
    if (canonicalJson(days.get(day.date) ?? null) !== canonicalJson(day))
      throw new LedgerError(number, `${day.date} is no such duty day`);
    days.delete(day.date);
  }
  for (const day of entry.daysAdded) {
    if (days.has(day.date)) throw new LedgerError(number, `the duty day ${day.date} is there already`);
    days.set(day.date, day);
  }
  const isThere = (shift: string): boolean => assignments.has(shift);
  return {
    ...state,
    rules: entry.rules,
    calendar: entry.calendar,
    dutyDays: [...days.values()].sort(byDate),
    assignments: inOrder(assignments, state.document),
    settled: new Set([...state.settled].filter(isThere)),
    vacated: new Map([...state.vacated].filter(([shift]) => isThere(shift))),
    handedOver: new Map([...handedOver].filter(([shift]) => isThere(shift))),
    replanning: replanningOf(state, entry),
  };
}

/** Places in order of date, shift type and number, as a plan writes them. */
function inOrder(
  assignments: ReadonlyMap<string, RosterAssignment>,
  { shiftTypes = [] }: RosterDocument,
): Map<string, RosterAssignment> {
  const order = new Map(shiftTypes.map(({ id }, index) => [id, index]));
  const numberOf = (shift: string): number => Number(shift.slice(shift.lastIndexOf('/') + 1));
  const places = [...assignments.values()].sort(
    (a, b) =>
      byDate(a, b) ||
      (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0) ||
      numberOf(a.shift) - numberOf(b.shift),
  );
  return new Map(places.map((place) => [place.shift, place]));
}
