import { leaderNames } from '../compile/leader-names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { RosterDocument } from '../document/schema.ts';
import { appendEntries } from '../ledger/append-entries.ts';
import type { EntryDiagnostic } from '../ledger/entry-facts.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { restore } from '../roster/restore.ts';
import type { RosterAssignment } from '../roster/roster.ts';
import { actProblem } from './acts.ts';
import type { Act } from './acts.ts';
import { editAct } from './forms/edit-act.ts';
import type { DocumentEdit } from './forms/form-view.ts';
import { entryDates } from './ledger-views.ts';
import type { Means } from './environment.ts';
import { isLocked, isSettled, sceneOf, sceneOfDraft } from './scene.ts';
import { documentOf, hasScene, type SessionState, type StateWithScene, rosterOf } from './state.ts';
import type { Deed, Refusal } from './words.ts';

/** What became of an act: a state, perhaps with something to say of it, or the reasons why there is none. */
export type Performed =
  | { readonly state: SessionState; readonly diagnostics: readonly (Diagnostic | EntryDiagnostic)[] }
  | { readonly state: null; readonly refusal: Refusal }
  | { readonly state: null; readonly diagnostics: readonly (Diagnostic | EntryDiagnostic)[] };

const refused = (refusal: Refusal): Performed => ({ state: null, refusal });
const done = (state: SessionState): Performed => ({ state, diagnostics: [] });

/** Acts that are done at once. */
export type QuickAct = Exclude<Act, { readonly kind: 'plan' | 'replan' }>;

/** Does an act; the state before stays as it was. */
export function perform(state: SessionState, act: QuickAct, means: Means): Performed {
  const problem = actProblem(act);
  if (problem) return refused(problem);
  if (act.kind === 'document') return changeDocument(state, act.document, { deed: 'document' }, means, true);
  if (act.kind === 'edit-document') return editDocument(state, act.edit, means);
  if (!hasScene(state)) return refused({ why: 'no-roster' });
  if (state.isRefused) return refused({ why: 'document-refused' });
  switch (act.kind) {
    case 'assign':
      return assign(state, act, means);
    case 'exchange':
      return exchange(state, act, means);
    case 'lock':
    case 'unlock':
      return lock(state, act.kind, act.shifts, means);
    case 'add-absence':
      return addAbsence(state, act, means);
    case 'entry': {
      const { entry } = act;
      const deed = (): Deed => ({ deed: 'entry', kind: entry.kind, date: entryDates(entry)[0] ?? null });
      return writeEntries(state, [entry], deed, means);
    }
    case 'entries':
      return act.entries.length > 0
        ? writeEntries(state, act.entries, () => ({ deed: 'entries', count: act.entries.length }), means)
        : refused({ why: 'nothing-changes' });
    default:
      return refused({ why: 'needs-run' });
  }
}

function editDocument(state: SessionState, edit: DocumentEdit, means: Means): Performed {
  const edited = editAct(state, edit, means);
  if ('refusal' in edited) return refused({ why: 'edit', refused: edited.refusal });
  const { document, deed, keepsErrors } = edited;
  return changeDocument(state, document, { deed: 'edit-document', did: deed }, means, keepsErrors);
}

/** Why a place cannot be edited; `null` when it can. */
function placeRefusal(state: StateWithScene, shift: string, { today }: Means): Refusal | null {
  const { scene, places } = state;
  if (!scene.isDirect) return { why: 'by-ledger', stage: scene.stage };
  const index = scene.shiftIndex.get(shift);
  if (index === undefined) return { why: 'unknown-shift', shift };
  if (isSettled(scene, places[index]!, today)) return { why: 'fixed-place', shift };
  return isLocked(documentOf(state), places[index]!) ? { why: 'locked-place', shift } : null;
}

/** The state with some places held by others. */
function withHolders(
  state: StateWithScene,
  holders: ReadonlyMap<string, string | null>,
  deed: Deed,
): StateWithScene {
  const places = state.places.map((place): RosterAssignment => {
    const leader = holders.get(place.shift);
    return leader === undefined || leader === place.leader ? place : { ...place, leader };
  });
  return { ...state, changes: null, places, deed };
}

function assign(
  state: StateWithScene,
  { shift, leader, lock: isLocking = false }: Extract<Act, { kind: 'assign' }>,
  means: Means,
): Performed {
  const refusal = placeRefusal(state, shift, means);
  if (refusal) return refused(refusal);
  const { scene, places } = state;
  if (leader !== null && !scene.leaderIndex.has(leader)) return refused({ why: 'unknown-leader', leader });
  const place = places[scene.shiftIndex.get(shift)!]!;
  if (place.leader === leader) return refused({ why: 'nothing-changes' });
  if (isLocking && leader === null) return refused({ why: 'empty-place', shift });
  const nameOf = namer(state);
  const deed: Deed = {
    deed: 'assign',
    date: place.date,
    from: nameOf(place.leader),
    to: nameOf(leader),
    isLocking,
  };
  const next = withHolders(state, new Map([[shift, leader]]), deed);
  return isLocking ? locked(next, [shift], means) : done(next);
}

function exchange(
  state: StateWithScene,
  { first, second, lock: isLocking = false }: Extract<Act, { kind: 'exchange' }>,
  means: Means,
): Performed {
  const refusal = placeRefusal(state, first, means) ?? placeRefusal(state, second, means);
  if (refusal) return refused(refusal);
  const { scene, places } = state;
  const [one, other] = [first, second].map((shift) => places[scene.shiftIndex.get(shift)!]!);
  if (one!.leader === other!.leader) return refused({ why: 'nothing-changes' });
  const holders = new Map([
    [first, other!.leader],
    [second, one!.leader],
  ]);
  const next = withHolders(state, holders, {
    deed: 'exchange',
    dates: [one!.date, other!.date],
    isLocking,
  });
  const held = [first, second].filter((shift) => holders.get(shift) !== null);
  return isLocking ? locked(next, held, means) : done(next);
}

/** The state with some held places locked besides, by the same deed; any of them may be pinned already. */
function locked(state: StateWithScene, shifts: readonly string[], means: Means): Performed {
  const performed = lock(state, 'lock', shifts, means);
  if (performed.state) return { ...performed, state: { ...performed.state, deed: state.deed } };
  return 'refusal' in performed && performed.refusal.why === 'nothing-changes' ? done(state) : performed;
}

/** Leaders as people know them. */
export function namer({ scene }: StateWithScene): (leader: string | null) => string | null {
  const names = leaderNames(scene.prepared.document);
  return (leader) => (leader === null ? null : (names.get(leader) ?? leader));
}

function lock(
  state: StateWithScene,
  kind: 'lock' | 'unlock',
  shifts: readonly string[],
  means: Means,
): Performed {
  const { scene, places } = state;
  const document = documentOf(state);
  const concerned: RosterAssignment[] = [];
  for (const shift of shifts) {
    const index = scene.shiftIndex.get(shift);
    if (index === undefined) return refused({ why: 'unknown-shift', shift });
    const place = places[index]!;
    if (place.leader === null) {
      if (kind === 'lock') return refused({ why: 'empty-place', shift });
      continue;
    }
    if (isLocked(document, place) !== (kind === 'lock')) concerned.push(place);
  }
  if (concerned.length === 0) return refused({ why: 'nothing-changes' });
  const deed: Deed = { deed: kind, dates: concerned.map(({ date }) => date) };
  const { rules } = scene.prepared;
  return changeDocument(state, withLocks(document, concerned, kind), deed, means, false, rules);
}

function addAbsence(
  state: StateWithScene,
  { leader, from, to, reason }: Extract<Act, { kind: 'add-absence' }>,
  means: Means,
): Performed {
  const document = documentOf(state);
  const own = document.leaders.find(({ id }) => id === leader);
  if (!own) return refused({ why: 'unknown-leader', leader });
  const isDate = (date: unknown): boolean => typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date);
  if (!isDate(from) || !isDate(to) || from > to)
    return refused({ why: 'bad-range', from: String(from), to: String(to) });
  const absence = { from, to, ...(reason !== undefined && { reason }) };
  const deed: Deed = { deed: 'add-absence', name: namer(state)(leader)!, from, to };
  return changeDocument(state, withAbsence(document, leader, absence), deed, means, false);
}

/**
 * Puts another document in the place of the working one. A draft is judged by it at once; otherwise it waits for a
 * re-plan.
 *
 * @param keepsErrors whether a document with errors is kept, so that it can be mended; else the act is refused
 * @param rules as they stand, where the document differs from the one in force in its pins alone
 */
export function changeDocument(
  state: SessionState,
  input: unknown,
  deed: Deed,
  means: Means,
  keepsErrors: boolean,
  rules?: BoundRules,
): Performed {
  const { calendarOf, own: constraints } = means;
  const known = { calendarOf, ...(rules && { rules }) };
  const { prepared, diagnostics } = parseAndPrepare(input, { constraints }, known);
  if (!prepared) {
    if (!keepsErrors) return { state: null, diagnostics };
    return done({ ...state, changes: null, document: input, diagnostics, isRefused: true, deed });
  }
  const { document } = prepared;
  const next = { ...state, changes: null, document, diagnostics, isRefused: false, deed };
  if (hasScene(state) && !state.scene.isDirect) return done(next);
  const { roster, isPlanned } = state.scene ?? { roster: null, isPlanned: false };
  const scene = sceneOfDraft(prepared, means, {
    places: state.places,
    certificate: roster?.certificate ?? null,
    seed: roster?.seed ?? 1,
    moves: roster?.moves ?? 0,
    isPlanned,
    ledger: roster?.ledger ?? [],
  });
  return done({ ...next, scene, places: scene.places });
}

/** Writes entries of the ledger; what undo calls them is asked once they are known to be in order. */
function writeEntries(
  state: StateWithScene,
  entries: readonly LedgerEntry[],
  deed: () => Deed,
  means: Means,
): Performed {
  const { own, language } = means;
  const { scene } = state;
  const before = rosterOf(state);
  const written = appendEntries(before, entries, { constraints: own, language: language ?? scene.language });
  const { roster, diagnostics } = written;
  if (!roster) return { state: null, diagnostics };
  const next = sceneOf(roster, restore(roster, own), means, { isPlanned: true, bound: roster.bound });
  const isPending = documentOf(state) !== scene.roster.document;
  return {
    state: {
      ...state,
      changes: null,
      scene: next,
      places: next.places,
      document: isPending ? (state.document as RosterDocument) : roster.document,
      deed: deed(),
    },
    diagnostics,
  };
}

type Pin = NonNullable<RosterDocument['pins']>[number];

/** The document with pins for some places and their holders, or without them. */
function withLocks(
  document: RosterDocument,
  places: readonly RosterAssignment[],
  kind: 'lock' | 'unlock',
): RosterDocument {
  const hasTypes = (document.shiftTypes?.length ?? 0) > 1;
  const isOf = (pin: Pin, { date, type, leader }: RosterAssignment): boolean =>
    pin.date === date && pin.leader === leader && (pin.type === undefined || pin.type === type);
  const { pins = [], ...rest } = document;
  const others = pins.filter((pin) => !places.some((place) => isOf(pin, place)));
  const added =
    kind === 'unlock'
      ? []
      : places.map(({ date, type, leader }): Pin => ({ date, ...(hasTypes && { type }), leader: leader! }));
  const all = [...others, ...added].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return all.length > 0 ? { ...rest, pins: all } : rest;
}

type Absence = NonNullable<RosterDocument['leaders'][number]['absences']>[number];

/** The document with one absence more; those of a leader stand in the order in which they were written. */
const withAbsence = (document: RosterDocument, leader: string, absence: Absence): RosterDocument => ({
  ...document,
  leaders: document.leaders.map((own) =>
    own.id === leader ? { ...own, absences: [...(own.absences ?? []), absence] } : own,
  ),
});
