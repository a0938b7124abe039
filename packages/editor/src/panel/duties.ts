import type { DayView, LeaderView, PlaceView } from '@lunzhi/core';
import { addDays } from '../calendar/dates.ts';

/** A place with its day and its holder. */
export interface Duty {
  readonly day: DayView;
  readonly place: PlaceView;
  readonly holder: LeaderView | null;
}

type Leaders = ReadonlyMap<string, LeaderView>;

/** Days ahead, after tomorrow, of which somebody should know. */
const AHEAD = 3;

export const dutiesOf = (days: readonly DayView[], leaders: Leaders): Duty[] =>
  days.flatMap((day) =>
    day.places.map((place) => ({
      day,
      place,
      holder: place.leader === null ? null : (leaders.get(place.leader) ?? null),
    })),
  );

/** Of whom it is not written down that he was told of a day soon to come, or came. @param shown a day that has a place of its own */
export function leftToDo(
  days: readonly DayView[],
  today: string,
  shown: DayView | undefined,
  leaders: Leaders,
): { readonly remind: readonly Duty[]; readonly open: readonly Duty[] } {
  const until = addDays(today, AHEAD);
  const coming = days.filter(({ date }) => date > today && date <= until && date !== shown?.date);
  const past = days.filter(({ date }) => date < today);
  return {
    remind: dutiesOf(coming, leaders).filter(({ place }) => place.leader !== null && !place.told),
    open: dutiesOf(past, leaders).filter(({ place }) => place.attended === undefined),
  };
}
