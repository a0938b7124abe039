/** What the weekdays are called, Monday first; `weekdayName` puts 周 or 星期 in front, or shortens them. */
export const WEEKDAYS = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/**
 * A weekday that somebody typed: 周一, 星期天, 礼拜日, 一, 1, Mon, Monday.
 *
 * @returns 1 Monday to 7 Sunday; `undefined` for anything else
 */
export function typedWeekday(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/^(周|星期|礼拜)/, '');
  if (/^[1-7]$/.test(plain)) return Number(plain);
  const isEnglish = /^[a-z]{3,}$/.test(plain);
  const at = isEnglish
    ? WEEKDAYS.en.findIndex((name) => name.toLowerCase().startsWith(plain.slice(0, 3)))
    : WEEKDAYS['zh-CN'].findIndex((name) => name === plain.replace('天', '日'));
  return at >= 0 ? at + 1 : undefined;
}
