import { guardConstraint as guard } from '@lunzhi/core/solver';
import type { PlanOptions } from '@lunzhi/core';
import { wordsThrown } from '../output/files.ts';
import { Refusal } from './refusal.ts';

type OwnConstraint = NonNullable<PlanOptions['constraints']>[number];

/**
 * A constraint of the caller's that does what it did, and of which it is known that it was the one to throw: its
 * methods, and those of what it binds, throw a Refusal that names it instead of whatever they threw.
 *
 * @param path of the module it stands in
 * @throws BrokenConstraintError when a member is not what the contract asks for
 */
export const guardConstraint = (constraint: OwnConstraint, path: string): OwnConstraint =>
  guard(constraint, (error) =>
    error instanceof Refusal
      ? error
      : new Refusal({
          code: 'constraint-threw',
          path,
          constraint: constraint.id,
          reason: wordsThrown(error),
        }),
  );
