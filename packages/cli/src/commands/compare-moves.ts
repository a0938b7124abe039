import type {
  ComparedMoves,
  PlannedOutcome,
  PlanOptions,
  PlanOutcome,
  ReportModel,
  Score,
} from '@lunzhi/core';
import { openProgressBar } from '../output/progress.ts';
import type { Terminal } from '../output/terminal.ts';

/** Why more moves were not compared: they could gain nothing, there is no roster to compare, or the search was stopped. */
export type NotCompared = 'optimal' | 'failed' | 'stopped';

/** How a roster came about, and how it is searched for once more. */
export interface MovesToCompare {
  readonly planned: PlannedOutcome;
  readonly isStopped: boolean;
  readonly times: number;
  readonly again: (options: Pick<PlanOptions, 'moves' | 'onProgress'>) => Promise<PlanOutcome>;
}

/** Searches once more with so many times the moves, to say what they gain; what was planned stays as it is. */
export async function compareMoves(
  { planned, isStopped, times, again }: MovesToCompare,
  terminal: Terminal,
): Promise<ComparedMoves | NotCompared> {
  if (planned.status === 'optimal') return 'optimal';
  if (planned.status !== 'feasible') return 'failed';
  if (isStopped) return 'stopped';
  const { score: before, moves: fewer } = planned.roster;
  const moves = times * fewer;
  const bar = await openProgressBar(terminal, () => terminal.words.plan.comparing(times));
  const found = await again({ moves, onProgress: (progress) => bar.show(progress) }).finally(() =>
    bar.stop(),
  );
  if (found.status === 'refused' || (found.status !== 'optimal' && found.roster.moves < moves))
    return 'stopped';
  const { score } = found.roster;
  return { times, moves, score, gainPercent: gainPercent(before, score) };
}

const above = ['hard', 'coverage', 'disruption', 'fairness'] as const;

/** In tenths of a per cent. */
const gainPercent = (before: Score, after: Score): number | null =>
  before.quality > 0 && above.every((level) => before[level] === after[level])
    ? Math.round(1000 * (1 - after.quality / before.quality)) / 10
    : null;

/** What more moves gain, or why that was not found out. */
export const comparedMovesText = (
  compared: ComparedMoves | NotCompared,
  { proof }: ReportModel,
  { words }: Terminal,
): string => (typeof compared === 'string' ? words.plan.notCompared[compared] : proof.comparedMoves!);
