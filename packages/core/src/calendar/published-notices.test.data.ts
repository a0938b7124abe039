import type { Notice } from './notices.ts';

/**
 * What the State Council's notices for 2019 to 2026 say, each with its address: the days off, and the weekend days
 * worked instead. Those for 2019 and 2020 were changed in mid-year, by the notices without a year.
 */
export const publishedNotices: readonly Notice[] = [
  {
    year: 2019,
    paper: 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
    off: [
      { name: '元旦', from: '2018-12-30', to: '2019-01-01' },
      { name: '春节', from: '2019-02-04', to: '2019-02-10' },
      { name: '清明节', from: '2019-04-05' },
      { name: '劳动节', from: '2019-05-01' },
      { name: '端午节', from: '2019-06-07' },
      { name: '中秋节', from: '2019-09-13' },
      { name: '国庆节', from: '2019-10-01', to: '2019-10-07' },
    ],
    work: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-09-29', '2019-10-12'],
  },
  {
    paper: 'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    off: [{ name: '劳动节', from: '2019-05-01', to: '2019-05-04' }],
    work: ['2019-04-28', '2019-05-05'],
  },
  {
    year: 2020,
    paper: 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
    off: [
      { name: '元旦', from: '2020-01-01' },
      { name: '春节', from: '2020-01-24', to: '2020-01-30' },
      { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
      { name: '劳动节', from: '2020-05-01', to: '2020-05-05' },
      { name: '端午节', from: '2020-06-25', to: '2020-06-27' },
      { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08' },
    ],
    work: ['2020-01-19', '2020-02-01', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  {
    paper: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    off: [{ name: '春节', from: '2020-01-24', to: '2020-02-02' }],
    work: ['2020-02-03'],
  },
  {
    year: 2021,
    paper: 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
    off: [
      { name: '元旦', from: '2021-01-01', to: '2021-01-03' },
      { name: '春节', from: '2021-02-11', to: '2021-02-17' },
      { name: '清明节', from: '2021-04-03', to: '2021-04-05' },
      { name: '劳动节', from: '2021-05-01', to: '2021-05-05' },
      { name: '端午节', from: '2021-06-12', to: '2021-06-14' },
      { name: '中秋节', from: '2021-09-19', to: '2021-09-21' },
      { name: '国庆节', from: '2021-10-01', to: '2021-10-07' },
    ],
    work: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  },
  {
    year: 2022,
    paper: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
    off: [
      { name: '元旦', from: '2022-01-01', to: '2022-01-03' },
      { name: '春节', from: '2022-01-31', to: '2022-02-06' },
      { name: '清明节', from: '2022-04-03', to: '2022-04-05' },
      { name: '劳动节', from: '2022-04-30', to: '2022-05-04' },
      { name: '端午节', from: '2022-06-03', to: '2022-06-05' },
      { name: '中秋节', from: '2022-09-10', to: '2022-09-12' },
      { name: '国庆节', from: '2022-10-01', to: '2022-10-07' },
    ],
    work: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  },
  {
    year: 2023,
    paper: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    off: [
      { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
      { name: '春节', from: '2023-01-21', to: '2023-01-27' },
      { name: '清明节', from: '2023-04-05' },
      { name: '劳动节', from: '2023-04-29', to: '2023-05-03' },
      { name: '端午节', from: '2023-06-22', to: '2023-06-24' },
      { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06' },
    ],
    work: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
  {
    year: 2024,
    paper: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    off: [
      { name: '元旦', from: '2024-01-01' },
      { name: '春节', from: '2024-02-10', to: '2024-02-17' },
      { name: '清明节', from: '2024-04-04', to: '2024-04-06' },
      { name: '劳动节', from: '2024-05-01', to: '2024-05-05' },
      { name: '端午节', from: '2024-06-10' },
      { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
      { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
    ],
    work: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    paper: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    off: [
      { name: '元旦', from: '2025-01-01' },
      { name: '春节', from: '2025-01-28', to: '2025-02-04' },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05' },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08' },
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    paper: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    off: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
      { name: '春节', from: '2026-02-15', to: '2026-02-23' },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** First and last day of which these notices say everything. */
const settledFrom = '2019-01-01';
const settledTo = '2026-12-31';

/**
 * What the notices make of each of these 2,922 days, in a line: `2025-10-06 holiday 国庆节、中秋节`.
 * Worked out with the Date of the language alone, in UTC, so that nothing it is held against has a part in it.
 */
export function settledLines(): string[] {
  const said = new Map<string, string>();
  for (const { off, work } of publishedNotices) {
    for (const { name, from, to = from } of off) {
      for (const date of datesBetween(from, to)) said.set(date, `holiday ${name}`);
    }
    for (const date of work) said.set(date, isWeekendDay(date) ? 'make-up-workday' : 'workday');
  }
  return datesBetween(settledFrom, settledTo).map(
    (date) => `${date} ${said.get(date) ?? (isWeekendDay(date) ? 'weekend' : 'workday')}`,
  );
}

/** Days that no notice names and chinese-days counts as the holiday beside them. */
export const knownDifferences: readonly string[] = [
  '2019-04-06 holiday 清明节',
  '2019-04-07 holiday 清明节',
  '2019-06-08 holiday 端午节',
  '2019-06-09 holiday 端午节',
  '2019-09-14 holiday 中秋节',
  '2019-09-15 holiday 中秋节',
];

function isWeekendDay(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (
    let time = Date.parse(`${from}T00:00:00Z`);
    time <= Date.parse(`${to}T00:00:00Z`);
    time += 86_400_000
  ) {
    dates.push(new Date(time).toISOString().slice(0, 10));
  }
  return dates;
}
