import { addCosts, compareCosts, type Cost, STAYS } from '../flow/assignment-problem.ts';
import type { AppointmentProblem } from './appointment-problem.ts';

/**
 * Of two cases of one urgency and registered on one day that could change places at no cost, the one whose id comes first
 * is heard first.
 */
export function inOrderOfIds(
  { cases, sittings, assignment }: AppointmentProblem,
  found: Int32Array,
): Int32Array {
  const placeOf = found.slice();
  const costAt = (item: number, place: number): Cost | undefined => {
    const { stay, options } = assignment.items[item]!;
    return place === STAYS ? stay : options.find((option) => option.place === place)?.cost;
  };
  const dateOf = (place: number): string => (place === STAYS ? '9999' : sittings[place]!.sitting.date);
  const groups = new Map<string, number[]>();
  cases.forEach(({ own: { facts } }, item) => {
    const key = `${facts.registeredOn} ${facts.urgency}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  });
  for (const group of groups.values())
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const [index, first] of group.entries())
        for (const later of group.slice(index + 1)) {
          const [one, other] = [placeOf[first]!, placeOf[later]!];
          if (dateOf(one) <= dateOf(other)) continue;
          const [exchangedFirst, exchangedLater] = [costAt(first, other), costAt(later, one)];
          if (!exchangedFirst || !exchangedLater) continue;
          const now = addCosts(costAt(first, one)!, costAt(later, other)!);
          if (compareCosts(addCosts(exchangedFirst, exchangedLater), now) !== 0) continue;
          placeOf[first] = other;
          placeOf[later] = one;
          isChanged = true;
        }
    }
  return placeOf;
}
