import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Each room may import from itself and from those before it. */
const ROOMS = [
  'law',
  'cases',
  'roster',
  'limits',
  'ledger',
  'flow',
  'appoint',
  'visits',
  'service',
  'circular',
  'papers',
  'import',
  'locale',
  'desk',
];

/** Rooms that may look at what concerns persons; nothing public is made in them. */
const PRIVATE_ROOMS = ['cases', 'ledger', 'papers', 'import', 'desk'];

const LONGEST_FILE = 300;

const root = dirname(fileURLToPath(import.meta.url));

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|test\..*)\.ts$/.test(entry.name),
  )
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((file) => !file.startsWith('testing/'));

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:^|\n)\s*(?:import|export)[^;]*?from '([^']+)'/g)].map(
    ([, target]) => target!,
  );

const roomOf = (file: string): string | undefined => (file.includes('/') ? file.split('/')[0] : undefined);

describe('architecture', () => {
  it('lets every file import only from its own room and the rooms before it', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      if (room === undefined) return [];
      return importsOf(file).flatMap((target) => {
        if (!target.startsWith('.')) return [];
        const imported = roomOf(
          relative(root, join(root, dirname(file), target))
            .split(sep)
            .join('/'),
        );
        const isAllowed =
          imported === room || (imported !== undefined && ROOMS.indexOf(imported) < ROOMS.indexOf(room));
        return isAllowed ? [] : [`${file} imports ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('knows every room', () => {
    const known = new Set([...ROOMS, undefined]);
    expect(files.map(roomOf).filter((room) => !known.has(room))).toEqual([]);
  });

  it('looks at what concerns persons in the rooms of the petition office alone', () => {
    const wrong = files.filter(
      (file) =>
        !PRIVATE_ROOMS.includes(roomOf(file)!) && /\b(?:reveal|as unknown as string)\b/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('depends on nothing but core and zod', () => {
    const libraries = files.flatMap(importsOf).filter((target) => !target.startsWith('.'));
    const known = [
      '@lunzhi/core',
      '@lunzhi/core/internal',
      '@lunzhi/core/dates',
      '@lunzhi/core/names',
      '@lunzhi/core/words',
      '@lunzhi/core/client',
      '@lunzhi/core/worker',
      'zod/mini',
    ];
    expect([...new Set(libraries)].filter((library) => !known.includes(library))).toEqual([]);
  });

  it('keeps files short enough to read at a sitting', () => {
    const long = files.filter((file) => textOf(file).split('\n').length > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('knows neither clock nor chance', () => {
    const wrong = files.filter((file) =>
      /Math\.random|Date\.now|new Date\(\)|performance\.now/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });
});
