import { readdirSync } from 'node:fs';

/**
 * The rooms whose tests are tested, and the tests that speak for each: its own, and those of rooms that exist to state its laws.
 * What else would notice a fault (whole plans, pages) is too slow to be run for every mutant, and is not counted.
 */
export const rooms = {
  constraints: { source: 'packages/core/src/constraints', tests: [] },
  bound: { source: 'packages/core/src/bound', tests: ['packages/core/src/plan/proof-against-highs.test.ts'] },
  roster: { source: 'packages/core/src/roster', tests: ['packages/core/src/ledger'] },
  calendar: { source: 'packages/core/src/calendar', tests: ['packages/core/src/dates'] },
  problem: {
    source: 'packages/core/src/problem',
    tests: ['packages/core/src/compile', 'packages/core/src/constraints'],
  },
  reception: { source: 'packages/reception/src', tests: [] },
};

const filesBelow = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${path}/${name}`)
        .sort();

/** The files of a room that are not tests. */
export const filesOf = ({ source }) =>
  filesBelow(source).filter((name) => !/\.test\.|\/testing\//.test(name));

// what only Vitest can run, and what reads the text of sources, into which mutants are written
const isOther = /\.(long|browser|page|alone)\.|\/architecture\.test\.ts$/;

/** The files of tests that speak for a room. */
export const testsOf = ({ source, tests }) =>
  [source, ...tests].flatMap(filesBelow).filter((name) => name.endsWith('.test.ts') && !isOther.test(name));
