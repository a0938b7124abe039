import { isDate } from '../dates/civil.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { foldLedger } from '../roster/fold-ledger.ts';
import { replayLedger, requireReadable } from '../roster/intact.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { originalOf, currentOf } from '../roster/original-and-current.ts';
import { judge } from '../score/score.ts';
import { verdictOf } from '../solve/verdict.ts';
import { certifiedBounds, renewCertificate } from './renew-certificate.ts';

/**
 * A roster with more entries in its ledger, counted anew: what has happened is folded over what was planned, and
 * score, bound and certificate are those of the result.
 *
 * It checks no more than that the entries fit; `appendEntry` is for what people enter.
 *
 * @param customConstraints those of the caller
 * @throws LedgerError when an entry does not fit what those before it made of the roster
 */
export function appendAndRecount(
  roster: Roster,
  entries: readonly LedgerEntry[],
  customConstraints: readonly Constraint[] = [],
): Roster {
  return recounted(withEntries(roster, entries), customConstraints);
}

/**
 * A roster with more entries in its ledger, not yet counted: score, bound and certificate are still those of before.
 *
 * @throws LedgerError
 */
export function withEntries(roster: Roster, entries: readonly LedgerEntry[]): Roster {
  const original = originalOf(roster);
  const ledger = [...roster.ledger, ...entries];
  return { ...roster, ...currentOf(foldLedger(original, ledger)), ledger, original };
}

/**
 * A roster as it stood after some of its entries.
 *
 * @param until a number of entries, or the last calendar day whose entries count, as their own time zones tell it
 * @throws BrokenRosterError when it cannot be read, or its ledger not followed; RangeError when `until` is neither
 */
export function rosterAt(
  roster: Roster,
  until: number | string,
  customConstraints: readonly Constraint[] = [],
): Roster {
  if (typeof until === 'number' ? !Number.isInteger(until) : !isDate(until))
    throw new RangeError(
      `A roster cannot be shown as it stood at ${until}.\nMaybe give a number of entries, or a day that exists, as 2024-03-01.`,
    );
  requireReadable(roster);
  const later = roster.ledger.findIndex(({ at }) => typeof until === 'string' && at.slice(0, 10) > until);
  const count = typeof until === 'number' ? Math.max(0, until) : later;
  if (count < 0 || count >= roster.ledger.length) return roster;
  const original = originalOf(roster);
  const ledger = roster.ledger.slice(0, count);
  const current = currentOf(replayLedger(original, ledger));
  const { original: _, ...rest } = roster;
  return recounted(
    { ...rest, ...current, ledger, ...(ledger.length > 0 && { original }) },
    customConstraints,
  );
}

/** Score, status, bound and certificate counted anew. */
function recounted(roster: Roster, customConstraints: readonly Constraint[]): Roster {
  const restored = restore(roster, customConstraints);
  const { problem, rules, assignment } = restored;
  const { score, given } = judge(problem, rules.rules, assignment);
  const certificate = renewCertificate(roster, restored);
  const { status, bound } = verdictOf(rules, score, certifiedBounds(rules, certificate));
  return { ...roster, status, score, given, certificate, bound };
}
