import type { NamedLeader } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';

/** A shift type by its id and name. */
export interface NamedType {
  readonly id: string;
  readonly name: string;
}

type RuleTitle = Readonly<Record<Language, string>>;

/** One thing that takes part in a conflict, and without which it might not be one. */
export type ConflictMember =
  /** The places of a date and type have to be filled. */
  | { readonly kind: 'demand'; readonly date: string; readonly type: NamedType; readonly places: number }
  /** Leaders are away; `common` when the absence stands among the common ones. */
  | {
      readonly kind: 'absence';
      readonly leaders: readonly NamedLeader[];
      readonly from: string;
      readonly to: string;
      readonly common: boolean;
    }
  /** A leader never serves on a weekday, 1 Monday to 7 Sunday. */
  | { readonly kind: 'weekday'; readonly leader: NamedLeader; readonly weekday: number }
  /** A rule that parts duties or closes places. */
  | { readonly kind: 'rule'; readonly rule: string; readonly title: RuleTitle }
  /** A leader owes so many duties within a range of dates. */
  | {
      readonly kind: 'due';
      readonly rule: string;
      readonly title: RuleTitle;
      readonly leader: NamedLeader;
      readonly from: string;
      readonly to: string;
      readonly least: number;
    };

/** A change of the document that was tried and lifts the conflict. */
export type Remedy = { readonly alone: boolean } & (
  | {
      readonly kind: 'free';
      readonly days: readonly { readonly leader: NamedLeader; readonly date: string }[];
    }
  /** The rule with milder parameters; `null` switches it off. */
  | {
      readonly kind: 'rule';
      readonly rule: string;
      readonly title: RuleTitle;
      readonly params: Readonly<Record<string, unknown>> | null;
      /** What those parameters ask; `null` when switched off, or when the constraint has no words for it. */
      readonly words: RuleTitle | null;
    }
  | { readonly kind: 'pool'; readonly type: NamedType; readonly leader: NamedLeader }
  /** `type` is `null` where the document has one type alone. */
  | { readonly kind: 'heads'; readonly date: string; readonly type: NamedType | null; readonly heads: number }
);

/** Dates, leaders and rules that cannot hold together. */
export interface Conflict {
  readonly kind: 'window' | 'dues' | 'search';
  /** In date order. */
  readonly dates: readonly string[];
  /** Types of the places to fill, in the document's order; none where it has one type alone, or where dues are short. */
  readonly types: readonly NamedType[];
  /** Who could serve on any of the dates, protocol order. */
  readonly leaders: readonly NamedLeader[];
  /** Ids of the rules that take part. */
  readonly rules: readonly string[];
  /** What takes part: together they cannot hold. All absences are among them that keep somebody from what is asked. */
  readonly members: readonly ConflictMember[];
  /** Numbers of the arithmetic, and how many of the other leaders are out for which reason. */
  readonly facts: Readonly<Record<string, number>>;
  /** True when it is proven that without any one of `members`, absences aside, the others can hold. */
  readonly irreducible: boolean;
  /** Places to fill, or duties owed. */
  readonly needed: number;
  /** No more can be filled, as was counted; `null` where nothing was counted: all that is known is that not all can. */
  readonly possible: number | null;
  /**
   * Changes that were tried and work, the one that asks least first. `alone`: with it the whole roster can be planned;
   * otherwise this conflict is lifted and others remain.
   */
  readonly remedies: readonly Remedy[];
}
