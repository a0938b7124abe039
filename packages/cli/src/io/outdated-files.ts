import { join } from 'node:path';
import { isPublishable, publicRoster, type Roster, rosterAt, tableMark } from '@lunzhi/core';
import { readMark, writeCsv } from '@lunzhi/formats';
import { files } from './files.ts';
import { publicNames } from './public-files.ts';
import type { OwnConstraints } from './read-constraints.ts';

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
  const own = { constraints };
  const texts = states
    .filter((state) => isPublishable(state, own))
    .flatMap((state) => {
      const table = publicRoster(state, undefined, own);
      return STANDINGS.map((standing) => writeCsv({ ...table, standing }));
    });
  const isOfState = async (name: string, bytes: Uint8Array): Promise<boolean> =>
    name.endsWith('.csv')
      ? texts.includes(Buffer.from(bytes).toString())
      : marks.includes((await readMark(name, bytes)) ?? '');
  const known = await Promise.all(present.map(({ name, bytes }) => isOfState(name, bytes)));
  return present.flatMap(({ name }, index) => (known[index] ? [] : [name]));
}

function contentOf(path: string): Uint8Array | null {
  try {
    return files.readFileSync(path);
  } catch {
    return null;
  }
}
