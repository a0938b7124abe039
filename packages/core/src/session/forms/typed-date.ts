const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const twoDigits = (number: string): string => number.padStart(2, '0');

/** Year (perhaps empty), month and day out of what somebody typed, as digits. */
function parts(plain: string): readonly [string, string, string] | null {
  const whole =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(plain);
  if (whole) return [whole[1]!, whole[3]!, whole[4]!];
  const part = /^(\d{1,2})([-/.])(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})(月)(\d{1,2})[日号]?$/.exec(plain);
  if (part) return ['', part[1]!, part[3]!];
  const english = /^(\d{1,2})([a-z]{3})[a-z]*\.?(\d{4})?$/.exec(plain.toLowerCase());
  const month = english ? MONTHS.indexOf(english[2]!) + 1 : 0;
  return month > 0 ? [english![3] ?? '', String(month), english![1]!] : null;
}

/**
 * The date somebody means by 2024-3-5, 2024.3.5, 2024/3/5, 2024年3月5日, 20240305 or “5 Mar 2024”, full-width signs and
 * white space aside; without a year the first day so called within the period, else the one of its first year.
 *
 * @returns in the form of ISO even when there is no such day, so that reading the document can say which; `null` for
 * anything else
 */
export function typedDate(
  text: string,
  period: { readonly from: string; readonly to: string },
): string | null {
  const found = parts(text.normalize('NFKC').replace(/\s/g, ''));
  if (!found) return null;
  const [year, month, day] = found;
  const inYear = (own: string): string => `${own}-${twoDigits(month)}-${twoDigits(day)}`;
  if (year !== '') return inYear(year);
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  for (let own = first; own <= last && own < first + 11; own++) {
    const date = inYear(String(own));
    if (date >= period.from && date <= period.to) return date;
  }
  return inYear(period.from.slice(0, 4));
}
