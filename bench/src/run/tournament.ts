import type { RunRecord } from './record.ts';

/** A run that is to be: the round is its seed, counted from 1. */
export interface Match {
  readonly instance: string;
  readonly peer: string;
  readonly seed: number;
}

/** The peers in their order of a round: the first of one is the last of the next. */
export function orderOf(peers: readonly string[], round: number): string[] {
  const first = (round - 1) % peers.length;
  return [...peers.slice(first), ...peers.slice(0, first)];
}

/** A peer that its limit stopped, or that broke down, would only do so again. */
export const isRunAgain = ({ outcome, isOutOfTime }: Pick<RunRecord, 'outcome' | 'isOutOfTime'>): boolean =>
  outcome === 'done' && !isOutOfTime;

/**
 * Lets every peer run on every instance, round after round, so that a busy minute of the machine hits all alike. Who has
 * nothing to add after the first round does not take part in the others.
 *
 * @param play runs one peer on one instance
 * @param tell called before each run
 * @param keep called with all records so far, and how many there will be, when all peers have run on an instance, so
 *   that a comparison that is stopped keeps what it has
 */
export async function tournament(
  {
    instances,
    peers,
    rounds,
  }: { readonly instances: readonly string[]; readonly peers: readonly string[]; readonly rounds: number },
  play: (match: Match) => Promise<RunRecord>,
  tell: (done: number, all: number, what: string) => void,
  keep: (records: readonly RunRecord[], planned: number) => void,
): Promise<RunRecord[]> {
  const records: RunRecord[] = [];
  const over = new Set<string>();
  let planned = instances.length * peers.length * rounds;
  for (let seed = 1; seed <= rounds; seed++)
    for (const instance of instances) {
      for (const peer of orderOf(peers, seed)) {
        if (over.has(`${instance} ${peer}`)) continue;
        tell(records.length, planned, `${instance} · ${peer}`);
        const record = await play({ instance, peer, seed });
        records.push(record);
        if (seed > 1 || isRunAgain(record)) continue;
        over.add(`${instance} ${peer}`);
        planned -= rounds - 1;
      }
      keep(records, planned);
    }
  return records;
}
