import { join } from 'node:path';
import {
  isPublishable,
  type PublicRoster,
  publicRoster,
  type Roster,
  rosterAt,
  tableMark,
} from '@lunzhi/core';
import { readMark, writeCsv, writeIcs, writeNotice, writeXlsx } from '@lunzhi/formats';
import type { OwnConstraints } from '../input/read-constraints.ts';
import { files } from './files.ts';
import type { ReadyFile } from './write-files.ts';

/** Names of the files of a roster that may be posted. */
export const publicNames = ['roster.xlsx', 'roster.csv', 'roster.ics', 'notice.html'];

/** The files of a table that may be posted. */
export const filesOf = async (table: PublicRoster): Promise<ReadyFile[]> => [
  { name: 'roster.xlsx', content: await writeXlsx(table) },
  { name: 'roster.csv', content: writeCsv(table) },
  { name: 'roster.ics', content: writeIcs(table) },
  { name: 'notice.html', content: writeNotice(table) },
];

/** The same of a roster; none of one that breaks rules or has empty places, or where somebody cannot serve. */
export async function publicFiles(roster: Roster, constraints: OwnConstraints): Promise<ReadyFile[]> {
  const options = { constraints };
  return isPublishable(roster, options) ? filesOf(publicRoster(roster, undefined, options)) : [];
}

const STANDINGS = [null, 'draft', 'circulated', 'published', 'changed'] as const;

/**
 * The names of those public files in a directory that are of another state of a roster's table: neither as it is, nor as it
 * was published last. A command may have been ended before it had renamed all of them.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export async function outdatedFiles(
  directory: string,
  roster: Roster,
  constraints: OwnConstraints,
): Promise<string[]> {
  const present = publicNames.flatMap((name) => {
    const bytes = contentOf(join(directory, name));
    return bytes === null ? [] : [{ name, bytes }];
  });
  if (present.length === 0) return [];
  const { published } = roster;
  const states = [roster, ...(published ? [rosterAt(roster, published.revision, constraints)] : [])];
  const marks = states.map(tableMark);
  // CSV has no place for a mark that nobody would take for a cell; what its head says of the stage makes it no other table
  const texts = states
    .filter((state) => isPublishable(state, { constraints }))
    .map((state) => publicRoster(state, undefined, { constraints }))
    .flatMap((table) => STANDINGS.map((standing) => writeCsv({ ...table, standing })));
  const isKnown = await Promise.all(
    present.map(async ({ name, bytes }) =>
      name.endsWith('.csv')
        ? texts.includes(Buffer.from(bytes).toString())
        : marks.includes((await readMark(name, bytes)) ?? ''),
    ),
  );
  return present.flatMap(({ name }, index) => (isKnown[index] ? [] : [name]));
}

function contentOf(path: string): Uint8Array | null {
  try {
    return files.readFileSync(path);
  } catch {
    return null;
  }
}
