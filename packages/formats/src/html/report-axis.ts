import type { Language } from '@lunzhi/core';
import { addDays, weekdayOn } from '@lunzhi/core/dates';
import { dayText, tableWords } from '../locale/words.ts';

/** Width of a lane in the units of its picture. */
export const LANE_WIDTH = 480;

/** A mark that can still be told from its neighbours needs so much room. */
const READABLE = 4.2;

/** At most so many lines before a finer division is given up. */
const MAX_LINES = 160;

export interface Tick {
  /** Days since the first day of the stretch. */
  readonly day: number;
  readonly label: string;
  /** A year begins here. */
  readonly strong: boolean;
}

/** A part of the period that is drawn on one line. */
export interface Stretch {
  /** Days since the first day of the period. */
  readonly firstDay: number;
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly ticks: readonly Tick[];
}

const monthLabel = (date: string, language: Language): string => tableWords(language).shortMonth(date);

function ticksOf(from: string, days: number, language: Language): Tick[] {
  const ticks: Tick[] = [];
  for (let day = 0; day < days; day++) {
    const date = addDays(from, day);
    const strong = date.endsWith('-01-01');
    if (days <= 10) ticks.push({ day, label: dayText(date, language), strong });
    else if (days <= 62) {
      if (weekdayOn(date) === 1) ticks.push({ day, label: dayText(date, language), strong });
    } else if (date.endsWith('-01')) {
      // of a few hundred months every third is named, so that the names do not meet
      const isNamed = days <= 800 || ['01', '07'].includes(date.slice(5, 7));
      const label = days <= 800 ? monthLabel(date, language) : date.slice(0, 4);
      if (isNamed && (days <= 800 || strong)) ticks.push({ day, label, strong });
    }
  }
  return ticks;
}

type Division = 'whole' | 'year' | 'quarter' | 'month';

/** Whether a division puts a boundary before a date. */
const startsAt: Readonly<Record<Division, (date: string) => boolean>> = {
  whole: () => false,
  year: (date) => date.endsWith('-01-01'),
  quarter: (date) => ['01-01', '04-01', '07-01', '10-01'].includes(date.slice(5)),
  month: (date) => date.endsWith('-01'),
};

/** Cuts a period into stretches at the boundaries of calendar years, quarters or months. */
export function stretchesOf(from: string, days: number, division: Division, language: Language): Stretch[] {
  const starts = Array.from({ length: days }, (_, day) => day).filter(
    (day) => day === 0 || startsAt[division](addDays(from, day)),
  );
  return starts.map((firstDay, index) => {
    const own = (starts[index + 1] ?? days) - firstDay;
    const start = addDays(from, firstDay);
    return {
      firstDay,
      days: own,
      from: start,
      to: addDays(from, firstDay + own - 1),
      ticks: ticksOf(start, own, language),
    };
  });
}

/**
 * The coarsest division in which most marks can be told apart: whole periods of up to 400 days, else years; finer
 * ones for few people who serve often.
 *
 * @param gaps days from each duty to the same leader's next
 * @param lanes lines that each stretch needs
 */
export function divisionFor(days: number, gaps: readonly number[], lanes: number): Division {
  const sorted = [...gaps].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 5)] ?? days;
  const coarse: Division = days <= 400 ? 'whole' : 'year';
  const lengths: readonly (readonly [Division, number])[] = [
    [coarse, Math.min(days, 366)],
    ['quarter', 92],
    ['month', 31],
  ];
  for (const [division, length] of lengths) {
    const lines = Math.ceil(days / length) * lanes;
    if (division !== coarse && (lines > MAX_LINES || length >= days)) break;
    if ((usual * LANE_WIDTH) / length >= READABLE) return division;
  }
  return coarse;
}
