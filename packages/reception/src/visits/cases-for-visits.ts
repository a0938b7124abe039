import { dayNumber } from '@lunzhi/core/dates';
import { isAccusation } from '../cases/case.ts';
import { hearByOf } from '../cases/hear-by.ts';
import { waitsOn } from '../cases/transitions.ts';
import { isRecused } from '../cases/case-facts.ts';
import type { PlannedVisit } from './plan-visits.ts';
import type { VisitInput } from './visit-problem.ts';

/**
 * Proposes cases for visits, each for the first that may take it: cases of the township that wait for an appointment, from
 * which the leader is not recused, the first to be heard first, at most as many as a sitting takes. Accusations (检举控告) are
 * kept from the township, which is told of its visit.
 */
export function casesForVisits(
  visits: readonly Omit<PlannedVisit, 'cases'>[],
  { state, settings, today }: Pick<VisitInput, 'state' | 'settings' | 'today'>,
): PlannedVisit[] {
  const waiting = [...state.cases.values()]
    .filter((own) => waitsOn(own, today) && !isAccusation(own))
    .map((own) => ({ ...own, hearBy: dayNumber(hearByOf(own.facts, settings)) }))
    .sort((a, b) => a.hearBy - b.hearBy || (a.id < b.id ? -1 : 1));
  const proposed = new Set<string>();
  return visits.map((visit) => {
    const cases = waiting
      .filter(
        ({ id, facts }) =>
          !proposed.has(id) &&
          (facts.townships ?? []).includes(visit.township) &&
          facts.registeredOn <= visit.date &&
          !isRecused(facts, visit.leader),
      )
      .slice(0, settings.mostPerSitting)
      .map(({ id }) => id);
    for (const id of cases) proposed.add(id);
    return { ...visit, cases };
  });
}
