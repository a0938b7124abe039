import { type AssignmentProblem, type Cost, costOf, STAYS } from './assignment-problem.ts';

/** What every assignment there is costs, one by one. */
export function* everyAssignment(
  problem: AssignmentProblem,
  placeOf: readonly number[] = [],
): Generator<Cost> {
  if (placeOf.length === problem.items.length) {
    yield costOf(problem, placeOf);
    return;
  }
  const taken = (place: number): number => placeOf.filter((held) => held === place).length;
  yield* everyAssignment(problem, [...placeOf, STAYS]);
  for (const { place } of problem.items[placeOf.length]!.options)
    if (taken(place) < problem.places[place]!.length) yield* everyAssignment(problem, [...placeOf, place]);
}
