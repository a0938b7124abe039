import { compareScores } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { CHECKPOINTS, type RunRecord } from '../run/record.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What several runs of one peer on one instance came to. */
export interface Summary {
  readonly instance: string;
  readonly peer: string;
  readonly runs: number;
  readonly firstValidMs: Spread | null;
  readonly provenFairnessMs: Spread | null;
  readonly saysInfeasibleMs: Spread | null;
  /** The median run's score at each checkpoint. */
  readonly at: readonly (LevelFigures | null)[];
  readonly peakBytes: number;
  readonly status: string;
}

/** @returns `null` of no values */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[(sorted.length - 1) >> 1]!, least: sorted[0]!, most: sorted.at(-1)! };
}

/** The median of scores, a missing one being worse than any. */
function medianScore(scores: readonly (LevelFigures | null)[]): LevelFigures | null {
  const sorted = [...scores].sort((a, b) => (a && b ? compareScores(a, b) : a ? -1 : b ? 1 : 0));
  return sorted[(sorted.length - 1) >> 1] ?? null;
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
      saysInfeasibleMs: times((run) => run.saysInfeasibleMs),
      at: CHECKPOINTS.flatMap((_, index) =>
        runs[0]!.at.length > index ? [medianScore(runs.map(({ at }) => at[index] ?? null))] : [],
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
      ? [`TOO LATE: a roster after ${(Math.min(...late) / 1000).toFixed(1)} s, not counted`]
      : []),
    ...how,
  ].join('; ');
}
