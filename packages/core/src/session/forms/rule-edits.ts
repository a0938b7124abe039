import { childOf } from '../../document/pointer.ts';
import { canonicalJson } from '../../document/digest.ts';
import { levels, type Level, ruleSchema, type WrittenRule } from '../../document/schema.ts';
import { type Constraint, ruleTitle } from '../../constraints/constraint.ts';
import { effectiveRules } from '../../constraints/effective-rules.ts';
import { withValue } from './document-values.ts';
import { type EditRefusal } from './edit-document.ts';
import { both } from '../../document/field.ts';
import { type FieldSpec, type FieldSpecs, paramFields, specOf } from './field-kinds.ts';
import type { FormContext } from './form-context.ts';
import { shownText } from './shown-text.ts';
import { isProblem, typedValue } from './typed-text.ts';

export interface RuleEdit {
  readonly rule: string;
  /** `/on`, `/level`, `/weight` or `/params/…`. */
  readonly pointer: string;
  readonly was: string;
  readonly text: string;
}

/** A rule as forms see it: one in force, or one that could be. */
export interface KnownRule {
  readonly id: string;
  /** `undefined` where nobody here knows it. */
  readonly constraint: Constraint | undefined;
  readonly constraintId: string;
  /** Its place in the document's rules; -1 where it is not written there. */
  readonly at: number;
  /** With the defaults below what is written. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly level: Level;
  readonly weight: number;
  /** A default stands below it, so that it needs nothing written. */
  readonly isDefault: boolean;
  /** It is in the document or a default; else it is only on offer. */
  readonly isInForce: boolean;
}

/** The rules of a document as they are written; what is not a list of objects is not one. */
const writtenRules = ({ document }: FormContext): readonly WrittenRule[] => {
  const rules = childOf(document, 'rules');
  return Array.isArray(rules) ? (rules as readonly WrittenRule[]) : [];
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const idOf = ({ id, constraint }: WrittenRule): string => id ?? constraint;

/** Every rule in force, in the order of the constraints, then those on offer. */
export function knownRules(context: FormContext, constraints: readonly Constraint[]): KnownRule[] {
  const written = writtenRules(context);
  const byId = new Map(constraints.map((constraint) => [constraint.id, constraint]));
  const isWhole = (rule: unknown): rule is WrittenRule =>
    typeof childOf(rule, 'constraint') === 'string' && byId.has((rule as WrittenRule).constraint);
  const effective = effectiveRules(constraints, written.filter(isWhole), true);
  const isOfDefault = new Set(
    constraints.flatMap(({ id, defaults }) => defaults.map((rule) => rule.id ?? id)),
  );
  const current = effective.map((rule): KnownRule => ({
    id: rule.id,
    constraint: byId.get(rule.constraint),
    constraintId: rule.constraint,
    at: written.findIndex((own) => isWhole(own) && idOf(own) === rule.id),
    params: (rule.params ?? {}) as Readonly<Record<string, unknown>>,
    level: rule.level,
    weight: rule.weight,
    isDefault: isOfDefault.has(rule.id),
    isInForce: true,
  }));
  const offered = constraints
    .filter(({ id }) => !effective.some(({ constraint }) => constraint === id))
    .map((constraint): KnownRule => ({
      id: constraint.id,
      constraint,
      constraintId: constraint.id,
      at: -1,
      params: {},
      level: constraint.levels[0]!,
      weight: 0,
      isDefault: false,
      isInForce: false,
    }));
  const foreign = written.flatMap((rule, at): KnownRule[] => {
    if (isWhole(rule)) return [];
    const constraintId = textOf(childOf(rule, 'constraint'));
    const id = textOf(childOf(rule, 'id')) || constraintId;
    const level = levels.find((own) => own === childOf(rule, 'level')) ?? 'quality';
    const params = (childOf(rule, 'params') ?? {}) as KnownRule['params'];
    return [
      {
        id,
        constraint: undefined,
        constraintId,
        at,
        params,
        level,
        weight: 1,
        isDefault: false,
        isInForce: true,
      },
    ];
  });
  return [...current, ...offered, ...foreign];
}

/** The fields that forms write of a rule, by pointer; empty for a rule of a constraint that nobody here knows. */
export function ruleFields({ constraint }: KnownRule): FieldSpecs {
  if (!constraint) return {};
  const { isMandatory, levels: allowed } = constraint;
  const { level, weight } = ruleSchema.shape;
  const params = Object.entries(paramFields(constraint)).map(([key, spec]) => [`/params/${key}`, spec]);
  return {
    ...(!isMandatory && { '/on': ON }),
    ...(!isMandatory &&
      allowed.length > 1 && {
        '/level': { ...specOf('level', level)!, kind: { kind: 'choice', of: allowed }, isNeeded: true },
      }),
    ...(!isMandatory && { '/weight': specOf('weight', weight)! }),
    ...(Object.fromEntries(params) as FieldSpecs),
  };
}

const ON: FieldSpec = {
  key: 'on',
  kind: { kind: 'flag' },
  facts: { name: both('启用', 'in force') },
  isNeeded: false,
};

/** What a rule has at one of its fields. */
export function ruleValue(rule: KnownRule, pointer: string): unknown {
  if (pointer === '/on') return rule.isInForce && rule.weight > 0;
  if (pointer === '/level') return rule.level;
  if (pointer === '/weight') return rule.weight;
  return rule.params[pointer.slice('/params/'.length)];
}

type Refused = { readonly refusal: EditRefusal };
type Written = { readonly rules: readonly WrittenRule[]; readonly title: string };

const refused = (why: 'nothing-changes' | 'stale-form' | 'bad-edit'): Refused => ({ refusal: { why } });

/** The document's rules with a field of one written. */
export function writtenRule(
  { rule: id, pointer, was, text }: RuleEdit,
  context: FormContext,
  constraints: readonly Constraint[],
): Written | Refused {
  const rule = knownRules(context, constraints).find((own) => own.id === id);
  const spec = rule && ruleFields(rule)[pointer];
  if (!spec || !rule.constraint) return refused('bad-edit');
  const before = ruleValue(rule, pointer);
  if (shownText(spec.kind, before, context) !== was) return refused('stale-form');
  if (text.trim() === was) return refused('nothing-changes');
  const typed = typedValue(spec, text, context);
  const place = rule.at < 0 ? writtenRules(context).length : rule.at;
  if (isProblem(typed))
    return { refusal: { why: 'typed', problem: typed, pointer: `/rules/${place}${pointer}` } };
  const after = changedRule(rule, context, pointer, typed.value);
  const rules = [...writtenRules(context)];
  if (rule.at >= 0 && canonicalJson(after) === canonicalJson(rules[rule.at]))
    return refused('nothing-changes');
  const isBare = rule.isDefault && Object.keys(after).every((key) => key === 'constraint' || key === 'id');
  rules.splice(place, 1, ...(isBare ? [] : [after]));
  return { rules, title: ruleTitle(rule.constraint, id, context.language) };
}

function changedRule(rule: KnownRule, context: FormContext, pointer: string, value: unknown): WrittenRule {
  const constraint = rule.constraint!;
  const written: WrittenRule = writtenRules(context)[rule.at] ?? {
    ...(rule.id !== constraint.id && { id: rule.id }),
    constraint: constraint.id,
    ...(!rule.isDefault && { params: exampleParams(constraint) }),
  };
  if (pointer !== '/on') return withValue(written, pointer.slice(1).split('/'), value) as WrittenRule;
  const { weight: _, ...rest } = written;
  return value === true ? rest : { ...rest, weight: 0 };
}

/** Parameters to begin with: the constraint's own example. */
const exampleParams = ({ example, defaults }: Constraint): Record<string, never> =>
  JSON.parse(JSON.stringify(example ?? defaults[0]?.params ?? {})) as Record<string, never>;

/** The document's rules with one more of a constraint, under an id of its own. */
export function newRule(
  constraintId: string,
  context: FormContext,
  constraints: readonly Constraint[],
): Written | Refused {
  const constraint = constraints.find(({ id }) => id === constraintId);
  if (!constraint || constraint.isMandatory) return refused('bad-edit');
  const taken = new Set(
    knownRules(context, constraints).flatMap(({ id, isInForce }) => (isInForce ? [id] : [])),
  );
  let id = constraintId;
  for (let number = 2; taken.has(id); number++) id = `${constraintId}-${number}`;
  const rule: WrittenRule = {
    ...(id !== constraintId && { id }),
    constraint: constraintId,
    params: exampleParams(constraint),
  };
  // two of one constraint need an id each
  const named = writtenRules(context).map((own) =>
    id !== constraintId && own.constraint === constraintId && own.id === undefined
      ? { id: constraintId, ...own }
      : own,
  );
  return { rules: [...named, rule], title: ruleTitle(constraint, id, context.language) };
}
