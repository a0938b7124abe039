import type { LevelFigures } from '../levels.ts';
import { CHECKPOINTS } from '../run/record.ts';
import type { Spread, Summary } from './summary.ts';

/** Figures of a score without disruption, which no plan from scratch has. */
export const scoreWords = (score: LevelFigures | null): string =>
  score ? `${score.hard} / ${score.coverage} / ${score.fairness} / ${score.quality}` : '·';

export function timeWords(ms: number): string {
  if (ms < 1) return '< 1 ms';
  if (ms < 1000) return `${Math.round(ms)} ms`;
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

const spreadWords = (spread: Spread | null): string => {
  if (!spread) return '·';
  const [median, least, most] = [spread.median, spread.least, spread.most].map(timeWords);
  return least === most ? median! : `${median} (${least} to ${most})`;
};

/** The median, with the best and the worst run where they differ: as quality alone where the levels above agree. */
function scoreSpreadWords(spread: Spread<LevelFigures | null> | null): string {
  if (!spread?.median) return '·';
  const { median, least, most } = spread;
  const middle = scoreWords(median);
  if (scoreWords(least) === scoreWords(most)) return middle;
  const agree = (other: LevelFigures | null): boolean =>
    other !== null && scoreWords({ ...other, quality: median.quality }) === middle;
  const words = (own: LevelFigures | null): string =>
    !own ? 'nothing' : agree(least) && agree(most) ? String(own.quality) : scoreWords(own);
  return `${middle} (${words(least)} to ${words(most)})`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** One line per peer on an instance; the number of runs where there is more than one. */
export function summaryTable(summaries: readonly Summary[]): string {
  const seconds = CHECKPOINTS.slice(0, Math.max(0, ...summaries.map(({ at }) => at.length)));
  const hasRuns = summaries.some(({ runs }) => runs > 1);
  return table(
    [
      'solver',
      ...(hasRuns ? ['runs'] : []),
      'first valid',
      'fairness proven',
      'processor',
      ...seconds.map((second) => `score at ${second} s`),
      'memory',
      'status',
    ],
    summaries.map((own) => [
      own.peer,
      ...(hasRuns ? [String(own.runs)] : []),
      own.saysInfeasibleMs
        ? `infeasible: ${spreadWords(own.saysInfeasibleMs)}`
        : spreadWords(own.firstValidMs),
      spreadWords(own.provenFairnessMs),
      own.provenFairnessProcessorMs ? timeWords(own.provenFairnessProcessorMs.median) : '·',
      ...seconds.map((_, index) => scoreSpreadWords(own.at[index] ?? null)),
      own.peakBytes > 0 ? `${Math.round(own.peakBytes / 2 ** 20)} MB` : '·',
      own.status,
    ]),
  );
}
