import type { CaseEntry, EntryHead } from '../cases/entry.ts';
import type { Appointments } from './appoint.ts';

/**
 * What is to be written down of appointments: which of those before are off, and which are new. Cases that stay where they
 * are have no entry.
 */
export function appointmentEntries(
  { placed, unplaced, lost, availableAgain }: Appointments,
  { at, author }: EntryHead,
): CaseEntry[] {
  const common = { at, author };
  const lostBy = new Map(lost.map((own) => [own.case, own.why]));
  const isAgain = new Set(availableAgain);
  const back = (id: string, before: string | null): CaseEntry[] => {
    const why = lostBy.get(id);
    if (why !== undefined)
      return [
        { kind: 'returned', ...common, case: id, cause: why === 'past' ? 'day-passed' : 'leader-changed' },
      ];
    return before === null ? [] : [{ kind: 'returned', ...common, case: id, cause: 'office' }];
  };
  return [
    ...unplaced.flatMap((own) => back(own.case, own.before)),
    ...placed.flatMap(({ case: id, before, shift, date, leader }): CaseEntry[] =>
      shift === before
        ? []
        : [
            ...(isAgain.has(id) ? [{ kind: 'screened' as const, ...common, case: id }] : []),
            ...back(id, before),
            { kind: 'matched', ...common, case: id, sitting: { shift, date, leader } },
          ],
    ),
  ];
}
