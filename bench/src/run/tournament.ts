import type { Prepared } from '@lunzhi/core/solver';
import type { Instance } from '../instances/instance.ts';
import { keepBest } from '../instances/keep-best.ts';
import { paths } from '../paths.ts';
import { recordOf, type RunRecord } from './record.ts';
import { runChild } from './run-child.ts';

export interface TournamentPlan {
  readonly instances: readonly { readonly instance: Instance; readonly prepared: Prepared }[];
  readonly peers: readonly string[];
  readonly runs: number;
  /** Seconds for each run. */
  readonly limit: number;
  readonly mostBytes: number;
  /** Whether better rosters become the best known. */
  readonly keepsBest: boolean;
}

/** Beyond a run's own limit: writing the model, starting, and a solver that looks at its clock seldom. */
const GRACE_MS = 30_000;

/**
 * Lets every peer run on every instance, each in a process of its own; runs are interleaved, so that a busy minute of
 * the machine hits all alike.
 *
 * @param tell called before each run
 * @param keep called with all records so far when all peers have run on an instance, so that a comparison that is
 *   stopped keeps what it has
 */
export async function tournament(
  { instances, peers, runs, limit, mostBytes, keepsBest }: TournamentPlan,
  tell: (done: number, all: number, what: string) => void,
  keep: (records: readonly RunRecord[]) => void,
): Promise<RunRecord[]> {
  const records: RunRecord[] = [];
  const known = new Map(instances.map(({ instance }) => [instance.name, instance]));
  const all = instances.length * peers.length * runs;
  for (let seed = 1; seed <= runs; seed++)
    for (const { instance: given, prepared } of instances) {
      const { name } = given;
      for (const peer of peers) {
        const instance = known.get(name)!;
        tell(records.length, all, `${name} · ${peer}`);
        const args = [name, peer, String(seed), String(limit)];
        const killAfterMs = 1.5 * limit * 1000 + GRACE_MS;
        const outcome = await runChild(paths.child, args, { killAfterMs, mostBytes });
        const { record, best } = recordOf({ peer, seed, limit }, instance, prepared, outcome);
        records.push(record);
        if (keepsBest && best && instance.isFeasible)
          known.set(name, keepBest(instance, prepared, peer, best.found, best.score));
      }
      keep(records);
    }
  return records;
}
