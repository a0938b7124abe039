import type { Case, Reception, Supervision } from '../cases/case.ts';
import { isSameUnit, type Unit } from '../cases/case-facts.ts';
import { lastOf } from '../cases/last-of.ts';
import { isCollective } from '../cases/collective.ts';
import type { LimitTerms, StartedLimit } from '../limits/limits-of.ts';
import { isWithin, type Span } from '../roster/span.ts';
import { countedLimits } from './counted-limits.ts';

/** What of a case counts in a span of days. Rows of a table narrow it to what is theirs. */
export interface CountedCase {
  readonly case: Case;
  /** Those within the span. */
  readonly receptions: readonly Reception[];
  /** As they stand on the last day. */
  readonly limits: readonly StartedLimit[];
  /** Those within the span. */
  readonly supervisions: readonly Supervision[];
  /** The last one within the span. */
  readonly calledBack: Case['calledBack'][number] | null;
  /** Closed within the span. */
  readonly isClosed: boolean;
  readonly isCollective: boolean;
}

export const countedCase = (of: Case, span: Span, terms: LimitTerms): CountedCase => {
  const during = <Item extends { readonly on: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ on }) => isWithin(span, on));
  return {
    case: of,
    receptions: during(of.receptions),
    limits: countedLimits(of, terms),
    supervisions: during(of.supervisions),
    calledBack: lastOf(during(of.calledBack)) ?? null,
    isClosed: of.closed !== null && isWithin(span, of.closed.on),
    isCollective: isCollective(of.facts, terms.settings),
  };
};

/** Units that must act on a case (责任单位): by the last outcome of those received, else by whom it was sent to. */
export function unitsOf(of: Case): readonly Unit[] {
  const decided = lastOf(of.receptions.filter(({ outcome }) => outcome !== null))?.outcome;
  return decided ? decided.handlers.map(({ unit }) => unit) : of.forwardings.map(({ unit }) => unit);
}

/** What of a case belongs to a unit: receptions and ratings of cases on which it must act, and its own limits. */
export function ofUnit(counted: CountedCase, unit: Unit): CountedCase {
  const acts = unitsOf(counted.case).some((own) => isSameUnit(own, unit));
  const own = ({ unit: other }: { readonly unit: Unit | null }): boolean =>
    other !== null && isSameUnit(other, unit);
  return {
    ...counted,
    receptions: acts ? counted.receptions : [],
    limits: counted.limits.filter(own),
    supervisions: counted.supervisions.filter(own),
    calledBack: acts ? counted.calledBack : null,
    isClosed: acts && counted.isClosed,
  };
}

/** What of a case belongs to a leader: his own receptions, and what came of it when he was the last to hear it. */
export function ofLeader(counted: CountedCase, leader: string): CountedCase {
  const isLast = lastOf(counted.case.receptions)?.leader === leader;
  return {
    ...counted,
    receptions: counted.receptions.filter((reception) => reception.leader === leader),
    limits: isLast ? counted.limits : [],
    supervisions: isLast ? counted.supervisions : [],
    calledBack: isLast ? counted.calledBack : null,
    isClosed: isLast && counted.isClosed,
  };
}
