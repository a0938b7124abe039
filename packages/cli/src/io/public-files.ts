import { publicRoster, type Roster } from '@lunzhi/core';
import { writeCsv, writeIcs, writeNotice, writeXlsx } from '@lunzhi/formats';
import type { OwnConstraints } from './read-constraints.ts';
import type { ReadyFile } from './write-files.ts';

/** Names of the files of a roster that may be posted. */
export const publicNames = ['roster.xlsx', 'roster.csv', 'roster.ics', 'notice.html'];

/**
 * The files of a roster that may be posted.
 *
 * @param today ISO date; days before it are past
 * @throws UnpublishableRosterError for a roster that breaks rules or has empty places, or where somebody cannot serve
 */
export async function publicFiles(
  roster: Roster,
  constraints: OwnConstraints,
  today?: string,
): Promise<ReadyFile[]> {
  const table = publicRoster(roster, undefined, { constraints, today });
  return [
    { name: 'roster.xlsx', content: await writeXlsx(table) },
    { name: 'roster.csv', content: writeCsv(table) },
    { name: 'roster.ics', content: writeIcs(table) },
    { name: 'notice.html', content: writeNotice(table) },
  ];
}
