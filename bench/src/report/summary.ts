import { compareScores } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { CHECKPOINTS, type RunRecord } from '../run/record.ts';

export interface Spread<Value = number> {
  readonly median: Value;
  readonly least: Value;
  readonly most: Value;
}

/** What several runs of one peer on one instance came to. */
export interface Summary {
  readonly instance: string;
  readonly peer: string;
  readonly runs: number;
  readonly firstValidMs: Spread | null;
  readonly provenFairnessMs: Spread | null;
  /** Processor time, by all threads. */
  readonly provenFairnessProcessorMs: Spread | null;
  readonly saysInfeasibleMs: Spread | null;
  /** Scores at each checkpoint; `null` while one of the middle runs has none. */
  readonly at: readonly (Spread<LevelFigures | null> | null)[];
  readonly peakBytes: number;
  readonly status: string;
}

/** @returns `null` of no values */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/** The spread of scores, a missing one being worse than any; of an even number of runs the worse in the middle. */
function scoreSpread(scores: readonly (LevelFigures | null)[]): Spread<LevelFigures | null> | null {
  const sorted = [...scores].sort((a, b) => (a && b ? compareScores(a, b) : a ? -1 : b ? 1 : 0));
  const median = sorted[sorted.length >> 1] ?? null;
  return median && { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/** Sums up runs by instance and peer, in the order in which they come first. */
export function summaries(records: readonly RunRecord[]): Summary[] {
  const groups = group(records);
  return [...groups.values()].map((runs): Summary => {
    const { instance, peer } = runs[0]!;
    const times = (of: (run: RunRecord) => number | null): Spread | null => {
      const values = runs.flatMap((run) => of(run) ?? []);
      // a median over fewer runs than there were would flatter
      return values.length === runs.length ? spreadOf(values) : null;
    };
    return {
      instance,
      peer,
      runs: runs.length,
      firstValidMs: times((run) => run.firstValidMs),
      provenFairnessMs: times((run) => run.provenFairnessMs),
      provenFairnessProcessorMs: times((run) => run.provenFairnessProcessorMs),
      saysInfeasibleMs: times((run) => run.saysInfeasibleMs),
      at: CHECKPOINTS.flatMap((_, index) =>
        runs[0]!.at.length > index ? [scoreSpread(runs.map(({ at }) => at[index] ?? null))] : [],
      ),
      peakBytes: Math.max(...runs.map((run) => run.peakBytes)),
      status: statusOf(runs),
    };
  });
}

const PREFIX: Partial<Record<RunRecord['outcome'], string>> = { missing: 'MISSING: ', failed: 'CRASHED: ' };

const key = ({ instance, peer }: RunRecord): string => `${instance}\n${peer}`;

function group(records: readonly RunRecord[]): Map<string, RunRecord[]> {
  const groups = new Map<string, RunRecord[]>();
  for (const record of records) groups.set(key(record), [...(groups.get(key(record)) ?? []), record]);
  return groups;
}

/** Missing, crashed and disbelieved come before all else. */
function statusOf(runs: readonly RunRecord[]): string {
  const lies = [...new Set(runs.flatMap(({ disbelieved }) => disbelieved))];
  const late = runs.flatMap(({ lateMs }) => lateMs ?? []);
  const how = [...new Set(runs.map((run) => `${PREFIX[run.outcome] ?? ''}${run.how}`))];
  return [
    ...lies.map((lie) => `NOT BELIEVED: ${lie}`),
    ...(late.length > 0
      ? [`TOO LATE: a better roster or proof after ${(Math.min(...late) / 1000).toFixed(1)} s, not counted`]
      : []),
    ...how,
  ].join('; ');
}
