import { civilOf } from '../../dates/civil.ts';
import { statutoryHolidays } from '../statutory.ts';

/** Years whose legal days off are known: before 2008 the law named other holidays. */
export const firstLegalYear = 2008;
export const lastLegalYear = 2099;

const daysByYear = new Map<number, ReadonlyMap<string, readonly number[]>>();

/**
 * The days off that the law gave for a holiday in a year, as day numbers in order; none for other names and years.
 * Source: 《全国年节及纪念日放假办法》 as revised in 2007 (春节 from 除夕, three days; 劳动节 one), 2013 (春节 from the
 * first day of the lunar year, three days) and 2024 (春节 from 除夕, four days; 劳动节 two).
 */
export function legalDays(name: string, year: number): readonly number[] {
  let days = daysByYear.get(year);
  if (!days) {
    days = daysOf(year);
    daysByYear.set(year, days);
  }
  return days.get(name) ?? [];
}

function daysOf(year: number): ReadonlyMap<string, readonly number[]> {
  const today = new Map<string, number[]>();
  for (const [day, names] of statutoryHolidays(year)) {
    for (const name of names) today.set(name, [...(today.get(name) ?? []), day]);
  }
  const then = new Map<string, readonly number[]>();
  for (const [name, days] of today) {
    days.sort((a, b) => a - b);
    then.set(name, asOf(civilOf(days[0]!).year, name, days));
  }
  return then;
}

function asOf(year: number, name: string, days: readonly number[]): readonly number[] {
  if (year >= 2025) return days;
  if (name === '劳动节') return days.slice(0, 1);
  if (name !== '春节') return days;
  return year >= 2014 ? days.slice(1) : days.slice(0, 3);
}
