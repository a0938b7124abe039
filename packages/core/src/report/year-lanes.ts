import { shiftTypesOf } from '../calendar/shift-types.ts';
import { groupBy } from '../document/group-by.ts';
import { leaderNames } from '../compile/leader-names.ts';
import type { DayKind, Leader, RosterDocument } from '../document/schema.ts';
import { dayNumber, overlap } from '../dates/civil.ts';
import type { Roster } from '../roster/roster.ts';
import type { DutyKind, LaneDuty, LeaderLane, ProtectionSpan, YearLanes } from './report-types.ts';

const dutyKinds: Readonly<Record<DayKind, DutyKind>> = {
  workday: 'workday',
  'make-up-workday': 'workday',
  weekend: 'rest',
  holiday: 'holiday',
};

/** Titles of a leader's posts that touch the period, each once. */
function postsIn({ posts = [] }: Leader, { from, to }: RosterDocument['period']): string[] {
  const touching = posts.filter((post) => (post.from ?? from) <= to && (post.to ?? to) >= from);
  return [...new Set(touching.map(({ title }) => title))];
}

/** Every leader's duties in protocol order, and the places nobody takes, in date order. */
export function yearLanes({ document, assignments }: Roster): YearLanes {
  const first = dayNumber(document.period.from);
  const typeIndex = new Map(shiftTypesOf(document).map(({ id }, index) => [id, index]));
  const placesOf = groupBy(assignments, ({ leader }) => leader);
  const inOrder = (leader: string | null): LaneDuty[] =>
    (placesOf.get(leader) ?? [])
      .map(({ date, kind, type }) => ({
        date,
        day: dayNumber(date) - first,
        kind: dutyKinds[kind],
        type: typeIndex.get(type) ?? 0,
      }))
      .sort((a, b) => a.day - b.day || a.type - b.type);
  const names = leaderNames(document);
  const lanes = document.leaders.map((leader): LeaderLane => ({
    id: leader.id,
    name: names.get(leader.id) ?? leader.name,
    posts: postsIn(leader, document.period),
    duties: inOrder(leader.id),
  }));
  return { days: dayNumber(document.period.to) - first + 1, lanes, empty: inOrder(null) };
}

/** The protection periods within the roster's period, in date order, each with its places. */
export function protectionSpans({ document, dutyDays, assignments }: Roster): ProtectionSpan[] {
  const { period, protectionPeriods = [] } = document;
  const first = dayNumber(period.from);
  const spans = protectionPeriods.flatMap(({ id, name, from, to }): ProtectionSpan[] => {
    const clipped = overlap({ from, to }, period);
    if (clipped.from > clipped.to) return [];
    const dates = new Set(
      dutyDays.filter((day) => day.protectionPeriods.includes(id)).map(({ date }) => date),
    );
    return [
      {
        name,
        ...clipped,
        firstDay: dayNumber(clipped.from) - first,
        lastDay: dayNumber(clipped.to) - first,
        shifts: assignments.filter(({ date }) => dates.has(date)).length,
      },
    ];
  });
  return spans.sort((a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay);
}
