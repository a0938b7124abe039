import type * as z from 'zod/mini';
import type { Findings } from '../findings.ts';
import { dropsUnknownKeys, keysAt } from '../field.ts';
import { issuesOf, reportIssues, reportUnknownKey } from '../form/issues.ts';
import { type Draft, itemsOf } from '../form/salvage.ts';
import { clip } from '../locate.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../pointer.ts';
import type { Level, WrittenRule } from '../schema.ts';
import { id as idSchema } from '../schema-parts.ts';
import type { LinkContext } from './link-context.ts';

/** What reading a document must know of a constraint; a whole constraint will do. */
export interface KnownConstraint {
  readonly id: string;
  /** The first is the default. */
  readonly levels: readonly Level[];
  readonly params: z.ZodMiniType;
  /** True when its rules can be neither switched off nor weighted. */
  readonly isMandatory?: boolean;
  /** The rules that stand when a document says nothing; an id left out is the constraint's. */
  readonly defaults: readonly { readonly id?: string; readonly params: unknown }[];
}

/** Rules speak of known constraints, have ids that tell them apart, and levels and parameters their constraint takes. */
export function checkRules({ document, found }: LinkContext, known: readonly KnownConstraint[]): void {
  const rules = itemsOf(document.rules);
  const constraintOfDefault = new Map(
    known.flatMap((constraint) => constraint.defaults.map(({ id }) => [id ?? constraint.id, constraint.id])),
  );
  const times = new Map<string, number>();
  for (const { item } of rules) {
    if (item.constraint !== undefined) times.set(item.constraint, (times.get(item.constraint) ?? 0) + 1);
  }
  const firstAt = new Map<string, number>();
  for (const { item: rule, at } of rules) {
    if (rule.constraint === undefined) continue;
    const path = ['rules', at];
    const constraint = known.find(({ id }) => id === rule.constraint);
    if (constraint === undefined) reportUnknown(rule.constraint, path, known, found);
    const id = rule.id ?? rule.constraint;
    if (rule.id === undefined && times.get(rule.constraint)! > 1) {
      found.add('rule-id-needed', path, { constraint: clip(rule.constraint) });
      continue;
    }
    checkId(id, rule.constraint, path, found);
    const first = firstAt.get(id);
    if (first === undefined) firstAt.set(id, at);
    else found.add('duplicate-rule-id', [...path, 'id'], { id: clip(id), first: first + 1 });
    const owner = constraintOfDefault.get(id);
    if (owner !== undefined && owner !== rule.constraint) {
      found.add('rule-id-taken', [...path, 'id'], { id: clip(id), constraint: owner });
    }
    if (constraint !== undefined) checkAgainst(constraint, rule, id, path, found);
  }
}

function reportUnknown(
  constraint: string,
  path: Path,
  known: readonly KnownConstraint[],
  found: Findings,
): void {
  found.add('unknown-constraint', [...path, 'constraint'], () => {
    const isOwn = constraint.includes('/');
    const ids = known.map(({ id }) => id).filter((id) => !isOwn || id.includes('/'));
    const likely = nearest(constraint, ids);
    return { constraint: clip(constraint), ...(likely === undefined ? {} : { nearest: likely }) };
  });
}

/** A slash is for the ids of callers' constraints, and a rule may carry one only when it bears that very id. */
function checkId(id: string, constraint: string, path: Path, found: Findings): void {
  if (id === constraint) return;
  const composed = id.normalize('NFC');
  if (!idSchema.safeParse(id, { jitless: true }).success) {
    found.add('bad-rule-id', [...path, 'id'], { id: clip(id) });
  } else if (composed !== id) {
    found.add('not-composed', [...path, 'id'], { id: clip(id), composed: clip(composed) });
  }
}

function checkAgainst(
  constraint: KnownConstraint,
  rule: Draft<WrittenRule>,
  id: string,
  path: Path,
  found: Findings,
): void {
  const { level, weight } = rule;
  if (level !== undefined && !constraint.levels.includes(level)) {
    const facts = { constraint: constraint.id, level, allowed: [...constraint.levels] };
    found.add('level-not-allowed', [...path, 'level'], facts);
  }
  if (constraint.isMandatory && weight !== undefined) {
    found.add('rule-always-holds', [...path, 'weight'], { constraint: constraint.id });
  }
  if (constraint.isMandatory && id !== constraint.id) {
    found.add('rule-holds-once', [...path, 'id'], { constraint: constraint.id });
  }
  const standing = constraint.defaults.find((rule) => (rule.id ?? constraint.id) === id);
  const written = rule.params ?? {};
  const params = { ...(standing?.params as object | undefined), ...written };
  const paramsPath = [...path, 'params'];
  const issues = issuesOf(constraint.params, params);
  if (issues === undefined) found.add('too-many-problems', paramsPath, {});
  else reportIssues(issues, params, constraint.params, paramsPath, found);
  if (!dropsUnknownKeys(constraint.params)) return;
  const keys = keysAt(constraint.params, []);
  for (const key of Object.keys(written)) {
    if (!keys.includes(key)) reportUnknownKey(key, [], keys, paramsPath, found);
  }
}
