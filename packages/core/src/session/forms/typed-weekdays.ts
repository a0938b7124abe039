import { typedWeekday } from '../../dates/weekdays.ts';
import { typedItems } from './known-names.ts';

/**
 * Weekdays that somebody typed: 周一、周三, 周一至周五, “Mon, Wed”.
 *
 * @returns 1 Monday to 7 Sunday, ascending, each once; `null` when something else stands there
 */
export function typedWeekdays(text: string): number[] | null {
  const found = new Set<number>();
  for (const item of typedItems(text.normalize('NFKC').replace(/[ \t]/g, ''), new Map())) {
    const [from, to = from, ...rest] = item.split(/至|到|-|–|~/).map(typedWeekday);
    if (from === undefined || to === undefined || rest.length > 0 || to < from) return null;
    for (let day = from; day <= to; day++) found.add(day);
  }
  return found.size > 0 ? [...found].sort((a, b) => a - b) : null;
}
