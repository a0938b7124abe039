import type { Findings } from './findings.ts';
import type { KnownConstraint } from './known-constraint.ts';
import { checkDates } from './links/dates.ts';
import { checkDuties } from './links/duties.ts';
import { checkIds } from './links/ids.ts';
import type { DraftDocument } from './links/link-context.ts';
import { checkPins } from './links/pins.ts';
import { checkReferences } from './links/references.ts';
import { registersOf } from './links/registers.ts';
import { checkRules } from './links/rules.ts';

/**
 * Checks what a document says across its parts, as far as it can be told without the calendar.
 *
 * @param document what is left of the document after its malformed parts were taken out
 * @param written the document as read
 * @param found what is wrong goes here
 */
export function crossCheck(
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
