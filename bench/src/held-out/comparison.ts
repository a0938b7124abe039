import { type Level, type LevelFigures, LEVELS } from '../levels.ts';
import { scoreWords, table } from '../report/markdown.ts';
import { spreadOf } from '../report/summary.ts';

/** The score of the default run on a document, the middle one of the seeds. */
export interface HeldOutFigures {
  readonly name: string;
  readonly score: LevelFigures;
}

const ABOVE_QUALITY = LEVELS.filter((level) => level !== 'quality');

/** The first level above quality on which two scores differ. */
const firstDifference = (a: LevelFigures, b: LevelFigures): Level | undefined =>
  ABOVE_QUALITY.find((level) => a[level] !== b[level]);

/**
 * What the documents came to beside what is stored of them. The ratio of quality is told only where the levels above are
 * the same and what is stored costs something.
 */
export function comparisonWords(
  measured: readonly HeldOutFigures[],
  stored: readonly HeldOutFigures[],
): string {
  const ratios: number[] = [];
  const rows = measured.map(({ name, score }) => {
    const before = stored.find((own) => own.name === name)?.score;
    if (!before) return [name, 'nothing', scoreWords(score), '·'];
    const level = firstDifference(score, before);
    const cells = [name, scoreWords(before), scoreWords(score)];
    if (level) return [...cells, `${level} differs`];
    if (before.quality === 0) return [...cells, '·'];
    const ratio = score.quality / before.quality;
    ratios.push(ratio);
    return [...cells, ratio.toFixed(3)];
  });
  const spread = spreadOf(ratios);
  const sum = spread
    ? `median ratio ${spread.median.toFixed(3)}, worst ${spread.most.toFixed(3)}, of ${ratios.length} of ${measured.length} documents`
    : 'no ratio can be told';
  return `${table(['document', 'stored', 'now', 'quality ÷ stored'], rows)}\n\n${sum}`;
}
