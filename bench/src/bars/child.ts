// One measurement in a process of its own: child.js speed | sizes | living | more-moves. Prints one line of JSON.
import { solve } from '@lunzhi/core/solver';
import { loadInstance } from '../instances/store.ts';
import { living } from './living.ts';
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

/** Bar 6: quality with the default moves and with twenty times as many. */
async function moreMoves(): Promise<object> {
  const { problem, rules } = loadInstance('dongan-2024').prepared;
  const usual: number[] = [];
  const many: number[] = [];
  for (let seed = 1; seed <= 5; seed++) {
    const own = await solve(problem, rules, { seed });
    usual.push(own.judgement.score.quality);
    many.push((await solve(problem, rules, { seed, moves: 20 * own.moves })).judgement.score.quality);
  }
  return { usual, many };
}

const work = { speed, sizes, living, 'more-moves': moreMoves }[process.argv[2] ?? ''];
if (!work) throw new Error(`There is no measurement ${process.argv[2]}.`);
console.log(JSON.stringify(await work()));
