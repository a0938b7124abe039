import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Each room may import from itself and from those before it. */
const ROOMS = [
  'dates',
  'locale',
  'document',
  'calendar',
  'problem',
  'entitlement',
  'compile',
  'linear',
  'constraints',
  'score',
  'bound',
  'search',
  'solve',
  'roster',
  'ledger',
  'table',
  'whatif',
  'explain',
  'plan',
  'report',
  'session',
  'entries',
  'remote',
];

/** Libraries that only one file may import. */
const ONE_DOOR: Readonly<Record<string, string>> = {
  'chinese-days': 'calendar/chinese-days.ts',
  'javascript-lp-solver': 'solve/javascript-lp-solver.ts',
};

/** All values that `locale` takes from other rooms. */
const TAKEN_BY_LOCALE = [
  'calendar/published.ts',
  'constraints/catalogue.ts',
  'constraints/eligible-leader.ts',
  'constraints/constraint.ts',
  'document/lists.ts',
  'document/pointer.ts',
  'score/score.ts',
];

const LONGEST_FILE = 300;

const root = dirname(fileURLToPath(import.meta.url));

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(
    (entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.(test|test\..*)\.ts$/.test(entry.name),
  )
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const importsOf = (file: string): string[] =>
  [
    ...textOf(file).matchAll(/(?:^|\n)\s*(?:import|export)[^;]*?from '([^']+)'/g),
    ...textOf(file).matchAll(/\bimport\('([^']+)'\)/g),
  ].map(([, target]) => target!);

const valuesOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:^|\n)\s*(?:import|export) (?!type\b)[^;]*?from '([^']+)'/g)].map(
    ([, target]) => target!,
  );

/** What a host gets is a room too: what it is made of stands before it, and what serves it after. */
const roomOf = (file: string): string | undefined =>
  file.includes('/') ? file.split('/')[0] : /^(index|words|internal)\.ts$/.test(file) ? 'entries' : undefined;

describe('architecture', () => {
  it('sees the rooms it judges', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(new Set(files.map(roomOf))).toContain('constraints');
  });

  it('lets every file import only from its own room and the rooms before it', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file);
      if (room === undefined || room === 'testing' || room === 'locale') return [];
      return importsOf(file).flatMap((target) => {
        if (!target.startsWith('.')) return [];
        const imported = roomOf(
          relative(root, join(root, dirname(file), target))
            .split(sep)
            .join('/'),
        );
        if (imported === room) return [];
        const isAllowed =
          imported !== undefined && ROOMS.includes(imported) && ROOMS.indexOf(imported) < ROOMS.indexOf(room);
        return isAllowed ? [] : [`${file} imports ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('words facts in locale, of which it knows the types alone', () => {
    const wrong = files
      .filter((file) => roomOf(file) === 'locale')
      .flatMap((file) =>
        valuesOf(file)
          .filter((target) => target.startsWith('.'))
          .map((target) =>
            relative(root, join(root, dirname(file), target))
              .split(sep)
              .join('/'),
          )
          .filter(
            (target) => !['locale', 'dates'].includes(roomOf(target)!) && !TAKEN_BY_LOCALE.includes(target),
          )
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('knows every room', () => {
    const known = new Set([...ROOMS, 'testing', undefined]);
    expect(files.map(roomOf).filter((room) => !known.has(room))).toEqual([]);
  });

  it('imports chinese-days and javascript-lp-solver in one file each', () => {
    for (const [library, door] of Object.entries(ONE_DOOR)) {
      const isOfLibrary = (target: string): boolean => `${target}/`.startsWith(`${library}/`);
      expect(files.filter((file) => importsOf(file).some(isOfLibrary))).toEqual([door]);
    }
  });

  it('writes its schemas by zod/mini, which is small and tries no eval; all of zod is for hosts', () => {
    const whole = files.filter((file) => importsOf(file).includes('zod'));
    expect(whole.toSorted()).toEqual(['document/host-selectors.ts', 'solver.ts']);
  });

  it('keeps files short enough to read at a sitting', () => {
    const long = files.filter((file) => textOf(file).split('\n').length > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('knows neither clock nor chance outside of solve/host.ts', () => {
    const wrong = files.filter(
      (file) =>
        file !== 'solve/host.ts' && /Math\.random|Date\.now|new Date\(\)|performance\.now/.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('decides nothing by functions in which engines differ', () => {
    const deciding = files.filter((file) => /^(search|solve|score|bound|constraints)\//.test(file));
    expect(deciding.filter((file) => /Math\.(exp|log|pow|sin|cos|cbrt|hypot)\b/.test(textOf(file)))).toEqual(
      [],
    );
  });
});
