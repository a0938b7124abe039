// One measurement in a process of its own: child.js speed | sizes | more-moves. Prints one line of JSON.
import { solve } from '@lunzhi/core/solver';
import { loadInstance } from '../instances/store.ts';
import { spreadOf } from '../report/summary.ts';
import { movesPerSecond } from './speed.ts';

const median = (values: readonly number[]): number => spreadOf(values)!.median;

/** Bar 2. */
async function speed(): Promise<object> {
  return { perSecond: await movesPerSecond(loadInstance('dongan-2024').prepared, 3_000_000) };
}

/** Bar 4: the same process, taking turns. */
async function sizes(): Promise<object> {
  const names = ['dongan-2024', 'ten-years', 'leaders-200'];
  const all = names.map((name) => ({ name, prepared: loadInstance(name).prepared, speeds: [] as number[] }));
  for (let round = 0; round < 5; round++)
    for (const { prepared, speeds } of all) speeds.push(await movesPerSecond(prepared, 1_000_000, round + 1));
  return Object.fromEntries(all.map(({ name, speeds }) => [name, median(speeds)]));
}

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

const work = { speed, sizes, 'more-moves': moreMoves }[process.argv[2] ?? ''];
if (!work) throw new Error(`There is no measurement ${process.argv[2]}.`);
console.log(JSON.stringify(await work()));
