import type { NoticeDoubt } from '../../calendar/read-notice.ts';
import { dateWords } from '../dates.ts';
import { type Sentences, list, quote } from '../phrases.ts';
import { weekdayName } from '../names.ts';

const years = { year: true } as const;
const day = (date: string): string => dateWords(date, 'zh-CN', years);
const weekdayOf = (weekday: number): string => weekdayName(weekday, 'zh-CN', 'long');
/** What no check can know better than the paper itself. */
const byHand = '请对照原文；若原文确实如此，请把这几天逐一写进“个别日期的类型”。';

/** Sentences about the text of a State Council notice. */
export const notice: Sentences<NoticeDoubt> = {
  'text-too-long': ({ length, most }) => `有${length}个字，不像是一份通知（最多${most}个字）。`,
  'nothing-understood': () => '没有读出任何放假或上班日期。请粘贴通知全文。',
  'year-missing': () => '没有写明是哪一年的安排。请连同标题（……关于某年部分节假日安排的通知）一起粘贴。',
  'years-disagree': ({ years: said }) => `年份前后不一：${said.map((year) => `${year}年`).join('、')}。`,
  'year-unknown': ({ year, from, to }) => `只能核对${from}至${to}年的通知，这是${year}年的。`,
  'not-understood': () => '看不懂这里，可能有错字或漏字。',
  'no-holiday-named': () => '没有写明是哪个节日。',
  'bracket-not-understood': ({ said }) => `括号里的${quote(said)}看不懂。`,
  'impossible-date': ({ said }) => `没有${quote(said)}这一天。`,
  'date-outside-year': ({ date, year }) => `${day(date)}不在${year}年的安排之内。`,
  'range-reversed': ({ from, to }) => `结束日期${day(to)}早于开始日期${day(from)}。`,
  'wrong-count': ({ said, counted }) => `写的是${said}天，数下来是${counted}天。`,
  'wrong-weekday': ({ date, said, weekday }) =>
    `写的是${weekdayOf(said)}，而${day(date)}是${weekdayOf(weekday)}。`,
  'wrong-lunar-date': ({ date, said }) => `${day(date)}不是${quote(said)}。`,
  'work-on-weekday': ({ date, weekday }) => `${day(date)}是${weekdayOf(weekday)}，本来就要上班。`,
  'work-not-next-day': ({ date, last }) => `假期到${day(last)}为止，却从${day(date)}起上班。`,
  'day-twice': ({ date }) => `${day(date)}写了两次。`,
  'off-and-work': ({ date, name }) => `${day(date)}既在${name}放假之内，又要上班。`,
  'legal-day-missing': ({ date, name }) => `${name}的法定假日${day(date)}不在放假之内。`,
  'not-beside-weekend': ({ date, weekday }) => `${day(date)}是${weekdayOf(weekday)}，不与周末相连。`,
  'make-up-excluded': ({ name }) => `${name}写明不调休，却有上班日。`,
  'make-up-unbalanced': ({ name, weekdaysOff, legal, makeUp }) =>
    `${name}放假占了${weekdaysOff}个工作日，而法定假日${legal}天加调休上班${makeUp}天是${legal + makeUp}天，可能漏写或多写了日期。${byHand}`,
  'make-up-far': ({ date, nearer }) => `${day(date)}上班离假期太远，更近的${day(nearer)}却空着。${byHand}`,
  'weekend-day-left-out': ({ date, weekday }) =>
    `${day(date)}（${weekdayOf(weekday)}）紧挨假期，却没有写是放假还是上班。${byHand}`,
  'holiday-without-days': ({ name }) => `${name}没有写放假日期。`,
  'holiday-twice': ({ name }) => `${name}写了两次。`,
  'holiday-missing': ({ names }) => `全年的安排中没有${list(names, 'zh-CN')}。请粘贴通知全文。`,
  'passed-over': () => '这里有日期，但不是放假或上班，没有采用。',
  'weekday-not-said': ({ date }) => `没有写星期，无法核对${day(date)}。`,
  'extension-from': ({ name, from }) =>
    `只写了延长到哪天；${name}按法定假日从${day(from)}算起，此前的日子照旧。`,
};
