import { hasError } from '../document/diagnostics.ts';
import { laterOf } from '../dates/civil.ts';
import { shiftId } from '../compile/names.ts';
import { groupBy } from '../document/group-by.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { digest } from '../document/digest.ts';
import { dayKinds, type RosterDocument } from '../document/schema.ts';
import { type Assignment, FREE, UNASSIGNED } from '../problem/problem.ts';
import { dayAfterAttendance } from '../roster/calendar-drift.ts';
import { foldLedger } from '../roster/fold-ledger.ts';
import { problemWithLedger } from '../roster/problem-with-ledger.ts';
import { effectiveRule, documentHeader } from '../roster/name-roster.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Restored, RestoredRoster } from '../roster/restore.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { originalOf } from '../roster/original-and-current.ts';
import { calendarOfDocument, withStoredDays } from '../roster/stored-calendar.ts';
import type { Diagnostic } from './diagnostic.ts';
import { prepare } from './prepare.ts';
import { replanDiagnostics } from './replan-diagnostics.ts';

/** A roster reconciled with a document as it reads today: who holds which of the places that it asks for. */
export interface Reconciled {
  readonly restored: Restored;
  /** The roster with what the document made of it; its claims and its ledger as they were. */
  readonly roster: Roster;
  /** Held places for which the document asks nobody, or whose holder it does not know. */
  readonly strays: readonly RosterAssignment[];
}

/** A roster with its own document, on the days that it stores. */
export const reconciledWithItself = (roster: Roster, restored: RestoredRoster): Reconciled => ({
  restored,
  roster: {
    ...roster,
    rules: restored.settledRules.map(effectiveRule),
    calendar: { ...roster.calendar, provisionalDays: restored.calendar.provisionalDays },
  },
  strays: [],
});

/** Days before this one are gone by, as far as the ledger knows. */
export const firstOpenOf = ({ ledger }: Roster, { state }: RestoredRoster): string =>
  laterOf(state?.replanning?.today ?? '', dayAfterAttendance(ledger));

/**
 * Reconciles a roster with a document as it reads today. Days gone by, as far as the ledger knows, stay as they were.
 *
 * @returns the errors when the document has no place for what has been served, or cannot be planned at all
 */
export function reconcile(
  roster: Roster,
  restored: RestoredRoster,
  document: RosterDocument,
  customConstraints: readonly Constraint[],
): Reconciled | { readonly errors: readonly Diagnostic[] } {
  const isOwn = digest(document) === roster.documentDigest;
  if (isOwn && restored.calendarDifferences.every(({ kept }) => kept !== null))
    return reconciledWithItself(roster, restored);
  const state = restored.state ?? foldLedger(originalOf(roster), []);
  const firstOpen = firstOpenOf(roster, restored);
  // whom the document does not know holds nothing; that is said of his places
  const lost = replanDiagnostics(state, document, firstOpen).filter(
    ({ code }) => code !== 'served-leader-missing',
  );
  if (hasError(lost)) return { errors: lost };
  const stored = { dutyDays: roster.dutyDays, assignments: roster.assignments };
  const { prepared, diagnostics } = prepare(
    document,
    customConstraints,
    {
      isReplanned: state.replanning !== null,
      calendar: (fresh) => withStoredDays(document, fresh, stored, firstOpen),
      problem: (compiled) =>
        restored.state ? problemWithLedger(compiled, restored.state) : compiled.problem,
    },
    { calendarOf: () => ({ calendar: calendarOfDocument(document), diagnostics: [] }) },
  );
  if (!prepared) return { errors: diagnostics };
  const { assignment, strays, places } = placeRows(prepared, roster.assignments);
  return {
    restored: { ...prepared, assignment },
    roster: { ...roster, ...documentHeader(prepared), assignments: places },
    strays,
  };
}

interface PlacedRows {
  readonly assignment: Assignment;
  readonly places: readonly RosterAssignment[];
  readonly strays: readonly RosterAssignment[];
}

/**
 * Gives each row a place of its date and type: the one that is fixed for its holder, else its own, else any. A place that
 * nobody has then is a new one, unless its row was empty before.
 */
function placeRows({ problem, names }: Prepared, rows: readonly RosterAssignment[]): PlacedRows {
  const leaders = new Map(names.leaders.map(({ id }, index) => [id, index]));
  const assignment = new Int16Array(names.shifts.length).fill(UNASSIGNED);
  const taken = new Map<number, RosterAssignment>();
  const ids = names.shifts.map(shiftId);
  const groups = groupBy(
    names.shifts.keys(),
    (shift) => `${names.shifts[shift]!.date}/${names.shifts[shift]!.type}`,
  );
  const strays: RosterAssignment[] = [];
  for (const row of rows) {
    if (row.leader === null) continue;
    const leader = leaders.get(row.leader);
    const open = (groups.get(`${row.date}/${row.type}`) ?? []).filter((shift) => !taken.has(shift));
    const place =
      open.find((shift) => problem.fixedHolder[shift] === leader) ??
      open.find((shift) => problem.fixedHolder[shift] === FREE && ids[shift] === row.shift) ??
      open.find((shift) => problem.fixedHolder[shift] === FREE) ??
      open[0];
    if (leader === undefined || place === undefined) strays.push(row);
    else {
      assignment[place] = leader;
      taken.set(place, row);
    }
  }
  const emptyRows = new Map(rows.flatMap((row) => (row.leader === null ? [[row.shift, row]] : [])));
  const places = names.shifts.map((shift, index): RosterAssignment => {
    const { date, type } = shift;
    const id = ids[index]!;
    const kind = dayKinds[problem.kind[problem.dayOfShift[index]!]!]!;
    const { leader, origin, attended } = taken.get(index) ?? { ...emptyRows.get(id), leader: null };
    return {
      shift: id,
      date,
      type,
      leader,
      kind,
      origin: origin ?? 'planned',
      ...(attended !== undefined && { attended }),
    };
  });
  return { assignment, places, strays };
}
