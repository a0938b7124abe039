import type { Select } from '../compile/compile.ts';
import { canonicalJson } from '../document/digest.ts';
import { remembered } from '../document/remembered.ts';
import type { Level } from '../document/schema.ts';
import { entitle } from '../entitlement/entitle.ts';
import type { Entitled, DutyBounds } from '../entitlement/entitlements.ts';
import { LinearModel, plus } from '../linear/linear-model.ts';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { BoundConstraint, Cap, Constraint, Forbidden, Rule, RuleNote } from './constraint.ts';
import type { Due } from './dues-flow.ts';
import { guarded, isCustom } from './custom-constraint.ts';

/** A rule with its constraint, concrete for one problem. */
export interface BoundRule {
  readonly rule: Rule;
  readonly constraint: Constraint;
  readonly bound: BoundConstraint;
}

/** Bounds on a leader's duties, and the rules that set them: several where they ask the same, none where there is none. */
export interface DutyBoundsByRules extends DutyBounds {
  readonly by: { readonly least: readonly Rule[]; readonly most: readonly Rule[] };
}

export interface BoundRules {
  /** Rules with a weight above 0, in the order given. */
  readonly rules: readonly BoundRule[];
  /** All rules given, resolved: what the roster records. */
  readonly effective: readonly Rule[];
  readonly notes: readonly { readonly rule: Rule; readonly note: RuleNote }[];
  readonly entitlements: Entitled;
  /** Bounds that rules set on each leader's duties. */
  readonly dutyBounds: readonly DutyBoundsByRules[];
  readonly domain: Uint8Array;
  /** What each hard rule says of a (shift, leader) beforehand. */
  readonly forbids: readonly {
    readonly rule: Rule;
    readonly ask: (shift: number, leader: number) => Forbidden;
  }[];
}

/** The narrowest of the bounds on each side, and who sets it. */
function narrowest(bounds: readonly (DutyBounds & { readonly rule: Rule })[]): DutyBoundsByRules {
  const least = Math.max(...bounds.map((one) => one.least ?? -Infinity));
  const most = Math.min(...bounds.map((one) => one.most ?? Infinity));
  const rulesWith = (side: 'least' | 'most', bound: number): Rule[] =>
    bounds.filter((one) => one[side] === bound).map(({ rule }) => rule);
  return {
    ...(least > -Infinity && { least }),
    ...(most < Infinity && { most }),
    by: { least: rulesWith('least', least), most: rulesWith('most', most) },
  };
}

/**
 * Whether narrowing keeps a rule for good, so that a search inside the domain need not track it: what always stands and
 * judges duties one by one forbids beforehand whatever costs (a law of constraints).
 */
export const isEnforcedByDomain = ({ constraint, bound }: Pick<BoundRule, 'constraint' | 'bound'>): boolean =>
  constraint.isMandatory === true && bound.dutyCost !== undefined;

/**
 * Whether more may change for a rule than who is on duty when places become fixed or published: its bounds on duties, or what it
 * costs. The others cost the same whatever is fixed (a law of constraints); of custom ones nothing is known.
 */
export const dependsOnFixedPlaces = (bound: BoundRule): boolean =>
  bound.constraint.dutyBounds !== undefined ||
  bound.rule.level === 'disruption' ||
  isEnforcedByDomain(bound) ||
  isCustom(bound.constraint);

const isSameRule = (one: Rule, other: Rule): boolean => canonicalJson(one) === canonicalJson(other);

const areSameBounds = (one: readonly DutyBounds[], other: readonly DutyBounds[]): boolean =>
  one.length === other.length &&
  one.every(({ least, most }, leader) => least === other[leader]!.least && most === other[leader]!.most);

/** Custom constraints are guarded. */
const guardedById = (constraints: readonly Constraint[]): ReadonlyMap<string, Constraint> =>
  new Map(constraints.map((constraint) => [constraint.id, guarded(constraint)]));

function resolved(
  rules: readonly Rule[],
  byId: ReadonlyMap<string, Constraint>,
  problem: Problem,
  select: Select,
): Pick<BoundRules, 'effective' | 'notes'> {
  const notes: { rule: Rule; note: RuleNote }[] = [];
  const effective = rules.map((rule): Rule => {
    const constraint = byId.get(rule.constraint);
    if (!constraint) throw new UnknownConstraintError(rule);
    if (rule.weight === 0 || !constraint.resolve) return rule;
    const { params, notes: found = [] } = constraint.resolve(rule, problem, select);
    const result = { ...rule, params };
    for (const note of found) notes.push({ rule: result, note });
    return result;
  });
  return { effective, notes };
}

/**
 * What rules ask of a problem once they are resolved for it: the first step of {@link bindRules}.
 *
 * @throws UnknownConstraintError; BrokenConstraintError
 */
export const resolveRules = (
  rules: readonly Rule[],
  constraints: readonly Constraint[],
  problem: Problem,
  select: Select,
): readonly Rule[] => resolved(rules, guardedById(constraints), problem, select).effective;

/** Worked out at the first question: who only wants to know what can be filled asks none. */
function whenAsked({ leaderCount }: Problem, workOut: () => Entitled): Entitled {
  let known: Entitled | undefined;
  const entitlements = (): Entitled => (known ??= workOut());
  return {
    leaderCount,
    get pieces() {
      return entitlements().pieces;
    },
    get missed() {
      return entitlements().missed;
    },
    thousandths: (leader, days) => entitlements().thousandths(leader, days),
  };
}

/**
 * Makes rules concrete: resolve them, ask what they forbid and which bounds they set, split the places fairly, bind.
 *
 * @param rules from `effectiveRules`, or as a roster recorded them
 * @param constraints must hold every constraint the rules name; custom ones are guarded from here on
 * @param before of a problem that differs in its fixed places alone: what does not depend on them is used again
 * @throws UnknownConstraintError; BrokenConstraintError when a custom one answers what no constraint may
 */
export function bindRules(
  rules: readonly Rule[],
  constraints: readonly Constraint[],
  problem: Problem,
  select: Select,
  before?: BoundRules,
): BoundRules {
  const byId = guardedById(constraints);
  const { effective, notes } = resolved(rules, byId, problem, select);
  const judged = effective
    .filter((rule) => rule.weight > 0)
    .map((rule) => ({ rule, constraint: byId.get(rule.constraint)! }));

  const forbids = judged
    .filter(({ rule }) => rule.level === 'hard')
    .flatMap(({ rule, constraint }) => {
      const ask = constraint.forbids?.(rule, problem, select);
      return ask ? [{ rule, ask }] : [];
    });
  const boundsAsked = judged
    .filter(({ rule }) => rule.level === 'hard' || rule.level === 'coverage')
    .flatMap(({ rule, constraint }) => {
      const ask = constraint.dutyBounds?.(rule, problem, select);
      return ask ? [{ rule, ask }] : [];
    });
  const dutyBounds = Array.from({ length: problem.leaderCount }, (_, leader) =>
    narrowest(boundsAsked.map(({ rule, ask }) => ({ ...ask(leader), rule }))),
  );
  const isAsBefore =
    before !== undefined && !constraints.some(isCustom) && areSameBounds(before.dutyBounds, dutyBounds);
  const isNoPartOfShare = (answer: Forbidden): boolean => answer === 'excluded' || answer === 'optional';
  const entitlements = isAsBefore
    ? before.entitlements
    : whenAsked(problem, () =>
        entitle(
          problem,
          (shift, leader) => forbids.some(({ ask }) => isNoPartOfShare(ask(shift, leader))),
          (leader) => dutyBounds[leader]!,
        ),
      );
  return {
    rules: judged.map(({ rule, constraint }): BoundRule => {
      // a hard rule says of its violations which of the places is fixed
      const known =
        isAsBefore && rule.level !== 'hard'
          ? before.rules.find(
              (one) => one.rule.id === rule.id && !dependsOnFixedPlaces(one) && isSameRule(one.rule, rule),
            )
          : undefined;
      return known ?? { rule, constraint, bound: constraint.bind(rule, problem, select, entitlements) };
    }),
    effective,
    notes,
    entitlements,
    dutyBounds,
    domain: domainOf(
      problem,
      forbids.map(({ ask }) => ask),
    ),
    forbids,
  };
}

/** What a rule says may be held at most: worked out once, since it takes long with hundreds of leaders. */
export const capsOfRule = remembered((bound: BoundConstraint): readonly Cap[] => bound.caps?.() ?? []);

/** What all hard rules say may be held at most. */
export const capsOf = ({ rules }: BoundRules): Cap[] =>
  rules.flatMap(({ rule, bound }) => (rule.level === 'hard' ? capsOfRule(bound) : []));

/** Free days that the hard rules ask for between two duties of one leader. */
export const minFreeDaysOf = (rules: BoundRules): number =>
  rules.rules.reduce(
    (most, { rule, bound }) => (rule.level === 'hard' ? Math.max(most, bound.minFreeDays ?? 0) : most),
    0,
  );

/** What the coverage rules owe, each with its rule. */
export const duesOfRules = ({ rules }: BoundRules): { rule: string; due: Due }[] =>
  rules.flatMap(({ rule, bound }) =>
    rule.level === 'coverage' ? (bound.dues?.() ?? []).map((due) => ({ rule: rule.id, due })) : [],
  );

/** What the coverage rules owe. */
export const duesOf = (rules: BoundRules): Due[] => duesOfRules(rules).map(({ due }) => due);

/** A rule names a constraint that was not given as code. */
export class UnknownConstraintError extends Error {
  override readonly name = 'UnknownConstraintError';
  readonly constraint: string;

  constructor(rule: Pick<Rule, 'id' | 'constraint'>) {
    super(
      `Rule "${rule.id}" needs the constraint "${rule.constraint}", which is not known here.\n` +
        'Maybe pass it along: { constraints: [mine] }.',
    );
    this.constraint = rule.constraint;
  }
}

/**
 * Writes a problem with its rules as one linear model: fixed places as rows, each rule by its own `encode`.
 *
 * @param levels rules of other levels are left out
 * @param model what to write into: an empty model of the problem's size; a subclass may refuse to grow too large
 * @returns the model, and the ids of rules of these levels that have no linear form
 */
export function encodeRules(
  problem: Problem,
  { rules }: BoundRules,
  levels: readonly Level[],
  model = new LinearModel(problem.shiftCount, problem.leaderCount),
): { model: LinearModel; without: readonly string[] } {
  for (let shift = 0; shift < problem.shiftCount; shift++) {
    const holder = problem.fixedHolder[shift]!;
    if (holder === FREE) continue;
    if (holder !== UNASSIGNED) model.row(plus([model.x(shift, holder)]), { min: 1 });
    else
      for (let leader = 0; leader < problem.leaderCount; leader++)
        model.row(plus([model.x(shift, leader)]), { max: 0 });
  }
  const without: string[] = [];
  for (const { rule, bound } of rules) {
    if (!levels.includes(rule.level)) continue;
    model.book(rule.level, rule.weight);
    if (bound.encode) bound.encode(model);
    else without.push(rule.id);
  }
  return { model, without };
}

/**
 * `[shift × leaderCount + leader]`: 1 when the leader may still hold the shift. A fixed place has its holder alone
 * (nobody when it stays empty); elsewhere every pair that a hard rule bars or blocks is out. Rules are asked of the first
 * free place of a day and type, since they answer the same of the others.
 */
function domainOf(
  { shiftCount, leaderCount, fixedHolder, dayOfShift, typeOfShift }: Problem,
  forbids: readonly ((shift: number, leader: number) => Forbidden)[],
): Uint8Array {
  const domain = new Uint8Array(shiftCount * leaderCount);
  const isOut = (shift: number, leader: number): boolean => {
    for (const ask of forbids) {
      const answer = ask(shift, leader);
      if (answer === 'excluded' || answer === 'blocked') return true;
    }
    return false;
  };
  let asked = -1;
  for (let shift = 0; shift < shiftCount; shift++) {
    const row = shift * leaderCount;
    if (fixedHolder[shift] !== FREE) {
      if (fixedHolder[shift] !== UNASSIGNED) domain[row + fixedHolder[shift]!] = 1;
    } else if (dayOfShift[asked] === dayOfShift[shift] && typeOfShift[asked] === typeOfShift[shift])
      domain.copyWithin(row, asked * leaderCount, (asked + 1) * leaderCount);
    else {
      asked = shift;
      for (let leader = 0; leader < leaderCount; leader++)
        if (!isOut(shift, leader)) domain[row + leader] = 1;
    }
  }
  return domain;
}
