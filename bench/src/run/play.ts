import type { Prepared } from '@lunzhi/core/solver';
import type { Instance } from '../instances/instance.ts';
import { keepBest } from '../instances/keep-best.ts';
import { generate } from '../instances/store.ts';
import { paths } from '../paths.ts';
import { EXTERNAL } from '../peers/external.ts';
import { recordOf, type RunRecord } from './record.ts';
import { runChild } from './run-child.ts';
import type { Match } from './tournament.ts';

export interface PlayOptions {
  /** Seconds for each run. */
  readonly limit: number;
  readonly mostBytes: number;
  /** Whether better rosters become the best known. */
  readonly keepsBest: boolean;
  /** The command of the peer that the call names. */
  readonly external: string | null;
}

/** Beyond a run's own limit: writing the model, starting, and a solver that looks at its clock seldom. */
const GRACE_MS = 30_000;

/** Runs peers on these instances, each in a process of its own, and judges what they say by what is known so far. */
export function player(
  instances: readonly { readonly instance: Instance; readonly prepared: Prepared }[],
  { limit, mostBytes, keepsBest, external }: PlayOptions,
): (match: Match) => Promise<RunRecord> {
  const known = new Map(instances.map((own) => [own.instance.name, own]));
  return async ({ instance: name, peer, seed }) => {
    const { instance, prepared } = known.get(name)!;
    const args = [name, peer, String(seed), String(limit), ...(peer === EXTERNAL ? [external!] : [])];
    const outcome = await runChild(paths.child, args, {
      killAfterMs: 1.5 * limit * 1000 + GRACE_MS,
      mostBytes,
    });
    const { record, best } = recordOf({ peer, seed, limit }, instance, prepared, outcome);
    if (keepsBest && best && instance.isFeasible) {
      const now = keepBest(instance, prepared, peer, best.found, best.score);
      known.set(name, { instance: now, prepared });
      // the manifest tells the best score
      if (now !== instance) generate();
    }
    return record;
  };
}
