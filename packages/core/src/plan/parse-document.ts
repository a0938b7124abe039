import { hasError } from '../document/diagnostics.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { readDocument } from '../document/parse.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Prepared } from '../roster/prepared.ts';
import { knownConstraints } from './custom-constraints.ts';
import { type KnownStages, prepare } from './prepare.ts';

export interface ParseOptions {
  /** Custom constraints, beside the catalogue. */
  readonly constraints?: readonly Constraint[];
}

/** Like `parseDocument`, and keeps what was prepared on the way. */
export function parseAndPrepare(
  input: unknown,
  { constraints = [] }: ParseOptions = {},
  known?: KnownStages,
): { document: RosterDocument | null; prepared: Prepared | null; diagnostics: Diagnostic[] } {
  const read = readDocument(input, knownConstraints(constraints));
  if (!read.document || hasError(read.diagnostics))
    return { document: null, prepared: null, diagnostics: read.diagnostics };
  const { prepared, diagnostics } = prepare(read.document, constraints, undefined, known);
  const all: Diagnostic[] = [...read.diagnostics, ...diagnostics];
  return { document: prepared ? read.document : null, prepared, diagnostics: all };
}

/**
 * Reads a roster document and checks it in four stages: form and links, calendar, compile, rules. All problems of a
 * stage are reported together; a stage runs only when the earlier ones have no error.
 *
 * @param input JSON text, or the value it stands for
 * @returns the document, or `null` when a diagnostic is an error; throws nothing for bad input
 * @throws ConstraintIdError when a constraint of the caller's has no slash in its id, or one that is taken
 */
export function parseDocument(
  input: unknown,
  options: ParseOptions = {},
): { document: RosterDocument | null; diagnostics: Diagnostic[] } {
  const { document, diagnostics } = parseAndPrepare(input, options);
  return { document, diagnostics };
}
