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
import { actProblem, type EditAct, isEditAct } from './acts.ts';
import type { Act } from './acts.ts';
import { withAbsence } from './amend-document.ts';
import { editAct } from './forms/edit-act.ts';
import { withLocks } from './document-changes.ts';
import { entryDates } from './ledger-views.ts';
import type { Environment } from './environment.ts';
import { isLocked, isSettled, rosterContext, draftContext } from './roster-context.ts';
import { documentOf, hasRoster, type SessionState, type StateWithRoster, rosterOf } from './state.ts';
import { tableEntries } from './take-table.ts';
import type { ActLabel, Refusal } from './words.ts';

/** What became of an act: a state, perhaps with something to say of it, or the reasons why there is none. */
export type Performed =
  | { readonly state: SessionState; readonly diagnostics: readonly (Diagnostic | EntryDiagnostic)[] }
  | { readonly state: null; readonly refusal: Refusal }
  | { readonly state: null; readonly diagnostics: readonly (Diagnostic | EntryDiagnostic)[] };

const refused = (refusal: Refusal): Performed => ({ state: null, refusal });
const done = (state: SessionState): Performed => ({ state, diagnostics: [] });

/** Acts that are done at once. */
export type QuickAct = Exclude<Act, { readonly kind: 'plan' | 'replan' | 'amend' }>;

/** Does an act; the state before stays as it was. */
export function perform(state: SessionState, act: QuickAct, environment: Environment): Performed {
  const problem = actProblem(act);
  if (problem) return refused(problem);
  if (act.kind === 'document')
    return changeDocument(state, act.document, { act: 'document' }, environment, true);
  if (isEditAct(act)) return editDocument(state, act, environment);
  if (!hasRoster(state)) return refused({ why: 'no-roster' });
  if (state.isRefused) return refused({ why: 'document-refused' });
  switch (act.kind) {
    case 'assign':
      return assign(state, act, environment);
    case 'exchange':
      return exchange(state, act, environment);
    case 'take-table':
      return takeTable(state, act, environment);
    case 'lock':
    case 'unlock':
      return lock(state, act.kind, act.shifts, environment);
    case 'add-absence':
      return addAbsence(state, act, environment);
    case 'entry': {
      const { entry } = act;
      const label = (): ActLabel => ({ act: 'entry', kind: entry.kind, date: entryDates(entry)[0] ?? null });
      return writeEntries(state, [entry], label, environment);
    }
    case 'entries':
      return act.entries.length > 0
        ? writeEntries(state, act.entries, () => ({ act: 'entries', count: act.entries.length }), environment)
        : refused({ why: 'nothing-changes' });
    default:
      return refused({ why: 'needs-run' });
  }
}

function editDocument(state: SessionState, edit: EditAct, environment: Environment): Performed {
  const edited = editAct(state, edit, environment);
  if ('refusal' in edited) return refused({ why: 'edit', refused: edited.refusal });
  const { document, label, count, keepsErrors } = edited;
  const own: ActLabel = { act: 'edit-document', edit: label, count };
  return changeDocument(state, document, own, environment, keepsErrors);
}

/** Why a place cannot be edited; `null` when it can. */
function placeRefusal(state: StateWithRoster, shift: string, { today }: Environment): Refusal | null {
  const { context, places } = state;
  if (!context.isDirect) return { why: 'by-ledger', stage: context.stage };
  const index = context.shiftIndex.get(shift);
  if (index === undefined) return { why: 'unknown-shift', shift };
  if (isSettled(context, places[index]!, today)) return { why: 'fixed-place', shift };
  return isLocked(documentOf(state), places[index]!) ? { why: 'locked-place', shift } : null;
}

/** Places, some of them held by others. */
const withHolders = (
  places: readonly RosterAssignment[],
  holders: ReadonlyMap<string, string | null>,
  more: Partial<RosterAssignment> = {},
): RosterAssignment[] =>
  places.map((place) => {
    const leader = holders.get(place.shift);
    return leader === undefined || leader === place.leader ? place : { ...place, leader, ...more };
  });

/** The state with some places held by others and, where the label says so, those that are then held locked. */
function handOver(
  state: StateWithRoster,
  holders: ReadonlyMap<string, string | null>,
  label: Extract<ActLabel, { readonly isLocking: boolean }>,
  environment: Environment,
): Performed {
  const next = { ...state, changes: null, places: withHolders(state.places, holders), label };
  if (!label.isLocking) return done(next);
  const held = [...holders].flatMap(([shift, leader]) => (leader === null ? [] : [shift]));
  const performed = lock(next, 'lock', held, environment);
  if (performed.state) return { ...performed, state: { ...performed.state, label } };
  // any of them may be pinned already
  return 'refusal' in performed && performed.refusal.why === 'nothing-changes' ? done(next) : performed;
}

function assign(
  state: StateWithRoster,
  { shift, leader, lock: isLocking = false }: Extract<Act, { kind: 'assign' }>,
  environment: Environment,
): Performed {
  const refusal = placeRefusal(state, shift, environment);
  if (refusal) return refused(refusal);
  const { context, places } = state;
  if (leader !== null && !context.leaderIndex.has(leader)) return refused({ why: 'unknown-leader', leader });
  const place = places[context.shiftIndex.get(shift)!]!;
  if (place.leader === leader) return refused({ why: 'nothing-changes' });
  if (isLocking && leader === null) return refused({ why: 'empty-place', shift });
  const nameOf = namer(state);
  const names = { from: nameOf(place.leader), to: nameOf(leader) };
  const label = { act: 'assign', date: place.date, ...names, isLocking } as const;
  return handOver(state, new Map([[shift, leader]]), label, environment);
}

function exchange(
  state: StateWithRoster,
  { first, second, lock: isLocking = false }: Extract<Act, { kind: 'exchange' }>,
  environment: Environment,
): Performed {
  const refusal = placeRefusal(state, first, environment) ?? placeRefusal(state, second, environment);
  if (refusal) return refused(refusal);
  const { context, places } = state;
  const [one, other] = [first, second].map((shift) => places[context.shiftIndex.get(shift)!]!);
  if (one!.leader === other!.leader) return refused({ why: 'nothing-changes' });
  const holders = new Map([
    [first, other!.leader],
    [second, one!.leader],
  ]);
  const label = { act: 'exchange', dates: [one!.date, other!.date], isLocking } as const;
  return handOver(state, holders, label, environment);
}

function takeTable(
  state: StateWithRoster,
  act: Extract<Act, { kind: 'take-table' }>,
  environment: Environment,
): Performed {
  const { context, places } = state;
  const taken = act.places.filter(
    ({ shift, leader }) => places[context.shiftIndex.get(shift) ?? -1]?.leader !== leader,
  );
  for (const { shift, leader } of taken) {
    if (!context.shiftIndex.has(shift)) return refused({ why: 'unknown-shift', shift });
    if (!context.leaderIndex.has(leader)) return refused({ why: 'unknown-leader', leader });
    const refusal = context.isDirect ? placeRefusal(state, shift, environment) : null;
    if (refusal) return refused(refusal);
  }
  if (taken.length === 0) return refused({ why: 'nothing-changes' });
  const label: ActLabel = { act: 'take-table', count: taken.length };
  if (context.isDirect) {
    const holders = new Map(taken.map(({ shift, leader }) => [shift, leader]));
    const next = withHolders(places, holders, { origin: 'imported' });
    return done({ ...state, changes: null, places: next, label });
  }
  const { at, author, reason } = act;
  if (at === undefined || author === undefined) return refused({ why: 'by-ledger', stage: context.stage });
  return writeEntries(state, tableEntries(state, taken, { at, author, reason }), () => label, environment);
}

/** Leaders as people know them. */
export function namer({ context }: StateWithRoster): (leader: string | null) => string | null {
  const names = leaderNames(context.prepared.document);
  return (leader) => (leader === null ? null : (names.get(leader) ?? leader));
}

function lock(
  state: StateWithRoster,
  kind: 'lock' | 'unlock',
  shifts: readonly string[],
  environment: Environment,
): Performed {
  const { context, places } = state;
  const document = documentOf(state);
  const concerned: RosterAssignment[] = [];
  for (const shift of shifts) {
    const index = context.shiftIndex.get(shift);
    if (index === undefined) return refused({ why: 'unknown-shift', shift });
    const place = places[index]!;
    if (place.leader === null) {
      if (kind === 'lock') return refused({ why: 'empty-place', shift });
      continue;
    }
    if (isLocked(document, place) !== (kind === 'lock')) concerned.push(place);
  }
  if (concerned.length === 0) return refused({ why: 'nothing-changes' });
  const label: ActLabel = { act: kind, dates: concerned.map(({ date }) => date) };
  const { rules } = context.prepared;
  return changeDocument(state, withLocks(document, concerned, kind), label, environment, false, rules);
}

function addAbsence(
  state: StateWithRoster,
  { leader, from, to, reason }: Extract<Act, { kind: 'add-absence' }>,
  environment: Environment,
): Performed {
  const document = documentOf(state);
  const own = document.leaders.find(({ id }) => id === leader);
  if (!own) return refused({ why: 'unknown-leader', leader });
  const isDate = (date: unknown): boolean => typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date);
  if (!isDate(from) || !isDate(to) || from > to)
    return refused({ why: 'bad-range', from: String(from), to: String(to) });
  const absence = { from, to, ...(reason !== undefined && { reason }) };
  const label: ActLabel = { act: 'add-absence', name: namer(state)(leader)!, from, to };
  return changeDocument(state, withAbsence(document, leader, absence), label, environment, false);
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
  label: ActLabel,
  environment: Environment,
  keepsErrors: boolean,
  rules?: BoundRules,
): Performed {
  const { calendarOf, customConstraints: constraints } = environment;
  const known = { calendarOf, ...(rules && { rules }) };
  const { prepared, diagnostics } = parseAndPrepare(input, { constraints }, known);
  if (!prepared) {
    if (!keepsErrors) return { state: null, diagnostics };
    return done({ ...state, changes: null, document: input, diagnostics, isRefused: true, label });
  }
  const { document } = prepared;
  const next = { ...state, changes: null, document, diagnostics, isRefused: false, label };
  if (hasRoster(state) && !state.context.isDirect) return done(next);
  const { roster, isPlanned } = state.context ?? { roster: null, isPlanned: false };
  const context = draftContext(prepared, environment, {
    places: state.places,
    certificate: roster?.certificate ?? null,
    seed: roster?.seed ?? 1,
    moves: roster?.moves ?? 0,
    isPlanned,
    ledger: roster?.ledger ?? [],
  });
  return done({ ...next, context, places: context.places });
}

/** Writes entries of the ledger; what undo calls them is asked once they are known to be in order. */
export function writeEntries(
  state: StateWithRoster,
  entries: readonly LedgerEntry[],
  label: () => ActLabel,
  environment: Environment,
): Performed {
  const { customConstraints, language } = environment;
  const { context } = state;
  const before = rosterOf(state);
  const written = appendEntries(before, entries, {
    constraints: customConstraints,
    language: language ?? context.language,
  });
  const { roster, diagnostics } = written;
  if (!roster) return { state: null, diagnostics };
  const next = rosterContext(roster, restore(roster, customConstraints), environment, {
    isPlanned: true,
    bound: roster.bound,
  });
  const isPending = documentOf(state) !== context.roster.document;
  return {
    state: {
      ...state,
      changes: null,
      context: next,
      places: next.places,
      document: isPending ? (state.document as RosterDocument) : roster.document,
      label: label(),
    },
    diagnostics,
  };
}
