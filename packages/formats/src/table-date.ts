const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoDate(year: number, month: number, day: number): string | null {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = MONTH_DAYS[month - 1];
  if (last === undefined || day < 1 || day > last + (leap ? 1 : 0)) return null;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/**
 * The ISO date that people mean by `2024-02-18`, `2024/2/18`, `2024.2.18`, `2024年2月18日`, `20240218` or,
 * with a year, `2月18日`; a weekday behind it (`（星期日）`, `周日`) and a midnight are passed over.
 *
 * Returns `'unreadable'` for anything else and for days that do not exist, `'no-year'` when only the year
 * is missing. A spreadsheet's day number, `45321`, is the day it stands for: a column that lost its format.
 */
export function readDate(text: string, year?: number): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+0?0:00(:00)?$/, '')
    .replace(/\s/g, '')
    .replace(/\(?(星期|周|礼拜)[一二三四五六日天]\)?$/, '');
  if (/^\d{5}$/.test(plain)) return serialDate(Number(plain)) ?? 'unreadable';
  const whole =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(plain);
  if (whole) return isoDate(Number(whole[1]), Number(whole[3]), Number(whole[4])) ?? 'unreadable';
  const part = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain);
  if (!part) return 'unreadable';
  if (year === undefined) return 'no-year';
  return isoDate(year, Number(part[1]), Number(part[2])) ?? 'unreadable';
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The weekday, 1 Monday to 7 Sunday, that a text is or ends with: 日, 周日, `2月18日（星期日）`, `Sun`; else `undefined`. */
export function readWeekday(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const chinese = /^([一二三四五六日天])$|(?:星期|周|礼拜)([一二三四五六日天])\)?$/.exec(plain);
  if (chinese) return '一二三四五六日'.indexOf((chinese[1] ?? chinese[2]!).replace('天', '日')) + 1;
  const english = /^(mon|tue|wed|thu|fri|sat|sun)([a-z]*day)?\.?$/.exec(plain);
  return english ? WEEKDAYS.indexOf(english[1]!) + 1 : undefined;
}

/** The ISO date of a spreadsheet's day number (1900 system, from 1 March 1900 on), `null` outside 2000 to 2099. */
export function serialDate(serial: number): string | null {
  if (serial < 36526 || serial >= 73051) return null;
  return new Date((Math.floor(serial) - 25569) * 86_400_000).toISOString().slice(0, 10);
}
