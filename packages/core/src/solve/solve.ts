import type { RulePrices } from '../bound/certificate.ts';
import { type BoundRules, minFreeDaysOf } from '../constraints/bind-rules.ts';
import type { Level } from '../document/schema.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { compareScores, judge, type Judgement } from '../score/score.ts';
import { type Backend, checkOptions, ScoreMismatchError, type SolveOptions } from './backend.ts';
import type { IndexConflict } from './find-conflicts.ts';
import { BoundMismatchError, type FairnessBound, fairnessBoundSteps } from './fairness-bound.ts';
import { now, stopperOf, takeSteps, timeLeft } from './host.ts';
import { localSearchBackend } from './local-search-backend.ts';
import { leastBounds, type Verdict, verdictOf } from './verdict.ts';

/** What a solve found, in indices. */
export interface Solution extends Verdict {
  readonly assignment: Assignment;
  readonly judgement: Judgement;
  /** Levels that the backend brought to their least by exhausting all others. */
  readonly exact: readonly Level[];
  /** What the prices prove of the fairness level; `null` without them. Less than `bound` where the backend knows more. */
  readonly certifiedBound: number | null;
  /** Integer prices by rule that prove `certifiedBound`. */
  readonly prices: Readonly<Record<string, RulePrices>> | null;
  readonly leftOut: readonly string[];
  readonly conflicts: readonly IndexConflict[];
  readonly moves: number;
  readonly seed: number;
  readonly backend: string;
}

/** A table that no solver made, as a solution: nothing is known of it but what it costs. */
export function tableAsSolution(
  problem: Problem,
  rules: BoundRules,
  assignment: Assignment,
  made: Pick<Solution, 'moves' | 'seed' | 'backend'>,
): Solution {
  const judgement = judge(problem, rules.rules, assignment);
  return {
    ...verdictOf(rules, judgement.score, leastBounds(rules)),
    assignment,
    judgement,
    exact: [],
    certifiedBound: null,
    prices: null,
    leftOut: [],
    conflicts: [],
    ...made,
  };
}

/** Loaded where a roster stays broken, which most do not. */
const loadConflicts = () => import('./find-conflicts.ts');

/**
 * Finds a roster: the bound and a start by the flow, then the backend; conflicts where it stays broken.
 *
 * @throws BadOptionError; ScoreMismatchError when the backend's own count differs from one from scratch;
 * BoundMismatchError when a roster is found that costs less than what was proven
 * @returns always the best assignment found; `infeasible` only when it is proven that no roster is valid and complete
 */
export async function solve(
  problem: Problem,
  rules: BoundRules,
  options: SolveOptions = {},
  backend: Backend = localSearchBackend,
): Promise<Solution> {
  checkOptions(options);
  const minFreeDays = minFreeDaysOf(rules);
  const started = now();
  const isStopped = stopperOf(options, started);
  const report = (fairnessBound: number | null): void =>
    options.onProgress?.({ stage: 'bound', moves: 0, totalMoves: 0, score: null, fairnessBound });
  const relaxed = await takeSteps(fairnessBoundSteps(problem, rules), isStopped, () => report(null));
  report(relaxed.bound);
  let closer: FairnessBound | undefined;
  const priceDues = async (fairness: number, tell: () => void): Promise<FairnessBound> => {
    if (closer || relaxed.bound === null || fairness <= relaxed.bound) return closer ?? relaxed;
    const { pricedDueSteps } = await import('./priced-dues.ts');
    return (closer = await takeSteps(pricedDueSteps(problem, rules, relaxed, fairness), isStopped, tell));
  };
  const closerBound = async (fairness: number, tell: () => void): Promise<number> =>
    (await priceDues(fairness, tell)).bound ?? 0;
  let counted: IndexConflict[] | undefined;
  // the work is bounded and a proof is worth it, even when time is up; who says stop is heard all the same
  const isAborted = (): boolean => options.signal?.aborted === true;
  const countConflicts = async (tell: () => void): Promise<IndexConflict[]> =>
    (counted ??= await takeSteps(
      (await loadConflicts()).countSteps(problem, rules, minFreeDays),
      isAborted,
      tell,
    ));
  const result = await backend.solve(
    {
      problem,
      rules,
      start: relaxed.start,
      fairnessBound: relaxed.bound ?? 0,
      closerBound,
      provesInfeasible: async (tell) => (await countConflicts(tell)).length > 0,
      minFreeDays,
    },
    { ...options, ...timeLeft(options, started) },
  );
  const judgement = judge(problem, rules.rules, result.assignment);
  const { score } = judgement;
  if (compareScores(result.score, score) !== 0) throw new ScoreMismatchError(backend.id, result.score, score);
  const isDone = score.hard === 0 && score.coverage === 0;
  const { moves } = result;
  const reportProof = ({ bound }: FairnessBound): void =>
    options.onProgress?.({ stage: 'search', moves, totalMoves: moves, score, fairnessBound: bound });
  const conflicts = isDone ? [] : [...(await countConflicts(() => reportProof(relaxed)))];
  if (!isDone && conflicts.length === 0) {
    const { searchSteps } = await loadConflicts();
    const steps = searchSteps(problem, rules, minFreeDays, result.isImpossible);
    conflicts.push(...(await takeSteps(steps, isStopped, () => reportProof(relaxed))));
  }
  const exact = result.exact ?? [];
  const fairness = isDone ? await priceDues(score.fairness, () => reportProof(relaxed)) : relaxed;
  if (isDone && fairness.bound !== null && score.fairness < fairness.bound)
    throw new BoundMismatchError(score.fairness, BigInt(fairness.bound));
  const least = leastBounds(rules);
  const boundOf = (level: Level, otherwise: number | null): number | null =>
    isDone && exact.includes(level) ? score[level] : otherwise;
  const known = {
    ...least,
    disruption: boundOf('disruption', least.disruption),
    fairness: boundOf('fairness', fairness.bound),
    quality: boundOf('quality', least.quality),
  };
  return {
    ...verdictOf(rules, score, known, conflicts.length > 0),
    assignment: result.assignment,
    judgement,
    exact,
    certifiedBound: fairness.bound,
    prices: fairness.prices,
    leftOut: fairness.leftOut,
    conflicts,
    moves,
    seed: options.seed ?? 1,
    backend: backend.id,
  };
}
