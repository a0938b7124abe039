import { weekdayOn } from '@lunzhi/core/dates';
import { weekdayName } from '@lunzhi/core/names';

/** @param number 1 Monday to 7 Sunday */
export const weekday = (number: number): string => weekdayName(number, 'zh-CN', 'short');

export const short = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** A day with its weekday. */
export const day = (date: string): string =>
  `${Number(date.slice(0, 4))}年${short(date)}（${weekday(weekdayOn(date))}）`;
