import { compareScores, type Prepared } from '@lunzhi/core/solver';
import type { Instance } from '../instances/instance.ts';
import type { LevelFigures } from '../levels.ts';
import type { Found } from '../peers/peer.ts';
import { referee } from '../referee/referee.ts';
import { refusalWords } from '../referee/refusal-words.ts';
import type { ChildOutcome } from './run-child.ts';

/** Seconds at which the best roster so far is looked at. */
export const CHECKPOINTS = [0.1, 1, 10, 60] as const;

/** A roster that comes so little late still counts: solvers look at their clocks now and then. */
const LATE = 1.02;

/** One peer's run on one instance, after the referee. */
export interface RunRecord {
  readonly instance: string;
  readonly peer: string;
  readonly seed: number;
  readonly limit: number;
  readonly outcome: 'done' | 'missing' | 'refused' | 'failed' | 'killed';
  /** How it ended, in its own words. */
  readonly how: string;
  readonly firstValidMs: number | null;
  /** When fairness was said to be proven, of a roster that is valid and complete. */
  readonly provenFairnessMs: number | null;
  /** The same from the start of the process: reading, compiling and writing the model included. */
  readonly provenFairnessSinceStartMs: number | null;
  readonly provenQualityMs: number | null;
  /** The highest lower bound of quality that was said and not refuted. */
  readonly qualityBound: number | null;
  readonly saysInfeasibleMs: number | null;
  /** Best score at each checkpoint within the limit; `null` while there is none. */
  readonly at: readonly (LevelFigures | null)[];
  readonly final: LevelFigures | null;
  /** When the first roster came after the time was over; from then on nothing counts. */
  readonly lateMs: number | null;
  /** Why rosters were not believed, each reason once. */
  readonly disbelieved: readonly string[];
  readonly peakBytes: number;
}

/**
 * Judges all a child said. Rosters that are not believed, or come after the time, count for nothing.
 *
 * @returns the record, and the best roster believed
 */
export function recordOf(
  run: { readonly peer: string; readonly seed: number; readonly limit: number },
  instance: Instance,
  prepared: Prepared,
  { lines, peakBytes, wasKilled, complaint, ending }: ChildOutcome,
): { record: RunRecord; best: { found: Found; score: LevelFigures } | null } {
  const disbelieved = new Set<string>();
  const history: { ms: number; score: LevelFigures }[] = [];
  let best: { found: Found; score: LevelFigures } | null = null;
  let firstValidMs: number | null = null;
  let provenFairnessMs: number | null = null;
  let provenFairnessSinceStartMs: number | null = null;
  let provenQualityMs: number | null = null;
  let lateMs: number | null = null;
  let qualityBound: number | null = null;
  let saysInfeasibleMs: number | null = null;
  for (const line of lines) {
    if (line.kind !== 'roster') continue;
    const { ms, sinceStartMs, pairs, claim } = line;
    if (ms > LATE * run.limit * 1000) {
      lateMs ??= ms;
      continue;
    }
    const { score, refusals } = referee(prepared, instance, pairs, claim);
    if (refusals.length > 0) {
      disbelieved.add(refusalWords(refusals[0]!, prepared));
      continue;
    }
    const bound = claim.bound?.quality;
    if (bound !== undefined) qualityBound = Math.max(bound, qualityBound ?? 0);
    if (claim.isInfeasible === true) saysInfeasibleMs ??= ms;
    if (!score) continue;
    if (score.hard === 0 && score.coverage === 0) {
      firstValidMs ??= ms;
      if (claim.proven?.includes('fairness')) {
        provenFairnessMs ??= ms;
        provenFairnessSinceStartMs ??= sinceStartMs;
      }
      if (claim.proven?.includes('quality')) provenQualityMs ??= ms;
    }
    const difference = best ? compareScores(score, best.score) : -1;
    if (difference > 0) continue;
    best = { found: { pairs, claim }, score };
    history.push({ ms, score });
  }
  const at = CHECKPOINTS.filter((seconds) => seconds <= run.limit).map(
    (seconds) => history.filter(({ ms }) => ms <= LATE * seconds * 1000).at(-1)?.score ?? null,
  );
  const record: RunRecord = {
    instance: instance.name,
    ...run,
    ...endOf({ lines, wasKilled, complaint, ending }),
    firstValidMs,
    provenFairnessMs,
    provenFairnessSinceStartMs,
    provenQualityMs,
    qualityBound,
    saysInfeasibleMs,
    at,
    final: best?.score ?? null,
    lateMs,
    disbelieved: [...disbelieved],
    peakBytes,
  };
  return { record, best };
}

function endOf({
  lines,
  wasKilled,
  complaint,
  ending,
}: Omit<ChildOutcome, 'peakBytes'>): Pick<RunRecord, 'outcome' | 'how'> {
  if (wasKilled) return { outcome: 'killed', how: `killed: out of ${wasKilled}` };
  const last = lines.at(-1);
  if (last?.kind === 'end') return { outcome: 'done', how: last.how };
  if (last?.kind === 'missing' || last?.kind === 'refused' || last?.kind === 'failed')
    return { outcome: last.kind, how: last.why.split('\n')[0]! };
  const heap = /heap out of memory|Aborted|memory access/.exec(complaint)?.[0];
  // an error stands above its stack, and Node's version below it
  const error = /^(?:Uncaught )?\w*Error\b.*$/m.exec(complaint)?.[0];
  const words = heap ?? error ?? complaint.trim().split('\n').at(-1)!;
  return { outcome: 'failed', how: `ended with ${ending}: ${words || 'without a word'}` };
}
