import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { KnownConstraint } from '../document/parse.ts';

/**
 * The catalogue and the caller's own constraints.
 *
 * @throws ConstraintIdError when an id of theirs, or of a default rule of theirs, could be taken for another's
 */
export function withOwn(own: readonly Constraint[]): readonly Constraint[] {
  if (own.length === 0) return catalogue;
  const taken = new Set(catalogue.flatMap((constraint) => [constraint.id, ...ruleIdsOf(constraint)]));
  for (const constraint of own) {
    const { id } = constraint;
    if (taken.has(id)) throw new ConstraintIdError(id, 'is known already');
    if (!/^[^\s/]+\/[^\s/]+$/u.test(id)) throw new ConstraintIdError(id, 'has no slash between two words');
    for (const ruleId of ruleIdsOf(constraint))
      if (taken.has(ruleId)) throw new ConstraintIdError(id, `has a default rule "${ruleId}", known already`);
    for (const each of [id, ...ruleIdsOf(constraint)]) taken.add(each);
  }
  return [...catalogue, ...own];
}

/** What reading a document needs to know of the constraints: the catalogue's and the caller's own. */
export const knownConstraints = (own: readonly Constraint[]): KnownConstraint[] =>
  withOwn(own).map(({ id, levels, params, always, defaults }) => ({
    id,
    levels,
    params,
    always: always ?? false,
    defaults: defaults.map((rule) => ({ id: rule.id ?? id, params: rule.params as Record<string, unknown> })),
  }));

const ruleIdsOf = ({ id, defaults }: Constraint): string[] => defaults.map((rule) => rule.id ?? id);

/** A caller's own constraint has an id that it may not have: a mistake of the caller. */
export class ConstraintIdError extends Error {
  override readonly name = 'ConstraintIdError';

  constructor(id: string, problem: string) {
    super(
      `The constraint "${id}" ${problem}.\n` +
        'Maybe name it after its owner, as in "acme/quiet-week", and hand it over once.',
    );
  }
}
