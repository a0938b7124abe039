import * as fc from 'fast-check';
import { addDays } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { plan } from '../plan/plan.ts';
import type { Roster } from '../roster/roster.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';

/** Small documents that can stand in a ledger's tests, with a common absence now and then. */
export const ledgerDocument: fc.Arbitrary<RosterDocument> = fc
  .tuple(
    documentArbitrary({ leastOwed: false }),
    fc.option(fc.record({ at: fc.nat(20), leader: fc.nat(5) }), { nil: undefined }),
    fc.option(fc.nat(4), { nil: undefined }),
  )
  .map(([document, common, noticeDays]) => {
    const from = addDays(document.period.from, common?.at ?? 0);
    const { id } = document.leaders[(common?.leader ?? 0) % document.leaders.length]!;
    const isThere = common !== undefined && from <= document.period.to && document.pins === undefined;
    return {
      ...document,
      ...(noticeDays !== undefined && { noticeDays }),
      ...(isThere && { commonAbsences: [{ leaders: { ids: [id] }, from }] }),
    };
  });

const planned = new Map<string, Promise<Roster>>();

/** Plans a document with few moves, once. */
export function rosterOf(document: RosterDocument): Promise<Roster> {
  const key = JSON.stringify(document);
  const known =
    planned.get(key) ??
    plan(document, { moves: 300 }).then((outcome) => {
      if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
      return outcome.roster;
    });
  planned.set(key, known);
  return known;
}
