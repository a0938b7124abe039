import type { Problem } from '../problem/problem.ts';
import { type Amounts, amountsOf, type BoundSet, boundsToSet, missedAmounts, quotasOf } from './amounts.ts';
import type { Entitled, Entitlements, DutyBounds } from './entitlements.ts';
import { piecesOfSet } from './set-groups.ts';
import { partiesOf, splitPlaces } from './split-places.ts';
import { type OutsideShare, type TakingPart, takingPart } from './taking-part.ts';

/**
 * Splits every date's places fairly among the leaders who take part.
 *
 * Quotas come first, then shares, as evenly as pools allow; whoever then lies below the least or above the most that
 * rules owe becomes set there, and the places are split again, until every leader keeps his bounds or is set by one.
 * What is set is met but where that would leave places empty that others cannot fill. Places count whether they are
 * fixed or not. Equal leaders have equal pieces, whatever their order.
 *
 * @param isOutsideShare true for a (shift, leader) that is not part of his share; it is asked of the first place of a day and
 *   type and must hold for all of them
 * @param dutyBounds bounds on a leader's duties in the period, from rules; the most is never exceeded
 */
export function entitle(
  problem: Problem,
  isOutsideShare: OutsideShare,
  dutyBounds: (leader: number) => DutyBounds,
): Entitled {
  const { leaderCount, dayCount } = problem;
  const part = takingPart(problem, isOutsideShare);
  const quotas = quotasOf(problem, part);
  const bounds = Array.from({ length: leaderCount }, (_, leader) => dutyBounds(leader));
  const set: (BoundSet | undefined)[] = bounds.map(() => undefined);
  const mostOf = (leader: number): number => bounds[leader]!.most ?? Infinity;
  for (;;) {
    const amounts = amountsOf(part, quotas, set);
    const pieces = split(part, amounts, mostOf);
    const ofDays = new Float64Array(dayCount * leaderCount);
    part.groups.forEach(({ days, members }, index) => {
      const row = new Float64Array(leaderCount);
      members.forEach(({ leader }, member) => (row[leader] = pieces[index]![member]!));
      for (const day of days) ofDays.set(row, day * leaderCount);
    });
    const toSet = boundsToSet(sumsOf(ofDays, leaderCount), bounds, (leader) => set[leader] !== undefined);
    if (toSet.length === 0)
      return { ...entitlementsOf(leaderCount, ofDays), missed: missedAmounts(part, amounts, pieces, mostOf) };
    for (const { leader, ...bound } of toSet) set[leader] = bound;
  }
}

/** `[group][member]`: his piece of each date of the group. */
function split(part: TakingPart, amounts: Amounts, mostOf: (leader: number) => number): Float64Array[] {
  const ofSet = piecesOfSet(part, amounts, mostOf);
  return part.groups.map(({ places, members }, index) => {
    const { parties, partyOf } = partiesOf(
      members,
      (member) => (amounts.of[index]![member]! < 0 ? null : ofSet[index]![member]!),
      (member) => part.terms[member.terms]!.share,
    );
    const pieces = splitPlaces(places, parties);
    return Float64Array.from(partyOf, (party) => pieces[party]!);
  });
}

/** Duties per leader, added up in date order. */
function sumsOf(pieces: Float64Array, leaderCount: number): Float64Array {
  const sums = new Float64Array(leaderCount);
  for (let at = 0; at < pieces.length; at += leaderCount)
    for (let leader = 0; leader < leaderCount; leader++) sums[leader]! += pieces[at + leader]!;
  return sums;
}

/**
 * Entitlements from their pieces.
 *
 * @param pieces `[day × leaderCount + leader]`, in duties; kept, not copied
 */
function entitlementsOf(leaderCount: number, pieces: Float64Array): Entitlements {
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
