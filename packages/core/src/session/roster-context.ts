import { indexedAssignment } from '../roster/indexed-assignment.ts';
import { remembered } from '../document/remembered.ts';
import { groupBy } from '../document/group-by.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { shiftId } from '../compile/names.ts';
import { certifiedBounds, renewCertificate } from '../ledger/renew-certificate.ts';
import { type Assignment, FREE, UNASSIGNED } from '../problem/problem.ts';
import type { Conflict } from '../roster/conflict.ts';
import { correctedEntries } from '../roster/fold-ledger.ts';
import { nameRoster } from '../roster/name-roster.ts';
import { type Unpublished, unpublishedOf } from '../report/build-public-roster.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Certificate, Roster, RosterAssignment, ScoreBound } from '../roster/roster.ts';
import { type Stage, stageOf } from '../roster/stage.ts';
import { originalOf } from '../roster/original-and-current.ts';
import type { Judgement } from '../score/score.ts';
import { tableAsSolution } from '../solve/solve.ts';
import type { Environment } from './environment.ts';

/**
 * What a table is judged by and cannot change itself: the document and its rules made concrete, the ledger, and what is
 * proven of all tables. Made once for many edits.
 */
export interface RosterContext {
  readonly prepared: Prepared;
  /** The roster file as it was when the context was made; its places are those of `places`. */
  readonly roster: Roster;
  /** In the order of the problem's shifts. */
  readonly places: readonly RosterAssignment[];
  readonly language: Language;
  readonly stage: Stage;
  /** True while the roster was at most circulated: places are edited directly, not by the ledger. */
  readonly isDirect: boolean;
  /** A solver has been at work, whatever it found. */
  readonly isPlanned: boolean;
  /** `places` are what the solver has just found: a fault in them is one that it could not mend. */
  readonly isFound: boolean;
  /** What `places` are worth, where it was counted on the way. */
  readonly judgement: Judgement | null;
  readonly bound: ScoreBound;
  /** Why no table can be valid and complete, where a plan found that. */
  readonly conflicts: readonly Conflict[];
  readonly shiftIndex: ReadonlyMap<string, number>;
  readonly leaderIndex: ReadonlyMap<string, number>;
}

/**
 * The context of a roster whose problem and rules are concrete already.
 *
 * @param bound what is known of all tables; by default what the roster's prices prove, counted anew
 */
export function rosterContext(
  roster: Roster,
  prepared: Prepared,
  { language }: Environment,
  known: {
    readonly isPlanned: boolean;
    readonly isFound?: boolean;
    readonly judgement?: Judgement;
    readonly bound?: ScoreBound;
    readonly conflicts?: readonly Conflict[];
  },
): RosterContext {
  const { names } = prepared;
  const byShift = new Map(roster.assignments.map((place) => [place.shift, place]));
  const corrected = correctedEntries(roster.ledger);
  const { stage } = stageOf(roster);
  return {
    prepared,
    roster,
    places: names.shifts.map((shift) => byShift.get(shiftId(shift))!),
    language: language ?? roster.document.language ?? 'zh-CN',
    stage,
    isDirect: roster.ledger.every(
      ({ kind }, index) => corrected.has(index + 1) || kind === 'circulated' || kind === 'corrected',
    ),
    isPlanned: known.isPlanned,
    isFound: known.isFound ?? false,
    judgement: known.judgement ?? null,
    bound: known.bound ?? provenBound(roster, prepared),
    conflicts: known.conflicts ?? [],
    shiftIndex: new Map(names.shifts.map((shift, index) => [shiftId(shift), index])),
    leaderIndex: new Map(names.leaders.map(({ id }, index) => [id, index])),
  };
}

/** What a roster's prices prove, whatever the roster says they do. */
function provenBound(roster: Roster, prepared: Prepared): ScoreBound {
  const assignment = indexedAssignment(prepared.names, roster.assignments);
  return certifiedBounds(prepared.rules, renewCertificate(roster, { ...prepared, assignment }));
}

/** What a draft keeps when its document changes. */
export interface PreviousDraft {
  readonly places: readonly RosterAssignment[];
  readonly certificate: Certificate | null;
  readonly seed: number;
  readonly moves: number;
  readonly isPlanned: boolean;
  /** Of a draft that was circulated. */
  readonly ledger: Roster['ledger'];
}

const noPreviousDraft: PreviousDraft = {
  places: [],
  certificate: null,
  seed: 1,
  moves: 0,
  isPlanned: false,
  ledger: [],
};

/** The context of a draft: who held a place keeps it as far as the document allows; what it pins is filled. */
export function draftContext(
  prepared: Prepared,
  environment: Environment,
  previous: PreviousDraft = noPreviousDraft,
): RosterContext {
  const { problem, rules } = prepared;
  const assignment = keptHolders(prepared, previous.places);
  const { moves, seed } = previous;
  const made = tableAsSolution(problem, rules, assignment, { moves, seed, backend: '' });
  const { judgement } = made;
  const named = withImported(nameRoster(prepared, made), previous.places);
  // any prices prove something; those of before are tried on the new document
  const tried: Roster = { ...named, certificate: previous.certificate, ledger: previous.ledger };
  const certificate = renewCertificate(tried, { ...prepared, assignment });
  const bound = certifiedBounds(rules, certificate);
  const roster: Roster = { ...named, certificate, bound, ledger: previous.ledger };
  return rosterContext(withOriginal(roster), prepared, environment, {
    isPlanned: previous.isPlanned,
    judgement,
    bound,
  });
}

/** A roster in which what came from a table made elsewhere still says so, where nobody else holds it now. */
function withImported(roster: Roster, places: readonly RosterAssignment[]): Roster {
  const imported = new Map(
    places.flatMap(({ shift, leader, origin }) => (origin === 'imported' ? [[shift, leader]] : [])),
  );
  return {
    ...roster,
    assignments: roster.assignments.map((place) =>
      place.origin === 'planned' && place.leader !== null && imported.get(place.shift) === place.leader
        ? { ...place, origin: 'imported' }
        : place,
    ),
  };
}

/** A roster that was circulated also says what it was at first: as it is, since it is still being drawn up. */
export function withOriginal(roster: Roster): Roster {
  const { original: _, ...rest } = roster;
  return rest.ledger.length === 0 ? rest : { ...rest, original: originalOf(rest) };
}

/** Who holds what: fixed places as they are fixed, the others as before, in any place of the same date and type. */
function keptHolders({ problem, names }: Prepared, places: readonly RosterAssignment[]): Assignment {
  const { fixedHolder, dayOfShift, typeOfShift } = problem;
  const leaders = new Map(names.leaders.map(({ id }, index) => [id, index]));
  const before = new Map(places.map(({ shift, leader }) => [shift, leader]));
  const assignment = Int16Array.from(fixedHolder, (holder) => (holder === FREE ? UNASSIGNED : holder));
  const isAlike = (one: number, other: number): boolean =>
    dayOfShift[one] === dayOfShift[other] && typeOfShift[one] === typeOfShift[other];
  const holderOf = (shift: number): number =>
    leaders.get(before.get(shiftId(names.shifts[shift]!)) ?? '') ?? UNASSIGNED;
  for (let first = 0; first < assignment.length;) {
    let end = first + 1;
    while (end < assignment.length && isAlike(first, end)) end++;
    const group = Array.from({ length: end - first }, (_, offset) => first + offset);
    const left = group.map(holderOf).filter((holder) => holder !== UNASSIGNED);
    const take = (holder: number): boolean => {
      const at = left.indexOf(holder);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    };
    const wasPlaced = group.filter(
      (shift) => fixedHolder[shift] !== FREE && take(fixedHolder[shift]!),
    ).length;
    const open = group.filter((shift) => fixedHolder[shift] === FREE);
    for (const shift of open) if (take(holderOf(shift))) assignment[shift] = holderOf(shift);
    // whoever sat where somebody of the same date is now fixed moves into the place that one leaves
    const homeless = left.slice(0, wasPlaced);
    for (const shift of open)
      if (assignment[shift] === UNASSIGNED && homeless.length > 0) assignment[shift] = homeless.shift()!;
    first = end;
  }
  return assignment;
}

/** What the public does not know yet; `null` when that is nothing, or nothing was published. */
export const unpublishedIn = remembered(({ roster }: RosterContext): Unpublished | null => {
  const found = unpublishedOf(roster);
  return found && (found.count > 0 || found.isOtherwise) ? found : null;
});

/** Pins of a document by date. */
const pinsOf = remembered(({ pins = [] }: RosterDocument) => groupBy(pins, ({ date }) => date));

/** Whether the document gives a place to whoever holds it. */
export function isLocked(document: RosterDocument, { date, type, leader }: RosterAssignment): boolean {
  return (pinsOf(document).get(date) ?? []).some(
    (pin) => pin.leader === leader && (pin.type === undefined || pin.type === type),
  );
}

/** Whether a place can no longer be edited: past, frozen, attended or agreed on. A pin alone does not count. */
export function isSettled(
  { prepared: { problem, document }, shiftIndex, isDirect }: RosterContext,
  place: RosterAssignment,
  today: string | null,
): boolean {
  if (today !== null && place.date < today) return true;
  if (isDirect) return false;
  return problem.fixedHolder[shiftIndex.get(place.shift)!] !== FREE && !isLocked(document, place);
}
