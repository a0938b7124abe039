import * as z from 'zod/mini';
import { both, field } from './field.ts';
import { absenceFields } from './schema-leaders.ts';
import { leaderSelectorSchema } from './schema-posts.ts';
import {
  date,
  firstDay,
  id,
  lastDay,
  maxDated,
  maxProtectionPeriods,
  maxShifts,
  maxShiftTypes,
  ownId,
  ownName,
  remark,
  text,
  timePattern,
  weekdays,
  whenOff,
} from './schema-parts.ts';

const heads = z.int().check(z.minimum(0), z.maximum(500));

const shiftTypeFields = z.strictObject({
  id: ownId(),
  name: ownName(),
  heads: field(
    z.optional(
      z.strictObject({
        workday: field(z.optional(heads), {
          name: both('工作日人数', 'on workdays'),
          label: both('工作日几人', 'People on workdays'),
          hint: both('不填为1', '1 when empty'),
          default: 1,
        }),
        restDay: field(z.optional(heads), {
          name: both('休息日人数', 'on rest days'),
          label: both('休息日几人', 'People on rest days'),
          hint: both('不填为0', '0 when empty'),
          default: 0,
        }),
        protectedWorkday: field(z.optional(heads), {
          name: both('防护期工作日人数', 'on protected workdays'),
          label: both('防护期工作日几人', 'People on protected workdays'),
          hint: both('不填同工作日', 'as on workdays when empty'),
          about: both('不写则同 workday', 'As workday when left out'),
        }),
        protectedRestDay: field(z.optional(heads), {
          name: both('防护期休息日人数', 'on protected rest days'),
          label: both('防护期休息日几人', 'People on protected rest days'),
          hint: both('不填为1，或同休息日', '1, or as on rest days'),
          about: both('不写则取 1 与 restDay 中较大的', 'The larger of 1 and restDay when left out'),
        }),
      }),
    ),
    { name: both('人数'), about: both('每天几人', 'Heads a day') },
  ),
  days: field(
    z.optional(
      z.strictObject({
        weekdays: field(z.optional(weekdays), {
          label: both('只在星期', 'Only on weekdays'),
          hint: both('如：周二、周四', 'Tue, Thu'),
          isAdvanced: true,
        }),
        monthDays: field(z.optional(z.array(z.int().check(z.minimum(1), z.maximum(31)))), {
          name: both('每月日期', 'days of the month'),
          label: both('只在每月几日', 'Only on days of the month'),
          hint: both('如：15日', '15'),
          kind: 'monthDays',
          isAdvanced: true,
        }),
        whenOff: field(z.optional(whenOff), { default: 'skip', isAdvanced: true }),
      }),
    ),
    {
      name: both('值班日设置', 'day filter'),
      about: both(
        '只在某些日子值班，防护期内不起作用',
        'Only on some days; of no effect in protection periods',
      ),
    },
  ),
  from: field(z.optional(date), {
    name: both('启用日期', 'first day'),
    hint: both('不填则期初', 'from the start when empty'),
    isAdvanced: true,
  }),
  to: field(z.optional(date), {
    name: both('停用日期', 'last day'),
    hint: both('不填则期末', 'to the end when empty'),
    isAdvanced: true,
  }),
  sessions: field(
    z.optional(
      z.array(
        z.strictObject({
          from: field(z.string().check(z.regex(timePattern)), { name: both('开始时间', 'start') }),
          to: field(z.string().check(z.regex(timePattern)), { name: both('结束时间', 'end') }),
        }),
      ),
    ),
    {
      name: both('时段'),
      hint: both('如：8:30-12:00、14:30-17:30', '8:30-12:00, 14:30-17:30'),
      kind: 'sessions',
      list: { measure: '个', item: 'session' },
    },
  ),
  venue: field(z.optional(id), {
    name: both('地点'),
    about: both('接访地点的编号', 'Id of the venue'),
    refersTo: 'venues',
  }),
  leaders: field(z.optional(leaderSelectorSchema), {
    name: both('人员范围'),
    label: both('由哪些人值', 'Who serves'),
    hint: both('不填为全体', 'everyone when empty'),
    about: both('谁可以值这一类，不写则全部', 'Who may hold it; everybody when left out'),
    isAdvanced: true,
  }),
});

export const shiftTypeSchema = field(shiftTypeFields, {
  first: ['name', 'heads', 'sessions', 'venue', 'leaders'],
});
/** The lists of the document about which days have how many places, and who holds or held them. */
export const shiftLists = {
  protectionPeriods: field(
    z.optional(
      z
        .array(
          z.strictObject({
            id: ownId(),
            name: field(text, { name: both('名称'), hint: both('如：全国两会') }),
            from: field(date, { ...firstDay, hint: both('如：3.1-3.12', '1 to 12 Mar') }),
            to: field(date, { ...lastDay, hint: both('如：3月12日', '12 Mar') }),
            heads: field(
              z.optional(z.union([heads, z.record(field(id, { refersTo: 'shiftTypes' }), heads)])),
              {
                name: both('人数'),
                label: both('每天几人', 'People a day'),
                hint: both('不填按班类', 'as the shift types say'),
                about: both('防护期内每天几人，或按班类分写', 'Heads a day, or by shift type'),
                kind: 'heads',
                skipOnAdd: true,
              },
            ),
          }),
        )
        .check(z.maxLength(maxProtectionPeriods)),
    ),
    {
      name: both('特别防护期', 'protection periods'),
      about: both(
        '特别防护期，每天都要有人值班',
        'Special protection periods, in which every day needs a leader',
      ),
      list: {
        measure: '个',
        item: 'protection period',
        hint: both('期间每天都要有人值班，休息日也不例外。', 'Somebody is on duty every day, rest days too.'),
        add: both('增加防护期'),
      },
    },
  ),
  shiftTypes: field(z.optional(z.array(shiftTypeSchema).check(z.minLength(1), z.maxLength(maxShiftTypes))), {
    name: both('班类', 'shift types'),
    about: both('班类；不写则只有一个 main', 'Shift types; when absent, the one type main'),
    list: {
      measure: '个',
      item: 'shift type',
      hint: both(
        '上午和下午、两个接访点、带班和陪同，各是一个班类。',
        'Mornings and afternoons, two venues, first and second each are one.',
      ),
      add: both('增加班类'),
      layout: 'pages',
    },
  }),
  exceptions: field(
    z.optional(
      z
        .array(
          z.strictObject({
            from: absenceFields.from,
            to: absenceFields.to,
            type: field(z.optional(id), {
              name: both('班类'),
              label: { en: 'Shift type' },
              hint: both('不填则全部', 'all when empty'),
              about: both(
                '班类的编号；不写则当天全部班类',
                'Id of the shift type; all of the day when left out',
              ),
              refersTo: 'shiftTypes',
              whenGone: 'item-goes',
            }),
            heads: field(heads, { name: both('人数'), label: both('几人', 'People') }),
            note: field(z.optional(remark), { name: both('备注') }),
          }),
        )
        .check(z.maxLength(maxDated)),
    ),
    {
      name: both('例外'),
      about: both('个别日期的人数', 'Heads on single dates'),
      list: {
        measure: '条',
        item: 'exception',
        title: both('个别日期的人数', 'People on certain dates'),
        hint: both(
          '如停用接访室的一天写0人，两位领导同来的一天写2人。',
          '0 on a day on which the centre is closed, 2 where two leaders come.',
        ),
        add: both('增加一条'),
      },
    },
  ),
};

export const placeLists = {
  pins: field(
    z.optional(
      z
        .array(
          z.strictObject({
            date: field(date, { name: both('日期') }),
            type: field(z.optional(id), {
              name: both('班类'),
              about: both('当天只有一类可值时不用写', 'Not needed where only one is possible'),
              refersTo: 'shiftTypes',
              whenGone: 'item-goes',
            }),
            leader: field(id, { name: both('领导'), refersTo: 'leaders' }),
          }),
        )
        .check(z.maxLength(maxShifts)),
    ),
    {
      name: both('锁定'),
      about: both('锁定的班次', 'Places given to a leader beforehand'),
      list: { measure: '条', item: 'pin' },
    },
  ),
  history: field(
    z.optional(
      z.array(
        z.strictObject({
          date: field(date, { name: both('日期') }),
          leader: field(id, { name: both('领导'), refersTo: 'leaders', allowsMissing: true }),
          type: field(z.optional(id), {
            name: both('班类'),
            about: both('班类的编号', 'Id of the shift type'),
            refersTo: 'shiftTypes',
          }),
        }),
      ),
    ),
    {
      name: both('上期值班'),
      about: both('上期值班', 'Duties of the last period'),
      list: { measure: '条', item: 'past duty' },
    },
  ),
};
