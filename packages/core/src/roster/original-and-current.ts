import { digest } from '../document/digest.ts';
import type { LedgerState } from './fold-ledger.ts';
import type { OriginalRoster, Roster } from './roster.ts';

/** The parts of a roster file that its ledger decides. */
export type CurrentRoster = Pick<
  Roster,
  'document' | 'documentDigest' | 'rules' | 'calendar' | 'dutyDays' | 'assignments' | 'published'
>;

/** A state of the ledger as the top of a roster file has it. */
export const currentOf = ({
  document,
  rules,
  calendar,
  dutyDays,
  assignments,
  published,
}: LedgerState): CurrentRoster => ({
  document,
  documentDigest: digest(document),
  rules,
  calendar,
  dutyDays,
  assignments: [...assignments.values()],
  published,
});

/** The roster as it was first planned. */
export const originalOf = (roster: Roster): OriginalRoster =>
  roster.original ?? {
    document: roster.document,
    documentDigest: roster.documentDigest,
    rules: roster.rules,
    calendar: roster.calendar,
    dutyDays: roster.dutyDays,
    assignments: roster.assignments,
  };
