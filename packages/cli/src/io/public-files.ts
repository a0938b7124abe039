import { publicRoster, type Roster } from '@lunzhi/core';
import { writeCsv, writeIcs, writeNotice, writeXlsx } from '@lunzhi/formats';
import type { ReadyFile } from './write-files.ts';

/** Names of the files of a roster that may be posted. */
export const publicNames = ['roster.xlsx', 'roster.csv', 'roster.ics', 'notice.html'];

/**
 * The files of a roster that may be posted.
 *
 * @param titled makes the titles say which version it is
 * @throws UnpublishableRosterError for a roster that breaks rules or has empty places
 */
export async function publicFiles(
  roster: Roster,
  titled: (title: string) => string = (title) => title,
): Promise<ReadyFile[]> {
  const plain = publicRoster(roster);
  const table = { ...plain, title: titled(plain.title), tableTitle: titled(plain.tableTitle) };
  return [
    { name: 'roster.xlsx', content: await writeXlsx(table) },
    { name: 'roster.csv', content: writeCsv(table) },
    // a calendar program knows the events again by their identifiers, and needs no version
    { name: 'roster.ics', content: writeIcs(plain) },
    { name: 'notice.html', content: writeNotice(table) },
  ];
}
