import type { FlowSolution } from '../bound/convex-flow.ts';
import type { FlowProblem } from '../bound/flow-problem.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';

/** The flow's choice as an assignment: fixed places as they are, the others of a day and type in the flow's order. */
export function assignmentOfFlow(problem: Problem, flow: FlowProblem, solution: FlowSolution): Assignment {
  const assignment: Assignment = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
  const chosen = new Map<number, number[]>();
  flow.days.forEach((day, index) =>
    day.types.forEach(({ type }, at) =>
      chosen.set(index * problem.typeCount + type, [...solution.chosen[index]![at]!]),
    ),
  );
  for (let shift = 0; shift < problem.shiftCount; shift++) {
    if (problem.fixed[shift] !== FREE) assignment[shift] = problem.fixed[shift]!;
    else {
      const key = problem.dayOfShift[shift]! * problem.typeCount + problem.typeOfShift[shift]!;
      assignment[shift] = chosen.get(key)?.shift() ?? UNASSIGNED;
    }
  }
  return assignment;
}
