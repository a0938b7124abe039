import type { SessionView } from '@lunzhi/core';
import { isRest, isUnplanned } from '../calendar/days.ts';
import { isUnpublished } from '../shell/places.ts';
import type { Drag } from './drag.ts';
import type { PlaceRow } from './rows.ts';

/** What of the table is chosen, marked or selected. */
interface Chosen {
  readonly view: SessionView | null;
  readonly shift: string | null;
  readonly leader: string | null;
  readonly marked: readonly string[];
}

/** How the row of a place looks, as classes. */
export function rowClasses(row: PlaceRow, table: Chosen, isRanged: boolean, drag: Drag | null): string {
  const { place, key, day, time } = row;
  const who =
    place.leader === null
      ? isUnplanned(table.view!)
        ? 'unplanned'
        : 'empty'
      : place.leader === table.leader
        ? 'mine'
        : '';
  return [
    row.startsWeek ? 'week' : '',
    row.inPeriod ? 'protected' : '',
    isRest(day) ? 'rest' : '',
    time,
    who,
    isUnpublished(place) ? 'unpublished' : '',
    key === table.shift ? 'current' : '',
    table.marked.includes(key) ? 'marked' : '',
    isRanged ? 'ranged' : '',
    key === drag?.key ? 'source' : '',
    key === drag?.target ? 'target' : '',
  ].join(' ');
}
