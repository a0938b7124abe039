import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Prepared, solve } from '@lunzhi/core/solver';
import { paths } from '../paths.ts';

/** What lunzhi has certified of an instance's quality: an entry of `instances/certified.json`. */
export interface Certified {
  readonly instance: string;
  /** Of rosters that cost no more than this on the fairness level … */
  readonly fairness: number;
  /** … none costs less than this on the quality level. */
  readonly quality: number;
  /** Rounds of the search for prices that prove it: the same rounds prove the same again. */
  readonly rounds: number;
}

export const readCertified = (): readonly Certified[] =>
  existsSync(paths.certified)
    ? (JSON.parse(readFileSync(paths.certified, 'utf8')) as readonly Certified[])
    : [];

/**
 * Lets lunzhi plan an instance and bound the quality of all rosters as fair.
 *
 * @returns `null` when nothing above 0 is certified
 */
export async function certify(
  instance: string,
  { problem, rules }: Prepared,
  rounds: number,
): Promise<Certified | null> {
  const { status, judgement, qualityProof } = await solve(problem, rules, { qualityBound: rounds });
  if (status === 'infeasible' || qualityProof === null) return null;
  return { instance, fairness: judgement.score.fairness, quality: qualityProof.bound, rounds };
}

/** Keeps what was certified beside what was before; the higher bound of an instance stays. */
export function saveCertified(found: readonly Certified[], order: readonly string[]): void {
  const kept = new Map(readCertified().map((own) => [own.instance, own]));
  for (const own of found)
    if (own.quality > (kept.get(own.instance)?.quality ?? 0)) kept.set(own.instance, own);
  const lines = order.flatMap((name) => (kept.has(name) ? [`  ${JSON.stringify(kept.get(name))}`] : []));
  writeFileSync(paths.certified, `[\n${lines.join(',\n')}\n]\n`);
}
