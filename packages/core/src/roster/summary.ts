import type { ServiceKind } from '../problem/problem.ts';

/** A count with its least and most. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Leaders who have equal entitlements and carry over as much in every fairness rule in force, and how far apart they are. */
export interface SpreadGroup {
  /** Ids, in protocol order. */
  readonly leaders: readonly string[];
  /** Duties, at most three decimals; `null` where no rule counts all duties and their entitlements differ. */
  readonly entitlement: number | null;
  readonly duties: Range;
  readonly restDays: Range;
  readonly holidays: Range;
}

/** What one leader serves. Entitlements in duties, at most three decimals. */
export interface LeaderLoad {
  readonly id: string;
  readonly name: string;
  readonly duties: number;
  readonly restDays: number;
  readonly holidays: number;
  readonly entitlement: number;
  readonly restDayEntitlement: number;
  readonly holidayEntitlement: number;
}

/** How a township, sector or project is served. */
export interface ServiceLoad {
  readonly kind: ServiceKind;
  readonly id: string;
  readonly name: string;
  readonly duties: number;
  /** Longest run of answered days up to and including the next duty; 0 when nobody answers for it. */
  readonly longestWaitDays: number;
  /** The duties that bound it; `null` at the edge of the period. */
  readonly longestWait: { readonly from: string | null; readonly to: string | null } | null;
}
