import * as fc from 'fast-check';
import { bindRules, type BoundRule, type BoundRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import type { Problem } from '../problem/problem.ts';
import { boundFairness, fairnessFlow } from '../solve/fairness-bound.ts';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { pricesFromCertificate } from './certificate.ts';
import { type FairnessProof, type QualityProblem, qualityProblemOf } from './quality-problem.ts';

/** Rules of the quality level that the relaxation does not read. */
const OTHERS = ['regular-service', 'weekday-balance', 'holiday-rotation'];

export interface Scene {
  readonly problem: Problem;
  readonly rules: BoundRules;
}

const bindAt = (problem: Problem, select: Parameters<typeof bindRules>[3], days: number): BoundRules => {
  const off = OTHERS.map((constraint) => ({ constraint, weight: 0 }));
  const gap = { constraint: 'min-rest-gap', params: { days } };
  const weighty = { constraint: 'even-spacing', weight: 3 };
  return bindRules(effectiveRules(catalogue, [...off, gap, weighty]), catalogue, problem, select);
};

export const sceneArbitrary: fc.Arbitrary<Scene> = fc
  .tuple(problemArbitrary(), fc.nat(2))
  .map(([{ problem, select }, days]) => ({ problem, rules: bindAt(problem, select, days) }));

export const isAt =
  (...levels: string[]) =>
  ({ rule }: BoundRule): boolean =>
    levels.includes(rule.level);

/** Fairness prices of the flow, with room for so much more. */
export function proofOf({ problem, rules }: Scene, slack: number): FairnessProof | null {
  const relaxation = fairnessFlow(problem, rules);
  const { prices } = boundFairness(problem, rules);
  const exact = prices && pricesFromCertificate(relaxation, prices)!.sets;
  return exact && { flow: relaxation.flow, prices: exact, slack: BigInt(slack) };
}

export const pricesArbitrary = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: -900_000, max: 900_000 })),
  {
    minLength: 12,
    maxLength: 12,
  },
);

export const fit = (prices: readonly number[], { open }: QualityProblem): number[] =>
  Array.from(open, (_, date) => prices[date]!);

/** Six leaders, each with weekdays of his own, one place a day for five weeks. */
function plainScene(): Scene {
  const leaders = [[1], [1, 2], [3, 4], [5, 6], [6, 7], [7]].map((unavailableWeekdays) => ({
    unavailableWeekdays,
  }));
  const problem = makeProblem({ leaders, days: 35 });
  return { problem, rules: bindAt(problem, selectOf(problem, [], [{ servesRestDays: true }]), 2) };
}

export const plainProblem = (): QualityProblem => {
  const scene = plainScene();
  return qualityProblemOf(scene.problem, scene.rules, proofOf(scene, 0)!);
};
