import type { Language } from '../document/schema.ts';
import type { SolveProgress } from '../solve/backend.ts';
import type { ProgressView } from './view.ts';
import { type SessionWords, wordsIn } from './words.ts';

/** Tells in words how far a solve has come. */
export function progressTeller(
  tell: (progress: ProgressView) => void,
  language: Language,
): (progress: SolveProgress) => void {
  const { progress: words } = wordsIn(language);
  return (progress) => {
    const { moves, totalMoves, score, fairnessBound } = progress;
    const stage =
      progress.stage === 'search' && totalMoves > 0 && moves >= totalMoves ? 'proof' : progress.stage;
    tell({
      stage,
      moves,
      totalMoves: totalMoves > 0 ? totalMoves : null,
      score,
      bound:
        fairnessBound === null
          ? null
          : { hard: 0, coverage: 0, disruption: 0, fairness: fairnessBound, quality: null },
      sentence: words[stage === 'search' ? standOf(progress) : stage],
    });
  };
}

/** What a search is at: levels are mended in their order. */
function standOf({ score, fairnessBound }: SolveProgress): keyof SessionWords['progress'] {
  if (!score || score.hard > 0 || score.coverage > 0) return 'faults';
  return fairnessBound !== null && score.fairness > fairnessBound ? 'fairness' : 'quality';
}
