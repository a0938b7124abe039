import { dateWords } from './dates.ts';
import type { Language } from './language.ts';

/**
 * The sessions of a day in words: 8:30至12:00，14:30至17:30 or “8:30–12:00, 14:30–17:30”.
 *
 * @param times such as `08:30-12:00`
 */
export function hoursWords(times: readonly string[], language: Language): string {
  const [to, mark] = language === 'zh-CN' ? ['至', '，'] : ['–', ', '];
  return times.map((time) => time.replace(/\b0(?=\d:)/g, '').replace('-', to)).join(mark);
}

/**
 * A moment in words, as its own time zone tells it: 2024年3月1日15时05分 or “15:05 on 1 Mar 2024”.
 *
 * @param at an ISO moment with its zone
 */
export function momentWords(at: string, language: Language): string {
  const day = dateWords(at.slice(0, 10), language, { year: true });
  const [hour, minute] = [Number(at.slice(11, 13)), at.slice(14, 16)];
  if (language !== 'zh-CN') return `${hour}:${minute} on ${day}`;
  return `${day}${hour}时${minute === '00' ? '' : `${minute}分`}`;
}
