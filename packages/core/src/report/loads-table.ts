import { leaderNames } from '../compile/leader-names.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { thousandths } from '../locale/phrases.ts';
import type { LeaderLoad, SpreadGroup } from '../roster/summary.ts';
import type { LeaderLane, LoadGroup, LoadRow } from './report-types.ts';
import { reportSentences } from '../locale/report.ts';

function carriedOf({ carried }: RosterDocument['leaders'][number]): LoadRow['carried'] {
  const { duties = 0, restDays = 0, holidays = 0 } = carried ?? {};
  return duties === 0 && restDays === 0 && holidays === 0 ? null : { duties, restDays, holidays };
}

/** Each leader's duties beside his entitlements, in protocol order. */
export function loadsTable(
  document: RosterDocument,
  lanes: readonly LeaderLane[],
  loads: readonly LeaderLoad[],
  typeCount: number,
): LoadRow[] {
  const loadById = new Map(loads.map((load) => [load.id, load]));
  return lanes.map(({ id, name, duties }, index): LoadRow => {
    const load = loadById.get(id);
    const byType = Array.from({ length: typeCount }, () => 0);
    for (const { type } of duties) byType[type]!++;
    return {
      id,
      name,
      duties: duties.length,
      entitlement: load?.entitlement ?? 0,
      restDays: duties.filter(({ kind }) => kind !== 'workday').length,
      restDayEntitlement: load?.restDayEntitlement ?? 0,
      holidays: duties.filter(({ kind }) => kind === 'holiday').length,
      holidayEntitlement: load?.holidayEntitlement ?? 0,
      carried: carriedOf(document.leaders[index]!),
      kinds: duties.map(({ kind }) => kind),
      byType,
    };
  });
}

/** The groups of leaders who are owed the same, the largest first. */
export function loadGroups(document: RosterDocument, spread: readonly SpreadGroup[]): LoadGroup[] {
  const nameById = leaderNames(document);
  return spread
    .map(({ leaders, entitlement, duties, restDays, holidays }) => ({
      ids: leaders,
      names: leaders.map((id) => nameById.get(id) ?? id),
      entitlement,
      duties,
      restDays,
      holidays,
    }))
    .sort((a, b) => b.names.length - a.names.length);
}

/** Where the entitlements come from, and that they add up. */
export function loadNote(rows: readonly LoadRow[], shifts: number, language: Language): string {
  const total = rows.reduce((sum, { entitlement }) => sum + Math.round(entitlement * 1000), 0);
  return reportSentences[language].loadNote(thousandths(total), shifts);
}
