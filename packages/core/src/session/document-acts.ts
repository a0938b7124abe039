import { leaderNames } from '../compile/leader-names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { RosterDocument } from '../document/schema.ts';
import { appendEntries } from '../ledger/append-entries.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { restore } from '../roster/restore.ts';
import type { RosterAssignment } from '../roster/roster.ts';
import type { Act } from './acts.ts';
import { areEqual } from '../document/json.ts';
import { withAbsence } from './amend-document.ts';
import { withLocks } from './document-changes.ts';
import type { Environment } from './environment.ts';
import { type Performed, done, refused } from './performed.ts';
import { draftContext, isLocked, rosterContext } from './roster-context.ts';
import { documentOf, hasRoster, type SessionState, type StateWithRoster, rosterOf } from './state.ts';
import type { ActLabel } from './words.ts';

/** Leaders as people know them. */
export function namer({ context }: StateWithRoster): (leader: string | null) => string | null {
  const names = leaderNames(context.prepared.document);
  return (leader) => (leader === null ? null : (names.get(leader) ?? leader));
}

export function lock(
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

export function addAbsence(
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
  const amended = withAbsence(document, leader, absence);
  if (areEqual(amended, document)) return refused({ why: 'nothing-changes' });
  return changeDocument(state, amended, label, environment, false);
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
