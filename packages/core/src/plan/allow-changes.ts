import type { Constraint } from '../constraints/constraint.ts';
import type { RosterDocument, WrittenRule } from '../document/schema.ts';

const idOf = ({ id, constraint }: WrittenRule): string => id ?? constraint;

/**
 * A document whose rules on changes let so many places change hands for nothing: those that it writes down, whatever
 * their ids, and the default ones of a re-planning.
 */
export function allowChanges(
  document: RosterDocument,
  constraints: readonly Constraint[],
  maxChanges: number,
): RosterDocument {
  const written = document.rules ?? [];
  const known = new Set(written.map(idOf));
  const byId = new Map(constraints.map((constraint) => [constraint.id, constraint]));
  const defaults = constraints.flatMap((constraint) =>
    constraint.defaults
      .filter(({ whenReplanned }) => whenReplanned)
      .map((rule) => asWritten(constraint, rule)),
  );
  const allowing = (rule: WrittenRule): WrittenRule | undefined => {
    const params = { ...rule.params, maxChanges };
    return knowsMaxChanges(byId.get(rule.constraint)!, params) ? { ...rule, params } : undefined;
  };
  const unwritten = defaults.filter((rule) => !known.has(idOf(rule)));
  const rules = [
    ...written.map((rule) => allowing(rule) ?? rule),
    ...unwritten.flatMap((rule) => allowing(rule) ?? []),
  ];
  return { ...document, rules };
}

/** Rules on changes are of the level disruption; whether one knows of changes that cost nothing, its parameters tell. */
function knowsMaxChanges({ levels, params }: Constraint, given: object): boolean {
  if (!levels.includes('disruption')) return false;
  const { success, data } = params.safeParse(given);
  return success && 'maxChanges' in (data as object);
}

type Params = Exclude<WrittenRule['params'], undefined>;

const asWritten = (
  { id: constraint }: Constraint,
  { id, params }: Constraint['defaults'][number],
): WrittenRule => ({ ...(id !== undefined && { id }), constraint, params: params as Params });
