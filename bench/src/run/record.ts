import { compareScores, type Prepared } from '@lunzhi/core/solver';
import type { Instance } from '../instances/instance.ts';
import type { Level, LevelFigures } from '../levels.ts';
import type { Found } from '../peers/peer.ts';
import { referee } from '../referee/referee.ts';
import { refusalWords } from '../referee/refusal-words.ts';
import type { ChildLine } from './child-lines.ts';
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
  /** The limit stopped it; it would have gone on. */
  readonly isOutOfTime: boolean;
  readonly firstValidMs: number | null;
  /** Processor time of all threads of the process until then, counted as the clock is. */
  readonly firstValidProcessorMs: number | null;
  /** When fairness was said to be proven, of a roster that is valid and complete. */
  readonly provenFairnessMs: number | null;
  readonly provenFairnessProcessorMs: number | null;
  /** The clock from the start of the process: reading, compiling and writing the model included. */
  readonly provenFairnessSinceStartMs: number | null;
  readonly provenQualityMs: number | null;
  /** The highest lower bound of quality that was said and not refuted. */
  readonly qualityBound: number | null;
  readonly saysInfeasibleMs: number | null;
  /** Best score at each checkpoint within the limit; `null` while there is none. */
  readonly at: readonly (LevelFigures | null)[];
  readonly final: LevelFigures | null;
  /** When the final roster was handed over. */
  readonly finalMs: number | null;
  /** When the first roster that would have been better came after the time was over; from then on nothing counts. */
  readonly lateMs: number | null;
  /** Why rosters were not believed, each reason once. */
  readonly disbelieved: readonly string[];
  readonly peakBytes: number;
}

type RosterLine = Extract<ChildLine, { readonly kind: 'roster' }>;

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
  /** Each better than the one before, or as good. */
  const history: { line: RosterLine; score: LevelFigures }[] = [];
  /** The first valid and complete roster that was said to be proven on a level. */
  const provenBy = new Map<Level, RosterLine>();
  let valid: RosterLine | undefined;
  let lateMs: number | null = null;
  let qualityBound: number | null = null;
  let saysInfeasibleMs: number | null = null;
  for (const line of lines) {
    if (line.kind !== 'roster') continue;
    const { ms, pairs, claim } = line;
    const { score, refusals } = referee(prepared, instance, pairs, claim);
    const last = history.at(-1)?.score;
    const difference = score && last ? compareScores(score, last) : score ? -1 : 1;
    if (ms > LATE * run.limit * 1000) {
      const proves = claim.proven?.some((level) => !provenBy.has(level)) === true;
      const isNews = difference < 0 || proves || (claim.isInfeasible === true && saysInfeasibleMs === null);
      if (isNews && refusals.length === 0) lateMs ??= ms;
      continue;
    }
    if (refusals.length > 0) {
      disbelieved.add(refusalWords(refusals[0]!, prepared));
      continue;
    }
    const bound = claim.bound?.quality;
    if (bound !== undefined) qualityBound = Math.max(bound, qualityBound ?? 0);
    if (claim.isInfeasible === true) saysInfeasibleMs ??= ms;
    if (!score) continue;
    if (score.hard === 0 && score.coverage === 0) {
      valid ??= line;
      for (const level of claim.proven ?? []) if (!provenBy.has(level)) provenBy.set(level, line);
    }
    if (difference <= 0) history.push({ line, score });
  }
  const best = history.at(-1);
  const fairest = provenBy.get('fairness');
  const record: RunRecord = {
    instance: instance.name,
    ...run,
    ...endOf({ lines, wasKilled, complaint, ending }),
    firstValidMs: valid?.ms ?? null,
    firstValidProcessorMs: valid?.processorMs ?? null,
    provenFairnessMs: fairest?.ms ?? null,
    provenFairnessProcessorMs: fairest?.processorMs ?? null,
    provenFairnessSinceStartMs: fairest?.sinceStartMs ?? null,
    provenQualityMs: provenBy.get('quality')?.ms ?? null,
    qualityBound,
    saysInfeasibleMs,
    at: CHECKPOINTS.filter((seconds) => seconds <= run.limit).map(
      (seconds) => history.filter(({ line }) => line.ms <= LATE * seconds * 1000).at(-1)?.score ?? null,
    ),
    final: best?.score ?? null,
    finalMs: history.find(({ score }) => compareScores(score, best!.score) === 0)?.line.ms ?? null,
    lateMs,
    disbelieved: [...disbelieved],
    peakBytes,
  };
  return { record, best: best ? { found: best.line, score: best.score } : null };
}

function endOf({
  lines,
  wasKilled,
  complaint,
  ending,
}: Omit<ChildOutcome, 'peakBytes'>): Pick<RunRecord, 'outcome' | 'how' | 'isOutOfTime'> {
  const isOutOfTime = wasKilled === 'time';
  if (wasKilled) return { outcome: 'killed', how: `killed: out of ${wasKilled}`, isOutOfTime };
  const last = lines.at(-1);
  if (last?.kind === 'end') return { outcome: 'done', how: last.how, isOutOfTime: last.isOutOfTime };
  if (last?.kind === 'missing' || last?.kind === 'refused' || last?.kind === 'failed')
    return { outcome: last.kind, how: last.why.split('\n')[0]!, isOutOfTime };
  const heap = /heap out of memory|Aborted|memory access/.exec(complaint)?.[0];
  // an error stands above its stack, and Node's version below it
  const error = /^(?:Uncaught )?\w*Error\b.*$/m.exec(complaint)?.[0];
  const words = heap ?? error ?? complaint.trim().split('\n').at(-1)!;
  return { outcome: 'failed', how: `ended with ${ending}: ${words || 'without a word'}`, isOutOfTime };
}
