import { NO_POST, type Problem } from '../problem/problem.ts';
import type { TakingPart } from './taking-part.ts';

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
