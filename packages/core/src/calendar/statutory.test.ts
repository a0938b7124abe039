import { describe, expect, it } from 'vitest';
import { knowsYear, listedDay, lunarDate } from './chinese-days.ts';
import { dayNumber, isoOf } from '../dates/civil.ts';
import { daysOfYear } from './ranges.ts';
import { statutoryHolidays } from './statutory.ts';

function lines(year: number): string[] {
  return [...statutoryHolidays(year)]
    .sort(([one], [other]) => one - other)
    .map(([day, names]) => `${isoOf(day).slice(5)} ${names.join('、')}`);
}

/**
 * The sun's apparent longitude in degrees at the first moment of a day in Beijing, to about 0.01°.
 * Source: Meeus, Astronomical Algorithms, 2nd ed., chapter 25 (low accuracy).
 */
function sunInBeijing(day: number): number {
  const centuries = (day + 2_440_587.5 - 8 / 24 + 69 / 86_400 - 2_451_545) / 36_525;
  const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
  const anomaly = 357.52911 + 35_999.05029 * centuries;
  const centre =
    (1.914602 - 0.004817 * centuries) * sine(anomaly) +
    (0.019993 - 0.000101 * centuries) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const longitude = 280.46646 + 36_000.76983 * centuries + centre - 0.00569;
  return (longitude - 0.00478 * sine(125.04 - 1934.136 * centuries)) % 360;
}

describe('statutoryHolidays', () => {
  it('has 2027 as the law alone has it', () => {
    expect(lines(2027)).toEqual([
      '01-01 元旦',
      '02-05 春节',
      '02-06 春节',
      '02-07 春节',
      '02-08 春节',
      '04-05 清明节',
      '05-01 劳动节',
      '05-02 劳动节',
      '06-09 端午节',
      '09-15 中秋节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]);
  });

  it('gives thirteen days to every year, one less where two holidays meet', () => {
    const lengths = Array.from({ length: 100 }, (_, index) => lines(2000 + index).length);
    const short = lengths.flatMap((length, index) => (length === 12 ? [2000 + index] : []));
    expect(new Set(lengths)).toEqual(new Set([12, 13]));
    expect(short).toEqual([2001, 2009, 2020, 2028, 2031, 2039, 2058, 2066, 2077, 2085]);
    expect(lines(2031)).toContain('10-01 国庆节、中秋节');
  });

  it('has every day of 2025 and 2026 off that the notices for them have off as the holiday itself', () => {
    for (const year of [2025, 2026]) {
      for (const [day, names] of statutoryHolidays(year)) {
        expect([isoOf(day), listedDay(day)?.holidays]).toEqual([isoOf(day), names]);
      }
    }
  });

  it('begins the Spring Festival on the eve, whether the month before has 29 days or 30', () => {
    expect(lunarDate(dayNumber('2027-02-05'))).toEqual({ month: 12, day: 29, leap: false });
    expect(lunarDate(dayNumber('2024-02-09'))).toEqual({ month: 12, day: 30, leap: false });
    expect(lines(2024)).toContain('02-09 春节');
  });

  it('has 清明节 on the day the sun reaches 15° in Beijing, from 2000 to 2099', () => {
    const tolerance = 0.01;
    for (let year = 2000; year <= 2099; year += 1) {
      const [day] = [...statutoryHolidays(year)].find(([, names]) => names.includes('清明节'))!;
      expect(sunInBeijing(day)).toBeLessThan(15 + tolerance);
      expect(sunInBeijing(day + 1)).toBeGreaterThan(15 - tolerance);
    }
  });

  it('has nothing to say of years whose lunar dates are not known', () => {
    expect(statutoryHolidays(1999).size).toBe(0);
    expect(statutoryHolidays(2100).size).toBe(0);
  });
});

describe('chinese-days', () => {
  it('knows the years from 2004 to 2026 and no other', () => {
    const known = Array.from({ length: 110 }, (_, index) => 1995 + index).filter(knowsYear);
    expect(known).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  });

  it('gives days off a name of a notice and working days none', () => {
    const names = new Set<string>();
    for (let year = 2004; year <= 2026; year += 1) {
      const { first, last } = daysOfYear(year);
      for (let day = first; day <= last; day += 1)
        listedDay(day)?.holidays.forEach((name) => names.add(name));
    }
    expect([...names].sort()).toEqual(
      [
        '元旦',
        '春节',
        '清明节',
        '劳动节',
        '端午节',
        '中秋节',
        '国庆节',
        '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日',
      ].sort(),
    );
    expect(listedDay(dayNumber('2024-02-18'))).toEqual({ work: true, holidays: [] });
    expect(listedDay(dayNumber('2024-02-19'))).toBeUndefined();
  });
});
