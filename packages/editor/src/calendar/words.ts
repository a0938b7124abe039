import type { DayKind } from '@lunzhi/core';
import type { ElementLanguage } from '../words.ts';

/** Words of the calendars: ruler, month and year. */
export interface YearWords {
  readonly wholePeriod: string;
  /** Heads of the columns, Monday first. */
  readonly weekdays: readonly string[];
  /** In a sentence, Monday first. */
  readonly longWeekdays: readonly string[];
  readonly kinds: Readonly<Record<DayKind, string>>;
  readonly rest: string;
  readonly makeUp: string;
  readonly today: string;
  readonly week: string;
  readonly nobodyNeeded: string;
  readonly nobody: string;
  readonly locked: string;
  readonly fixed: string;
  readonly substituted: string;
  readonly exchanged: string;
  readonly changed: string;
  readonly attended: string;
  readonly missed: string;
  readonly provisional: string;
  readonly protection: string;
  readonly workday: string;
  readonly restDuty: string;
  readonly hole: string;
  readonly improvable: string;
  readonly forbidden: string;
  readonly noDays: string;
  readonly yearKey: string;
  readonly noFrame: string;
  readonly months: string;
  readonly earlier: string;
  readonly later: string;
  readonly comma: string;
  readonly duties: (count: number) => string;
  readonly weekLabel: (number: number) => string;
  readonly restDays: (count: number) => string;
  readonly makeUps: (count: number) => string;
  readonly changedDays: (count: number) => string;
  readonly daysOf: (name: string, post: string, count: number) => string;
  readonly more: (count: number) => string;
  readonly people: (count: number) => string;
  readonly issues: (count: number) => string;
}

const zh: YearWords = {
  wholePeriod: '全年，逐日',
  weekdays: '一二三四五六日'.split(''),
  longWeekdays: '一二三四五六日'.split('').map((day) => `周${day}`),
  kinds: { workday: '工作日', 'make-up-workday': '调休上班', weekend: '周末', holiday: '节假日' },
  rest: '休',
  makeUp: '班',
  today: '今天',
  week: '周次',
  nobodyNeeded: '不值班',
  nobody: '无人',
  locked: '锁定',
  fixed: '不再变动',
  substituted: '代班',
  exchanged: '调班',
  changed: '有改动',
  attended: '已接访',
  missed: '无人到岗',
  provisional: '暂定',
  protection: '特别防护期',
  workday: '工作日',
  restDuty: '休息日有班',
  hole: '空缺',
  improvable: '待改进',
  forbidden: '违反规定',
  noDays: '还没有值班日',
  yearKey: '左小字是日期，右大字是领导排名号',
  noFrame: '无框：不值班',
  months: 'PageUp / PageDown 换月',
  earlier: '上一年',
  later: '下一年',
  comma: '，',
  duties: (count) => `${count}班`,
  weekLabel: (number) => `${number}周`,
  restDays: (count) => `休息日${count}`,
  makeUps: (count) => `调休${count}`,
  changedDays: (count) => (count === 0 ? '—' : `改${count}天`),
  daysOf: (name, post, count) => `${name}${post === '' ? '' : `（${post}）`}的${count}天`,
  more: (count) => `另${count}班`,
  people: (count) => `${count}人`,
  issues: (count) => `${count}处待改进`,
};

const en: YearWords = {
  wholePeriod: 'The period, day by day',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  longWeekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  kinds: {
    workday: 'workday',
    'make-up-workday': 'make-up workday',
    weekend: 'weekend',
    holiday: 'holiday',
  },
  rest: 'off',
  makeUp: 'on',
  today: 'today',
  week: 'Week',
  nobodyNeeded: 'nobody needed',
  nobody: 'nobody',
  locked: 'locked',
  fixed: 'settled',
  substituted: 'stand-in',
  exchanged: 'exchanged',
  changed: 'changed',
  attended: 'served',
  missed: 'nobody came',
  provisional: 'provisional',
  protection: 'protection period',
  workday: 'workday',
  restDuty: 'duty on a rest day',
  hole: 'empty place',
  improvable: 'could be better',
  forbidden: 'breaks a rule',
  noDays: 'No duty days yet',
  yearKey: 'small: date; large: rank of the leader',
  noFrame: 'no frame: nobody needed',
  months: 'PageUp / PageDown: month',
  earlier: 'Earlier year',
  later: 'Later year',
  comma: ', ',
  duties: (count) => `${count} ${count === 1 ? 'duty' : 'duties'}`,
  weekLabel: (number) => `W${number}`,
  restDays: (count) => `${count} on rest days`,
  makeUps: (count) => `${count} make-up`,
  changedDays: (count) => (count === 0 ? '—' : `${count} changed`),
  daysOf: (name, post, count) =>
    `${count} ${count === 1 ? 'day' : 'days'} of ${name}${post === '' ? '' : ` (${post})`}`,
  more: (count) => `${count} more`,
  people: (count) => `×${count}`,
  issues: (count) => `${count} could be better`,
};

/** The words of the calendars in a language. */
export const yearWords = (language: ElementLanguage): YearWords => (language === 'en' ? en : zh);
