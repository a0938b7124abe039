import * as fc from 'fast-check';
import loadHighs from 'highs';
import { expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { constraintLaws } from './constraint-laws.ts';

const highs = await loadHighs();

function solve(lp: string): number | 'infeasible' {
  const { Status, ObjectiveValue } = highs.solve(lp, { threads: 1, mip_rel_gap: 0, output_flag: false });
  if (Status === 'Infeasible') return 'infeasible';
  if (Status !== 'Optimal') throw new Error(`HiGHS says ${Status}`);
  return ObjectiveValue;
}

/** One test for each law. Call it inside the `describe` of the constraint. */
export function itObeysTheConstraintLaws<Params>(
  constraint: Constraint<Params>,
  params?: fc.Arbitrary<Params>,
): void {
  for (const { name, property } of constraintLaws(constraint, { solve, ...(params && { params }) }))
    test(`law: ${name}`, () => {
      const often = name.includes('linear model') ? runs(20, 1_000) : runs(60, 3_000);
      expect(() => fc.assert(property, often)).not.toThrow();
    });
}
