import type { Problem } from '../problem/problem.ts';
import type { DutyBounds } from './entitlements.ts';
import { quotasOf } from './amounts.ts';
import { type OutsideShare, takingPart } from './taking-part.ts';

/** Something wrong with quotas, or worth a warning, in indices. */
export interface QuotaFact {
  /**
   * - `quota-above-dates` (error): one leader's `quota` is above the `dates` on which he takes part under it.
   * - `quotas-above-places` (error): all `quotas` together are above the `places`.
   * - `quotas-below-places` (warning): only leaders with a quota take part, and the `quotas` leave `places` over.
   * - `quota-below-least` (warning): rules owe one leader a `least` above his `quota`; the least counts.
   */
  readonly code: 'quota-above-dates' | 'quotas-above-places' | 'quotas-below-places' | 'quota-below-least';
  readonly leaders: readonly number[];
  /** Duties, dates and places in the period. */
  readonly facts: Readonly<Record<string, number>>;
}

/** Quotas per month are broken numbers, added up in doubles. */
const TOLERANCE = 1e-9;

/**
 * Holds the quotas against the dates, the places and what rules owe.
 *
 * A quota per month is judged over the whole period, so that a month mostly on excused leave is not an error.
 *
 * @param isOutsideShare, dutyBounds as `entitle` has them
 * @returns facts, those about one leader first, in leaders' order
 */
export function checkQuotas(
  problem: Problem,
  isOutsideShare: OutsideShare,
  dutyBounds: (leader: number) => DutyBounds,
): QuotaFact[] {
  if (problem.posts.every(({ quota }) => quota === null)) return [];
  const part = takingPart(problem, isOutsideShare);
  const { parts } = quotasOf(problem, part);
  const facts: QuotaFact[] = [];
  const byShare = new Set<number>();
  for (const { members } of part.groups)
    for (const { leader, terms } of members) if (!part.terms[terms]!.quota) byShare.add(leader);

  const byLeader = new Map<number, Map<number, { quota: number; dates: number }>>();
  for (const { leader, terms, duties, dates } of parts) {
    if (!byLeader.has(leader)) byLeader.set(leader, new Map());
    const { quota = 0, dates: before = 0 } = byLeader.get(leader)!.get(terms) ?? {};
    byLeader.get(leader)!.set(terms, { quota: quota + duties, dates: before + dates });
  }
  let quotas = 0;
  for (const [leader, ofTerms] of byLeader) {
    let ofLeader = 0;
    for (const { quota, dates } of ofTerms.values()) {
      ofLeader += quota;
      if (quota > dates + TOLERANCE)
        facts.push({ code: 'quota-above-dates', leaders: [leader], facts: { quota, dates } });
    }
    const least = dutyBounds(leader).least ?? 0;
    if (ofLeader > 0 && least > ofLeader + TOLERANCE && !byShare.has(leader))
      facts.push({ code: 'quota-below-least', leaders: [leader], facts: { quota: ofLeader, least } });
    quotas += ofLeader;
  }

  const leaders = [...byLeader.keys()];
  const places = problem.shiftCount;
  if (quotas > places + TOLERANCE)
    facts.push({ code: 'quotas-above-places', leaders, facts: { quotas, places } });
  if (quotas > 0 && quotas < places - TOLERANCE && byShare.size === 0)
    facts.push({ code: 'quotas-below-places', leaders, facts: { quotas, places } });
  return facts;
}
