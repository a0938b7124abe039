import { shiftTypesOf } from '../calendar/shift-types.ts';
import type { Calendar } from '../calendar/types.ts';
import { shiftId } from '../compile/names.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { DiagnosticOf } from '../document/diagnostics.ts';
import { groupBy } from '../document/group-by.ts';
import type { EntryFacts } from '../ledger/entry-facts.ts';
import { UNABLE } from '../problem/problem.ts';
import type { LedgerState } from '../roster/fold-ledger.ts';
import { writtenOn, type LedgerEntry } from '../roster/ledger-entry.ts';
import type { Prepared } from '../roster/prepared.ts';

/** What only a re-planning can find wrong, or has to say. */
export interface ReplanFacts {
  /** A leader who has a place of the roster, or gave one up, is no longer in the document. */
  'served-leader-missing': { readonly leader: string; readonly dates: readonly string[] };
  /** A shift type with places gone by is no longer in the document. */
  'served-type-missing': { readonly type: string; readonly dates: readonly string[] };
  /** A protection period with days gone by is no longer in the document. */
  'served-period-missing': { readonly period: string; readonly dates: readonly string[] };
  /** Days gone by lie outside of the document's period. */
  'served-day-outside': { readonly dates: readonly string[] };
  /** Days gone by on which the document as it is now asks for somebody: nobody was asked then. */
  'past-day-added': { readonly dates: readonly string[] };
  /** Days gone by on which nobody would be needed now: they stay as they were. */
  'past-day-kept': { readonly dates: readonly string[] };
  /** Whoever holds a day too near to be changed by a plan cannot serve: somebody has to stand in. */
  'frozen-holder-away': { readonly leader: string; readonly name: string; readonly dates: readonly string[] };
  /** Whoever agreed to hold a day cannot serve by now: no plan changes what was agreed on, so somebody has to stand in. */
  'agreed-holder-away': { readonly leader: string; readonly name: string; readonly dates: readonly string[] };
  /** Days before the last re-planning's first day would be open again, though they stay as they were. */
  'today-goes-back': { readonly today: string; readonly last: string };
}

export type ReplanDiagnostic =
  DiagnosticOf<ReplanFacts> | DiagnosticOf<Pick<EntryFacts, 'earlier-than-last' | 'not-yet'>>;

const unique = (dates: readonly string[]): string[] => [...new Set(dates)].sort();

/** Entries are written in the order in which they happen; no re-planning calls a day to come past, or goes back behind the one before it. */
export function orderProblems(
  ledger: readonly LedgerEntry[],
  { replanning }: LedgerState,
  { at, today }: { readonly at: string; readonly today: string },
): ReplanDiagnostic[] {
  const found: ReplanDiagnostic[] = [];
  const last = ledger[ledger.length - 1]?.at;
  if (last !== undefined && Date.parse(at) < Date.parse(last))
    found.push({ code: 'earlier-than-last', severity: 'error', pointer: '/at', at, last });
  const day = writtenOn({ at });
  if (today > day) found.push({ code: 'not-yet', severity: 'error', pointer: '/today', date: today, day });
  if (replanning && today < replanning.today)
    found.push({
      code: 'today-goes-back',
      severity: 'error',
      pointer: '/today',
      today,
      last: replanning.today,
    });
  return found;
}

/**
 * Checks whether what a roster says of its leaders, and of the days gone by, still has its place in an amended document.
 *
 * @param firstOpen days before this one stay as they are
 */
export function replanDiagnostics(
  state: LedgerState,
  document: RosterDocument,
  firstOpen: string,
): ReplanDiagnostic[] {
  const found: ReplanDiagnostic[] = [];
  const places = [...state.assignments.values()];
  const past = places.filter(({ date }) => date < firstOpen);
  const heldBy = places.flatMap(({ shift, date, leader }) =>
    [leader, state.vacated.get(shift)].flatMap((id) => (typeof id === 'string' ? [{ id, date }] : [])),
  );
  for (const [leader, dates] of datesOfMissing(heldBy, document.leaders))
    found.push({ code: 'served-leader-missing', severity: 'error', pointer: '/leaders', leader, dates });
  const ofType = past.map(({ type: id, date }) => ({ id, date }));
  for (const [type, dates] of datesOfMissing(ofType, shiftTypesOf(document)))
    found.push({ code: 'served-type-missing', severity: 'error', pointer: '/shiftTypes', type, dates });
  const inPeriod = state.dutyDays.flatMap(({ date, protectionPeriods }) =>
    date < firstOpen ? protectionPeriods.map((id) => ({ id, date })) : [],
  );
  for (const [period, dates] of datesOfMissing(inPeriod, document.protectionPeriods ?? []))
    found.push({
      code: 'served-period-missing',
      severity: 'error',
      pointer: '/protectionPeriods',
      period,
      dates,
    });
  const { from, to } = document.period;
  const outside = unique(past.map(({ date }) => date).filter((date) => date < from || date > to));
  if (outside.length > 0)
    found.push({ code: 'served-day-outside', severity: 'error', pointer: '/period', dates: outside });
  return found;
}

/** Dates of the ids that a list of the document does not have. */
function datesOfMissing(
  used: readonly { readonly id: string; readonly date: string }[],
  list: readonly { readonly id: string }[],
): [id: string, dates: string[]][] {
  const known = new Set(list.map(({ id }) => id));
  const missing = groupBy(
    used.filter(({ id }) => !known.has(id)),
    ({ id }) => id,
  );
  return [...missing].map(([id, own]) => [id, unique(own.map(({ date }) => date))]);
}

/** The new calendar does not reach back: says where it would. */
export function changedPast(state: LedgerState, calendar: Calendar, firstOpen: string): ReplanDiagnostic[] {
  const served = new Set(state.dutyDays.map(({ date }) => date).filter((date) => date < firstOpen));
  const asked = new Set(calendar.dutyDays.map(({ date }) => date).filter((date) => date < firstOpen));
  const added = [...asked].filter((date) => !served.has(date));
  const kept = [...served].filter((date) => !asked.has(date));
  return [
    ...(added.length > 0
      ? [{ code: 'past-day-added', severity: 'warning', pointer: '/period', dates: added } as const]
      : []),
    ...(kept.length > 0
      ? [{ code: 'past-day-kept', severity: 'note', pointer: '/period', dates: kept } as const]
      : []),
  ];
}

/** Bits of days on which somebody cannot serve at all, pools and shares aside. */
const CANNOT = UNABLE.notInPost | UNABLE.absent | UNABLE.weekday;

type HolderAway = 'frozen-holder-away' | 'agreed-holder-away';

/** Leaders who keep a place still to come, because it is too near or agreed on, and cannot serve by the amended document. */
export function holdersAway(
  { assignments, settled }: LedgerState,
  { problem, names }: Prepared,
  { today, frozenThrough }: { readonly today: string; readonly frozenThrough: string },
): ReplanDiagnostic[] {
  const { fixedHolder, unable, leaderCount } = problem;
  const isAway = (shift: number): boolean =>
    fixedHolder[shift]! >= 0 && (unable[shift * leaderCount + fixedHolder[shift]!]! & CANNOT) !== 0;
  const kept = names.shifts.flatMap((shift, index): { code: HolderAway; date: string; holder: number }[] => {
    const place = assignments.get(shiftId(shift));
    const { date } = shift;
    if (date < today || !isAway(index) || place?.attended !== undefined) return [];
    const holder = fixedHolder[index]!;
    if (date <= frozenThrough) return [{ code: 'frozen-holder-away', date, holder }];
    return settled.has(shiftId(shift)) ? [{ code: 'agreed-holder-away', date, holder }] : [];
  });
  return names.leaders.flatMap(({ id: leader, name }, index) =>
    (['frozen-holder-away', 'agreed-holder-away'] as const).flatMap((code) => {
      const dates = kept.filter((own) => own.code === code && own.holder === index).map(({ date }) => date);
      return dates.length === 0
        ? []
        : [
            {
              code,
              severity: 'warning',
              pointer: `/leaders/${index}`,
              leader,
              name,
              dates: unique(dates),
            } as const,
          ];
    }),
  );
}
