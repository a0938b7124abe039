import { parseAndPrepare, type Prepared, solve, UNASSIGNED } from '@lunzhi/core/solver';
import type { Instance } from './instances/instance.ts';
import { entries } from './instances/catalogue.ts';
import type { LevelFigures } from './levels.ts';
import type { Pair } from './peers/pairs.ts';
import type { RunRecord } from './run/record.ts';

/** The month of the instances, without its files; without rules of quality it is solved in no time. */
export function monthPrepared({ withQuality = true } = {}): Prepared {
  const { from } = entries.find(({ name }) => name === 'month')!;
  if (!('make' in from)) throw new Error('The month is made by a generator.');
  const off = ['even-spacing', 'regular-service', 'weekday-balance', 'holiday-rotation', 'preferred-day'];
  const rules = withQuality ? [] : off.map((constraint) => ({ constraint, weight: 0 }));
  return parseAndPrepare({ ...from.make(from.seed), rules }).prepared!;
}

/** What would be known of it. */
export const known = (fields: Partial<Instance> = {}): Instance => ({
  name: 'month',
  about: 'a month',
  file: 'month.json',
  generator: null,
  leaders: 12,
  shifts: 22,
  isFeasible: true,
  bound: { fairness: null, quality: null, qualityBy: null },
  best: null,
  ...fields,
});

/** An honest roster with its score. */
export async function honest({ problem, rules }: Prepared) {
  const { assignment, judgement } = await solve(problem, rules, { moves: 20_000 });
  const pairs = [...assignment].flatMap((leader, shift): Pair[] =>
    leader === UNASSIGNED ? [] : [[shift, leader]],
  );
  return { pairs, score: judgement.score };
}

/** A record of a run of which nothing is known but these. */
export const recordKit = (fields: Partial<RunRecord>): RunRecord => ({
  instance: 'month',
  peer: 'somebody',
  seed: 1,
  limit: 60,
  outcome: 'done',
  how: 'done',
  isOutOfTime: false,
  firstValidMs: null,
  firstValidProcessorMs: null,
  provenFairnessMs: null,
  provenFairnessProcessorMs: null,
  provenFairnessSinceStartMs: null,
  provenQualityMs: null,
  qualityBound: null,
  saysInfeasibleMs: null,
  at: [],
  final: null,
  finalMs: null,
  lateMs: null,
  disbelieved: [],
  peakBytes: 0,
  ...fields,
});

/** A score of a valid and complete roster. */
export const scoreKit = (fairness: number, quality: number): LevelFigures => ({
  hard: 0,
  coverage: 0,
  disruption: 0,
  fairness,
  quality,
});
