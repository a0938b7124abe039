import { isRestKind, type RosterDocument } from '../document/schema.ts';
import { groupBy } from '../document/group-by.ts';
import { civilOf, dayNumber, weekdayOf } from '../dates/civil.ts';
import type { DayRulings } from './day-rulings.ts';
import { headsOfExceptions, headsOn } from './heads.ts';
import { allHolding, lastHolding } from './range-index.ts';
import { closedRange, type DayRange, holds, openRange } from './ranges.ts';
import { type CalendarType, figuresOf, type HeadFigures, shiftTypesOf } from './shift-types.ts';
import type { DayPlaces } from './types.ts';

type Demanding = Pick<RosterDocument, 'shiftTypes' | 'protectionPeriods' | 'exceptions' | 'language'>;

/** Where protection periods and places fall, for any day number, also outside the period of the document. */
export interface Demand {
  /** Indices into the document's `protectionPeriods`. */
  protectionPeriods(day: number): readonly number[];
  /** In the order of the shift types; only types with a place. */
  places(day: number): readonly DayPlaces[];
}

interface TypeInForce extends CalendarType {
  readonly inForce: DayRange;
  readonly figures: HeadFigures;
}

/** No document reaches further back, so a filtered date from before cannot move into one. */
const firstDayAsked = dayNumber('1999-01-01');

/**
 * Works out who is needed when, from the shift types, protection periods and exceptions of a document.
 *
 * A type has places only from its `from` to its `to`. In a protection period its filter is not asked, and no filtered
 * date moves away; one that moves into it meets the day as the period has it. A filtered date that is off moves
 * to the next working day, unless an exception fills it on the spot.
 */
export function demandOf(document: Demanding, kindOf: DayRulings): Demand {
  const types = shiftTypesOf(document).map((type) => ({
    ...type,
    inForce: openRange(type),
    figures: figuresOf(type.heads),
  }));
  const periods = document.protectionPeriods ?? [];
  const indicesOn = allHolding(periods.map(closedRange));
  const exceptionsOn = exceptionsByDay(document.exceptions ?? []);
  const isRestDay = (day: number): boolean => isRestKind(kindOf(day).kind);

  const movesAway = (type: TypeInForce, day: number): boolean =>
    isFiltered(type, day) &&
    holds(type.inForce, day) &&
    indicesOn(day).length === 0 &&
    !headsOfExceptions(exceptionsOn(day, type.id), type.id);

  /** Whether a filtered date of the rest days just before this working day has moved to it. */
  const isMovedTo = (type: TypeInForce, day: number): boolean => {
    if (type.days?.whenOff !== 'next-workday' || type.figures.restDay > 0 || isRestDay(day)) return false;
    for (let before = day - 1; before >= firstDayAsked && isRestDay(before); before -= 1) {
      if (movesAway(type, before)) return true;
    }
    return false;
  };

  return {
    protectionPeriods: indicesOn,
    places(day) {
      const periodsToday = indicesOn(day).map((index) => periods[index]!);
      return types.flatMap((type, index) => {
        if (!holds(type.inForce, day)) return [];
        const heads = headsOn({
          type: type.id,
          figures: type.figures,
          isRestDay: isRestDay(day),
          periods: periodsToday,
          exceptions: exceptionsOn(day, type.id),
          isSelected: isFiltered(type, day) || isMovedTo(type, day),
        });
        return heads > 0 ? [{ type: index, heads }] : [];
      });
    },
  };
}

type Exception = NonNullable<RosterDocument['exceptions']>[number];

/** The exceptions that can decide a type's places on a day: the last that names no type and the last that names it. */
function exceptionsByDay(exceptions: readonly Exception[]): (day: number, type: string) => Exception[] {
  const lastOf = new Map(
    [...groupBy(exceptions, ({ type }) => type)].map(([type, own]) => {
      const last = lastHolding(own.map(closedRange));
      return [type, (day: number) => own[last(day)]] as const;
    }),
  );
  return (day, type) =>
    [lastOf.get(undefined)?.(day), lastOf.get(type)?.(day)].flatMap((exception) => exception ?? []);
}

/** Whether the type's filter names the day; a type without a filter names every day. */
function isFiltered({ days }: CalendarType, day: number): boolean {
  if (days?.weekdays) return days.weekdays.includes(weekdayOf(day));
  if (days?.monthDays) return days.monthDays.includes(civilOf(day).day);
  return true;
}
