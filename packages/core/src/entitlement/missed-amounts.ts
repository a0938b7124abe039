import type { Amounts } from './amounts.ts';
import type { MissedAmount } from './entitlements.ts';
import { NOTHING } from './max-flow.ts';
import type { TakingPart } from './taking-part.ts';

/** A sum of pieces this near to its amount, in duties, is as good as it. */
const NEAR = 0.05;

/**
 * Whose pieces do not come to what is set, and which days force it.
 *
 * @param pieces `[group][member]`, in duties
 * @param mostOf the most that rules leave a leader, in duties; infinite where there is none
 */
export function missedAmounts(
  { groups }: TakingPart,
  { all, of }: Amounts,
  pieces: readonly Float64Array[],
  mostOf: (leader: number) => number,
): MissedAmount[] {
  const sums = all.map(() => 0);
  of.forEach((own, index) =>
    own.forEach((amount, member) => {
      if (amount >= 0) sums[amount]! += groups[index]!.days.length * pieces[index]![member]!;
    }),
  );
  const ofLeader = new Map<number, number>();
  all.forEach(({ leader }, amount) => ofLeader.set(leader, (ofLeader.get(leader) ?? 0) + sums[amount]!));
  const missed = new Map<string, MissedAmount & { readonly days: number[]; amount: number; sum: number }>();
  const missedBy = all.map(({ leader, by, duties, dates }, amount) => {
    if (dates === 0 || Math.abs(sums[amount]! - duties) <= NEAR) return null;
    const key = `${leader} ${by} ${sums[amount]! > duties}`;
    const isAtMost = sums[amount]! < duties && ofLeader.get(leader)! >= mostOf(leader) - NEAR;
    const known = missed.get(key) ?? { leader, by, amount: 0, sum: 0, isAtMost, days: [] };
    known.amount += duties;
    known.sum += sums[amount]!;
    missed.set(key, known);
    return known;
  });
  of.forEach((own, index) =>
    own.forEach((amount, member) => {
      const known = amount < 0 ? null : missedBy[amount];
      if (!known || (known.sum > known.amount && pieces[index]![member]! <= NOTHING)) return;
      known.days.push(...groups[index]!.days);
    }),
  );
  return [...missed.values()]
    .map((one) => ({ ...one, days: one.days.sort((a, b) => a - b) }))
    .sort((a, b) => a.leader - b.leader);
}
