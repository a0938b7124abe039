// One room a run, named by LUNZHI_ROOM: see `run.js`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rangeOf } from './sample.js';

const from = fileURLToPath(new URL('.', import.meta.url));

export default {
  // no more is put into the sources than the sample needs
  mutate: JSON.parse(readFileSync(process.env.LUNZHI_SAMPLE, 'utf8')).map(rangeOf),
  ignorePatterns: ['out', 'docs', '**/dist', 'bench/results', 'coverage'],
  plugins: [`${from}runner.js`, `${from}sampling.js`],
  testRunner: 'room',
  checkers: ['sample'],
  coverageAnalysis: 'perTest',
  // the compiler is of a version that Stryker does not know
  tsconfigFile: 'none.json',
  tempDirName: 'out/stryker',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: process.env.LUNZHI_REPORT },
  concurrency: Number(process.env.LUNZHI_CONCURRENCY),
  // a process holds on to what it loaded
  maxTestRunnerReuse: 100,
  // machines are shared: what is slow is not what hangs
  timeoutMS: 20_000,
  timeoutFactor: 2,
  dryRunTimeoutMinutes: 30,
  allowEmpty: false,
  warnings: { slow: false },
  logLevel: process.env.LUNZHI_LOG ?? 'warn',
};
