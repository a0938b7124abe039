import { weekdayOf } from '../dates.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export const weekday = (number: number): string => weekdays[number - 1] ?? '';

export const day = (date: string): string => `${date} (${weekday(weekdayOf(date))})`;

export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
