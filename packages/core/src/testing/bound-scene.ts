import * as fc from 'fast-check';
import { bindRules, type BoundRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { FREE, UNASSIGNED } from '../problem/problem.ts';
import { problemArbitrary } from './arbitraries.ts';

/** A small random problem with all default rules bound, and an assignment inside its domain. */
export interface BoundScene {
  readonly problem: Problem;
  readonly rules: BoundRules;
  readonly assignment: Assignment;
}

/** `draws` choose the holder of each place among those who may hold it, nobody included. */
function insideDomain(problem: Problem, { domain }: BoundRules, draws: readonly number[]): Assignment {
  return Int16Array.from(problem.fixedHolder, (holder, shift) => {
    if (holder !== FREE) return holder;
    const row = domain.subarray(shift * problem.leaderCount, (shift + 1) * problem.leaderCount);
    const able = [UNASSIGNED, ...[...row].flatMap((may, leader) => (may ? [leader] : []))];
    return able[draws[shift % draws.length]! % able.length]!;
  });
}

export const boundSceneArbitrary: fc.Arbitrary<BoundScene> = fc
  .record({ scene: problemArbitrary(), draws: fc.array(fc.nat(99), { minLength: 1, maxLength: 20 }) })
  .map(({ scene: { problem, select }, draws }) => {
    const rules = bindRules(effectiveRules(catalogue), catalogue, problem, select);
    return { problem, rules, assignment: insideDomain(problem, rules, draws) };
  });
