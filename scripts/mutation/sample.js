import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';

/**
 * What a mutant is called, whenever and wherever it is made: its file, its place, and what stands there.
 *
 * @param first the number of the first line and column: 0 in what Stryker makes, 1 in its reports
 */
export function nameOf({ fileName, location: { start, end }, mutatorName, replacement }, first = 0) {
  const path = relative(process.cwd(), fileName).replace(/^.*sandbox-[^/]*\//, '');
  const place = [start.line, start.column, end.line, end.column].map((number) => number - first);
  return [path, ...place, mutatorName, replacement].join(' ');
}

/** Where a mutant is, from such a name, as Stryker takes it: lines from 1, columns from 0. */
export function rangeOf(name) {
  const [path, line, column, endLine, endColumn] = name.split(' ');
  return `${path}:${Number(line) + 1}:${column}-${Number(endLine) + 1}:${endColumn}`;
}

const silent = () => {};
const logger = {
  isDebugEnabled: () => false,
  isTraceEnabled: () => false,
  isInfoEnabled: () => false,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  trace: silent,
  fatal: silent,
};

/** As many mutants of these files as are asked for, the same ones for the same seed; all of them when there are fewer. */
export async function sampleOf(files, count, seed) {
  const instrumenter = createInjector()
    .provideValue('logger', logger)
    .provideValue('options', { mutator: { plugins: null, excludedMutations: [] } })
    .injectFunction(createInstrumenter);
  const given = files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const { mutants } = await instrumenter.instrument(given, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: true,
  });
  const ranked = mutants
    .map((mutant) => nameOf(mutant))
    .map((name) => ({ name, rank: createHash('sha256').update(`${seed} ${name}`).digest('hex') }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return { all: mutants.length, chosen: ranked.slice(0, count).map(({ name }) => name) };
}
