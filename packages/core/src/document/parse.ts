import type { DocumentDiagnostic } from './diagnostics.ts';
import { Findings } from './findings.ts';
import { issuesOf, reportIssues } from './form/issues.ts';
import { readJson } from './form/json-input.ts';
import { hasReadableFormat, isWithinLimits } from './form/limits.ts';
import { without } from './form/salvage.ts';
import { checkDates } from './links/dates.ts';
import { checkDuties } from './links/duties.ts';
import { checkIds } from './links/ids.ts';
import type { DraftDocument } from './links/link-context.ts';
import { checkPins } from './links/pins.ts';
import { checkReferences } from './links/references.ts';
import { registersOf } from './links/registers.ts';
import { checkRules, type KnownConstraint } from './links/rules.ts';
import { type RosterDocument, rosterDocumentSchema } from './schema.ts';

export type { KnownConstraint };

/** What reading gave: a document, or what stops it from being one. */
export interface DocumentReading {
  /** As written, key by key; null when a diagnostic is an error. */
  readonly document: RosterDocument | null;
  /** Errors first; at most a hundred of them and a hundred others, and a note how many more there are. */
  readonly diagnostics: DocumentDiagnostic[];
}

/**
 * Reads a document: the first stage, form and links, all problems at once. The text is never executed.
 *
 * @param input JSON text of at most 10 MB in UTF-8 (a byte-order mark is passed over), or a value in memory
 * @param known the constraints that rules may name
 * @returns the document and what is to be said of it; problems are returned, never thrown
 */
export function readDocument(input: unknown, known: readonly KnownConstraint[]): DocumentReading {
  const found = new Findings();
  const value = readJson(input, found);
  if (value !== undefined && hasReadableFormat(value, found) && isWithinLimits(value, found)) {
    const issues = issuesOf(rosterDocumentSchema, value);
    if (issues === undefined) {
      found.add('too-many-problems', [], {});
    } else {
      const broken = reportIssues(issues, value, rosterDocumentSchema, [], found);
      const draft = without(value, broken);
      if (draft !== undefined) crossCheck(draft as DraftDocument, value, known, found);
    }
  }
  return {
    document: found.hasErrors ? null : (value as RosterDocument),
    diagnostics: found.list(value),
  };
}

/**
 * Checks what a document says across its parts, as far as it can be told without the calendar.
 *
 * @param document what is left of the document after its malformed parts were taken out
 * @param written the document as read
 * @param found what is wrong goes here
 */
function crossCheck(
  document: DraftDocument,
  written: unknown,
  known: readonly KnownConstraint[],
  found: Findings,
): void {
  const context = { document, registers: registersOf(document, written), found };
  checkIds(context);
  checkDates(context);
  checkDuties(context);
  checkReferences(context);
  checkPins(context);
  checkRules(context, known);
}
