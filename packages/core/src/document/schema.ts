import * as z from 'zod';
import { both, field } from './field.ts';
import { strictObject } from './objects.ts';
import { calendarSchema, dayKinds, isRestKind } from './schema-calendar.ts';
import { absenceFields, bodies, ext, leaderSchema, leaderSelectorSchema } from './schema-leaders.ts';
import {
  date,
  dates,
  firstDay,
  id,
  lastDay,
  levels,
  maxDated,
  maxLeaders,
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

export { bodies, dayKinds, isRestKind, leaderSelectorSchema, levels };

/** Which days a rule speaks of: keys ANDed, values ORed; an empty selector is every day. */
export const daySelectorSchema = field(
  strictObject({
    kinds: field(z.array(z.enum(dayKinds)).optional(), { name: both('日期类型') }),
    rest: field(z.boolean().optional(), { name: both('休息日') }),
    holidays: field(z.union([z.literal(true), z.array(text)]).optional(), { name: both('节日') }),
    weekdays: weekdays.optional(),
    protected: field(z.boolean().optional(), { name: both('防护期') }),
    dates: dates.optional(),
  }),
  { kind: 'days' },
);

const heads = z.int().min(0).max(500);

const headsField = heads.optional();

const shiftTypeFields = strictObject({
  id: ownId(),
  name: ownName(),
  heads: field(
    strictObject({
      workday: field(headsField, {
        name: both('工作日人数', 'on workdays'),
        label: both('工作日几人', 'People on workdays'),
        hint: both('不填为1', '1 when empty'),
        default: 1,
      }),
      restDay: field(headsField, {
        name: both('休息日人数', 'on rest days'),
        label: both('休息日几人', 'People on rest days'),
        hint: both('不填为0', '0 when empty'),
        default: 0,
      }),
      protectedWorkday: field(headsField, {
        name: both('防护期工作日人数', 'on protected workdays'),
        label: both('防护期工作日几人', 'People on protected workdays'),
        hint: both('不填同工作日', 'as on workdays when empty'),
        about: both('不写则同 workday', 'As workday when left out'),
      }),
      protectedRestDay: field(headsField, {
        name: both('防护期休息日人数', 'on protected rest days'),
        label: both('防护期休息日几人', 'People on protected rest days'),
        hint: both('不填为1，或同休息日', '1, or as on rest days'),
        about: both('不写则取 1 与 restDay 中较大的', 'The larger of 1 and restDay when left out'),
      }),
    }).optional(),
    { name: both('人数'), about: both('每天几人', 'Heads a day') },
  ),
  days: field(
    strictObject({
      weekdays: field(weekdays.optional(), {
        label: both('只在星期', 'Only on weekdays'),
        hint: both('如：周二、周四', 'Tue, Thu'),
        isRare: true,
      }),
      monthDays: field(z.array(z.int().min(1).max(31)).optional(), {
        name: both('每月日期', 'days of the month'),
        label: both('只在每月几日', 'Only on days of the month'),
        hint: both('如：15日', '15'),
        kind: 'monthDays',
        isRare: true,
      }),
      whenOff: field(whenOff.optional(), { default: 'skip', isRare: true }),
    }).optional(),
    {
      name: both('值班日设置', 'day filter'),
      about: both(
        '只在某些日子值班，防护期内不起作用',
        'Only on some days; of no effect in protection periods',
      ),
    },
  ),
  from: field(date.optional(), {
    name: both('启用日期', 'first day'),
    hint: both('不填则期初', 'from the start when empty'),
    isRare: true,
  }),
  to: field(date.optional(), {
    name: both('停用日期', 'last day'),
    hint: both('不填则期末', 'to the end when empty'),
    isRare: true,
  }),
  sessions: field(
    z
      .array(
        strictObject({
          from: field(z.string().regex(timePattern), { name: both('开始时间', 'start') }),
          to: field(z.string().regex(timePattern), { name: both('结束时间', 'end') }),
        }),
      )
      .optional(),
    {
      name: both('时段'),
      hint: both('如：8:30-12:00、14:30-17:30', '8:30-12:00, 14:30-17:30'),
      kind: 'sessions',
      list: { measure: '个', item: 'session' },
    },
  ),
  venue: field(id.optional(), {
    name: both('地点'),
    about: both('接访地点的编号', 'Id of the venue'),
    refersTo: 'venues',
  }),
  leaders: field(leaderSelectorSchema.optional(), {
    name: both('人员范围'),
    label: both('由哪些人值', 'Who serves'),
    hint: both('不填为全体', 'everyone when empty'),
    about: both('谁可以值这一类，不写则全部', 'Who may hold it; everybody when left out'),
    isRare: true,
  }),
});

export const shiftTypeSchema = field(shiftTypeFields, {
  first: ['name', 'heads', 'sessions', 'venue', 'leaders'],
});

export const ruleSchema = strictObject({
  id: field(remark.optional(), {
    name: both('编号'),
    about: both('规则的编号，不写则同约束；同一约束写几次时必填', 'The constraint’s id when left out'),
  }),
  constraint: field(z.string(), {
    name: both('约束'),
    about: both('约束的 id', 'Id of the constraint'),
  }),
  level: field(z.enum(levels).optional(), {
    name: both('等级'),
    about: both('约束允许几个等级时才可改', 'Only where the constraint allows several'),
  }),
  weight: field(z.int().min(0).max(100).optional(), {
    name: both('权重'),
    about: both('0 为关闭', '0 switches it off'),
    default: 1,
  }),
  params: field(z.record(z.string(), z.json()).optional(), {
    name: both('参数'),
    about: both('约束的参数，逐项覆盖默认', 'Parameters, laid over the default ones key by key'),
  }),
});

const documentFields = strictObject({
  $schema: field(z.string().optional(), {
    name: both('模式地址', 'schema address'),
    about: both('模式文件的地址，供编辑器用', 'Address of the schema, for editors'),
    form: false,
  }),
  format: field(z.literal('lunzhi/1'), {
    name: both('格式标记'),
    about: both('格式标记，固定为 lunzhi/1', 'Format mark'),
  }),
  language: field(z.enum(['zh-CN', 'en']).optional(), {
    name: both('语言'),
    about: both('文件所用语言，默认 zh-CN', 'Language of the files made from it'),
    default: 'zh-CN',
    form: false,
  }),
  title: field(text, { name: both('标题'), about: both('方案标题', 'Title') }),
  tableTitle: field(text.optional(), {
    name: both('附表标题', 'table title'),
    hint: both('不填则用标题', 'the title when empty'),
    about: both('附表标题', 'Title of the table'),
    isRare: true,
  }),
  documentNumber: field(remark.optional(), {
    name: both('文号', 'document number'),
    hint: both('可不填', 'optional'),
    about: both('文号', 'Document number'),
    isRare: true,
  }),
  jurisdiction: field(
    strictObject({
      id: ownId(),
      name: field(text, { name: both('名称'), label: both('地区名称', 'Name of the place') }),
      level: field(z.enum(['county', 'township']), {
        name: both('级别'),
        about: both('县或乡镇', 'County or township'),
        form: false,
      }),
    }),
    {
      name: both('所属地区'),
      about: both('所属县或乡镇', 'The county or township whose roster it is'),
    },
  ),
  issuer: field(text, { name: both('发文机关'), about: both('发文机关', 'Issuing office') }),
  issuedOn: field(date, {
    name: both('成文日期', 'date of issue'),
    about: both('成文日期，文件中的时间以此为准', 'Date of issue; time stamps in files come from it'),
  }),
  firstConvener: field(
    z
      .array(
        strictObject({
          leader: field(id.optional(), {
            name: both('领导'),
            refersTo: 'leaders',
            whenGone: 'item-goes',
          }),
          title: field(text.optional(), { name: both('职务') }),
          from: field(date.optional(), {
            ...firstDay,
            hint: both('不填则期初', 'from the start when empty'),
          }),
          to: field(date.optional(), {
            ...lastDay,
            hint: both('不填则期末', 'to the end when empty'),
          }),
        }),
      )
      .optional(),
    {
      name: both('第一召集人', 'first convener'),
      about: both('第一召集人，写领导编号或职务', 'First convener: a leader or a title'),
      list: {
        measure: '位',
        item: 'first convener',
        hint: both('写领导，或写职务。', 'A leader, or a title.'),
        add: both('增加召集人', 'convener'),
      },
    },
  ),
  venues: field(z.array(strictObject({ id: ownId(), name: ownName() })).optional(), {
    name: both('接访地点'),
    about: both('接访地点', 'Venues'),
    list: { measure: '处', item: 'venue', add: both('增加地点') },
  }),
  noticeDays: field(z.int().min(0).max(365).optional(), {
    name: both('提前告知天数', 'days of notice'),
    hint: both('不填为2', '2 when empty'),
    about: both('提前告知天数，默认 2', 'Days of notice for a change, 2 by default'),
    default: 2,
  }),
  period: field(
    strictObject({
      from: field(date, { ...firstDay, label: both('值班期间从', 'Period from') }),
      to: field(date, { ...lastDay, label: both('至', 'to') }),
    }),
    {
      name: both('值班期间'),
      about: both('值班期间，首尾两日都算', 'Period to plan, both days included'),
    },
  ),
  townships: field(z.array(strictObject({ id: ownId(), name: ownName(), ext: ext.optional() })).optional(), {
    name: both('乡镇名单'),
    about: both('乡镇名单', 'Townships'),
    list: {
      measure: '个',
      item: 'township',
      title: both('乡镇'),
      add: both('增加乡镇'),
    },
  }),
  departments: field(z.array(strictObject({ id: ownId(), name: ownName() })).optional(), {
    name: both('部门名单'),
    about: both('部门名单', 'Departments'),
    list: { measure: '个', item: 'department', title: both('部门'), add: both('增加部门') },
  }),
  sectors: field(
    z
      .array(
        strictObject({
          id: ownId(),
          name: ownName(),
          departments: field(z.array(id).optional(), {
            name: both('主管部门', 'department'),
            label: { en: 'Departments' },
            hint: both('用顿号隔开'),
            about: both('主管部门的编号', 'Ids of its departments'),
            refersTo: 'departments',
            isRare: true,
          }),
        }),
      )
      .optional(),
    {
      name: both('领域名单'),
      about: both('领域名单及主管部门', 'Sectors with their departments'),
      list: { measure: '个', item: 'sector', title: both('领域'), add: both('增加领域') },
    },
  ),
  projects: field(
    z
      .array(
        strictObject({
          id: ownId(),
          name: ownName(),
          township: field(id.optional(), {
            name: both('所在乡镇'),
            about: both('所在乡镇的编号', 'Id of its township'),
            refersTo: 'townships',
            isRare: true,
          }),
          sectors: field(z.array(id).optional(), {
            name: both('所属领域', 'sector'),
            about: both('所属领域的编号', 'Ids of its sectors'),
            refersTo: 'sectors',
            isRare: true,
          }),
        }),
      )
      .optional(),
    {
      name: both('项目名单'),
      about: both('重点项目', 'Projects'),
      list: { measure: '个', item: 'project', title: both('重点项目'), add: both('增加项目') },
    },
  ),
  leaders: field(z.array(leaderSchema).min(1).max(maxLeaders), {
    name: both('领导名单'),
    about: both('接访领导，按排名', 'Leaders, in protocol order'),
    list: {
      measure: '人',
      item: 'leader',
      title: both('接访领导'),
      hint: both('按排名先后。', 'In protocol order.'),
      add: both('增加领导'),
      layout: 'ordered-pages',
    },
  }),
  commonAbsences: field(
    z
      .array(
        strictObject({
          leaders: field(leaderSelectorSchema, {
            name: both('领导范围', 'leaders'),
            label: both('哪些人', 'Who'),
            hint: both('如：人大、政协', "people's congress, CPPCC"),
            whenGone: 'item-goes',
          }),
          ...absenceFields,
        }),
      )
      .max(maxDated)
      .optional(),
    {
      name: both('共同不能值班', 'common absences'),
      about: both('多人共同不能值班的日期', 'Absences of several leaders at once'),
      list: {
        measure: '条',
        item: 'common absence',
        hint: both('如县人大、政协全会，不必一人一条。', 'Of many at once, such as a congress.'),
        add: both('增加一条'),
      },
    },
  ),
  calendar: field(calendarSchema.optional(), {
    name: both('日历'),
    about: both('日历来源与调整', 'Source of the calendar, notices and overrides'),
  }),
  protectionPeriods: field(
    z
      .array(
        strictObject({
          id: ownId(),
          name: field(text, { name: both('名称'), hint: both('如：全国两会') }),
          from: field(date, { ...firstDay, hint: both('如：3.1-3.12', '1 to 12 Mar') }),
          to: field(date, { ...lastDay, hint: both('如：3月12日', '12 Mar') }),
          heads: field(z.union([heads, z.record(field(id, { refersTo: 'shiftTypes' }), heads)]).optional(), {
            name: both('人数'),
            label: both('每天几人', 'People a day'),
            hint: both('不填按班类', 'as the shift types say'),
            about: both('防护期内每天几人，或按班类分写', 'Heads a day, or by shift type'),
            kind: 'heads',
            isLater: true,
          }),
        }),
      )
      .max(maxProtectionPeriods)
      .optional(),
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
  shiftTypes: field(z.array(shiftTypeSchema).min(1).max(maxShiftTypes).optional(), {
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
    z
      .array(
        strictObject({
          from: absenceFields.from,
          to: absenceFields.to,
          type: field(id.optional(), {
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
          note: field(remark.optional(), { name: both('备注') }),
        }),
      )
      .max(maxDated)
      .optional(),
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
  rules: field(z.array(ruleSchema).optional(), {
    name: both('规则'),
    about: both('规则，覆盖同编号的默认规则', 'Rules, laid over the default rules of the same id'),
    list: { measure: '条', item: 'rule', add: both('再加一条') },
    form: false,
  }),
  pins: field(
    z
      .array(
        strictObject({
          date: field(date, { name: both('日期') }),
          type: field(id.optional(), {
            name: both('班类'),
            about: both('当天只有一类可值时不用写', 'Not needed where only one is possible'),
            refersTo: 'shiftTypes',
            whenGone: 'item-goes',
          }),
          leader: field(id, { name: both('领导'), refersTo: 'leaders' }),
        }),
      )
      .max(maxShifts)
      .optional(),
    {
      name: both('锁定'),
      about: both('锁定的班次', 'Places given to a leader beforehand'),
      list: { measure: '条', item: 'pin' },
    },
  ),
  history: field(
    z
      .array(
        strictObject({
          date: field(date, { name: both('日期') }),
          leader: field(id, { name: both('领导'), refersTo: 'leaders', mayBeGone: true }),
          type: field(id.optional(), {
            name: both('班类'),
            about: both('班类的编号', 'Id of the shift type'),
            refersTo: 'shiftTypes',
          }),
        }),
      )
      .optional(),
    {
      name: both('上期值班'),
      about: both('上期值班', 'Duties of the last period'),
      list: { measure: '条', item: 'past duty' },
    },
  ),
  ext: field(ext.optional(), {
    about: both('单位自用内容，原样保留', 'The host’s own data, kept untouched'),
  }),
});

/** What people write: `lunzhi/1`. Strict on unknown keys; `ext` is the host's own and is kept untouched. */
export const rosterDocumentSchema = field(documentFields, {
  first: ['jurisdiction', 'title', 'tableTitle', 'documentNumber', 'issuer', 'issuedOn', 'period'],
});

export type RosterDocument = z.infer<typeof rosterDocumentSchema>;
export type Leader = z.infer<typeof leaderSchema>;
export type Post = NonNullable<Leader['posts']>[number];
export type Quota = NonNullable<Leader['quota']>;
export type ShiftType = z.infer<typeof shiftTypeSchema>;
export type WrittenRule = z.infer<typeof ruleSchema>;
export type LeaderSelector = z.infer<typeof leaderSelectorSchema>;
export type DaySelector = z.infer<typeof daySelectorSchema>;
export type Level = (typeof levels)[number];
export type DayKind = (typeof dayKinds)[number];
export type Body = (typeof bodies)[number];
export type Language = 'zh-CN' | 'en';
