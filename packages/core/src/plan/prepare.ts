import { buildCalendar } from '../calendar/build-calendar.ts';
import { compile } from '../compile/compile.ts';
import { bindRules } from '../constraints/bind-rules.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { locate } from '../document/locate.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Prepared } from '../roster/prepared.ts';
import { type Diagnostic, hasError } from './diagnostic.ts';
import { namedInRules } from './named-in-rules.ts';
import { withOwn } from './own-constraints.ts';
import { ruleDiagnostics } from './rule-diagnostics.ts';

/**
 * Takes a document that is right in form and links through calendar, compile and rules. A stage runs only when the
 * ones before it found no error.
 *
 * @param own the caller's own constraints, beside the catalogue
 * @throws ConstraintIdError
 */
export function prepare(
  document: RosterDocument,
  own: readonly Constraint[] = [],
): { prepared: Prepared | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const add = (found: readonly Diagnostic[]): boolean => {
    for (const diagnostic of found)
      diagnostics.push({ ...diagnostic, ...locate(document, diagnostic.pointer) });
    return hasError(found);
  };
  const { calendar, diagnostics: ofCalendar } = buildCalendar(document);
  if (add(ofCalendar) || !calendar) return { prepared: null, diagnostics };

  const { compiled, diagnostics: ofCompile } = compile(document, calendar);
  if (add(ofCompile) || !compiled) return { prepared: null, diagnostics };

  const constraints = withOwn(own);
  const standing = effectiveRules(constraints, document.rules);
  if (add(namedInRules(document, compiled, calendar, constraints))) return { prepared: null, diagnostics };
  const rules = bindRules(standing, constraints, compiled.problem, compiled.select);
  if (add(ruleDiagnostics(document, compiled, rules))) return { prepared: null, diagnostics };
  return { prepared: { document, calendar, ...compiled, rules }, diagnostics };
}
