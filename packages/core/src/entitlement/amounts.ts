import { NO_POST, type Problem } from '../problem/problem.ts';
import type { MissedAmount, DutyBounds } from './entitlements.ts';
import { NOTHING } from './max-flow.ts';
import type { DateGroup, Member, TakingPart } from './taking-part.ts';

/** What sets a leader: a quota for the period, one per month, or the least or the most that rules leave him. */
export type SetBy = 'period' | 'month' | 'least' | 'most';

/** What is set for a leader: his quota in the period or in one month, or a bound. */
export interface Amount {
  readonly leader: number;
  readonly by: SetBy;
  /** What his pieces should come to, in duties. */
  readonly duties: number;
  /** Dates on which he takes part under it. */
  readonly dates: number;
}

export interface Amounts {
  readonly all: readonly Amount[];
  /** `[group][member]`: index into `all`; −1 for those who go by share. */
  readonly of: readonly Int32Array[];
}

/** Who is set on which dates, and at how much: by a bound for good, else by the quota he has there. */
export function amountsOf(
  { groups, terms, dates }: TakingPart,
  quotas: Quotas,
  bounds: readonly (BoundSet | undefined)[],
): Amounts {
  const all = quotas.parts.map(({ leader, terms: index, duties, dates: ownDates }): Amount => {
    return { leader, by: terms[index]!.quota!.per, duties, dates: ownDates };
  });
  const byBound = bounds.map((bound, leader) =>
    bound ? all.push({ leader, by: bound.side, duties: bound.duties, dates: dates[leader]! }) - 1 : -1,
  );
  const indexOf = ({ month }: DateGroup, member: Member): number => {
    if (byBound[member.leader]! >= 0) return byBound[member.leader]!;
    return terms[member.terms]!.quota ? quotas.partAt(member.leader, member.terms, month) : -1;
  };
  return { all, of: groups.map((group) => Int32Array.from(group.members, (one) => indexOf(group, one))) };
}

/** Spread evenly, at most one a date: what each date has of an amount where nothing stands against it. */
export const evenPiece = ({ duties, dates }: Amount): number => Math.min(1, duties / dates);

/** Sums of pieces closer than this to a bound keep it: they are added up in doubles. */
const TOLERANCE = 1e-9;

/** The bound at which a leader becomes set, in duties. */
export interface BoundSet {
  readonly side: 'least' | 'most';
  readonly duties: number;
}

/**
 * The leaders whom a round of clamping sets at a bound they overstep.
 *
 * Of the two sides, below the least and above the most, it is the one with the larger total deviation that is set, the
 * low one on a tie (as browsers resolve flexible lengths, CSS Flexible Box Layout 9.7: one side at a time, since
 * setting it may bring the other back within its bounds).
 *
 * @param sums duties per leader
 * @param isSet leaders whom a bound has set already; they stay so
 * @returns who becomes set, and at what; empty when no bound is overstepped
 */
export function boundsToSet(
  sums: Float64Array,
  dutyBounds: readonly DutyBounds[],
  isSet: (leader: number) => boolean,
): (BoundSet & { readonly leader: number })[] {
  const low: { leader: number; side: 'least'; duties: number; deviation: number }[] = [];
  const high: { leader: number; side: 'most'; duties: number; deviation: number }[] = [];
  dutyBounds.forEach(({ least = -Infinity, most = Infinity }, leader) => {
    if (isSet(leader)) return;
    const sum = sums[leader]!;
    if (sum < least - TOLERANCE) low.push({ leader, side: 'least', duties: least, deviation: least - sum });
    else if (sum > most + TOLERANCE) high.push({ leader, side: 'most', duties: most, deviation: sum - most });
  });
  return total(high) > total(low) + TOLERANCE ? high : low;
}

/** Ascending, so that the order of leaders does not show in the last bit. */
function total(side: readonly { deviation: number }[]): number {
  return side
    .map(({ deviation }) => deviation)
    .sort((a, b) => a - b)
    .reduce((sum, deviation) => sum + deviation, 0);
}

/** What one quota of a leader comes to, in the period or in one month. */
export interface QuotaPart {
  readonly leader: number;
  /** Index into `TakingPart.terms`. */
  readonly terms: number;
  /** Duties: the count as written for the period; count × days in post ÷ days of the month for a month. */
  readonly duties: number;
  /** Dates on which he takes part on these terms. A month without one owes nothing: `duties` is 0. */
  readonly dates: number;
}

export interface Quotas {
  /** By leader, in the order in which their days come. */
  readonly parts: readonly QuotaPart[];
  /** The part, as an index, that counts for the leader on dates of the month on these terms. */
  partAt(leader: number, terms: number, month: number): number;
}

/** Works out what each quota owes and on how many dates. A quota counts on the days of its post alone. */
export function quotasOf(
  problem: Problem,
  { groups, terms, termsOfPost }: Pick<TakingPart, 'groups' | 'terms' | 'termsOfPost'>,
): Quotas {
  const monthCount = problem.dayCount > 0 ? problem.month[problem.dayCount - 1]! + 1 : 1;
  const keyOf = (leader: number, index: number, month: number): number =>
    (leader * terms.length + index) * monthCount + (terms[index]!.quota!.per === 'month' ? month : 0);
  const tallies = new Map<
    number,
    { leader: number; terms: number; month: number; inPost: number; dates: number }
  >();

  if (terms.some(({ quota }) => quota))
    for (let leader = 0; leader < problem.leaderCount; leader++)
      for (let day = problem.firstDay; day < problem.dayCount; day++) {
        const post = problem.postOf[leader * problem.dayCount + day]!;
        if (post === NO_POST || !terms[termsOfPost[post]!]!.quota) continue;
        const month = problem.month[day]!;
        const key = keyOf(leader, termsOfPost[post]!, month);
        const tally = tallies.get(key);
        if (tally) tally.inPost++;
        else tallies.set(key, { leader, terms: termsOfPost[post]!, month, inPost: 1, dates: 0 });
      }
  for (const { days, month, members } of groups)
    for (const member of members)
      if (terms[member.terms]!.quota)
        tallies.get(keyOf(member.leader, member.terms, month))!.dates += days.length;

  const partByKey = new Map<number, number>();
  const parts: QuotaPart[] = [];
  for (const [key, { leader, terms: index, month, inPost, dates }] of tallies) {
    const { per, count } = terms[index]!.quota!;
    const ofMonth = dates > 0 ? (count * inPost) / problem.monthLength[month]! : 0;
    partByKey.set(key, parts.length);
    parts.push({ leader, terms: index, duties: per === 'month' ? ofMonth : count, dates });
  }
  return { parts, partAt: (leader, index, month) => partByKey.get(keyOf(leader, index, month))! };
}

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
  of.forEach((amountOf, index) =>
    amountOf.forEach((amount, member) => {
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
  of.forEach((amountOf, index) =>
    amountOf.forEach((amount, member) => {
      const known = amount < 0 ? null : missedBy[amount];
      if (!known || (known.sum > known.amount && pieces[index]![member]! <= NOTHING)) return;
      known.days.push(...groups[index]!.days);
    }),
  );
  return [...missed.values()]
    .map((one) => ({ ...one, days: one.days.sort((a, b) => a - b) }))
    .sort((a, b) => a.leader - b.leader);
}
