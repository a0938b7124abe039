import { knowsYear, listedDay } from './chinese-days.ts';
import { civilOf, weekdayOf } from '../dates/civil.ts';
import { holidayNamesIn, midAutumn, nationalDay } from './holiday-names.ts';
import { rulingsOfNotices, workingKind } from './notices.ts';
import { isPublished } from './published.ts';
import { lastHolding } from './range-index.ts';
import { closedRange } from './ranges.ts';
import { statutoryHolidays } from './statutory.ts';
import type { CalendarSettings, DayRuling } from './types.ts';

/** Answers for any day of the years 0000 to 9999, by day number. */
export type DayRulings = (day: number) => DayRuling;

/**
 * Says what each day is, from the lowest layer to the one that wins: the ordinary week; chinese-days where it knows
 * the year, or the law alone for an unpublished year when the document asks for it; the notices in order; the
 * overrides, of which the last counts.
 * Then joint holidays get both names: where days off named 中秋节 and 国庆节 touch, the notices make one holiday of
 * them (2009, 2012, 2017, 2020, 2023, 2025), and every day of either name carries both, the earlier first.
 * Expects settings without contradictions (see `settingsProblems`).
 */
export function dayRulings(settings: CalendarSettings): DayRulings {
  const byNotice = rulingsOfNotices(settings.notices ?? []);
  const overrides = settings.overrides ?? [];
  const lastOverride = lastHolding(overrides.map(closedRange));
  const base = baseLayer(settings);

  const layered = remember<DayRuling>((day) => {
    const below = byNotice(day) ?? base(day);
    const override = overrides[lastOverride(day)];
    if (!override) return below;
    const { kind, name, source } = override;
    const holidays = kind !== 'holiday' ? [] : name === undefined ? below.holidays : holidayNamesIn(name);
    return {
      kind,
      holidays,
      why: source === undefined ? { layer: 'override' } : { layer: 'override', source },
    };
  });
  return jointHolidays(layered);
}

function baseLayer(settings: CalendarSettings): DayRulings {
  const statute = remember(statutoryHolidays);
  return (day) => {
    const { year } = civilOf(day);
    if (settings.source !== 'weekdays-only' && knowsYear(year)) {
      const listed = listedDay(day);
      const why = { layer: 'state-council' } as const;
      if (listed?.work) return { kind: workingKind(day), holidays: [], why };
      if (listed) return { kind: 'holiday', holidays: listed.holidays, why };
    } else if (settings.unpublishedYears === 'statutory' && !isPublished(year, settings)) {
      const holidays = statute(year).get(day);
      if (holidays) return { kind: 'holiday', holidays, why: { layer: 'statute' } };
    }
    return { kind: weekdayOf(day) > 5 ? 'weekend' : 'workday', holidays: [], why: { layer: 'week' } };
  };
}

const joined = [midAutumn, nationalDay];

/** Gives both names to the days of a run of holidays that holds 中秋节 and 国庆节. */
function jointHolidays(layered: DayRulings): DayRulings {
  const namesOfRun = new Map<number, readonly string[]>();
  const isJoinable = (day: number): boolean => layered(day).holidays.some((name) => joined.includes(name));

  const readRun = (day: number): readonly string[] => {
    let first = day;
    while (isJoinable(first - 1)) first -= 1;
    const names: string[] = [];
    for (let other = first; isJoinable(other); other += 1) {
      namesOfRun.set(other, names);
      for (const name of layered(other).holidays) {
        if (joined.includes(name) && !names.includes(name)) names.push(name);
      }
    }
    return names;
  };

  return remember<DayRuling>((day) => {
    const ruling = layered(day);
    if (!isJoinable(day)) return ruling;
    const names = namesOfRun.get(day) ?? readRun(day);
    return { ...ruling, holidays: [...names, ...ruling.holidays.filter((name) => !joined.includes(name))] };
  });
}

function remember<Value>(answer: (key: number) => Value): (key: number) => Value {
  const answers = new Map<number, Value>();
  return (key) => {
    let value = answers.get(key);
    if (value === undefined) {
      value = answer(key);
      answers.set(key, value);
    }
    return value;
  };
}
