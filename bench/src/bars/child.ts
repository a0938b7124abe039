// One measurement in a process of its own: child.js speed | sizes | living | default-runs | appointments. Prints one line of JSON.
import { solve } from '@lunzhi/core/solver';
import { appointmentFigures } from '../appointments/year.ts';
import { loadInstance } from '../instances/store.ts';
import { living } from './living.ts';
import { qualityOf, WANTED_BY_DEFAULT } from './quality.ts';
import { costsOfMoves, microsecondsPerMove } from './speed.ts';

/** Counted runs of each problem in one process. */
const ROUNDS_OF_SPEED = 5;

/** Microseconds a move, by instance. */
async function costs(...names: string[]): Promise<Record<string, number>> {
  const problems = names.map((name) => loadInstance(name).prepared);
  const found = await costsOfMoves(problems, ROUNDS_OF_SPEED, microsecondsPerMove);
  return Object.fromEntries(names.map((name, index) => [name, found[index]!]));
}

/** Bar 2. */
const speed = (): Promise<object> => costs('dongan-2024');

/** Bar 4: the same process, taking turns. */
const sizes = (): Promise<object> => costs('dongan-2024', 'ten-years', 'leaders-200');

/** Bar 6: default runs with seeds 1 to 5, by instance. */
async function defaultRuns(): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = {};
  for (const name of Object.keys(WANTED_BY_DEFAULT)) {
    const { instance, prepared } = loadInstance(name);
    found[name] = [];
    for (let seed = 1; seed <= 5; seed++) {
      const { judgement } = await solve(prepared.problem, prepared.rules, { seed });
      found[name].push(qualityOf(instance, judgement.score));
    }
  }
  return found;
}

const work = { speed, sizes, living, 'default-runs': defaultRuns, appointments: appointmentFigures }[
  process.argv[2] ?? ''
];
if (!work) throw new Error(`There is no measurement ${process.argv[2]}.`);
console.log(JSON.stringify(await work()));
