import type { Dated } from './case.ts';
import type { CaseEntry } from './entry.ts';

/** The calendar day on which an entry was written, as its own time zone tells it. */
export const writtenOn = ({ at }: Pick<CaseEntry, 'at'>): string => at.slice(0, 10);

/** When that happened which an entry speaks of. */
export const datedOf = (entry: CaseEntry, number: number): Dated => ({
  entry: number,
  on: 'on' in entry ? entry.on : writtenOn(entry),
});
