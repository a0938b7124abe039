import { describe, expect, it } from 'vitest';
import { digest } from '../document/digest.ts';
import { calendarOfYear } from './calendar-of-year.ts';
import { knownDifferences, publishedNotices, settledLines } from './published-notices.test.data.ts';
import type { CalendarSettings } from './types.ts';

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Minutes behind UTC on January 15th, in the zones that the tests are run in. */
const minutesBehind: Readonly<Record<string, number>> = {
  'America/New_York': 300,
  'Australia/Lord_Howe': -660,
};

const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];

function linesOf(settings: CalendarSettings, ofYears: readonly number[] = years): string[] {
  return ofYears
    .flatMap((year) => calendarOfYear(year, settings).days)
    .map(({ date, kind, holidays }) => [date, kind, holidays.join('、')].join(' ').trim());
}

describe(`the days of 2019 to 2026, in ${zone}`, () => {
  it('stands in the time zone that was asked for', () => {
    const offset = new Date(2024, 0, 15).getTimezoneOffset();
    expect(process.env['EXPECTED_ZONE'] ?? zone).toBe(zone);
    expect(offset).toBe(minutesBehind[zone] ?? offset);
  });

  it('has each of the 2,922 days as the notices have it, but for six weekend days of 2019', () => {
    const settled = settledLines();
    expect(settled).toHaveLength(2922);
    const ours = linesOf({});
    const different = ours.filter((line, index) => line !== settled[index]);
    expect(different).toEqual(knownDifferences);
  });

  it('reads the notices themselves to the same days, all 2,922 of them', () => {
    expect(linesOf({ source: 'weekdays-only', notices: [...publishedNotices] })).toEqual(settledLines());
  });

  it('says the same of every year from 2004 to 2099 in every time zone', () => {
    const every = Array.from({ length: 96 }, (_, index) => 2004 + index);
    // Changes when chinese-days learns of a new year: then check that year against its notice, and write the new one.
    expect(digest(linesOf({}, every))).toBe(
      '9d1975b7f395f13858fb6775f634201148f894c330282a69075462a6205077f7',
    );
  });
});
