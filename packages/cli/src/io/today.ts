import { DateTime } from 'luxon';
import type { Outside } from './outside.ts';

/** The date in Asia/Shanghai, wherever the machine stands. */
export const today = (outside: Outside): string => nowInShanghai(outside).slice(0, 10);

/** The moment in Asia/Shanghai, `2024-03-01T08:15:30+08:00`. */
export const nowInShanghai = ({ now }: Outside): string =>
  DateTime.fromMillis(now(), { zone: 'Asia/Shanghai', locale: 'en' })
    .startOf('second')
    .toISO({ suppressMilliseconds: true })!;
