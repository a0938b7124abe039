import { compareScores } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';

/** What the gate measures of an instance. Times are ratios within one run: machines differ, ratios hardly. */
export interface GateFigures {
  readonly instance: string;
  /** Of the roster with default moves and seed 1: the same on every machine. */
  readonly score: LevelFigures;
  /** Time of that plan over the time of the calibration loop, medians. */
  readonly planTime: number;
  /** Time to proven fairness over the time of the calibration loop, medians; `null` when it is never proven. */
  readonly proofTime: number | null;
}

/** So much slower than the baseline is a clear slow-down: the noise of a shared machine lies below. */
export const SLOW_DOWN = 1.5;

/** What is worse than the baseline; empty when nothing is. */
export function gateFaults(baseline: readonly GateFigures[], measured: readonly GateFigures[]): string[] {
  return baseline.flatMap((old) => {
    const now = measured.find(({ instance }) => instance === old.instance);
    if (!now) return [`${old.instance} was not measured`];
    const faults: string[] = [];
    if (compareScores(now.score, old.score) > 0)
      faults.push(`${old.instance}: the score is worse: ${words(now.score)} after ${words(old.score)}`);
    if (now.planTime > SLOW_DOWN * old.planTime)
      faults.push(`${old.instance}: the plan takes ${times(now.planTime / old.planTime)} of before`);
    if (old.proofTime !== null && now.proofTime === null)
      faults.push(`${old.instance}: fairness is no longer proven`);
    if (old.proofTime !== null && now.proofTime !== null && now.proofTime > SLOW_DOWN * old.proofTime)
      faults.push(`${old.instance}: the proof takes ${times(now.proofTime / old.proofTime)} of before`);
    return faults;
  });
}

const words = ({ hard, coverage, fairness, quality }: LevelFigures): string =>
  `${hard} / ${coverage} / ${fairness} / ${quality}`;
const times = (ratio: number): string => `${ratio.toFixed(2)} times the time`;
