/**
 * Days since 1970-01-01 of an ISO date, in the Gregorian calendar, without a clock or a time zone.
 *
 * @param date a possible day, `2024-02-18`; years 0000 to 9999
 * @returns a whole number, negative before 1970
 * @throws RangeError when `date` has not the form `YYYY-MM-DD`
 *
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 */
export function dayNumber(date: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) throw new RangeError(`not an ISO date: ${JSON.stringify(date)}`);
  const month = Number(parts[2]);
  const year = Number(parts[1]) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(parts[3]) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Weekday of an ISO date: 1 Monday to 7 Sunday. Throws as {@link dayNumber} does. */
export function weekdayOf(date: string): number {
  // 1970-01-01 was a Thursday; adding a multiple of seven first keeps the remainder positive.
  return ((dayNumber(date) + 3 + 7 * 150_000) % 7) + 1;
}
