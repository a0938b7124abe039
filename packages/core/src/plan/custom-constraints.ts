import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { KnownConstraint } from '../document/parse.ts';

/**
 * The catalogue and the custom constraints.
 *
 * @throws ConstraintIdError when an id of theirs, or of a default rule of theirs, could be taken for another's
 */
export function withCustomConstraints(customConstraints: readonly Constraint[]): readonly Constraint[] {
  if (customConstraints.length === 0) return catalogue;
  const taken = new Set(catalogue.flatMap((constraint) => [constraint.id, ...ruleIdsOf(constraint)]));
  for (const constraint of customConstraints) {
    const { id } = constraint;
    if (taken.has(id)) throw new ConstraintIdError(id, 'is already in use');
    if (!/^[^\s/]+\/[^\s/]+$/u.test(id)) throw new ConstraintIdError(id, 'has no slash between two words');
    for (const ruleId of ruleIdsOf(constraint))
      if (taken.has(ruleId))
        throw new ConstraintIdError(id, `has a default rule "${ruleId}", whose id is already in use`);
    for (const each of [id, ...ruleIdsOf(constraint)]) taken.add(each);
  }
  return [...catalogue, ...customConstraints];
}

/** What reading a document needs to know of the constraints: those of the catalogue and the custom ones. */
export const knownConstraints = (customConstraints: readonly Constraint[]): KnownConstraint[] =>
  withCustomConstraints(customConstraints).map(({ id, levels, params, isMandatory, defaults }) => ({
    id,
    levels,
    params,
    isMandatory: isMandatory ?? false,
    defaults: defaults.map((rule) => ({ id: rule.id ?? id, params: rule.params as Record<string, unknown> })),
  }));

const ruleIdsOf = ({ id, defaults }: Constraint): string[] => defaults.map((rule) => rule.id ?? id);

/** A custom constraint has an id that it may not have: a mistake of the caller. */
export class ConstraintIdError extends Error {
  override readonly name = 'ConstraintIdError';

  constructor(id: string, problem: string) {
    super(
      `The constraint "${id}" ${problem}.\n` +
        'Maybe name it after its owner, as in "acme/quiet-week", and pass it only once.',
    );
  }
}
