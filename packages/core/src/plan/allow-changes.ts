import type { Constraint } from '../constraints/constraint.ts';
import { relied } from '../constraints/own-constraint.ts';
import type { RosterDocument, WrittenRule } from '../document/schema.ts';

const idOf = ({ id, constraint }: WrittenRule): string => id ?? constraint;

/**
 * A document whose rules on changes let so many places change hands for nothing: those that it writes down, whatever
 * their ids, and those that stand unwritten when a roster is planned again.
 */
export function allowChanges(
  document: RosterDocument,
  constraints: readonly Constraint[],
  maxChanges: number,
): RosterDocument {
  const written = document.rules ?? [];
  const known = new Set(written.map(idOf));
  const byId = new Map(constraints.map((constraint) => [constraint.id, relied(constraint)]));
  const standing = constraints.flatMap((own) =>
    own.allowChanges === undefined
      ? []
      : (own.defaultsWhenReplanned ?? []).map((rule) => asWritten(own, rule)),
  );
  const all = [...written, ...standing.filter((rule) => !known.has(idOf(rule)))];
  const rules = all.map((rule): WrittenRule => {
    const params = byId.get(rule.constraint)!.allowChanges?.(rule.params ?? {}, maxChanges);
    return params === undefined ? rule : { ...rule, params: params as Params };
  });
  return { ...document, rules };
}

type Params = Exclude<WrittenRule['params'], undefined>;

const asWritten = (
  { id: constraint }: Constraint,
  { id, params }: Constraint['defaults'][number],
): WrittenRule => ({ ...(id !== undefined && { id }), constraint, params: params as Params });
