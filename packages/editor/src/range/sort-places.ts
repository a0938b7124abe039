import type { DayView, PlaceView } from '@lunzhi/core';

/** Places by whether a lock would change them. */
export interface SortedPlaces {
  readonly open: readonly PlaceView[];
  readonly locked: readonly PlaceView[];
  /** Past, or fixed by something else than a lock. */
  readonly settled: readonly PlaceView[];
  readonly empty: readonly PlaceView[];
}

export function sortPlaces(days: readonly DayView[], today: string): SortedPlaces {
  const sorted: Record<keyof SortedPlaces, PlaceView[]> = { open: [], locked: [], settled: [], empty: [] };
  for (const { date, places } of days)
    for (const place of places) {
      const isSettled = date < today || (place.isFixed && !place.isLocked);
      const kind = isSettled
        ? 'settled'
        : place.leader === null
          ? 'empty'
          : place.isLocked
            ? 'locked'
            : 'open';
      sorted[kind].push(place);
    }
  return sorted;
}
