import type { NamedLeader, Names } from '../compile/names.ts';
import type { MissedAmount } from '../entitlement/entitlements.ts';

/** A quota or a bound by rules that a fair share does not come to, since places or other leaders stand against it. */
export interface NamedMissed {
  /** A quota for the period or per month, or the least or the most that rules leave the leader. */
  readonly by: MissedAmount['by'];
  /** Duties, at most three decimals; of a quota per month those of the months concerned, together. */
  readonly amount: number;
  /** What the fair share has instead, in duties of at most three decimals. */
  readonly share: number;
  /** Whether it is a rule's most that he has reached; no date forces it then. */
  readonly isAtMost: boolean;
  /** The dates that force it: places that the others cannot fill, or that are full already. */
  readonly dates: readonly string[];
}

const rounded = (duties: number): number => Math.round(1000 * duties) / 1000;

/** Amounts missed, with the leader and in names. */
export const nameMissed = (
  { leaders, days }: Names,
  { leader, by, amount, sum, isAtMost, days: forcing }: MissedAmount,
): NamedMissed & { readonly leader: NamedLeader } => ({
  leader: leaders[leader]!,
  by,
  amount: rounded(amount),
  share: rounded(sum),
  isAtMost,
  dates: isAtMost ? [] : forcing.map((day) => days[day]!),
});
