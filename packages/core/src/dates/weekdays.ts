const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * A weekday that somebody typed: 周一, 星期天, 礼拜日, 一, 1, Mon, Monday.
 *
 * @returns 1 Monday to 7 Sunday; `undefined` for anything else
 */
export function typedWeekday(text: string): number | undefined {
  const plain = text.toLowerCase().replace(/^(周|星期|礼拜)/, '');
  if (/^[1-7]$/.test(plain)) return Number(plain);
  const chinese = plain.length === 1 ? '一二三四五六日'.indexOf(plain.replace('天', '日')) : -1;
  if (chinese >= 0) return chinese + 1;
  const english = /^[a-z]{3,}$/.test(plain) ? ENGLISH.indexOf(plain.slice(0, 3)) : -1;
  return english >= 0 ? english + 1 : undefined;
}
