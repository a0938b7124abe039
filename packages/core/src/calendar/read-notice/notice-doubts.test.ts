import { expect, test } from 'vitest';
import { wordNoticeDoubt } from '../../locale/diagnostics.ts';
import { type NoticeDoubt, readNotice } from '../read-notice.ts';
import { noticeSamples, sampleOf } from './notice-texts.test.data.ts';

/** The sample of a year, or a whole text, with one piece replaced. */
const spoil = (sample: number | string, from: string, to: string): string => {
  const text = typeof sample === 'number' ? sampleOf(sample) : sample;
  expect(text).toContain(from);
  return text.replace(from, to);
};
const extension = noticeSamples[3]!.text;

/** Where only the paper knows better. */
const byHand = {
  zh: '请对照原文；若原文确实如此，请把这几天逐一写进“个别日期的类型”。',
  en: ' Compare it with the paper; if that really says so, write these days one by one under “Kinds of certain dates”.',
};

/** For each doubt a text, the place and words it points at, and how it is said. */
const examples: Record<
  NoticeDoubt['code'],
  readonly [textOf: () => string, at: string, zh: string, en: string]
> = {
  'text-too-long': [
    () => '元旦'.repeat(25_001),
    '1:1 元旦元旦元旦元旦元旦元旦元旦元旦元旦元旦元旦元旦元旦元旦元旦',
    '有50002个字，不像是一份通知（最多50000个字）。',
    'It has 50002 characters and is no notice (at most 50000).',
  ],
  'nothing-understood': [
    () => '关于2025年部分节假日安排的通知',
    '1:1 关于2025年部分节假日安排的通知',
    '没有读出任何放假或上班日期。请粘贴通知全文。',
    'No day off and no day worked was found. Paste the whole notice.',
  ],
  'year-missing': [
    () => '关于部分节假日安排的通知',
    '1:1 关于部分节假日安排的通知',
    '没有写明是哪一年的安排。请连同标题（……关于某年部分节假日安排的通知）一起粘贴。',
    'It does not say for which year it is. Paste it with its title (关于…年部分节假日安排的通知).',
  ],
  'years-disagree': [
    () => spoil(2025, '现将2025年', '现将2026年'),
    '5:27 2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节',
    '年份前后不一：2025年、2026年。',
    'It names different years: 2025 and 2026.',
  ],
  'year-unknown': [
    () => '关于1999年部分节假日安排的通知',
    '1:3 1999年部分节假日',
    '只能核对2008至2099年的通知，这是1999年的。',
    'Only notices for 2008 to 2099 can be checked; this one is for 1999.',
  ],
  'not-understood': [
    () => spoil(2025, '5月31日', '5月日'),
    '10:7 5月日（周六）至6月2日（周一）放假，共3天',
    '看不懂这里，可能有错字或漏字。',
    'This cannot be understood; maybe something is mistyped or left out.',
  ],
  'no-holiday-named': [
    () => '关于调整2025年节假日安排的通知：5月1日放假。',
    '1:1 关于调整2025年节假日安排的通知：5月1日放假',
    '没有写明是哪个节日。',
    'It does not say which holiday this is.',
  ],
  'bracket-not-understood': [
    () => spoil(2025, '（农历除夕、周二', '（农历除昔、周二'),
    '7:6 1月28日（农历除昔、周二）',
    '括号里的“农历除昔”看不懂。',
    '“农历除昔” in the brackets cannot be understood.',
  ],
  'impossible-date': [
    () => spoil(2025, '5月1日（周四）至5日', '5月1日（周四）至35日'),
    '9:16 35日（周一）',
    '没有“35日”这一天。',
    'There is no day “35日”.',
  ],
  'date-outside-year': [
    () => spoil(2023, '2022年12月31日', '2021年12月31日'),
    '4:6 2021年12月31日',
    '2021年12月31日不在2023年的安排之内。',
    '31 Dec 2021 lies outside the arrangement for 2023.',
  ],
  'range-reversed': [
    () => spoil(2025, '5月1日（周四）至5日（周一）', '5月5日（周一）至1日（周四）'),
    '9:7 5月5日（周一）至1日（周四）',
    '结束日期2025年5月1日早于开始日期2025年5月5日。',
    'It ends on 1 May 2025, before it begins on 5 May 2025.',
  ],
  'wrong-count': [
    () => spoil(2025, '放假1天', '放假10天'),
    '6:6 1月1日（周三）放假10天',
    '写的是10天，数下来是1天。',
    'It says 10 days; counted there are 1.',
  ],
  'wrong-weekday': [
    () => spoil(2025, '1月1日（周三）', '1月1日（周四）'),
    '6:6 1月1日（周四）',
    '写的是星期四，而2025年1月1日是星期三。',
    'It says Thursday, but 1 Jan 2025 is a Wednesday.',
  ],
  'wrong-lunar-date': [
    () => spoil(2025, '农历正月初七', '农历正月初八'),
    '7:21 2月4日（农历正月初八、周二）',
    '2025年2月4日不是“农历正月初八”。',
    '4 Feb 2025 is not “农历正月初八”.',
  ],
  'work-on-weekday': [
    () => spoil(2025, '2月8日（周六）', '2月10日（周一）'),
    '7:45 1月26日（周日）、2月10日（周一）上班',
    '2025年2月10日是星期一，本来就要上班。',
    '10 Feb 2025 is a Monday, which is worked anyway.',
  ],
  'work-not-next-day': [
    () => spoil(extension, '2月3日（星期一）', '2月4日（星期二）'),
    '5:32 2月4日（星期二）起正常上班',
    '假期到2020年2月2日为止，却从2020年2月4日起上班。',
    'The holiday lasts until 2 Feb 2020, yet work begins on 4 Feb 2020.',
  ],
  'day-twice': [
    () => spoil(2025, '2月8日（周六）', '1月26日（周日）'),
    '7:45 1月26日（周日）、1月26日（周日）上班',
    '2025年1月26日写了两次。',
    '26 Jan 2025 is named twice.',
  ],
  'off-and-work': [
    () => spoil(2025, '10月11日（周六）', '10月5日（周日）'),
    '11:36 9月28日（周日）、10月5日（周日）上班',
    '2025年10月5日既在国庆节、中秋节放假之内，又要上班。',
    '5 Oct 2025 is both off for 国庆节、中秋节 and worked.',
  ],
  'legal-day-missing': [
    () => spoil(2024, '6月10日放假', '6月3日放假'),
    '8:7 6月3日放假',
    '端午节的法定假日2024年6月10日不在放假之内。',
    '10 Jun 2024, a legal day of 端午节, is not among its days off.',
  ],
  'not-beside-weekend': [
    () => spoil(2024, '6月10日放假', '6月11日放假'),
    '8:7 6月11日放假',
    '2024年6月11日是星期二，不与周末相连。',
    '11 Jun 2024 is a Tuesday, not beside a weekend.',
  ],
  'make-up-excluded': [
    () => spoil(2025, '不调休。', '不调休。1月4日（周六）上班。'),
    '6:1 一、元旦：1月1日（周三）放假1天，不调休。1月4日（周六）上班。',
    '元旦写明不调休，却有上班日。',
    '元旦 is said to have no make-up days, and yet has some.',
  ],
  'make-up-unbalanced': [
    () => spoil(2025, '、10月11日（周六）上班', '上班'),
    '11:1 六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）上班。节假日期间，各地区、各部门',
    `国庆节、中秋节放假占了6个工作日，而法定假日4天加调休上班1天是5天，可能漏写或多写了日期。${byHand.zh}`,
    `The days off of 国庆节、中秋节 take 6 days from Mondays to Fridays, but 4 legal and 1 make-up make 5; maybe a date is missing or one too many.${byHand.en}`,
  ],
  'make-up-far': [
    () => spoil(2025, '2月8日（周六）', '2月15日（周六）'),
    '7:45 1月26日（周日）、2月15日（周六）上班',
    `2025年2月15日上班离假期太远，更近的2025年2月8日却空着。${byHand.zh}`,
    `The make-up day 15 Feb 2025 is far from the holiday, while 8 Feb 2025 is free.${byHand.en}`,
  ],
  'weekend-day-left-out': [
    () => spoil(2025, '4月4日（周五）至6日（周日）', '4月4日（周五）至5日（周六）'),
    '8:7 4月4日（周五）至5日（周六）放假',
    `2025年4月6日（星期日）紧挨假期，却没有写是放假还是上班。${byHand.zh}`,
    `6 Apr 2025, a Sunday right beside the days off, is said neither to be off nor worked.${byHand.en}`,
  ],
  'holiday-without-days': [
    () =>
      spoil(2025, '10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。', ''),
    '11:1 六、国庆节、中秋节：节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，遇有重大突发事件，要按规定及时报告并妥',
    '国庆节、中秋节没有写放假日期。',
    'No days off are given for 国庆节、中秋节.',
  ],
  'holiday-twice': [
    () => spoil(2025, '三、清明节', '三、端午节'),
    '10:1 五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。',
    '端午节写了两次。',
    '端午节 stands twice.',
  ],
  'holiday-missing': [
    () => spoil(2025, '三、清明节', '三、清朝节'),
    '11:1 六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。节假',
    '全年的安排中没有清明节。请粘贴通知全文。',
    'The arrangement for the year lacks 清明节. Paste the whole notice.',
  ],
  'passed-over': [
    () => spoil(2024, '安排职工在除夕（2月9日）休息', '12月10日另行通知'),
    '5:65 12月10日另行通知',
    '这里有日期，但不是放假或上班，没有采用。',
    'There is a date here that is neither off nor worked; it was not used.',
  ],
  'weekday-not-said': [
    () => spoil(2025, '2月8日（周六）', '2月8日'),
    '7:45 1月26日（周日）、2月8日上班',
    '没有写星期，无法核对2025年2月8日。',
    'No weekday stands beside it, so 8 Feb 2025 cannot be checked.',
  ],
  'extension-from': [
    () => extension,
    '5:3 延长2020年春节假期至2月2日（农历正月初九，星期日）',
    '只写了延长到哪天；春节按法定假日从2020年1月25日算起，此前的日子照旧。',
    'Only the last day is given; 春节 is counted from its legal day 25 Jan 2020, and the days before stay as they are.',
  ],
};
test.each(Object.entries(examples))(
  '%s is found, and said in both languages',
  (code, [textOf, at, zh, en]) => {
    const { notice, doubts } = readNotice(textOf());
    const doubt = doubts.find((found) => found.code === code)!;
    expect(`${doubt.line}:${doubt.column} ${doubt.text}`).toBe(at);
    expect(wordNoticeDoubt(doubt, 'zh-CN')).toBe(zh);
    expect(wordNoticeDoubt(doubt, 'en')).toBe(en);
    const isNote = ['passed-over', 'weekday-not-said', 'extension-from'].includes(code);
    expect(doubt.severity).toBe(isNote ? 'note' : 'error');
    expect(notice === null).toBe(!isNote);
  },
);
