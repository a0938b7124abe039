import * as z from 'zod/mini';
import { dayKinds } from './day-kinds.ts';
import { levels } from './levels.ts';
import { both, field } from './field.ts';
import { calendarSchema } from './schema-calendar.ts';
import { absenceFields, leaderSchema } from './schema-leaders.ts';
import { institutions, leaderSelectorSchema } from './schema-posts.ts';
import {
  date,
  dates,
  ext,
  firstDay,
  id,
  lastDay,
  maxDated,
  maxLeaders,
  ownId,
  ownName,
  remark,
  text,
  weekdays,
} from './schema-parts.ts';
import { serviceLists } from './schema-services.ts';
import { placeLists, shiftLists, type shiftTypeSchema } from './schema-shifts.ts';

export { type DayKind, dayKinds, isRestKind } from './day-kinds.ts';
export { type Level, levels } from './levels.ts';
export { institutions, leaderSelectorSchema };

/** Which days a rule speaks of: keys ANDed, values ORed; an empty selector is every day. */
export const daySelectorSchema = field(
  z.strictObject({
    kinds: field(z.optional(z.array(z.enum(dayKinds))), { name: both('日期类型') }),
    rest: field(z.optional(z.boolean()), { name: both('休息日') }),
    holidays: field(z.optional(z.union([z.literal(true), z.array(text)])), { name: both('节日') }),
    weekdays: z.optional(weekdays),
    protected: field(z.optional(z.boolean()), { name: both('防护期') }),
    dates: z.optional(dates),
  }),
  { kind: 'days' },
);

export const ruleSchema = z.strictObject({
  id: field(z.optional(remark), {
    name: both('编号'),
    about: both('规则的编号，不写则同约束；同一约束写几次时必填', 'The constraint’s id when left out'),
  }),
  constraint: field(z.string(), { name: both('约束'), about: both('约束的 id', 'Id of the constraint') }),
  level: field(z.optional(z.enum(levels)), {
    name: both('等级'),
    about: both('约束允许几个等级时才可改', 'Only where the constraint allows several'),
  }),
  weight: field(z.optional(z.int().check(z.minimum(0), z.maximum(100))), {
    name: both('权重'),
    about: both('0 为关闭', '0 switches it off'),
    default: 1,
  }),
  params: field(z.optional(z.record(z.string(), z.json())), {
    name: both('参数'),
    about: both('约束的参数，逐项覆盖默认', 'Parameters, laid over the default ones key by key'),
  }),
});

const documentFields = z.strictObject({
  $schema: field(z.optional(z.string()), {
    name: both('模式地址', 'schema address'),
    about: both('模式文件的地址，供编辑器用', 'Address of the schema, for editors'),
    form: false,
  }),
  format: field(z.literal('lunzhi/1'), {
    name: both('格式标记'),
    about: both('格式标记，固定为 lunzhi/1', 'Format mark'),
  }),
  language: field(z.optional(z.enum(['zh-CN', 'en'])), {
    name: both('语言'),
    about: both('文件所用语言，默认 zh-CN', 'Language of the files made from it'),
    default: 'zh-CN',
    form: false,
  }),
  title: field(text, { name: both('标题'), about: both('方案标题', 'Title') }),
  tableTitle: field(z.optional(text), {
    name: both('附表标题', 'table title'),
    hint: both('不填则用标题', 'the title when empty'),
    about: both('附表标题', 'Title of the table'),
    isAdvanced: true,
  }),
  documentNumber: field(z.optional(remark), {
    name: both('文号', 'document number'),
    hint: both('可不填', 'optional'),
    about: both('文号', 'Document number'),
    isAdvanced: true,
  }),
  jurisdiction: field(
    z.strictObject({
      id: ownId(),
      name: field(text, { name: both('名称'), label: both('地区名称', 'Name of the place') }),
      level: field(z.enum(['county', 'township']), {
        name: both('级别'),
        about: both('县或乡镇', 'County or township'),
        form: false,
      }),
    }),
    { name: both('所属地区'), about: both('所属县或乡镇', 'The county or township whose roster it is') },
  ),
  issuer: field(text, { name: both('发文机关'), about: both('发文机关', 'Issuing office') }),
  issuedOn: field(date, {
    name: both('成文日期', 'date of issue'),
    about: both('成文日期，文件中的时间以此为准', 'Date of issue; time stamps in files come from it'),
  }),
  firstConvener: field(
    z.optional(
      z.array(
        z.strictObject({
          leader: field(z.optional(id), { name: both('领导'), refersTo: 'leaders', whenGone: 'item-goes' }),
          title: field(z.optional(text), { name: both('职务') }),
          from: field(z.optional(date), {
            ...firstDay,
            hint: both('不填则期初', 'from the start when empty'),
          }),
          to: field(z.optional(date), { ...lastDay, hint: both('不填则期末', 'to the end when empty') }),
        }),
      ),
    ),
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
  venues: field(z.optional(z.array(z.strictObject({ id: ownId(), name: ownName() }))), {
    name: both('接访地点'),
    about: both('接访地点', 'Venues'),
    list: { measure: '处', item: 'venue', add: both('增加地点') },
  }),
  noticeDays: field(z.optional(z.int().check(z.minimum(0), z.maximum(365))), {
    name: both('提前告知天数', 'days of notice'),
    hint: both('不填为2', '2 when empty'),
    about: both('提前告知天数，默认 2', 'Days of notice for a change, 2 by default'),
    default: 2,
  }),
  period: field(
    z.strictObject({
      from: field(date, { ...firstDay, label: both('值班期间从', 'Period from') }),
      to: field(date, { ...lastDay, label: both('至', 'to') }),
    }),
    { name: both('值班期间'), about: both('值班期间，首尾两日都算', 'Period to plan, both days included') },
  ),
  ...serviceLists,
  leaders: field(z.array(leaderSchema).check(z.minLength(1), z.maxLength(maxLeaders)), {
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
    z.optional(
      z
        .array(
          z.strictObject({
            leaders: field(leaderSelectorSchema, {
              name: both('领导范围', 'leaders'),
              label: both('哪些人', 'Who'),
              hint: both('如：人大、政协', 'people’s congress, CPPCC'),
              whenGone: 'item-goes',
            }),
            ...absenceFields,
          }),
        )
        .check(z.maxLength(maxDated)),
    ),
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
  calendar: field(z.optional(calendarSchema), {
    name: both('日历'),
    about: both('日历来源与调整', 'Source of the calendar, notices and overrides'),
  }),
  ...shiftLists,
  rules: field(z.optional(z.array(ruleSchema)), {
    name: both('规则'),
    about: both('规则，覆盖同编号的默认规则', 'Rules, laid over the default rules of the same id'),
    list: { measure: '条', item: 'rule', add: both('再加一条') },
    form: false,
  }),
  ...placeLists,
  ext: field(z.optional(ext), {
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
export type Institution = (typeof institutions)[number];
export type { Language } from '../locale/phrases.ts';
