import { ruleTitle } from '../constraints/constraint.ts';
import type { Language } from '../document/schema.ts';
import { entitle } from '../entitlement/entitle.ts';
import type { Restored } from '../roster/restore.ts';

/** A bound by rules that sets a leader's fair share. */
export interface ShareBound {
  readonly side: 'least' | 'most';
  /** The bound. */
  readonly duties: number;
  /** His share without it, in duties of at most three decimals. */
  readonly without: number;
  /** Those that set it, in the order of the rules; several where they ask the same. */
  readonly rules: readonly { readonly rule: string; readonly title: string }[];
}

/** The bound at which a leader's share is set: his part without it would lie beyond. `null` when none does. */
export function shareBoundOf(restored: Restored, leader: number, language: Language): ShareBound | null {
  const { problem, rules } = restored;
  const own = rules.owed[leader]!;
  if (own.least === undefined && own.most === undefined) return null;
  const isNoPart = (shift: number, one: number): boolean =>
    rules.forbids.some(({ ask }) => ['barred', 'spared'].includes(ask(shift, one) ?? ''));
  const without = entitle(problem, isNoPart, (one) => (one === leader ? {} : rules.owed[one]!)).thousandths(
    leader,
  );
  const side =
    without < 1000 * (own.least ?? -Infinity)
      ? 'least'
      : without > 1000 * (own.most ?? Infinity)
        ? 'most'
        : null;
  if (side === null) return null;
  const constraintOf = new Map(rules.rules.map(({ rule, constraint }) => [rule.id, constraint]));
  const by = own.by[side].map(({ id }) => ({
    rule: id,
    title: ruleTitle(constraintOf.get(id)!, id, language),
  }));
  return { side, duties: own[side]!, without: without / 1000, rules: by };
}
