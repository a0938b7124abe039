import type { Entitlements } from '../entitlement/entitlements.ts';
import type { Problem } from '../problem/problem.ts';
import { printedAs } from './select-of.ts';

/**
 * Entitlements of given pieces, whatever the problem says of shares.
 *
 * @param pieces `[day × leaderCount + leader]`, in duties
 */
export function entitlementsOfPieces({ dayCount, leaderCount }: Problem, pieces: Float64Array): Entitlements {
  return {
    leaderCount,
    pieces,
    thousandths(leader, days) {
      let sum = 0;
      for (let day = 0; day < dayCount; day++)
        if (!days || days[day] === 1) sum += pieces[day * leaderCount + leader]!;
      return Math.floor(1000 * sum + 0.5 + 1e-6);
    },
    ...printedAs(`entitlements of pieces [${pieces.join(', ')}]`),
  };
}

/** Entitlements of given sums, spread evenly over the days of the period. `duties` has one number per leader. */
export function entitlementsOfDuties(problem: Problem, duties: readonly number[]): Entitlements {
  const { dayCount, firstDay, leaderCount } = problem;
  const pieces = new Float64Array(dayCount * leaderCount);
  for (let day = firstDay; day < dayCount; day++)
    for (let leader = 0; leader < leaderCount; leader++)
      pieces[day * leaderCount + leader] = duties[leader]! / (dayCount - firstDay);
  return entitlementsOfPieces(problem, pieces);
}
