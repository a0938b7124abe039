import type { Language } from '../document/schema.ts';
import { type Counted, count, thousandths } from '../locale/phrases.ts';
import type { Range } from '../roster/summary.ts';

/** A count that varies: 7次, 7或8次, 7至9次; “7 duties”, “7 or 8 duties”, “7 to 9 duties”. */
export function rangeOfCounts({ least, most }: Range, what: Counted, language: Language): string {
  if (least === most) return count(least, what, language);
  const between = most === least + 1 ? { 'zh-CN': '或', en: ' or ' } : { 'zh-CN': '至', en: ' to ' };
  return `${least}${between[language]}${count(most, what, language)}`;
}

/** Numbers up to ten as one writes them in a sentence: 三, “three”; larger ones in figures. */
export function smallNumber(number: number, language: Language): string {
  const words = {
    'zh-CN': ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
    en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  };
  return words[language][number] ?? String(number);
}

/** What lies between a positive cost and its proven bound, of the cost, in whole per cent rounded up. */
export const percentLeft = (cost: number, bound: number): number => Math.ceil((100 * (cost - bound)) / cost);

/** How many have how much: least first. */
export interface Tally {
  readonly value: number;
  readonly count: number;
}

/** Counts equal values. */
export function tally(values: readonly number[]): Tally[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, own]) => ({ value, count: own })).sort((a, b) => a.value - b.value);
}

/** A fairness cost, (thousandths of a duty)², as squared duties with up to six decimals: 8337000 gives “8.337”. */
export function squares(cost: number): string {
  const fraction = String(Math.abs(cost) % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const whole = Math.trunc(Math.abs(cost) / 1_000_000);
  return `${cost < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Duties with at most three decimals: 7.293, 12. */
export const decimal = (duties: number): string => thousandths(Math.round(duties * 1000));
