import { indexedAssignment } from './indexed-assignment.ts';
import { compile, type CompileOutcome } from '../compile/compile.ts';
import { bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint, Rule } from '../constraints/constraint.ts';
import type { Assignment } from '../problem/problem.ts';
import { broken, BrokenRosterError } from './broken-roster.ts';
import type { CalendarDifference } from './calendar-drift.ts';
import type { LedgerState } from './fold-ledger.ts';
import { type Intact, requireIntact } from './intact.ts';
import { problemWithLedger } from './problem-with-ledger.ts';
import type { Prepared } from './prepared.ts';
import type { Roster } from './roster.ts';
import { requireRules, type RuleDifference, ruleDifferences, rulesOfDocument } from './rule-drift.ts';
import { storedCalendar } from './stored-calendar.ts';

export { BrokenRosterError };

/** A roster turned back into what it was solved as. */
export interface Restored extends Prepared {
  readonly assignment: Assignment;
}

/** A roster read from a file, judged by what its document asks for, and where the file says otherwise. */
export interface RestoredRoster extends Restored {
  /** Rules settled for the problem for which it was planned last; `rules` are bound from them. */
  readonly settledRules: readonly Rule[];
  readonly outcome: CompileOutcome;
  readonly state: LedgerState | null;
  /** Days on which it was made with other holiday data than today's: those it stores stand. */
  readonly calendarDifferences: readonly CalendarDifference[];
  /** Rules that it records otherwise: those of the document stand. */
  readonly ruleDifferences: readonly RuleDifference[];
}

/** What was found of a roster that nobody changes, with these custom constraints. */
interface Kept {
  readonly customConstraints: readonly Constraint[];
  intact?: Intact;
  restored?: RestoredRoster;
}

const kept = new WeakMap<Roster, Kept>();

/**
 * Has a roster verified and restored once, however often it is asked about with the same constraints.
 *
 * @param roster whose form is right ({@link rosterFormProblem}), and which nobody changes from now on
 */
export function keepUnchanged(roster: Roster, customConstraints: readonly Constraint[]): void {
  kept.set(roster, { customConstraints });
}

function keptOf(roster: Roster, customConstraints: readonly Constraint[]): Kept | undefined {
  const known = kept.get(roster);
  return known?.customConstraints === customConstraints ? known : undefined;
}

/**
 * Compares the parts of a roster with each other and with what its document asks for, as every function that is given one
 * does.
 *
 * @param roster as `JSON.parse` gives it
 * @param options custom constraints, where the roster has rules of them
 * @throws BrokenRosterError when the parts of the roster do not fit together; UnknownConstraintError
 */
export function verifyRoster(
  roster: Roster,
  { constraints = [] }: { readonly constraints?: readonly Constraint[] } = {},
): void {
  intactOf(roster, constraints, keptOf(roster, constraints));
}

function intactOf(roster: Roster, customConstraints: readonly Constraint[], known?: Kept): Intact {
  if (known?.intact) return known.intact;
  const constraints = [...catalogue, ...customConstraints];
  const intact = requireIntact(roster, constraints, known !== undefined);
  requireRules(roster, constraints);
  if (known) known.intact = intact;
  return intact;
}

/**
 * Compares the parts of a roster with each other and with what its document asks for, and rebuilds the problem, the rules
 * and the assignment it stands for.
 *
 * @param customConstraints those of the caller
 * @throws BrokenRosterError when the parts of the roster do not fit together; UnknownConstraintError
 */
export function restore(roster: Roster, customConstraints: readonly Constraint[] = []): RestoredRoster {
  const known = keptOf(roster, customConstraints);
  if (known?.restored) return known.restored;
  const restored = restoredFrom(roster, customConstraints, intactOf(roster, customConstraints, known));
  if (known) known.restored = restored;
  return restored;
}

function restoredFrom(
  roster: Roster,
  customConstraints: readonly Constraint[],
  { state, differences, calendarOf }: Intact,
): RestoredRoster {
  const constraints = [...catalogue, ...customConstraints];
  const { document } = roster;
  const calendar = storedCalendar(document, roster, calendarOf);
  const outcome = compile(document, calendar);
  const { compiled } = outcome;
  if (!compiled) throw broken('document', { pointer: '' });
  const { names, select } = compiled;
  const problem = state ? problemWithLedger(compiled, state) : compiled.problem;
  const settledRules = rulesOfDocument(roster, compiled, problem, constraints);
  const rules = bindRules(settledRules, constraints, problem, select);
  const assignment = indexedAssignment(names, roster.assignments);
  return {
    document,
    calendar,
    problem,
    names,
    select,
    rules,
    assignment,
    settledRules,
    state,
    outcome,
    calendarDifferences: differences,
    ruleDifferences: ruleDifferences(settledRules, roster.rules),
  };
}
