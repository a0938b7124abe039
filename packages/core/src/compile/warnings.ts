import { dayNumber } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { NO_POST, postRuns } from '../problem/problem.ts';
import type { Axis } from './axis.ts';
import type { CompileDiagnostic } from './diagnostics.ts';
import type { Posts } from './posts.ts';

const LONG = 30;

/** Days by which a plan may be issued late without a word. */
const USUAL_DELAY = 14;

/** Townships, sectors and projects with nobody answering for them for over 30 days of the period on end. */
export function unansweredServices(axis: Axis, { posts, postOf, services }: Posts): CompileDiagnostic[] {
  const answered = new Uint8Array(services.length * axis.dayCount);
  for (const { post, from, to } of postRuns(postOf, axis.dayCount))
    for (const service of posts[post]!.services)
      answered.fill(1, service * axis.dayCount + from, service * axis.dayCount + to + 1);
  const positions = { township: 0, sector: 0, project: 0 };
  const diagnostics: CompileDiagnostic[] = [];
  services.forEach(({ kind, name }, service) => {
    const pointer = `/${kind}s/${positions[kind]++}`;
    let since = axis.firstDay;
    for (let day = axis.firstDay; day <= axis.dayCount; day++) {
      if (day < axis.dayCount && !answered[service * axis.dayCount + day]) continue;
      if (day - since > LONG) {
        const range = { from: axis.dates[since]!, to: axis.dates[day - 1]!, days: day - since };
        diagnostics.push({ code: 'nobody-answers', severity: 'warning', pointer, kind, name, ...range });
      }
      since = day + 1;
    }
  });
  return diagnostics;
}

/** Absences of 30 days or more that do not say whether they are excused. */
export function longAbsences(document: RosterDocument): CompileDiagnostic[] {
  const diagnostics: CompileDiagnostic[] = [];
  const look = (
    absence: { from: string; to?: string | undefined; excused?: boolean | undefined },
    pointer: string,
  ): void => {
    const to = absence.to ?? absence.from;
    const days = dayNumber(to) - dayNumber(absence.from) + 1;
    if (days >= LONG && absence.excused === undefined)
      diagnostics.push({ code: 'long-absence', severity: 'note', pointer, from: absence.from, to, days });
  };
  document.leaders.forEach((leader, index) =>
    leader.absences?.forEach((absence, at) => look(absence, `/leaders/${index}/absences/${at}`)),
  );
  document.commonAbsences?.forEach((absence, at) => look(absence, `/commonAbsences/${at}`));
  return diagnostics;
}

/** A date of issue that is later than the first duty day by more than is usual: plans of a year come out early in January. */
export function lateIssue(
  { issuedOn }: Pick<RosterDocument, 'issuedOn'>,
  first: string | undefined,
): CompileDiagnostic[] {
  if (first === undefined || dayNumber(issuedOn) - dayNumber(first) <= USUAL_DELAY) return [];
  return [{ code: 'issued-late', severity: 'note', pointer: '/issuedOn', issuedOn, first }];
}

/**
 * Chiefs who hold such a post throughout a calendar month with places and are eligible for none of them. Only where the
 * default rule of the monthly least stands untouched: what a document asks itself it knows.
 */
export function chiefsAway(
  document: RosterDocument,
  axis: Axis,
  { posts, postOf }: Posts,
  unable: Uint8Array,
  dayOfShift: Int32Array,
): CompileDiagnostic[] {
  if (document.rules?.some(({ constraint }) => constraint === 'at-least-per-period')) return [];
  const leaderCount = document.leaders.length;
  const monthOf = (day: number): string => axis.dates[day]!.slice(0, 7);
  const shiftsOf = new Map<string, number[]>();
  dayOfShift.forEach((day, shift) => {
    const ofMonth = shiftsOf.get(monthOf(day));
    if (ofMonth) ofMonth.push(shift);
    else shiftsOf.set(monthOf(day), [shift]);
  });
  const isChief = (leader: number, day: number): boolean => {
    const post = postOf[leader * axis.dayCount + day]!;
    return post !== NO_POST && posts[post]!.chief;
  };
  return document.leaders.flatMap(({ name }, leader): CompileDiagnostic[] => {
    const months = [...shiftsOf].flatMap(([month, shifts]) => {
      if (shifts.some((shift) => unable[shift * leaderCount + leader] === 0)) return [];
      const first = axis.dates.indexOf(`${month}-01`);
      if (first < axis.firstDay) return [];
      const length = axis.monthLength[axis.month[first]!]!;
      if (first + length > axis.dayCount) return [];
      for (let day = first; day < first + length; day++) if (!isChief(leader, day)) return [];
      return [`${month}-01`];
    });
    if (months.length === 0) return [];
    return [{ code: 'chief-away', severity: 'note', pointer: `/leaders/${leader}`, leader: name, months }];
  });
}
