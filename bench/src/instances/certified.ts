import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Prepared, solve } from '@lunzhi/core/solver';
import { paths } from '../paths.ts';

/** What lunzhi has certified of an instance with a roster in hand: an entry of `instances/certified.json`. */
export interface Certified {
  readonly instance: string;
  /** No valid and complete roster costs less on the fairness level: with the monthly dues priced, no less than the flow's. */
  readonly fairnessBound: number;
  /** Of rosters that cost no more than this on the fairness level … */
  readonly fairness: number;
  /** … none costs less than this on the quality level; 0 where nothing is certified. */
  readonly quality: number;
  /** Rounds of the search for prices that prove it: the same rounds prove the same again. */
  readonly rounds: number;
}

export const readCertified = (): readonly Certified[] =>
  existsSync(paths.certified)
    ? (JSON.parse(readFileSync(paths.certified, 'utf8')) as readonly Certified[])
    : [];

/**
 * Lets lunzhi plan an instance, bound the fairness of all rosters and the quality of those as fair.
 *
 * @returns `null` when nothing is certified, as of what cannot be planned
 */
export async function certify(
  instance: string,
  { problem, rules }: Prepared,
  rounds: number,
): Promise<Certified | null> {
  const { status, judgement, certifiedBound, qualityProof } = await solve(problem, rules, {
    qualityBound: rounds,
  });
  if (status === 'infeasible' || certifiedBound === null) return null;
  return {
    instance,
    fairnessBound: certifiedBound,
    fairness: judgement.score.fairness,
    quality: qualityProof?.bound ?? 0,
    rounds,
  };
}

/** Keeps what was certified beside what was before; the higher bounds of an instance stay. */
export function saveCertified(found: readonly Certified[], order: readonly string[]): void {
  const kept = new Map(readCertified().map((own) => [own.instance, own]));
  for (const own of found) {
    const before = kept.get(own.instance);
    const fairnessBound = Math.max(own.fairnessBound, before?.fairnessBound ?? 0);
    kept.set(own.instance, { ...(before && before.quality > own.quality ? before : own), fairnessBound });
  }
  const lines = order.flatMap((name) => (kept.has(name) ? [`  ${JSON.stringify(kept.get(name))}`] : []));
  writeFileSync(paths.certified, `[\n${lines.join(',\n')}\n]\n`);
}
