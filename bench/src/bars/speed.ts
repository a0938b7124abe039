import { type Backend, localSearchBackend, type Prepared, solve } from '@lunzhi/core/solver';
import { spreadOf } from '../report/summary.ts';
import { processorMs } from '../run/processor-time.ts';

/** Seed of the run that only warms the engine up. */
const WARM_UP_SEED = 0;

/**
 * Processor time a move of the default run takes, in microseconds: from the first move of its search to the last, with
 * all that the search does between them and to make itself ready; the flow before it is not counted. A move is one
 * evaluated to acceptance or refusal.
 */
export async function microsecondsPerMove(
  { problem, rules }: Pick<Prepared, 'problem' | 'rules'>,
  seed: number,
): Promise<number> {
  let spent = 0;
  const timed: Backend = {
    id: localSearchBackend.id,
    async solve(task, options) {
      const start = processorMs();
      const result = await localSearchBackend.solve(task, options);
      spent += processorMs() - start;
      return result;
    },
  };
  const { moves } = await solve(problem, rules, { seed }, timed);
  return (1000 * spent) / moves;
}

/**
 * Whole runs on several problems, which take turns in one process after a run of each that is not counted.
 *
 * @param rounds counted runs of each
 * @param measure what a run of a problem costs; the seed of the run that is not counted is 0
 * @returns medians in the order of the problems
 */
export async function costsOfMoves<Problem>(
  problems: readonly Problem[],
  rounds: number,
  measure: (problem: Problem, seed: number) => Promise<number>,
): Promise<number[]> {
  const costs = problems.map((): number[] => []);
  for (let seed = WARM_UP_SEED; seed <= rounds; seed++)
    for (const [index, prepared] of problems.entries()) {
      const cost = await measure(prepared, seed);
      if (seed !== WARM_UP_SEED) costs[index]!.push(cost);
    }
  return costs.map((own) => spreadOf(own)!.median);
}
