import { hasError } from '../document/diagnostics.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import { compile, type Compiled, type CompileOutcome } from '../compile/compile.ts';
import { type BoundRules, bindRules } from '../constraints/bind-rules.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { locate } from '../document/locate.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Problem } from '../problem/problem.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { Diagnostic } from './diagnostic.ts';
import { ruleReferences } from './rule-references.ts';
import { withCustomConstraints } from './custom-constraints.ts';
import { ruleDiagnostics } from './rule-diagnostics.ts';

/** What a ledger puts between the stages. */
export interface FromLedger {
  /** Whether the rules of a re-planned roster apply; true when left out. */
  readonly isReplanned?: boolean;
  /** The calendar with the days that are past as they were. */
  readonly calendar: (fresh: Calendar) => Calendar;
  /** The problem with what may no longer change. */
  readonly problem: (compiled: Compiled) => Problem;
}

/** What is known already of a document that was changed a little. */
export interface KnownStages {
  /** Builds the calendar, or remembers it. */
  readonly calendarOf?: typeof buildCalendar;
  /** What the document compiles to. */
  readonly outcome?: CompileOutcome;
  /** Of a document that differs in its pins alone. */
  readonly rules?: BoundRules;
}

/**
 * Takes a document that is right in form and links through calendar, compile and rules. A stage runs only when the
 * ones before it found no error.
 *
 * @param customConstraints those of the caller, beside the catalogue
 * @param fromLedger of a roster that is re-planned, or compared with another document
 * @throws ConstraintIdError
 */
export function prepare(
  document: RosterDocument,
  customConstraints: readonly Constraint[] = [],
  fromLedger?: FromLedger,
  { calendarOf = buildCalendar, outcome, rules: known }: KnownStages = {},
): { prepared: Prepared | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const add = (found: readonly Diagnostic[]): boolean => {
    for (const diagnostic of found)
      diagnostics.push({ ...diagnostic, ...locate(document, diagnostic.pointer) });
    return hasError(found);
  };
  const { calendar: fresh, diagnostics: ofCalendar } = calendarOf(document);
  if (add(ofCalendar) || !fresh) return { prepared: null, diagnostics };
  const calendar = fromLedger?.calendar(fresh) ?? fresh;

  const { compiled, diagnostics: ofCompile } = outcome ?? compile(document, calendar);
  if (add(ofCompile) || !compiled) return { prepared: null, diagnostics };

  const constraints = withCustomConstraints(customConstraints);
  const isReplanned = fromLedger !== undefined && fromLedger.isReplanned !== false;
  const effective = effectiveRules(constraints, document.rules, isReplanned);
  if (add(ruleReferences(document, compiled, calendar, constraints))) return { prepared: null, diagnostics };
  const { names, select } = compiled;
  const problem = fromLedger?.problem(compiled) ?? compiled.problem;
  const rules = bindRules(effective, constraints, problem, select, known);
  if (add(ruleDiagnostics(document, { problem, names, select }, rules)))
    return { prepared: null, diagnostics };
  return { prepared: { document, calendar, problem, names, select, rules }, diagnostics };
}
