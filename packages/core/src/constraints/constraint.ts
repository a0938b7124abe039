import type * as z from 'zod/mini';
import type { Select } from '../compile/compile.ts';
import type { Language, Level } from '../document/schema.ts';
import type { Entitlements, DutyBounds } from '../entitlement/entitlements.ts';
import type { LinearModel } from '../linear/linear-model.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import type { Waits } from './waits.ts';

export type { Select };

/** A constraint with its parameters, level and weight. `written` is false for an untouched default. */
export interface Rule<Params = unknown> {
  readonly id: string;
  readonly constraint: string;
  readonly params: Params;
  readonly level: Level;
  /** 1 to 100; costs are multiplied by it outside the constraint. */
  readonly weight: number;
  readonly written: boolean;
}

/**
 * One reason for cost, in indices. `cost` is a positive safe integer, before the rule's weight.
 *
 * `shifts` are the places whose change could mend it; `facts` are numbers a reader can check, never indices.
 */
export interface Violation {
  readonly cost: number;
  readonly shifts: readonly number[];
  readonly leaders: readonly number[];
  readonly services?: readonly number[];
  readonly facts: Readonly<Record<string, number>>;
}

/** Keeps the cost of one rule up to date while a search edits the assignment. */
export interface Tracker {
  /** Records that `shift` went from one leader to another (or {@link UNASSIGNED}) and returns the change in cost. Undone by the inverse call. */
  apply(shift: number, from: number, to: number): number;
  /**
   * Takes back the last change not yet taken back, given as it was applied; without it the inverse call of `apply` does.
   * A search refuses nearly every change it tries, so a tracker that can take back without counting should say how.
   */
  undo?(shift: number, from: number, to: number): void;
  /**
   * How many waits, or other things that must be searched for, a change looks at; 0 when left out: tables alone. A search
   * asks the cheap ones first; apart from that order nothing depends on it.
   */
  readonly effort?: number;
}

/** The tracker of a rule whose cost no change of the assignment can change: a search leaves it out. */
export const NEVER_CHANGES: Tracker = { apply: () => 0 };

/** A convex cost of how many of the shifts each leader holds: what the flow understands of a rule. */
export interface Load {
  /** `[shift]`: 1 when the shift counts. */
  readonly shifts: Uint8Array;
  /** Cost of `count` duties among them, before the rule's weight; convex in `count`, a safe integer. */
  cost(leader: number, count: number): number;
}

/** A leader may hold so many of some places at most. */
export interface Cap {
  readonly leader: number;
  /** Free places, ascending. */
  readonly shifts: readonly number[];
  readonly most: number;
}

/** A rule made concrete for one problem. */
export interface BoundConstraint {
  /** The specification: slow, obvious, from scratch. Everything else must agree with it. */
  violations(assignment: Assignment): Violation[];
  /** The same cost, incrementally, beginning at `assignment` (which it does not keep). */
  track(assignment: Assignment): Tracker;
  /** The same cost as convex counts that add up to it. */
  loads?(): Load[];
  /** At level hard: the free days that must lie between two duties of one leader on different dates. */
  readonly minFreeDays?: number;
  /**
   * At level hard or coverage: what must be held for the rule to cost nothing, where that can be said so simply.
   * Each is one leader, the places he may hold for it, and how many of them he owes at least.
   */
  dues?(): { readonly leader: number; readonly shifts: readonly number[]; readonly least: number }[];
  /**
   * At level hard: what may be held at most. Each is one leader, free places, and how many of them he may hold without
   * cost, whoever holds the others; on top of what is fixed.
   */
  caps?(): Cap[];
  /** The same cost as a sum over the waits between each leader's duties; group l is leader l. */
  waits?(): Waits;
  /** The same cost as a sum over duties: what it costs, never less than 0, that the leader holds the shift. */
  dutyCost?(shift: number, leader: number): number;
  /** The same cost in a linear model: on the hard level rows alone, else rows and cost columns. */
  encode?(model: LinearModel): void;
}

/**
 * What a rule at level hard says of one (shift, leader) beforehand.
 * - `excluded`: not his, and no part of his fair share.
 * - `blocked`: lost to him, but made up on other days.
 * - `optional`: he may, but it is not part of his fair share.
 */
export type Forbidden = 'excluded' | 'blocked' | 'optional' | undefined;

/** Something worth saying about a rule that `resolve` found out, in indices. */
export interface RuleNote {
  /** The constraint's own name for it; `explain` of notes reads it. */
  readonly kind: string;
  readonly days: readonly number[];
  readonly leaders: readonly number[];
  readonly facts: Readonly<Record<string, number>>;
}

export interface Resolved<Params> {
  readonly params: Params;
  readonly notes?: readonly RuleNote[];
}

/** A violation or note with names: plain JSON. */
export interface NamedFacts {
  readonly shifts: readonly { readonly date: string; readonly type: string; readonly place: number }[];
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly {
    readonly kind: 'township' | 'sector' | 'project';
    readonly id: string;
    readonly name: string;
  }[];
  /** The types of the shifts, each once, in the order of the shifts. */
  readonly types: readonly { readonly id: string; readonly name: string }[];
  /** Names of the holidays the shifts lie in, each once, in the order of the shifts. */
  readonly holidays: readonly string[];
  readonly facts: Readonly<Record<string, number>>;
}

export interface NamedNote {
  readonly kind: string;
  readonly dates: readonly string[];
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  readonly facts: Readonly<Record<string, number>>;
}

export interface DefaultRule<Params> {
  /** The constraint's id when left out. */
  readonly id?: string;
  readonly params: Params;
  readonly weight?: number;
  /** What this rule is called, where the constraint's own title would not tell it from others. */
  readonly title?: Readonly<Record<Language, string>>;
  /** True when it stands only while a published roster is planned again. */
  readonly whenReplanned?: boolean;
  /** What it asks, where that would not tell it either. */
  readonly asks?: Readonly<Record<Language, string>>;
}

/** Parameters that ask less. */
export interface Milder<Params> {
  readonly params: Params;
  /** What they ask, as it stands after "the rule asks for". */
  readonly words: Readonly<Record<Language, string>>;
}

/** A kind of rule. See `docs/constraints` for how one is written. */
export interface Constraint<Params = unknown> {
  /** Stable, kebab-case, equal to the file's name; that of a custom constraint carries a slash. */
  readonly id: string;
  /** Allowed levels; the first is the default. */
  readonly levels: readonly Level[];
  /**
   * A schema of `zod` or of `zod/mini`. What it says of each parameter besides its type (`FieldFacts`) makes the rule's
   * form. Leaders, days and shift types that it names are looked up when a document is read, so that a misspelt one is
   * found. What the parameters are is inferred from the first of the two types alone: methods of `zod` say more than they.
   */
  readonly params: z.core.$ZodType<Params> & z.ZodMiniType<NoInfer<Params>>;
  /** The rules that stand when a document says nothing. */
  readonly defaults: readonly DefaultRule<Params>[];
  /** True when the rules can be neither switched off nor weighted. */
  readonly isMandatory?: boolean;
  /**
   * True when its cost on the quality level counts whole defects, 100 or more each, and knows no smaller steps. A search
   * eases such rules at first, so that duties can move past them while much else is still in disorder; in the end, and in
   * the score, they weigh in full. False when left out.
   */
  readonly countsDefects?: boolean;
  /** What the rule is called in tables. */
  readonly title: Readonly<Record<Language, string>>;
  /** What it asks, without the final stop. */
  readonly asks: Readonly<Record<Language, string>>;
  /** What one unit of cost stands for, without the final stop: what the documentation says. */
  readonly costs?: Readonly<Record<Language, string>>;
  /** Parameters as somebody might write them, for the documentation; those of the first default when left out. */
  readonly example?: Params;
  /** Fills in what depends on the problem: the effective parameters. */
  resolve?(rule: Rule<Params>, problem: Problem, select: Select): Resolved<Params>;
  /** Asked only at level hard. The answer is the same for all places of a day and type, fixed ones aside. */
  forbids?(
    rule: Rule<Params>,
    problem: Problem,
    select: Select,
  ): (shift: number, leader: number) => Forbidden;
  /** Asked only at levels hard and coverage: bounds on each leader's duties. */
  dutyBounds?(rule: Rule<Params>, problem: Problem, select: Select): (leader: number) => DutyBounds;
  /** Parameters that ask a little less, then less again: what may be tried when the rule cannot hold. */
  milder?(rule: Rule<Params>): Milder<Params>[];
  bind(rule: Rule<Params>, problem: Problem, select: Select, entitlements: Entitlements): BoundConstraint;
  /** A named violation as a sentence. */
  readonly explain: Readonly<Record<Language, (violation: NamedFacts) => string>>;
  /** A named note as a sentence; needed when `resolve` makes notes. */
  readonly explainNote?: Readonly<Record<Language, (note: NamedNote) => string>>;
}

/** Checks nothing at run time: it gives a constraint's parameters their type. */
export function defineConstraint<Params>(constraint: Constraint<Params>): Constraint<Params> {
  return constraint;
}

/** What a rule is called: the title of the default rule of its id, else its constraint's. */
export function ruleTitle({ id, title, defaults }: Constraint, ruleId: string, language: Language): string {
  const standing = defaults.find((rule) => (rule.id ?? id) === ruleId);
  return (standing?.title ?? title)[language];
}

/** The same in every language. */
export const titlesOf = (constraint: Constraint, ruleId: string): Readonly<Record<Language, string>> => ({
  'zh-CN': ruleTitle(constraint, ruleId, 'zh-CN'),
  en: ruleTitle(constraint, ruleId, 'en'),
});
