import * as fc from 'fast-check';
import { dayNumber } from '../dates/civil.ts';
import type { Select } from '../constraints/constraint.ts';
import { institutions, type DaySelector, dayKinds } from '../document/schema.ts';
import { HOLIDAY, isRestDay, NO_POST, type Problem } from '../problem/problem.ts';

/** The date of day 0 in days since 1970-01-01. */
export const DAY_0 = dayNumber('2024-01-01');

/**
 * Selectors for a problem made without a document: leader k is `L<k>` with the k-th body, type k is `T<k>`, holiday k
 * is `H<k>`, day 0 is 2024-01-01.
 *
 * @param chiefs the leaders who are chiefs, in every post
 * @param types which types have places on ordinary rest days
 */
export function selectOf(
  problem: Problem,
  chiefs: readonly number[],
  types: readonly { readonly servesRestDays: boolean }[],
): Select {
  const { leaderCount, dayCount, postOf } = problem;
  return {
    leaders(selector = {}) {
      const selected = new Uint8Array(leaderCount * dayCount);
      for (let leader = 0; leader < leaderCount; leader++) {
        if (selector.ids && !selector.ids.includes(`L${leader}`)) continue;
        if (selector.chiefs !== undefined && selector.chiefs !== chiefs.includes(leader)) continue;
        if (selector.bodies && !selector.bodies.includes(institutions[leader % institutions.length]!))
          continue;
        for (let at = leader * dayCount; at < (leader + 1) * dayCount; at++)
          if (postOf[at] !== NO_POST) selected[at] = 1;
      }
      return selected;
    },
    days(selector = {}) {
      return Uint8Array.from({ length: dayCount }, (_, day) => (isSelected(problem, day, selector) ? 1 : 0));
    },
    type: (id) => (/^T\d+$/.test(id) && Number(id.slice(1)) < types.length ? Number(id.slice(1)) : -1),
    servesRestDays: (type) => types[type]!.servesRestDays,
    ...printedAs(`selectors of chiefs ${JSON.stringify(chiefs)}, types ${JSON.stringify(types)}`),
  };
}

/** How fast-check writes an object of functions in a counterexample. */
export const printedAs = (text: string) => ({ [fc.toStringMethod]: () => text });

function isSelected(problem: Problem, day: number, selector: DaySelector): boolean {
  const { kinds, rest, holidays, weekdays, dates } = selector;
  if (kinds && !kinds.includes(dayKinds[problem.kind[day]!]!)) return false;
  if (rest !== undefined && isRestDay(problem, day) !== rest) return false;
  if (holidays === true && problem.kind[day] !== HOLIDAY) return false;
  if (Array.isArray(holidays) && !problem.holidays[day]!.some((name) => holidays.includes(`H${name}`)))
    return false;
  if (weekdays && !weekdays.includes(problem.weekday[day]!)) return false;
  if (selector.protected !== undefined && (problem.protectedMask[day] === 1) !== selector.protected)
    return false;
  const isWithin = (from: string, to: string): boolean =>
    dayNumber(from) <= DAY_0 + day && DAY_0 + day <= dayNumber(to);
  return (
    !dates ||
    dates.some((entry) =>
      typeof entry === 'string' ? isWithin(entry, entry) : isWithin(entry.from, entry.to ?? entry.from),
    )
  );
}
