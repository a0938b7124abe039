/** Year (perhaps empty, perhaps of two digits), month and day, as digits. */
export interface DayParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[。·]/g, '.'],
  [/[‐‑−]/g, '-'],
  // between blanks a hyphen stands for a range, and so do the longer dashes
  [/\s-+\s|\bto\b|[至到~〜–—―]|-{2,}/g, '~'],
  [/\s/g, ''],
  [/~{2,}/g, '~'],
  [/[.,;、]+$/g, ''],
];

/** A text with the signs of an input method made plain, without blanks, and with ~ wherever a range is meant for sure. */
export const plainOf = (text: string): string =>
  SIGNS.reduce((own, [sign, plain]) => own.replace(sign, plain), text.normalize('NFKC').toLowerCase());

/** The day that a plain text is in the order of the country, or as English says it. */
export function partsOfDay(plain: string): DayParts | null {
  const whole =
    /^(\d{4}|\d\d)([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4}|\d\d)(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(plain);
  if (whole) return { year: whole[1]!, month: whole[3]!, day: whole[4]! };
  const part = /^(\d{1,2})([-/.])(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})(月)(\d{1,2})[日号]?$/.exec(plain);
  if (part) return { year: '', month: part[1]!, day: part[3]! };
  const english = /^(\d{1,2})([a-z]{3})[a-z]*\.?,?(\d{4})?$/.exec(plain);
  const month = english ? MONTHS.indexOf(english[2]!) + 1 : 0;
  return month > 0 ? { year: english![3] ?? '', month: String(month), day: english![1]! } : null;
}

export const isDayOnly = (plain: string): boolean => /^\d{1,2}[日号]?$/.test(plain);

export const isEnglish = (plain: string): boolean => /[a-z]/.test(plain);

/** 12日 of the month of another day. */
export const withMonth = (plain: string, { year, month }: DayParts): DayParts => ({
  year,
  month,
  day: plain.replace(/\D/g, ''),
});

/** What 5/3/2024 may be where the year stands last: the day first, or the month; equal ones once. */
export function turnedRoundOf(plain: string): DayParts[] {
  const [, first, , second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(plain) ?? [];
  if (first === undefined || second === undefined || year === undefined) return [];
  const turned = [
    { year, month: first, day: second },
    { year, month: second, day: first },
  ];
  return Number(first) === Number(second) ? turned.slice(1) : turned;
}
