import type { CalendarDiagnostic, CalendarFacts } from '../../calendar/diagnostics.ts';
import { firstKnownYear } from '../../calendar/published.ts';
import { dateWords, rangeWords } from '../dates.ts';
import { list, quote } from '../phrases.ts';

const years = { year: true } as const;

/** Sentences about published years, notices and days without anyone to serve. */
export const calendarMessages: {
  readonly [Code in keyof CalendarFacts]: (d: Extract<CalendarDiagnostic, { code: Code }>) => string;
} = {
  'unpublished-year': ({ year }) =>
    `没有${year}年的放假安排：${year < firstKnownYear ? `自带的数据从${firstKnownYear}年开始` : '国务院尚未公布，或尚未录入'}。请把通知录入 calendar.notices；若先按法定节假日暂排，请把 calendar.unpublishedYears 写为 "statutory"。`,
  'no-duty-days': ({ from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}没有一天需要值班。请检查值班期间、班类的人数与日期、例外。`,
  'calendar-range-reversed': ({ from, to }) =>
    `结束日期${dateWords(to, 'zh-CN', years)}早于开始日期${dateWords(from, 'zh-CN', years)}。`,
  'notice-off-and-work': ({ paper, date, name }) =>
    `通知${quote(paper)}中，${dateWords(date, 'zh-CN', years)}既在${quote(name)}放假之内，又是上班日。请对照原文只留一项。`,
  'notice-incomplete': ({ year, missing }) =>
    `${year}年的通知没有写${list(missing, 'zh-CN')}的放假日期，这些节日将按平常的周排班。请对照原文补全。`,
  'holiday-without-name': ({ from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}定为节假日，但没有写节日名称，节假日轮换无法辨认。请写 name；若只是休息，请改为 "weekend"。`,
  'shift-type-without-days': ({ name }) => `班类${quote(name)}在值班期间没有一天需要值班。`,
  'exception-outside-type': ({ type, from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}的例外不起作用：班类${quote(type)}这些天尚未启用或已停用。`,
  'provisional-days': ({ year, days }) =>
    `${year}年的放假安排尚未公布，值班期间有${days}天按法定节假日暂定，不含调休。`,
  'open-december': ({ year, from, to }) =>
    `${rangeWords(from, to, 'zh-CN', years)}还可能随${year + 1}年的放假通知变动。`,
};
