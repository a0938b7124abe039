import { timeWords } from '../report/markdown.ts';
import { spreadOf } from '../report/summary.ts';
import type { RunRecord } from '../run/record.ts';
import type { Measured } from './bar.ts';

/** How much sooner the proof should be there. */
const WANTED = 30;

/**
 * The time to a proven fairness beside that of another solver. Not measured unless every run of both came to a proof:
 * a solver that crashes is not slow.
 *
 * @param own runs of one solver, at least one
 * @param theirs runs of the other, at least one
 */
export function proofFigures(
  own: readonly RunRecord[],
  theirs: readonly RunRecord[],
): Pick<Measured, 'measured' | 'holds'> {
  const without = [own, theirs].flatMap(withoutProofWords);
  if (without.length > 0) return { measured: without.join('; '), holds: null };
  const compare = (of: (record: RunRecord) => number | null): { ratio: number; words: string } => {
    const [mine, other] = [own, theirs].map(
      (records) => spreadOf(records.map((record) => of(record)!))!.median,
    );
    const ratio = other! / mine!;
    return { ratio, words: `1/${ratio.toFixed(1)}: ${timeWords(mine!)} against ${timeWords(other!)}` };
  };
  const solving = compare(({ provenFairnessMs }) => provenFairnessMs);
  const whole = compare(({ provenFairnessSinceStartMs }) => provenFairnessSinceStartMs);
  return {
    measured: `${solving.words}; from the start of the process ${whole.words}`,
    holds: solving.ratio >= WANTED,
  };
}

/** Of one solver: how many of its runs proved nothing and how the first of them ended; nothing when all did. */
function withoutProofWords(records: readonly RunRecord[]): string[] {
  const without = records.filter(({ provenFairnessMs }) => provenFairnessMs === null);
  if (without.length === 0) return [];
  const { peer, outcome, how } = without[0]!;
  return [`${peer} proved nothing in ${without.length} of ${records.length} runs (${outcome}: ${how})`];
}
