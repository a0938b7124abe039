// One room a run, named by LUNZHI_ROOM: see `run.js`.
import { filesOf, rooms } from './rooms.js';

const from = new URL('.', import.meta.url).pathname;

export default {
  mutate: filesOf(rooms[process.env.LUNZHI_ROOM]),
  ignorePatterns: ['out', 'docs', '**/dist', 'bench/results', 'coverage'],
  plugins: [`${from}node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`, `${from}sampling.js`],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.js', related: false },
  checkers: ['sample'],
  coverageAnalysis: 'perTest',
  // the compiler is of a version that Stryker does not know
  tsconfigFile: 'none.json',
  tempDirName: 'out/stryker',
  reporters: ['json'],
  jsonReporter: { fileName: process.env.LUNZHI_REPORT },
  concurrency: Number(process.env.LUNZHI_CONCURRENCY),
  // machines are shared: what is slow is not what hangs
  timeoutMS: 60_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 30,
  allowEmpty: false,
  logLevel: process.env.LUNZHI_LOG ?? 'warn',
};
