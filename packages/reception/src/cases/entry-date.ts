import type { Dated } from './case.ts';
import type { CaseEntry } from './entry.ts';

/** The calendar day on which an entry was written, as its own time zone tells it. */
export const writtenOn = ({ at }: Pick<CaseEntry, 'at'>): string => at.slice(0, 10);

/** The day of what an entry says has happened; that on which it was written where it speaks of no other. */
export function happenedOn(entry: CaseEntry): string {
  if ('on' in entry) return entry.on;
  if (entry.kind === 'registered') return entry.facts.registeredOn;
  return entry.kind === 'missed' ? entry.sitting.date : writtenOn(entry);
}

/** When that happened which an entry speaks of. */
export const datedOf = (entry: CaseEntry, number: number): Dated => ({
  entry: number,
  on: happenedOn(entry),
});
