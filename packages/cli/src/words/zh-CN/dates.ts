import { weekdayOf } from '../dates.ts';

/** @param number 1 Monday to 7 Sunday */
export const weekday = (number: number): string => `周${'一二三四五六日'.charAt(number - 1)}`;

export const short = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** A day with its weekday. */
export const day = (date: string): string =>
  `${Number(date.slice(0, 4))}年${short(date)}（${weekday(weekdayOf(date))}）`;
