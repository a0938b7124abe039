import { type Prepared, solve } from '@lunzhi/core/solver';

/** Share of a run that is not counted, while the engine warms up. */
const WARM_UP = 0.3;

/**
 * Moves a second of the search with all rules, from the middle of a run to its end; the flow before it is not counted.
 *
 * @param moves in all
 */
export async function movesPerSecond({ problem, rules }: Prepared, moves: number, seed = 1): Promise<number> {
  const marks: { moves: number; at: number }[] = [];
  await solve(problem, rules, {
    moves,
    seed,
    onProgress(progress) {
      if (progress.stage === 'search') marks.push({ moves: progress.moves, at: performance.now() });
    },
  });
  const first = marks[Math.floor(marks.length * WARM_UP)]!;
  const last = marks.at(-1)!;
  return (1000 * (last.moves - first.moves)) / (last.at - first.at);
}
