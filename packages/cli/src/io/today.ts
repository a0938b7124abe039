import type { Outside } from './outside.ts';

/** China has one time zone and no summer time. */
const shanghai = 8 * 3_600_000;

/** The date in Asia/Shanghai, wherever the machine stands. */
export const today = (outside: Outside): string => nowInShanghai(outside).slice(0, 10);

/** The moment in Asia/Shanghai, `2024-03-01T08:15:30+08:00`. */
export const nowInShanghai = ({ now }: Outside): string =>
  `${new Date(now() + shanghai).toISOString().slice(0, 19)}+08:00`;

/** Whether a text is a day that exists, written `2024-02-18`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
