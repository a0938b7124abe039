import { dayNumber } from '../calendar/date.ts';
import type { RosterDocument } from '../document/schema.ts';
import { NO_POST } from '../problem/problem.ts';
import type { Axis } from './axis.ts';
import type { CompileDiagnostic } from './diagnostics.ts';
import type { Posts } from './posts.ts';

const LONG = 30;

/** Townships, sectors and projects with nobody answering for them for over 30 days of the period on end. */
export function unansweredServices(axis: Axis, { posts, postOf, services }: Posts): CompileDiagnostic[] {
  const answered = new Uint8Array(services.length * axis.dayCount);
  for (let at = 0; at < postOf.length; at++) {
    if (postOf[at] === NO_POST) continue;
    for (const service of posts[postOf[at]!]!.services)
      answered[service * axis.dayCount + (at % axis.dayCount)] = 1;
  }
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
