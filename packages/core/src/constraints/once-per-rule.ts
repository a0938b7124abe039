import type { Problem } from '../problem/problem.ts';
import type { Rule, Select } from './constraint.ts';

/**
 * What a rule means for a problem is often asked for several times while rules are made concrete: this keeps the answer
 * as long as the parameters, the problem and the selection live.
 */
export function oncePerRule<Params extends object, Result>(
  compute: (params: Params, problem: Problem, select: Select) => Result,
): (rule: Rule<Params>, problem: Problem, select: Select) => Result {
  const known = new WeakMap<Select, WeakMap<Problem, WeakMap<Params, Result>>>();
  return ({ params }, problem, select) => {
    let ofSelect = known.get(select);
    if (!ofSelect) known.set(select, (ofSelect = new WeakMap()));
    let ofProblem = ofSelect.get(problem);
    if (!ofProblem) ofSelect.set(problem, (ofProblem = new WeakMap()));
    let result = ofProblem.get(params);
    if (result === undefined) ofProblem.set(params, (result = compute(params, problem, select)));
    return result;
  };
}
