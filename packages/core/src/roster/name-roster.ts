import { calendarDigest } from '../calendar/calendar-digest.ts';
import { shiftId } from '../compile/names.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import { digest } from '../document/digest.ts';
import { dayKinds } from '../document/schema.ts';
import { FREE, UNASSIGNED } from '../problem/problem.ts';
import type { Solution } from '../solve/solve.ts';
import { namedPrices } from './certificate.ts';
import type { Prepared } from './prepared.ts';
import type { EffectiveRule, Roster } from './roster.ts';
import { VERSION } from './version.ts';

/** A rule as a roster records it. */
export const effectiveRule = ({
  id,
  constraint,
  level,
  weight,
  params,
  written,
}: BoundRules['effective'][number]): EffectiveRule => ({
  id,
  constraint,
  level,
  weight,
  // through JSON, since a param left out in code may stand as `undefined`
  params: JSON.parse(JSON.stringify(params)) as EffectiveRule['params'],
  written,
});

/** A document, its digest, and what was made of it, as a roster records them. */
export const documentHeader = ({
  document,
  calendar,
  rules,
}: Pick<Prepared, 'document' | 'calendar' | 'rules'>): Pick<
  Roster,
  'document' | 'documentDigest' | 'rules' | 'calendar' | 'dutyDays'
> => ({
  document,
  documentDigest: digest(document),
  rules: rules.effective.map(effectiveRule),
  calendar: {
    source: document.calendar?.source ?? 'chinese-days',
    digest: calendarDigest(calendar),
    provisionalDays: calendar.provisionalDays,
  },
  dutyDays: calendar.dutyDays.map((day) => ({
    date: day.date,
    kind: day.kind,
    holidays: day.holidays,
    protectionPeriods: day.protectionPeriods.map((index) => document.protectionPeriods![index]!.id),
    provisional: day.provisional,
  })),
});

/** Names a solution again: the whole `lunzhi-roster/1`. */
export function nameRoster(prepared: Prepared, solution: Solution): Roster {
  const { problem, names } = prepared;
  const based = documentHeader(prepared);
  const { documentDigest } = based;
  const { prices, certifiedBound } = solution;
  return {
    format: 'lunzhi-roster/1',
    marking: '内部',
    lunzhi: VERSION,
    ...based,
    assignments: names.shifts.map((shift, index) => {
      const leader = solution.assignment[index]!;
      const isPinned = problem.fixedHolder[index] !== FREE && leader !== UNASSIGNED;
      return {
        shift: shiftId(shift),
        date: shift.date,
        type: shift.type,
        leader: leader === UNASSIGNED ? null : names.leaders[leader]!.id,
        kind: dayKinds[problem.kind[problem.dayOfShift[index]!]!]!,
        origin: isPinned ? 'pinned' : 'planned',
      };
    }),
    published: null,
    ledger: [],
    status: solution.status,
    score: solution.judgement.score,
    bound: solution.bound,
    given: solution.judgement.given,
    certificate:
      prices !== null && certifiedBound !== null
        ? {
            documentDigest,
            revision: 0,
            bound: certifiedBound,
            prices: namedPrices(prices, problem, names),
          }
        : null,
    seed: solution.seed,
    moves: solution.moves,
  };
}
