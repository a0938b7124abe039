import { fileURLToPath } from 'node:url';

const inBench = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Folders and files of the benchmark, wherever the repository lies; the same from `src` and from `dist`. */
export const paths = {
  root: inBench('../'),
  instances: inBench('instances/'),
  index: inBench('instances/index.json'),
  best: inBench('instances/best/'),
  results: inBench('results/'),
  baseline: inBench('results/baseline.json'),
  heldOut: inBench('results/held-out.json'),
  resultSchema: inBench('result.schema.json'),
  /** Peers that are installed on demand. */
  onDemand: inBench('on-demand/npm/'),
  /** The environment of those in Python. */
  python: inBench('on-demand/python/.venv/'),
  cpSat: inBench('on-demand/python/cp_sat.py'),
  /** What Maven has built. */
  timefold: inBench('on-demand/timefold/target/'),
  child: inBench('dist/run/child.js'),
  cli: inBench('../packages/cli/bin/lunzhi.js'),
} as const;
