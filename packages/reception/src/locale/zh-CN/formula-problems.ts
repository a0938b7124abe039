/** What is wrong with an office’s own formula (考核办法). */
export const problems = {
  where: (pointer: string) => `考核办法${pointer === '' ? '' : `“${pointer}”`}：`,
  missing: () => '没有填写。',
  'unknown-key': (keys: readonly string[]) => `没有“${keys.join('”“')}”这一项。`,
  choice: (keys: readonly string[]) =>
    keys.length === 0 ? '写法不对。' : `只能是${keys.map((key) => `“${key}”`).join('、')}。`,
  range: (keys: readonly string[]) => `超出范围，界限是${keys.join('')}。`,
  tenths: () => '分值和百分比最多一位小数。',
  type: () => '写法不对。',
};
