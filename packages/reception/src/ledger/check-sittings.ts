import type { Roster } from '@lunzhi/core';
import { groupBy, remembered } from '@lunzhi/core/internal';
import type { Case, CaseState } from '../cases/case.ts';
import { writtenOn } from '../cases/entry-date.ts';
import type { CaseEntry, CaseEntryOf, Sitting } from '../cases/entry.ts';
import { responsibilitiesOn, responsibilityOf } from '../roster/sittings.ts';
import { type CaseDiagnostic, caseDiagnostic } from './diagnostics.ts';

/** Who holds each place now, and on which date it is. */
const placesOf = remembered(
  ({ assignments }: Roster) => new Map(assignments.map((place) => [place.shift, place])),
);

/**
 * What the roster says of a sitting: there is such a place, the leader holds it, and he answers for the case.
 *
 * @param after the cases with the entry
 */
export function sittingProblems(after: CaseState, entry: CaseEntry, roster: Roster): CaseDiagnostic[] {
  switch (entry.kind) {
    case 'matched':
      return matchProblems(after.cases.get(entry.case)!, entry, roster);
    case 'asked':
    case 'consented':
    case 'invited':
      return holderProblems(entry.case, entry.sitting, roster, '/sitting');
    case 'received':
      return receptionProblems(after.cases.get(entry.case)!, entry, roster);
    default:
      return [];
  }
}

function matchProblems(own: Case, entry: CaseEntryOf<'matched'>, roster: Roster): CaseDiagnostic[] {
  const { sitting } = entry;
  const wrong = holderProblems(own.id, sitting, roster, '/sitting');
  if (wrong.length > 0) return wrong;
  const { leader, date } = sitting;
  const day = writtenOn(entry);
  return [
    ...(answersFor(own, leader, date, roster)
      ? []
      : [caseDiagnostic('does-not-answer', '/sitting/leader', { case: own.id, leader, date })]),
    ...(date < day ? [caseDiagnostic('sitting-past', '/sitting/date', { case: own.id, date, day })] : []),
  ];
}

/** Whoever comes may be heard by whoever sits there; by appointment it was looked at before. */
function receptionProblems(own: Case, entry: CaseEntryOf<'received'>, roster: Roster): CaseDiagnostic[] {
  const { shift, leader, on } = entry;
  const wrong =
    shift === undefined ? [] : holderProblems(own.id, { shift, leader, date: on }, roster, '/shift');
  const { appointment } = own.receptions[own.receptions.length - 1]!;
  return wrong.length > 0 || appointment || answersFor(own, leader, on, roster)
    ? wrong
    : [caseDiagnostic('heard-by-another', '/leader', { case: own.id, leader, date: on })];
}

const answersFor = ({ facts }: Case, leader: string, date: string, { document }: Roster): boolean =>
  responsibilityOf(responsibilitiesOn(document, leader, date), facts) !== null;

function holderProblems(id: string, sitting: Sitting, roster: Roster, pointer: string): CaseDiagnostic[] {
  const { shift, date, leader } = sitting;
  const place = placesOf(roster).get(shift);
  if (place?.date !== date) {
    const shifts = roster.assignments.filter((other) => other.date === date).map((other) => other.shift);
    return [caseDiagnostic('unknown-shift', pointer, { shift, date, shifts })];
  }
  const { leader: holder } = place;
  return holder === leader ? [] : [caseDiagnostic('not-held', pointer, { case: id, sitting, holder })];
}

/** Cases of each sitting: those that are to be heard there and those that were. */
const appointedBySitting = remembered(({ cases }: CaseState) => {
  const appointed: { case: string; sitting: Sitting }[] = [];
  for (const { id, appointment, receptions } of cases.values()) {
    if (appointment) appointed.push({ case: id, sitting: appointment.sitting });
    for (const { appointment: kept } of receptions)
      if (kept) appointed.push({ case: id, sitting: kept.sitting });
  }
  return groupBy(appointed, ({ sitting }) => sitting.shift);
});

/** Sittings that have more cases than they may, and more than they had. */
export function capacityProblems(before: CaseState, after: CaseState, most: number): CaseDiagnostic[] {
  const had = appointedBySitting(before);
  return [...appointedBySitting(after)].flatMap(([shift, now]) =>
    now.length > most && now.length > (had.get(shift)?.length ?? 0)
      ? [
          caseDiagnostic('sitting-full', '/sitting', {
            sitting: now[0]!.sitting,
            most,
            cases: now.map((own) => own.case),
          }),
        ]
      : [],
  );
}
