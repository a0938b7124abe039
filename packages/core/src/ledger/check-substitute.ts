import { NO_POST } from '../problem/problem.ts';
import { type EntryDiagnostic, entryDiagnostic } from './entry-facts.ts';
import { type LedgerContext, namedLeader, placeOf } from './ledger-context.ts';

/** Somebody who takes a place. */
interface TakenPlace {
  readonly leader: string;
  readonly shift: string;
  /** Places he hands over by the same entry. */
  readonly givesUp: readonly string[];
}

/**
 * Why somebody cannot stand in on a day whatever rules are accepted: out of post, absent, on duty elsewhere.
 *
 * That he has no share is not an obstacle; pools and weekdays are rules that an entry may accept to be broken.
 */
export function substituteProblems(
  context: LedgerContext,
  taken: TakenPlace,
  pointer: string,
): EntryDiagnostic[] {
  const { restored, shiftIndex, leaderIndex } = context;
  const { problem } = restored;
  const { shift } = taken;
  const { date } = placeOf(context, shift)!;
  const leader = namedLeader(context, taken.leader);
  const day = problem.dayOfShift[shiftIndex.get(shift)!]!;
  const at = leaderIndex.get(taken.leader)! * problem.dayCount + day;
  const found: EntryDiagnostic[] = [];
  if (problem.postOf[at] === NO_POST)
    found.push(entryDiagnostic('not-in-post-then', pointer, { shift, date, leader }));
  const absence = absenceOn(context, taken.leader, date, at);
  if (absence) found.push(entryDiagnostic('absent-then', pointer, { shift, date, leader, ...absence }));
  if (hasGivenUp(context, taken.leader, date))
    found.push(entryDiagnostic('gave-up-then', pointer, { shift, date, leader }));
  const held = heldOn(context, taken, date);
  if (held !== undefined) found.push(entryDiagnostic('on-duty-then', pointer, { shift, date, leader, held }));
  return found;
}

/** The first of his own absences of that day, else of those written for several at once. */
function absenceOn(
  { roster: { document }, restored: { select } }: LedgerContext,
  leader: string,
  date: string,
  at: number,
): { from: string; to: string; common: boolean } | undefined {
  const covers = ({ from, to = from }: { from: string; to?: string | undefined }): boolean =>
    from <= date && date <= to;
  const own = document.leaders.find(({ id }) => id === leader)!.absences?.find(covers);
  const absence =
    own ??
    document.commonAbsences?.find((common) => covers(common) && select.leaders(common.leaders)[at] === 1);
  return absence && { from: absence.from, to: absence.to ?? absence.from, common: !own };
}

const hasGivenUp = ({ state }: LedgerContext, leader: string, date: string): boolean =>
  [...state.vacated].some(([shift, gone]) => gone === leader && state.assignments.get(shift)!.date === date);

/** The place of that day which he has and keeps. */
const heldOn = ({ state }: LedgerContext, { leader, shift, givesUp }: TakenPlace, date: string) =>
  [...state.assignments.values()].find(
    (place) =>
      place.leader === leader &&
      place.date === date &&
      place.shift !== shift &&
      !givesUp.includes(place.shift),
  )?.shift;
