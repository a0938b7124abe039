import { dayNumber } from '../dates/civil.ts';
import type { Roster } from '../roster/roster.ts';
import type { ServiceLoad } from '../roster/summary.ts';
import { answersFor, type ServiceField } from '../document/on-a-day.ts';
import type { ServiceRow } from './report-types.ts';

const fields = { township: 'townships', sector: 'sectors', project: 'projects' } as const satisfies Record<
  ServiceRow['kind'],
  ServiceField
>;

/** Townships, then sectors, then projects; in each the longest wait first, then the document's order. */
export function serviceTable(
  { document, assignments }: Roster,
  service: readonly ServiceLoad[],
): ServiceRow[] {
  const { period, leaders } = document;
  const leaderById = new Map(leaders.map((leader) => [leader.id, leader]));
  const datesOf = new Map<string, Set<string>>();
  for (const { date, leader: id } of assignments) {
    const leader = id === null ? undefined : leaderById.get(id);
    if (!leader) continue;
    for (const [kind, field] of Object.entries(fields))
      for (const serviceId of answersFor(leader, date, field)) {
        const key = `${kind}/${serviceId}`;
        const dates = datesOf.get(key);
        if (dates) dates.add(date);
        else datesOf.set(key, new Set([date]));
      }
  }
  const answering = (kind: ServiceRow['kind'], id: string): string[] =>
    leaders
      .filter((leader) => {
        // posts change on their own dates, so these are all the dates that can make a difference
        const starts = [period.from, ...(leader.posts ?? []).flatMap(({ from }) => from ?? [])];
        return starts.some(
          (date) =>
            date >= period.from && date <= period.to && answersFor(leader, date, fields[kind]).includes(id),
        );
      })
      .map(({ name }) => name);

  const first = dayNumber(period.from);
  const order: readonly ServiceRow['kind'][] = ['township', 'sector', 'project'];
  return service
    .map((load): ServiceRow => {
      const dates = [...(datesOf.get(`${load.kind}/${load.id}`) ?? [])].sort();
      return {
        kind: load.kind,
        id: load.id,
        name: load.name,
        leaders: answering(load.kind, load.id),
        duties: load.duties,
        longestWaitDays: load.longestWaitDays,
        from: load.longestWait?.from ?? null,
        to: load.longestWait?.to ?? null,
        days: dates.map((date) => dayNumber(date) - first),
        dates,
      };
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.longestWaitDays - a.longestWaitDays);
}
