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

/** A peer that its limit stopped, or that broke down, is not run again: it would take its whole time once more. */
export const isRunAgain = ({ outcome, isOutOfTime }: Pick<RunRecord, 'outcome' | 'isOutOfTime'>): boolean =>
  outcome === 'done' && !isOutOfTime;

/** Who takes part, and how often. */
export interface Field {
  readonly instances: readonly string[];
  readonly peers: readonly string[];
  readonly rounds: number;
}

/**
 * How many runs a comparison comes to, as far as these records tell: one of a peer on an instance that is not run again
 * after the first, else one a round.
 */
export function plannedRuns(records: readonly RunRecord[], { instances, peers, rounds }: Field): number {
  const over = new Set(
    records.filter((record) => record.seed === 1 && !isRunAgain(record)).map((record) => keyOf(record)),
  );
  const pairs = instances.flatMap((instance) => peers.map((peer) => keyOf({ instance, peer })));
  return pairs.reduce((sum, pair) => sum + (over.has(pair) ? 1 : rounds), 0);
}

/** One text for a peer on an instance. */
export const keyOf = ({ instance, peer }: Pick<Match, 'instance' | 'peer'>): string => `${instance}\n${peer}`;

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
  field: Field,
  play: (match: Match) => Promise<RunRecord>,
  tell: (done: number, all: number, what: string) => void,
  keep: (records: readonly RunRecord[], planned: number) => void,
): Promise<RunRecord[]> {
  const records: RunRecord[] = [];
  const over = new Set<string>();
  const { instances, peers, rounds } = field;
  for (let seed = 1; seed <= rounds; seed++)
    for (const instance of instances) {
      for (const peer of orderOf(peers, seed)) {
        if (over.has(keyOf({ instance, peer }))) continue;
        tell(records.length, plannedRuns(records, field), `${instance} · ${peer}`);
        const record = await play({ instance, peer, seed });
        records.push(record);
        if (seed === 1 && !isRunAgain(record)) over.add(keyOf(record));
      }
      keep(records, plannedRuns(records, field));
    }
  return records;
}
