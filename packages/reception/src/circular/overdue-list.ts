import { isSameUnit, type Unit } from '../cases/case-facts.ts';
import { isOverdue } from '../limits/limits-of.ts';
import { lastOf } from '../cases/last-of.ts';
import { type CountedCase } from './counted-case.ts';
import { isOf } from './counted-limits.ts';

/** A reply that a unit owes after its limit. */
export interface OverdueReply {
  readonly case: string;
  readonly due: string;
  /** Calendar days since. */
  readonly days: number;
  /** Ids of the document; the first is where the case belongs. */
  readonly townships: readonly string[];
  /** When the unit was last supervised about it (督办), within the span or before; `null` if never. */
  readonly supervisedOn: string | null;
}

export interface OverdueUnit {
  readonly unit: Unit;
  /** The longest overdue first. */
  readonly replies: readonly OverdueReply[];
}

/** 超期未答复, unit by unit, on the last day; the unit with the longest overdue reply first. */
export function overdueByUnit(counted: readonly CountedCase[]): readonly OverdueUnit[] {
  const units: { unit: Unit; replies: OverdueReply[] }[] = [];
  for (const { case: of, limits } of counted) {
    for (const limit of limits) {
      const { unit, due, daysLeft } = limit;
      if (unit === null || !isOf('reply', limit) || !isOverdue(limit)) continue;
      const supervised = of.supervisions.filter((supervision) => isSameUnit(supervision.unit, unit));
      const reply: OverdueReply = {
        case: of.id,
        due,
        days: -daysLeft,
        townships: of.facts.townships ?? [],
        supervisedOn: lastOf(supervised)?.on ?? null,
      };
      const own = units.find((other) => isSameUnit(other.unit, unit));
      if (own) own.replies.push(reply);
      else units.push({ unit, replies: [reply] });
    }
  }
  for (const { replies } of units) replies.sort((a, b) => b.days - a.days);
  return units.sort((a, b) => b.replies[0]!.days - a.replies[0]!.days);
}
