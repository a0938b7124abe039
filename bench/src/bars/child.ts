// One measurement in a process of its own: child.js speed | sizes | living | more-moves | spacing. Prints one line of JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, compareScores, judge, solve } from '@lunzhi/core/solver';
import { loadInstance, prepareText } from '../instances/store.ts';
import { paths } from '../paths.ts';
import { lunzhiPeer } from '../peers/lunzhi.ts';
import { assignmentOf } from '../result/pairs-of.ts';
import type { Found } from '../peers/peer.ts';
import { Stopwatch } from '../run/stopwatch.ts';
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

/** Rounds of the search for prices of the bound. */
const ROUNDS = 300;

export interface Spacing {
  /** Of the best roster. */
  readonly quality: number;
  readonly fairness: number;
  /** No roster as fair costs less on the quality level; 0 when nothing is certified. */
  readonly bound: number;
  /** What the bound took. */
  readonly seconds: number;
}

/** Bar 9: the example with even spacing as its only rule of quality. */
async function spacing(): Promise<Spacing> {
  const { instance } = loadInstance('dongan-2024');
  const document = JSON.parse(readFileSync(join(paths.instances, instance.file), 'utf8')) as {
    rules?: readonly { readonly constraint: string }[];
  };
  const silent = catalogue
    .filter(
      ({ id, levels, defaults }) => levels[0] === 'quality' && defaults.length > 0 && id !== 'even-spacing',
    )
    .map(({ id }) => ({ constraint: id, weight: 0 }));
  const isSilent = new Set(silent.map(({ constraint }) => constraint));
  const rules = [...(document.rules ?? []).filter(({ constraint }) => !isSilent.has(constraint)), ...silent];
  const prepared = prepareText(instance.name, JSON.stringify({ ...document, rules }));
  const { problem, rules: bound } = prepared;
  const asked = bound.rules.filter(({ rule }) => rule.level === 'quality').map(({ rule }) => rule.constraint);
  if (asked.join() !== 'even-spacing') throw new Error(`The quality level is judged by ${asked.join(', ')}.`);
  const scoreOf = ({ pairs }: Found) => judge(problem, bound.rules, assignmentOf(problem, pairs)).score;
  let best: ReturnType<typeof scoreOf> | undefined;
  await lunzhiPeer.run(prepared, {
    seed: 1,
    seconds: 10,
    watch: new Stopwatch(),
    report(found) {
      const score = scoreOf(found);
      if (!best || compareScores(score, best) < 0) best = score;
    },
  });
  const score = best!;
  const start = performance.now();
  const proof = await solve(problem, bound, { moves: 250 * problem.shiftCount, qualityBound: ROUNDS });
  const isAsFair = score.fairness <= proof.judgement.score.fairness;
  return {
    quality: score.quality,
    fairness: score.fairness,
    bound: isAsFair ? (proof.qualityProof?.bound ?? 0) : 0,
    seconds: (performance.now() - start) / 1000,
  };
}

const work = { speed, sizes, living, 'more-moves': moreMoves, spacing }[process.argv[2] ?? ''];
if (!work) throw new Error(`There is no measurement ${process.argv[2]}.`);
console.log(JSON.stringify(await work()));
