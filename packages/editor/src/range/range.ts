import type { PlaceView, SessionView } from '@lunzhi/core';
import { spanOf } from '../calendar/dates.ts';
import type { RosterEditor } from '../shell/editor.ts';
import { sortPlaces, type SortedPlaces } from './sort-places.ts';

/** Days that are selected together, as far as the filters show them. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
  readonly places: readonly PlaceView[];
  readonly sorted: SortedPlaces;
  /** Ids of those who hold the places, in the order of their days. */
  readonly holders: readonly string[];
}

export function rangeOf(
  view: SessionView,
  since: string,
  date: string,
  shown: ReadonlySet<string> | null,
): DayRange {
  const span = spanOf(since, date);
  const days = view.days.filter(
    (day) => span.from <= day.date && day.date <= span.to && (shown === null || shown.has(day.date)),
  );
  const places = days.flatMap((day) => day.places);
  const held = places.flatMap(({ leader }) => (leader === null ? [] : [leader]));
  return {
    ...span,
    places,
    sorted: sortPlaces(days, view.head.today ?? ''),
    holders: [...new Set(held)],
  };
}

/** What is selected in an editor: a range, else the chosen day alone; `null` of an editor without a view. */
export function rangeIn({ view, since, date, shown }: RosterEditor): DayRange | null {
  return view && date !== null ? rangeOf(view, since ?? date, date, shown) : null;
}
