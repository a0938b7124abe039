import { hasError } from '../document/diagnostics.ts';
import { indexedAssignment } from '../roster/indexed-assignment.ts';
import { dayNumber, isoOf, laterOf } from '../dates/civil.ts';
import { digest } from '../document/digest.ts';
import { noticeDaysOf } from '../document/on-a-day.ts';
import { readDocument } from '../document/parse.ts';
import type { RosterDocument } from '../document/schema.ts';
import { withEntries } from '../ledger/append-and-recount.ts';
import { calendarDifferences, dayAfterAttendance } from '../roster/calendar-drift.ts';
import { differences } from '../roster/document-differences.ts';
import { foldLedger, type LedgerState } from '../roster/fold-ledger.ts';
import type { DocumentDifference, EntryOf, LedgerEntry } from '../roster/ledger-entry.ts';
import { problemWithLedger } from '../roster/problem-with-ledger.ts';
import type { Prepared } from '../roster/prepared.ts';
import { replanningOf } from '../roster/replanning.ts';
import { restore } from '../roster/restore.ts';
import type { Roster, RosterAssignment, RosterDutyDay } from '../roster/roster.ts';
import { originalOf } from '../roster/original-and-current.ts';
import { withStoredDays } from '../roster/stored-calendar.ts';
import { changedDuties, changeLittle, type Changes } from '../solve/change-little.ts';
import { fewestChanges } from '../solve/fewest-changes.ts';
import { duesOf, minFreeDaysOf } from '../constraints/bind-rules.ts';
import { unproven } from '../solve/verdict.ts';
import { allowChanges } from './allow-changes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { knownConstraints, withCustomConstraints } from './custom-constraints.ts';
import { type PlannedOutcome, planPrepared, type RefusedOutcome } from './plan.ts';
import { prepare } from './prepare.ts';
import { changedPast, holdersAway, orderProblems, replanDiagnostics } from './replan-diagnostics.ts';
import { checkReplanOptions, type ReplanOptions } from './replan-options.ts';

/** A re-planned roster: `roster` has its two new entries in the ledger. JSON-safe. */
export interface ReplannedOutcome extends PlannedOutcome {
  readonly changes: Changes;
  /** Published places that went to the successor of a leader who has left; none of them counts as a change. */
  readonly succeeded: number;
  /** Of the document. */
  readonly differences: readonly DocumentDifference[];
  readonly today: string;
  readonly frozenThrough: string;
}

export type { Changes, ReplanOptions };

export type ReplanOutcome = ReplannedOutcome | RefusedOutcome;

/**
 * Plans a roster again for an amended document: what is past, frozen, attended or agreed on stays; then as few places
 * as possible change hands, then the whole year is fair, then the finer rules are asked.
 *
 * @param roster a roster to hold on to; of a published one the days through `published.through`, of a draft all
 * @param input the document as it should be from today on: JSON text, or the value it stands for
 * @returns `refused` with diagnostics when the document has errors or no place for what has been served
 * @throws BrokenRosterError; BadOptionError, also for a day or moment that does not exist; ScoreMismatchError
 */
export async function replan(
  roster: Roster,
  input: RosterDocument | string,
  options: ReplanOptions,
): Promise<ReplanOutcome> {
  const { today, maxChanges, constraints = [] } = options;
  checkReplanOptions(options);
  const before = restore(roster, constraints).state ?? foldLedger(originalOf(roster), []);
  const read = readDocument(input, knownConstraints(constraints));
  if (!read.document) return { status: 'refused', diagnostics: read.diagnostics };
  const document =
    maxChanges === undefined
      ? read.document
      : allowChanges(read.document, withCustomConstraints(constraints), maxChanges);
  // neither past nor with attendance recorded
  const firstOpen = laterOf(today, dayAfterAttendance(roster.ledger));
  const lost = [
    ...orderProblems(roster.ledger, before, options),
    ...replanDiagnostics(before, document, firstOpen),
  ];
  if (hasError(lost)) return { status: 'refused', diagnostics: [...read.diagnostics, ...lost] };
  const frozenThrough =
    options.frozenThrough ?? isoOf(dayNumber(today) + (before.published ? noticeDaysOf(document) : -1));
  const state = { ...before, document };
  const replanning = replanningOf(state, { today, frozenThrough });
  const stored = { dutyDays: state.dutyDays, assignments: [...state.assignments.values()] };
  const { prepared, diagnostics } = prepare(document, constraints, {
    calendar: (fresh) => {
      lost.push(...changedPast(state, fresh, firstOpen));
      return withStoredDays(document, fresh, stored, firstOpen);
    },
    problem: (compiled) => problemWithLedger(compiled, { ...state, replanning }),
  });
  const all: Diagnostic[] = [
    ...read.diagnostics,
    ...lost,
    ...(prepared ? holdersAway(state, prepared, { today, frozenThrough }) : []),
    ...diagnostics,
  ];
  if (!prepared) return { status: 'refused', diagnostics: all };
  options.onParsed?.();
  const { problem, rules } = prepared;
  const fewest = fewestChanges(
    { problem, rules, minFreeDays: minFreeDaysOf(rules), dues: duesOf(rules) },
    { prefer: leastLoadedFirst(prepared) },
  );
  const outcome = await planPrepared(prepared, all, { ...options, backend: changeLittle(fewest) });
  const changed = changedDuties(problem, indexedAssignment(prepared.names, outcome.roster.assignments));
  const { least } = fewest;
  const entries = entriesOf(before, prepared, outcome, { ...options, frozenThrough }, { changed, least });
  const ledger = [...roster.ledger, ...entries];
  const { score, given, certificate, seed, moves, lunzhi } = outcome.roster;
  const again: Roster = {
    ...withEntries(roster, entries),
    score,
    given,
    status: outcome.status,
    bound: outcome.roster.bound,
    certificate: certificate && { ...certificate, revision: ledger.length },
    seed,
    moves,
    lunzhi,
  };
  const isAsDocumentAsks = calendarDifferences(again, originalOf(again)).length === 0;
  const { status, bound, proven } = isAsDocumentAsks ? { ...outcome, bound: again.bound } : unproven(again);
  return {
    ...outcome,
    status,
    proven,
    roster: { ...again, status, bound },
    changes: { changed, least, proven: isComplete(outcome.roster) && changed === least },
    succeeded: entries
      .flatMap((entry) => (entry.kind === 're-planned' ? entry.added : []))
      .filter(
        ({ shift, leader }) => leader !== null && replanning.keptHolders.get(shift)?.successor === leader,
      ).length,
    differences: entries.flatMap((entry) => (entry.kind === 'amended' ? entry.differences : [])),
    today,
    frozenThrough,
  };
}

const isComplete = ({ score }: Roster): boolean => score.hard === 0 && score.coverage === 0;

/** Rank of a leader: how far the published table leaves him below his fair share, in thousandths, most first. */
function leastLoadedFirst({
  problem: { published, leaderCount },
  rules,
}: Prepared): (leader: number) => number {
  const duties = new Float64Array(leaderCount);
  for (const holder of published) if (holder >= 0) duties[holder]! += 1000;
  const shares = Array.from(duties, (_, leader) => rules.entitlements.thousandths(leader));
  return (leader) => duties[leader]! - shares[leader]!;
}

/** What the ledger has to say of a re-planning: how the document changed, and what became of the places. */
function entriesOf(
  before: LedgerState,
  { document }: Prepared,
  { roster }: PlannedOutcome,
  { at, author, reason, today, frozenThrough }: ReplanOptions & { readonly frozenThrough: string },
  { changed, least }: Pick<Changes, 'changed' | 'least'>,
): LedgerEntry[] {
  const common = { at, author, ...(reason !== undefined && { reason }) };
  const changes = differences(before.document, document);
  const amended: LedgerEntry[] =
    changes.length === 0
      ? []
      : [{ kind: 'amended', ...common, differences: changes, documentDigest: digest(document) }];
  const { removed, added } = changedPlaces(before, roster.assignments);
  const replanned: EntryOf<'re-planned'> = {
    kind: 're-planned',
    ...common,
    today,
    frozenThrough,
    removed,
    added,
    ...changedDays(before.dutyDays, roster.dutyDays),
    rules: roster.rules,
    calendar: roster.calendar,
    changed,
    least,
    seed: roster.seed,
    moves: roster.moves,
  };
  return [...amended, replanned];
}

/** Places that are gone, new, or held by somebody else, as they were and as they are. */
function changedPlaces(
  { assignments }: LedgerState,
  now: readonly RosterAssignment[],
): { removed: RosterAssignment[]; added: RosterAssignment[] } {
  const current = new Map(now.map((place) => [place.shift, place]));
  const isAsBefore = (old: RosterAssignment, place: RosterAssignment | undefined): boolean =>
    place !== undefined && place.leader === old.leader && place.kind === old.kind;
  const removed = [...assignments.values()].filter((old) => !isAsBefore(old, current.get(old.shift)));
  const added = now.flatMap((place): RosterAssignment[] => {
    const old = assignments.get(place.shift);
    if (old && isAsBefore(old, place)) return [];
    // a day may change its kind and keep its leader
    const origin =
      old?.leader === place.leader ? old.origin : place.origin === 'pinned' ? 'pinned' : 'replanned';
    return [{ ...place, origin }];
  });
  return { removed: removed.map(withoutAttendance), added };
}

/** Attendance is of days gone by, which no plan changes. */
const withoutAttendance = ({
  shift,
  date,
  type,
  leader,
  kind,
  origin,
}: RosterAssignment): RosterAssignment => ({
  shift,
  date,
  type,
  leader,
  kind,
  origin,
});

/** Days gone by are as they were: the calendar took them from the roster. */
function changedDays(
  before: readonly RosterDutyDay[],
  now: readonly RosterDutyDay[],
): { daysRemoved: RosterDutyDay[]; daysAdded: RosterDutyDay[] } {
  const key = (day: RosterDutyDay): string =>
    JSON.stringify([day.date, day.kind, day.holidays, day.protectionPeriods, day.provisional]);
  const known = new Set(before.map(key));
  const kept = new Set(now.map(key));
  return {
    daysRemoved: before.filter((day) => !kept.has(key(day))),
    daysAdded: now.filter((day) => !known.has(key(day))),
  };
}
