import type { Entitlements } from './entitlements.ts';

/**
 * Entitlements from their pieces.
 *
 * @param pieces `[day × leaderCount + leader]`, in duties; kept, not copied
 */
export function entitlementsOf(leaderCount: number, pieces: Float64Array): Entitlements {
  return {
    leaderCount,
    pieces,
    thousandths(leader, days) {
      let sum = 0;
      for (let day = 0, at = leader; at < pieces.length; day++, at += leaderCount)
        if (!days || days[day]) sum += pieces[at]!;
      // The millionth makes a sum that is a half but for rounding noise go up, as the half itself does.
      return Math.floor(1000 * sum + 0.5 + 1e-6);
    },
  };
}
