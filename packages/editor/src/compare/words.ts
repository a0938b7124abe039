import type { ElementLanguage } from '../words.ts';

/** Words of the comparison of two rosters. */
export interface DiffWords {
  readonly days: string;
  readonly take: string;
  readonly notice: string;
  readonly drop: string;
  readonly inForce: string;
  readonly nothing: string;
  readonly noChange: string;
  readonly heads: {
    readonly date: string;
    readonly weekday: string;
    readonly before: string;
    readonly after: string;
    readonly effects: string;
  };
  readonly nobody: string;
  readonly rest: string;
  readonly makeUp: string;
  readonly who: (people: number) => string;
  readonly whoHint: string;
  readonly sameChange: (people: number, before: number, after: number) => string;
  readonly oneByOne: string;
  readonly together: string;
  readonly counts: string;
  readonly count: string;
  readonly before: string;
  readonly after: string;
  readonly times: (count: number) => string;
  readonly people: (count: number) => string;
  readonly further: string;
  readonly changes: (count: number) => string;
  readonly taken: string;
  readonly listMark: string;
  readonly comma: string;
}

const zh: DiffWords = {
  days: '天',
  take: '保留',
  notice: '导出调整通知',
  drop: '撤回',
  inForce: '已经写进值班表；不合适就撤回，一切照旧。',
  nothing: '没有可以比较的安排。',
  noChange: '没有一天要换人。',
  heads: { date: '日期', weekday: '星期', before: '原值班', after: '现值班', effects: '影响' },
  nobody: '无人',
  rest: '休',
  makeUp: '班',
  who: (people) => `次数有变的${people}人`,
  whoHint: '空心为原，实心为现',
  sameChange: (people, before, after) => `另${people}人各由${before}次变为${after}次：`,
  oneByOne: '逐人列出',
  together: '合在一起',
  counts: '改动前后各有多少人',
  count: '次数',
  before: '改前',
  after: '改后',
  times: (count) => `${count}次`,
  people: (count) => `${count}人`,
  further: '再多改几天，公平能好多少',
  changes: (count) => `${count}天`,
  taken: '当前',
  listMark: '、',
  comma: '，',
};

const en: DiffWords = {
  days: 'days',
  take: 'Keep it',
  notice: 'Write the change notice',
  drop: 'Take it back',
  inForce: 'It is in the roster already; taken back, all is as it was.',
  nothing: 'There is nothing to compare.',
  noChange: 'Nobody is replaced on any day.',
  heads: { date: 'Date', weekday: 'Day', before: 'Before', after: 'Now', effects: 'Effect' },
  nobody: 'nobody',
  rest: 'off',
  makeUp: 'on',
  who: (people) => `${people} with other numbers of duties`,
  whoHint: 'hollow: before, filled: now',
  sameChange: (people, before, after) => `${people} more go from ${before} to ${after}: `,
  oneByOne: 'one by one',
  together: 'together',
  counts: 'How many people have how many duties',
  count: 'Duties',
  before: 'Before',
  after: 'Now',
  times: String,
  people: String,
  further: 'What more changes would buy',
  changes: (count) => `${count} days`,
  taken: 'now',
  listMark: ', ',
  comma: ', ',
};

/** The words of the comparison in a language. */
export const diffWords = (language: ElementLanguage): DiffWords => (language === 'en' ? en : zh);
