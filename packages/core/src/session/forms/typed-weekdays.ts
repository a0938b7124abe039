import { typedItems } from './known-names.ts';

const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 周一, 星期一, 一, 1, Mon; `undefined` for anything else. */
function weekdayOf(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/^(周|星期|礼拜)/, '');
  if (/^[1-7]$/.test(plain)) return Number(plain);
  const chinese = plain.length === 1 ? '一二三四五六日'.indexOf(plain.replace('天', '日')) : -1;
  if (chinese >= 0) return chinese + 1;
  const english = /^[a-z]{3,}$/.test(plain) ? ENGLISH.indexOf(plain.slice(0, 3)) : -1;
  return english >= 0 ? english + 1 : undefined;
}

/**
 * Weekdays that somebody typed: 周一、周三, 周一至周五, “Mon, Wed”.
 *
 * @returns 1 Monday to 7 Sunday, ascending, each once; `null` when something else stands there
 */
export function typedWeekdays(text: string): number[] | null {
  const found = new Set<number>();
  for (const item of typedItems(text.normalize('NFKC').replace(/[ \t]/g, ''), new Map())) {
    const [from, to = from, ...rest] = item.split(/至|到|-|–|~/).map(weekdayOf);
    if (from === undefined || to === undefined || rest.length > 0 || to < from) return null;
    for (let day = from; day <= to; day++) found.add(day);
  }
  return found.size > 0 ? [...found].sort((a, b) => a - b) : null;
}
