import { guardConstraint as guard } from '@lunzhi/core/solver';
import type { PlanOptions } from '@lunzhi/core';
import { Refusal } from '../call/problem.ts';

type OwnConstraint = NonNullable<PlanOptions['constraints']>[number];

/** What was thrown, in a line: it may be anything at all, even something that throws when it is made a string. */
export function wordsThrown(error: unknown): string {
  try {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return reason.split('\n')[0]!;
  } catch {
    return `${typeof error} thrown`;
  }
}

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
