import { type DayKind, isRestKind, type RosterDocument } from '../document/schema.ts';
import { civilOf, isoOf, weekdayOf } from '../dates/civil.ts';
import { type DayRulings, dayRulings } from './day-rulings.ts';
import { demandOf } from './demand.ts';
import { holidayNamesIn, lawfulHolidays, midAutumn, nationalDay } from './holiday-names.ts';
import { isPublished, openDecember } from './published.ts';
import { closedRange, holds } from './ranges.ts';
import { shiftTypesOf } from './shift-types.ts';
import { statutoryHolidays } from './statutory.ts';

/** A day as somebody wrote it down. */
export interface WrittenDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  /** `null` where it needs nobody: then nothing is known of its kind. */
  readonly kind: DayKind | null;
  readonly holidays: readonly string[];
  readonly provisional: boolean;
  /** Places by the id of the shift type; types without any are left out. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Says whether a document could ask for a day as it is written down, if the holiday data of the State Council were
 * others than those known here: an earlier state of them, or a later one. What the document itself settles (notices,
 * overrides, exceptions, protection periods, shift types) holds whatever they are.
 *
 * A working day of the ordinary week was never one off in any state of them, unless its notice had not come, or the law
 * itself gives it to everybody.
 *
 * It errs on the side of "could": the days between a filtered date and the working day it moved to are not looked at
 * one by one.
 */
export function explainedByOtherData(document: RosterDocument): (day: WrittenDay) => boolean {
  const settings = document.calendar ?? {};
  const { notices = [], overrides = [] } = settings;
  const period = closedRange(document.period);
  const kindOf = dayRulings(settings);
  const types = shiftTypesOf(document).map(({ id }) => id);
  const known = new Set<string>([
    ...lawfulHolidays,
    ...notices.flatMap(({ off }) => off.flatMap(({ name }) => holidayNamesIn(name))),
    ...overrides.flatMap(({ name = '' }) => holidayNamesIn(name)),
  ]);

  const isSettled = (day: number): boolean =>
    settings.source === 'weekdays-only' || ['notice', 'override'].includes(kindOf(day).why.layer);

  /** Whether there may be a state of the data in which a day is off. */
  const mayBeOff = (day: number): boolean => {
    if (isRestKind(kindOf(day).kind) || weekdayOf(day) > 5) return true;
    const { year } = civilOf(day);
    const open = openDecember(year, settings);
    return (
      !isPublished(year, settings) ||
      (open !== null && isoOf(day) >= open.from) ||
      statutoryHolidays(year).has(day)
    );
  };

  const isKindPossible = ({ number, kind, holidays }: WrittenDay): boolean => {
    if (kind === null) return true;
    const ruling = kindOf(number);
    if (kind !== 'holiday' && holidays.length > 0) return false;
    if (!holidays.every((name) => known.has(name))) return false;
    if (!isSettled(number)) {
      const isWeekend = weekdayOf(number) > 5;
      if (kind === 'holiday') return holidays.length > 0 && mayBeOff(number);
      return isWeekend ? kind !== 'workday' : kind === 'workday';
    }
    // the neighbours of a day may lend it a name, those of a holiday without one all of theirs
    return kind === ruling.kind && namesAlone(ruling.holidays).every((name) => holidays.includes(name));
  };

  const isProvisionalPossible = ({ number, provisional }: WrittenDay): boolean =>
    !provisional ||
    (settings.source !== 'weekdays-only' && !notices.some(({ year }) => year === civilOf(number).year));

  /** Figures of each type that the day could have, if it is one of rest or not. */
  const figuresOf = (day: number, isRest: boolean): number[][] => {
    const own: DayRulings = (other) => {
      const ruling = kindOf(other);
      return other !== day || isRestKind(ruling.kind) === isRest
        ? ruling
        : { ...ruling, kind: isRest ? 'holiday' : 'workday' };
    };
    const restBefore: DayRulings = (other) =>
      other >= day || isSettled(other) ? own(other) : { ...own(other), kind: 'holiday' };
    return [own, restBefore].map((kinds) => {
      const places = demandOf(document, kinds).places(day);
      return types.map((_, type) => places.find((each) => each.type === type)?.heads ?? 0);
    });
  };

  return (written) => {
    const { number, kind, places } = written;
    if (!holds(period, number) || [...places.keys()].some((type) => !types.includes(type))) return false;
    if (!isKindPossible(written) || !isProvisionalPossible(written)) return false;
    const known = kind ?? (isSettled(number) || !mayBeOff(number) ? kindOf(number).kind : null);
    return (known === null ? [true, false] : [isRestKind(known)]).some((isRest) => {
      const figures = figuresOf(number, isRest);
      return types.every((type, index) => figures.some((own) => own[index] === (places.get(type) ?? 0)));
    });
  };
}

const namesAlone = (names: readonly string[]): string[] =>
  names.filter((name) => name !== midAutumn && name !== nationalDay);
