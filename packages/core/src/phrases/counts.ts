import type { Language } from './language.ts';

/** What can be counted: the Chinese measure word with its noun, and English singular and plural. */
const counted = {
  day: ['天', 'day', 'days'],
  duty: ['次', 'duty', 'duties'],
  leader: ['位领导', 'leader', 'leaders'],
  place: ['人次', 'place', 'places'],
  change: ['处改动', 'change', 'changes'],
  problem: ['个问题', 'problem', 'problems'],
  holiday: ['个节假日', 'holiday', 'holidays'],
  character: ['个字', 'character', 'characters'],
  year: ['年', 'year', 'years'],
  item: ['项', 'item', 'items'],
} as const;

export type Counted = keyof typeof counted;

/** A number with what it counts: 3天, 1次, “3 days”, “1 duty”. */
export function count(number: number, what: Counted, language: Language): string {
  const [chinese, one, many] = counted[what];
  if (language === 'zh-CN') return `${number}${chinese}`;
  return `${number} ${number === 1 ? one : many}`;
}

/** Whole thousandths as a decimal without trailing zeros: 7500 gives “7.5”. */
export function thousandths(number: number): string {
  const whole = Math.trunc(Math.abs(number) / 1000);
  const rest = String(Math.abs(number) % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${number < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
