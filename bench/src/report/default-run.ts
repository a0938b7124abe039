import { compareScores } from '@lunzhi/core/solver';
import type { LevelFigures } from '../levels.ts';
import { lunzhiDefaultPeer, lunzhiPeer } from '../peers/lunzhi.ts';
import type { RunRecord } from '../run/record.ts';
import { scoreWords, timeWords } from './markdown.ts';
import { spreadOf } from './summary.ts';

/** lunzhi's default run on an instance, and who returned something better within the limit. */
export interface DefaultRun {
  readonly score: LevelFigures;
  /** The median of its runs, which are all alike. */
  readonly ms: number;
  /** The best run of each, lunzhi itself with more moves among them. */
  readonly better: readonly RunRecord[];
}

/**
 * @param records of one instance
 * @returns `null` where the default run was not made; `late` where one of its runs had no roster within the limit
 */
export function defaultRunOf(records: readonly RunRecord[]): DefaultRun | 'late' | null {
  const own = records.filter(({ peer }) => peer === lunzhiDefaultPeer.id);
  if (own.length === 0) return null;
  const times = own.flatMap(({ finalMs }) => finalMs ?? []);
  const score = own[0]!.final;
  if (!score || times.length < own.length) return 'late';
  const best = new Map<string, RunRecord>();
  for (const record of records) {
    const { peer, final } = record;
    if (peer === lunzhiDefaultPeer.id || !final || compareScores(final, score) >= 0) continue;
    const before = best.get(peer)?.final;
    if (!before || compareScores(final, before) < 0) best.set(peer, record);
  }
  return { score, ms: spreadOf(times)!.median, better: [...best.values()] };
}

/** Others alone: that lunzhi finds more with more moves says nothing about them. */
const othersBetter = ({ better }: DefaultRun): readonly RunRecord[] =>
  better.filter(({ peer }) => peer !== lunzhiPeer.id);

/** What the default run came to, who returned something better, after what time and why. */
export function defaultRunWords(run: DefaultRun | 'late'): string {
  if (run === 'late') return "lunzhi's default run had no roster within the limit, or not each time.";
  const { score, ms, better } = run;
  const others = othersBetter(run);
  const more = better.find(({ peer }) => peer === lunzhiPeer.id);
  return [
    `lunzhi's default run: ${scoreWords(score)} after ${timeWords(ms)}.`,
    others.length === 0
      ? 'No other solver returned a better roster.'
      : `**Better**: ${others.map((record) => betterWords(record, score)).join('; ')}.`,
    ...(more
      ? [`With more moves lunzhi itself came to ${scoreWords(more.final)} after ${after(more)}.`]
      : []),
  ].join(' ');
}

const after = ({ finalMs }: RunRecord): string => timeWords(finalMs!);

const betterWords = (record: RunRecord, score: LevelFigures): string =>
  `${record.peer} with ${scoreWords(record.final)} after ${after(record)}, ${reasonOf(record, score)}`;

/** Why it is better, as far as the run itself tells. */
function reasonOf({ provenQualityMs, final }: RunRecord, score: LevelFigures): string {
  if (provenQualityMs !== null) return 'which it has proven to be the best there is';
  const level = (['hard', 'coverage', 'fairness', 'quality'] as const).find(
    (own) => final![own] < score[own],
  );
  return `by its ${level}`;
}

/** All instances in one sentence; `null` where there is nothing to say. */
export function beatenWords(
  runs: readonly { readonly instance: string; readonly run: DefaultRun | 'late' | null }[],
): string | null {
  const made = runs.flatMap(({ instance, run }) => (run && run !== 'late' ? [{ instance, run }] : []));
  if (made.length === 0) return null;
  const beaten = made.flatMap(({ instance, run }) => {
    const who = othersBetter(run).map(({ peer }) => peer);
    return who.length === 0 ? [] : [`${instance} (${who.join(', ')})`];
  });
  const words = beaten.length === 0 ? 'none' : `${beaten.join(', ')}: ${beaten.length}`;
  const late = runs.flatMap(({ instance, run }) => (run === 'late' ? [instance] : []));
  return (
    `Instances on which another solver returned a better roster than lunzhi's default run: ${words} of ${made.length}.` +
    (late.length === 0 ? '' : ` It was late, and is not counted, on ${late.join(', ')}.`)
  );
}
