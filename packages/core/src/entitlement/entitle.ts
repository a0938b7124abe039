import type { Problem } from '../problem/problem.ts';
import { boundsToSet } from './bounds.ts';
import type { Entitlements, OwedDuties } from './entitlements.ts';
import { partiesOf } from './parties.ts';
import { quotasOf } from './quotas.ts';
import { splitPlaces } from './split-places.ts';
import { entitlementsOf } from './sums.ts';
import { type Barred, type DateGroup, type Member, takingPart } from './taking-part.ts';

/**
 * Splits every date's places fairly among the leaders who take part.
 *
 * Quotas come first, then shares, as evenly as pools allow; whoever then lies below the least or above the most that
 * rules owe becomes set there, and the places are split again, until every leader keeps his bounds or is set by one.
 * Places count whether they are fixed or not. Equal leaders have equal pieces, whatever their order.
 *
 * @param barred true for a (shift, leader) that is no part of his share; it is asked of the first place of a day and
 *   type and must hold for all of them
 * @param owed bounds on a leader's duties in the period, from rules; a least above the most wins
 */
export function entitle(
  problem: Problem,
  barred: Barred,
  owed: (leader: number) => OwedDuties,
): Entitlements {
  const { leaderCount, dayCount } = problem;
  const part = takingPart(problem, barred);
  const quotas = quotasOf(problem, part);
  const bounds = Array.from({ length: leaderCount }, (_, leader) => owed(leader));
  const setDuties: (number | undefined)[] = bounds.map(() => undefined);

  const amountOf = (member: Member, group: DateGroup): number | null => {
    const duties = setDuties[member.leader];
    if (duties !== undefined) return Math.min(1, duties / part.dates[member.leader]!);
    if (!part.terms[member.terms]!.quota) return null;
    return quotas.perDate(member.leader, member.terms, group.month);
  };
  /** `[day × leaderCount + leader]` */
  const split = (): Float64Array => {
    const pieces = new Float64Array(dayCount * leaderCount);
    for (const group of part.groups) {
      const { parties, partyOf } = partiesOf(
        group.members,
        (member) => amountOf(member, group),
        (member) => part.terms[member.terms]!.share,
      );
      const ofParty = splitPlaces(group.places, parties);
      for (const day of group.days)
        group.members.forEach(({ leader }, index) => {
          pieces[day * leaderCount + leader] = ofParty[partyOf[index]!]!;
        });
    }
    return pieces;
  };

  for (;;) {
    const pieces = split();
    const toSet = boundsToSet(
      sumsOf(pieces, leaderCount),
      bounds,
      (leader) => setDuties[leader] !== undefined,
    );
    if (toSet.length === 0) return entitlementsOf(leaderCount, pieces);
    for (const { leader, duties } of toSet) setDuties[leader] = duties;
  }
}

/** Duties per leader, added up in date order. */
function sumsOf(pieces: Float64Array, leaderCount: number): Float64Array {
  const sums = new Float64Array(leaderCount);
  for (let at = 0; at < pieces.length; at += leaderCount)
    for (let leader = 0; leader < leaderCount; leader++) sums[leader]! += pieces[at + leader]!;
  return sums;
}
