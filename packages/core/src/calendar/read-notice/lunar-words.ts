import { lunarDate } from '../chinese-days.ts';

const months = '正二三四五六七八九十冬腊';
const figures = '一二三四五六七八九';

const lunarPattern =
  /^(闰)?(正|[二三四五六七八九十冬腊]|十[一二])月(初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十|廿[一二三四五六七八九]?|二十[一二三四五六七八九]|三十)$/;

function monthOf(written: string): number {
  if (written === '十一') return 11;
  return written === '十二' ? 12 : months.indexOf(written) + 1;
}

function dayOf(written: string): number {
  const unit = figures.indexOf(written.slice(-1)) + 1;
  if (written === '初十' || written === '十') return 10;
  if (written.startsWith('初')) return unit;
  if (written === '三十') return 30;
  return (/二十|廿/.test(written) ? 20 : 10) + unit;
}

/**
 * Says whether a day number is the lunar date that a notice writes beside it, such as `正月初九` or `除夕`.
 * Returns `undefined` when the words are not a lunar date.
 */
export function isLunarDate(words: string, day: number): boolean | undefined {
  const plain = words.replace(/^(农历|阴历|大年)+/, '');
  if (plain === '除夕') {
    const next = lunarDate(day + 1);
    return next.month === 1 && next.day === 1 && !next.leap;
  }
  const found = lunarPattern.exec(plain);
  if (!found) return undefined;
  const { month, day: dayOfMonth, leap } = lunarDate(day);
  return leap === (found[1] !== undefined) && month === monthOf(found[2]!) && dayOfMonth === dayOf(found[3]!);
}
