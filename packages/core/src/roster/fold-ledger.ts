import { isInPost } from '../document/post-on.ts';
import type { RosterDocument } from '../document/schema.ts';
import { applyDifferences } from './document-differences.ts';
import type { EntryOf, LedgerEntry } from './ledger-entry.ts';
import type {
  EffectiveRule,
  OriginalRoster,
  Publication,
  RosterAssignment,
  RosterCalendar,
  RosterDutyDay,
} from './roster.ts';

/** How far a roster has come: a draft until it is shown around. */
export type Stage = 'draft' | 'circulated' | 'approved' | 'published';

/** Who should go on holding a place. */
export interface Reference {
  readonly holder: string | null;
  /** Who has succeeded him since he left, or since a plan handed the place over because he had. */
  readonly heir: string | null;
}

/** The last re-planning, and what it held on to. */
export interface Replanning {
  readonly today: string;
  readonly frozenThrough: string;
  /** By shift, on the days it had to keep. */
  readonly reference: ReadonlyMap<string, Reference>;
  /** Places that were there before it, but for those that somebody had given up and nobody had taken. */
  readonly known: ReadonlySet<string>;
}

/** How things stand after some entries of a ledger. */
export interface LedgerState {
  readonly document: RosterDocument;
  readonly rules: readonly EffectiveRule[];
  readonly calendar: RosterCalendar;
  readonly dutyDays: readonly RosterDutyDay[];
  /** In the order of the original; places that came later stand in order of date, type and place. */
  readonly assignments: ReadonlyMap<string, RosterAssignment>;
  readonly stage: Stage;
  readonly published: Publication | null;
  /** Places on which people agreed, or of which it is known who came: no plan changes them. */
  readonly settled: ReadonlySet<string>;
  /** Who has given up a place that is still empty, or was filled since by a plan; by shift. */
  readonly vacated: ReadonlyMap<string, string>;
  /** Who first lost a place to a new plan because he had left by its date, by shift. */
  readonly handedOver: ReadonlyMap<string, string>;
  readonly replanning: Replanning | null;
}

/** An entry does not fit what the entries before it made of the roster. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  /** From 1. */
  readonly number: number;

  constructor(number: number, reason: string) {
    super(`Entry ${number} of the ledger does not fit: ${reason}.\nMaybe the file was changed by hand.`);
    this.number = number;
  }
}

const start = (original: OriginalRoster): LedgerState => ({
  document: original.document,
  rules: original.rules,
  calendar: original.calendar,
  dutyDays: original.dutyDays,
  assignments: new Map(original.assignments.map((assignment) => [assignment.shift, assignment])),
  stage: 'draft',
  published: null,
  settled: new Set(),
  vacated: new Map(),
  handedOver: new Map(),
  replanning: null,
});

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
      return { ...state, stage: entry.kind };
    case 'published':
      return {
        ...state,
        stage: 'published',
        published: { version: entry.version, through: entry.through, revision: number },
      };
    case 'substituted': {
      const place = placeOf(state, entry.shift, entry.from, number);
      return settle(state, [{ ...place, leader: entry.to, origin: 'substituted' }]);
    }
    case 'exchanged': {
      const first = placeOf(state, entry.first.shift, entry.first.leader, number);
      const second = placeOf(state, entry.second.shift, entry.second.leader, number);
      return settle(state, [
        { ...first, leader: entry.second.leader, origin: 'exchanged' },
        { ...second, leader: entry.first.leader, origin: 'exchanged' },
      ]);
    }
    case 'vacated': {
      const place = placeOf(state, entry.shift, entry.from, number);
      const settled = new Set(state.settled);
      settled.delete(entry.shift);
      return {
        ...state,
        assignments: withPlaces(state, [{ ...place, leader: null }]),
        settled,
        vacated: new Map(state.vacated).set(entry.shift, entry.from),
      };
    }
    case 'attended':
      return settle(state, [attendedPlace(placeOf(state, entry.shift, entry.holder, number), entry)]);
    case 'amended':
      return { ...state, document: applyDifferences(state.document, entry.differences) };
    case 're-planned':
      return replanned(state, entry, number);
    case 'corrected':
      return state;
  }
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

/**
 * Holders that a new plan has to keep, by shift: through what is published, or all of a roster that is not. Who gave a
 * place up counts there until somebody takes it.
 *
 * Days that were handed over since a leader left may go to his successor as if they had always been his.
 */
export function referenceOf(state: LedgerState): ReadonlyMap<string, Reference> {
  const { assignments, vacated, published, handedOver } = state;
  const isKept = (date: string): boolean => published === null || date <= published.through;
  const successor = successorOn(state.document);
  return new Map(
    [...assignments.values()].flatMap(({ shift, date, leader }) => {
      if (!isKept(date)) return [];
      const holder = leader ?? vacated.get(shift) ?? null;
      return [[shift, { holder, heir: successor(handedOver.get(shift) ?? holder, date) }] as const];
    }),
  );
}

/** Who serves in a leader's stead on a date once he has left; `null` while he is in post, or when nobody succeeds him. */
function successorOn({ leaders }: RosterDocument): (leader: string | null, date: string) => string | null {
  const byId = new Map(leaders.map((leader) => [leader.id, leader]));
  const successors = new Map(
    leaders.flatMap(({ id, succeeds }) => (succeeds === undefined ? [] : [[succeeds, id]])),
  );
  return (leader, date) => {
    let current = leader;
    for (let step = 0; step < leaders.length && current !== null; step++) {
      const own = byId.get(current);
      if (own && isInPost(own, date)) return current === leader ? null : current;
      current = successors.get(current) ?? null;
    }
    return null;
  };
}

/** Places that a new plan finds taken, or left empty by the plan before it. */
export const knownPlaces = ({ assignments, vacated }: LedgerState): ReadonlySet<string> =>
  new Set(
    [...assignments.values()].flatMap(({ shift, leader }) =>
      leader === null && vacated.has(shift) ? [] : [shift],
    ),
  );

function replanned(state: LedgerState, entry: EntryOf<'re-planned'>, number: number): LedgerState {
  const assignments = new Map(state.assignments);
  for (const place of entry.removed) {
    placeOf(state, place.shift, place.leader, number);
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
  for (const { date } of entry.daysRemoved)
    if (!days.delete(date)) throw new LedgerError(number, `${date} is no duty day`);
  for (const day of entry.daysAdded) days.set(day.date, day);
  const isThere = (shift: string): boolean => assignments.has(shift);
  return {
    ...state,
    rules: entry.rules,
    calendar: entry.calendar,
    dutyDays: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    assignments: inOrder(assignments, state.document),
    settled: new Set([...state.settled].filter(isThere)),
    vacated: new Map([...state.vacated].filter(([shift]) => isThere(shift))),
    handedOver,
    replanning: {
      today: entry.today,
      frozenThrough: entry.frozenThrough,
      reference: referenceOf(state),
      known: knownPlaces(state),
    },
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
      (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
      (order.get(a.type) ?? 0) - (order.get(b.type) ?? 0) ||
      numberOf(a.shift) - numberOf(b.shift),
  );
  return new Map(places.map((place) => [place.shift, place]));
}
