import { catalogue, type ElementLanguage, weekdayHeads, isEnglish } from '../words.ts';

export const boardWords = catalogue(
  'board',
  {
    today: '今日接访领导',
    standIn: '代班',
    standsIn: (name: string) => `今日由${name}代班`,
    pending: '待定',
    isPending: '今日接访领导待定，请以现场公告为准',
    noDutyToday: '今日不接访',
    next: '下次接访',
    following: (days: number) => `接下来${['', '一', '二', '三', '四', '五'][days] ?? ''}次接访`,
    ended: '本期安排已经结束',
    endedHint: '新的安排公布后，在这里显示',
    noRoster: '还没有接访安排',
    sectors: '分管：',
    hours: '时间',
    place: '地点',
    rest: '休',
    makeUp: '班',
    provisional: '放假安排尚未全部公布，日期可能调整',
    note: '来访请先登记，每件事推选代表不超过5人',
    notice: '安排如有变动，以本屏和公告为准',
    heading: (jurisdiction: string) => `${jurisdiction}信访接待中心`,
    listMark: '、',
    gap: '　',
    morning: '上午 ',
    afternoon: '下午 ',
    to: ' 至 ',
    more: (people: number) => `另${people}人`,
    weekdays: weekdayHeads('zh-CN', 'long'),
    fullDay: (year: string, monthDay: string) => [`${year}年`, monthDay],
  },
  {
    today: 'On duty today',
    standIn: 'standing in',
    standsIn: (name) => `${name} stands in today`,
    pending: 'To be decided',
    isPending: 'Who receives today is still to be decided and will be announced here',
    noDutyToday: 'No reception today',
    next: 'Next reception',
    following: () => 'Coming days',
    ended: 'This roster has ended',
    endedHint: 'The next one will be shown here',
    noRoster: 'No roster yet',
    sectors: 'In charge of: ',
    hours: 'Hours',
    place: 'Place',
    rest: 'off',
    makeUp: 'on',
    provisional: 'Not all holidays are announced yet; days may change',
    note: 'Please register first; at most 5 representatives per matter',
    notice: 'Changes are shown here and in public notices',
    heading: (jurisdiction) => `${jurisdiction} Petition Reception Centre`,
    listMark: ', ',
    gap: ' ',
    morning: '',
    afternoon: '',
    to: '–',
    more: (people) => `${people} more`,
    weekdays: weekdayHeads('en', 'long'),
    fullDay: (year, monthDay) => ['', `${monthDay} ${year}`],
  },
);

export type BoardWords = ReturnType<typeof boardWords>;

/** 上午 8:30 至 12:00 and 下午 2:30 至 5:30, from `08:30-12:00` and `14:30-17:30`. */
export function wordHours(times: readonly string[], language: ElementLanguage): string {
  const words = boardWords(language);
  const half = (time: string): string => (time < '12:01' ? words.morning : words.afternoon);
  const clock = (time: string): string => {
    const hour = Number(time.slice(0, 2));
    return `${isEnglish(language) || hour <= 12 ? hour : hour - 12}${time.slice(2)}`;
  };
  return times
    .map((time) => {
      const [from = '', to = ''] = time.split('-');
      const isAcross = half(from) !== half(to);
      return `${half(from)}${clock(from)}${words.to}${isAcross ? half(to) : ''}${clock(to)}`;
    })
    .join(isEnglish(language) ? ', ' : words.gap);
}
