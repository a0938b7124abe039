import { weekdayOn } from '@lunzhi/core/dates';
import { weekdayName } from '@lunzhi/core/names';

export const weekday = (number: number): string => weekdayName(number, 'en', 'short');

export const day = (date: string): string => `${date} (${weekday(weekdayOn(date))})`;

export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
