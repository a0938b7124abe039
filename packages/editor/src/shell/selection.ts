import type { SessionView } from '@lunzhi/core';
import { within } from '../calendar/dates.ts';
import { placeOf } from './places.ts';

/** What is chosen in a view: a day and one of its places, a leader, where a range of days begins. */
export type ChosenIn = Readonly<Record<'date' | 'shift' | 'leader' | 'since', string | null>>;

/** What stays chosen in a view of what was, perhaps in that of another roster; of a day that has places always one. */
export function keptSelection({ date, shift, leader, since }: ChosenIn, view: SessionView): ChosenIn {
  const { period, today } = view.head;
  const isWithin = date !== null && date === within(date, period);
  const day = isWithin ? date : within(today ?? period.from, period);
  const isThere = shift?.startsWith(day) && placeOf(view, shift);
  return {
    date: day,
    shift: isThere ? shift : (view.days.find((each) => each.date === day)?.places[0]?.shift ?? null),
    leader: view.leaders.some(({ id }) => id === leader) ? leader : null,
    since: view.days.some((each) => since?.startsWith(each.date)) ? since : null,
  };
}
