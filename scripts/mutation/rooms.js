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

/** The files of a room that are not tests. */
export const filesOf = ({ source }) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.|^testing\//.test(name))
    .map((name) => `${source}/${name}`)
    .sort();
