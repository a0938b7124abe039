import { BadCallError } from '../options.ts';
import type { RunRecord } from '../run/record.ts';
import { type Field, keyOf, plannedRuns } from '../run/tournament.ts';
import { type Machine, machineWords } from './machine.ts';
import type { Comparison } from './report-file.ts';

/** A part of a comparison that was measured again, later than the rest. */
export interface Renewal {
  readonly instances: readonly string[];
  readonly peers: readonly string[];
  readonly machine: Machine;
  readonly loadAtEnd: number;
}

/**
 * Puts what was measured anew into a comparison, in place of what the same peers came to on the same instances before.
 *
 * @param records of the renewal
 * @param whole all instances and peers of a whole comparison, in the order of the tables
 * @returns the comparison with all other records as they were, ordered by instance and peer as `whole` is
 */
export function renewed(
  stored: Comparison,
  renewal: Renewal,
  records: readonly RunRecord[],
  whole: Omit<Field, 'rounds'>,
): Comparison {
  const isOld = new Set(records.map(keyOf));
  const order = new Map(pairsOf(whole).map((pair, index) => [pair, index]));
  const rank = (record: RunRecord): number => order.get(keyOf(record)) ?? order.size;
  const merged = [...stored.records.filter((record) => !isOld.has(keyOf(record))), ...records].sort(
    (a, b) => rank(a) - rank(b),
  );
  const again = new Set(pairsOf(renewal));
  // a renewal of which nothing is left is no longer told
  const before = (stored.renewed ?? []).filter((own) => pairsOf(own).some((pair) => !again.has(pair)));
  return {
    ...stored,
    planned: plannedRuns(merged, { ...whole, rounds: stored.runs }),
    records: merged,
    renewed: [...before, renewal],
  };
}

const pairsOf = ({ instances, peers }: Omit<Field, 'rounds'>): string[] =>
  instances.flatMap((instance) => peers.map((peer) => keyOf({ instance, peer })));

/**
 * The stored comparison, when what is to be measured fits it.
 *
 * @throws BadCallError when there is none, or its runs were others
 */
export function renewable(
  stored: Comparison | null,
  { runs, limit }: { readonly runs: number; readonly limit: number },
): Comparison {
  if (!stored) throw new BadCallError('There is no whole report to renew.\nMaybe run `npm run bench` first.');
  if (stored.runs !== runs || stored.limit !== limit)
    throw new BadCallError(
      `The stored report has ${stored.runs} runs of ${stored.limit} s each, and ${runs} of ${limit} s were asked for.\n` +
        `Maybe add --runs ${stored.runs} --limit ${stored.limit}.`,
    );
  return stored;
}

/** Which peers were measured anew on which instances, at which revision and load; `null` where none were. */
export function renewedWords(renewals: readonly Renewal[], instances: number): string | null {
  if (renewals.length === 0) return null;
  const parts = renewals.map(
    ({ instances: own, peers, machine, loadAtEnd }) =>
      `${peers.join(', ')} on ${own.length === instances ? 'all instances' : own.join(', ')} (${machineWords(machine, loadAtEnd)})`,
  );
  return `**Measured anew** since, not interleaved with the rest, the later in place of the earlier: ${parts.join('; ')}.`;
}
