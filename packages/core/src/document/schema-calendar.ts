import * as z from 'zod/mini';
import { dayKinds } from './day-kinds.ts';
import { both, field } from './field.ts';
import { date, firstDay, lastDay, maxDated, maxNotices, ownName, text } from './schema-parts.ts';

const noticeSchema = z.strictObject({
  year: field(z.optional(z.int().check(z.minimum(2000), z.maximum(2099))), {
    name: both('年份'),
    about: both('通知所定的年份；年中的调整不写', 'The year it settles; none for an amendment'),
  }),
  paper: field(text, { name: both('文件'), about: both('文号或名称', 'Its number or name') }),
  off: field(
    z
      .array(
        z.strictObject({
          name: ownName(),
          from: field(date, firstDay),
          to: field(z.optional(date), lastDay),
        }),
      )
      .check(z.maxLength(maxNotices)),
    {
      name: both('放假'),
      about: both('放假日期，含首尾', 'Days off, both ends included'),
      list: { measure: '条', item: 'days off' },
    },
  ),
  work: field(z.array(date).check(z.maxLength(maxNotices)), {
    name: both('上班日期'),
    about: both('调休上班的日期', 'Make-up working days'),
  }),
});

const overrideSchema = z.strictObject({
  from: field(date, { ...firstDay, hint: both('如：3.5-3.7', '5 to 7 Mar') }),
  to: field(z.optional(date), { ...lastDay, hint: both('不填则只这一天', 'that day alone when empty') }),
  kind: field(z.enum(dayKinds), { name: both('日期类型') }),
  name: field(z.optional(text), { name: both('名称'), label: both('节日或事由', 'Holiday or reason') }),
  source: field(z.optional(text), { name: both('来源'), isAdvanced: true }),
});

export const calendarSchema = z.strictObject({
  source: field(z.optional(z.enum(['chinese-days', 'weekdays-only'])), {
    name: both('来源'),
    about: both('节假日数据的来源', 'Where days off come from'),
    default: 'chinese-days',
    form: false,
  }),
  notices: field(z.optional(z.array(noticeSchema).check(z.maxLength(maxNotices))), {
    name: both('放假通知'),
    about: both('国务院放假通知，可由 lunzhi calendar add 录入', 'Notices of the State Council'),
    list: { measure: '份', item: 'notice' },
  }),
  overrides: field(z.optional(z.array(overrideSchema).check(z.maxLength(maxDated))), {
    name: both('日期调整'),
    about: both('本地调整，优先于一切', 'Local changes, over all else'),
    list: {
      measure: '条',
      item: 'override',
      title: both('个别日期的类型', 'Kinds of certain dates'),
      hint: both(
        '与放假通知不同的日子，如本地放假。以这里为准。',
        'Where the notice says otherwise, as a local holiday. This stands.',
      ),
      add: both('增加一条', 'date'),
    },
  }),
  unpublishedYears: field(z.optional(z.enum(['refuse', 'statutory'])), {
    name: both('未公布年份的处理', 'handling of unpublished years'),
    about: both('放假通知未公布的年份怎么办', 'What to do about years not yet published'),
    default: 'refuse',
    form: false,
  }),
});
