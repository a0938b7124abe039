import { finds } from '../combobox/find.ts';
import { isRestDay } from '../list/rows.ts';
import { isAltered } from './acts.ts';
import type { SessionView } from '../session-types.ts';

/** What a reader wants to see; an empty text asks for nothing. */
export interface Filters {
  readonly query: string;
  readonly leader: string;
  readonly township: string;
  readonly sector: string;
  /** `2024-02`. */
  readonly month: string;
  readonly days: '' | 'workdays' | 'restDays';
  readonly onlyIssues: boolean;
  readonly onlyChanged: boolean;
}

export const noFilters: Filters = {
  query: '',
  leader: '',
  township: '',
  sector: '',
  month: '',
  days: '',
  onlyIssues: false,
  onlyChanged: false,
};

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((value) => value !== '' && value !== false);

/**
 * The dates that pass all filters; `null` when nothing is filtered. A query asks for leaders by name, post, number or
 * initials, and for the sectors and townships of the place as they are written.
 */
export function shownDates(view: SessionView, filters: Filters): ReadonlySet<string> | null {
  if (!isFiltered(filters)) return null;
  const query = filters.query.trim().toLowerCase();
  const leadersOf = (kind: string, id: string): ReadonlySet<string> =>
    new Set(view.services.find((service) => service.kind === kind && service.id === id)?.leaders);
  const datesOf = (kind: string, id: string): ReadonlySet<string> =>
    new Set(view.services.find((service) => service.kind === kind && service.id === id)?.dates);
  const found = new Set(view.leaders.filter((leader) => finds(leader, query)).map(({ id }) => id));
  const asked = (['township', 'sector'] as const)
    .filter((kind) => filters[kind] !== '')
    .map((kind) => ({ leaders: leadersOf(kind, filters[kind]), dates: datesOf(kind, filters[kind]) }));
  const shown = new Set<string>();
  for (const day of view.days) {
    const { date, places } = day;
    if (filters.month !== '' && !date.startsWith(filters.month)) continue;
    if (filters.days !== '' && isRestDay(day) !== (filters.days === 'restDays')) continue;
    const passes = places.some(
      (place) =>
        (query === '' ||
          (place.leader !== null && found.has(place.leader)) ||
          `${place.sectors} ${place.townships}`.toLowerCase().includes(query)) &&
        (filters.leader === '' || place.leader === filters.leader) &&
        asked.every((own) => own.dates.has(date) && place.leader !== null && own.leaders.has(place.leader)) &&
        (!filters.onlyIssues || place.issues.length > 0 || place.leader === null) &&
        (!filters.onlyChanged || isAltered(place)),
    );
    if (passes) shown.add(date);
  }
  return shown;
}
