import type { BoundSet } from './bounds.ts';
import type { Quotas } from './quotas.ts';
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
  const all = quotas.parts.map(({ leader, terms: own, duties, dates: ownDates }): Amount => {
    return { leader, by: terms[own]!.quota!.per, duties, dates: ownDates };
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
