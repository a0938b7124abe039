import * as z from 'zod/mini';
import { both, field, type BilingualText } from './field.ts';
import {
  date,
  dates,
  ext,
  firstDay,
  id,
  lastDay,
  maxDated,
  ownId,
  remark,
  text,
  weekdays,
} from './schema-parts.ts';
import { body, chief, postSchema, projects, quota, sectors, share, townships } from './schema-posts.ts';

/** One absence, of a leader or of several at once. */
export const absenceFields = {
  from: field(date, { ...firstDay, hint: both('如：3.5-3.7', '5 to 7 Mar') }),
  to: field(z.optional(date), {
    ...lastDay,
    hint: both('不填则只这一天', 'that day alone when empty'),
    about: both('不写则一天', 'One day when left out'),
  }),
  reason: field(z.optional(remark), { name: both('原因'), hint: both('不对外公布', 'never published') }),
  excused: field(z.optional(z.boolean()), {
    name: both('免补'),
    label: both('是否免补'),
    about: both('核减次数（true）还是补齐（false）', 'Taken off the share, or made up'),
    kind: 'yes-no',
    choices: {
      '': both('要补', 'made up for'),
      true: both('免补', 'excused'),
      false: both('确定要补', 'made up for (said so)'),
    },
    skipOnAdd: true,
  }),
};

const preferenceSchema = field(
  z.strictObject({
    dates: field(z.optional(dates), { hint: both('如：3月5日、3月8日至10日', '5 Mar, 8 Mar to 10 Mar') }),
    weekdays: field(z.optional(weekdays), { hint: both('如：周一、周三', 'Mon, Wed') }),
    want: field(z.enum(['prefer', 'avoid']), {
      name: both('意愿'),
      label: both('愿意或回避', 'Wish'),
      choices: { prefer: { en: 'would like' }, avoid: { en: 'would rather not' } },
    }),
  }),
  { first: ['want'] },
);

const carried = (name: BilingualText, label: BilingualText) =>
  field(z.optional(z.number().check(z.minimum(-1000), z.maximum(1000))), { name, label, isAdvanced: true });

const leaderFields = z.strictObject({
  id: field(ownId(), {
    about: both('编号，其他地方用它指这位领导', 'Id by which everything else names the leader'),
  }),
  name: field(text, { name: both('姓名'), about: both('姓名，也可以只写职务', 'Name, or the post alone') }),
  posts: field(z.optional(z.array(postSchema)), {
    name: both('职务'),
    about: both(
      '职务及任职时间，不得重叠；空缺的字段以领导自己的为准',
      'Posts with dates, not overlapping; what a post leaves out, the leader says',
    ),
    list: {
      measure: '项',
      item: 'post',
      hint: both(
        '在职期间才排班；一项都没有，就算全期在职。',
        'Duties are given in post only; without any post, throughout.',
      ),
      add: both('增加职务'),
    },
  }),
  body: field(body, { about: both('所属班子', 'Body') }),
  chief: field(chief, { about: both('党政正职', 'Party or government chief'), default: false }),
  share: field(share, {
    hint: both('不填为1', '1 when empty'),
    about: both(
      '分担系数，默认 1；0 为不排班，可代班或锁定',
      'Share of the load, 1 by default; 0 is never planned',
    ),
    default: 1,
    isAdvanced: true,
  }),
  quota: field(
    z.optional(
      quota(
        both(
          '每月的按在任天数折算；其他人值不了的班次也在其内，超出时有提示',
          'Per month in proportion to the days in post; places that nobody else can fill come out of it, and a warning tells when they are more',
        ),
      ),
    ),
    {
      hint: both('如：每月1次、全期12次', '1 a month, or 12 in all'),
      about: both('定额，与分担系数二选一', 'A fixed number of duties instead of a share'),
      isAdvanced: true,
    },
  ),
  townships: field(townships, {
    hint: both('用顿号隔开', 'commas between them'),
    about: both('联系乡镇的编号', 'Ids of linked townships'),
  }),
  sectors: field(sectors, {
    hint: both('用顿号隔开', 'commas between them'),
    about: both('分管领域的编号', 'Ids of sectors in charge'),
  }),
  projects: field(projects, {
    hint: both('用顿号隔开', 'commas between them'),
    about: both('任指挥长的项目编号', 'Ids of projects commanded'),
  }),
  absences: field(z.optional(z.array(z.strictObject(absenceFields)).check(z.maxLength(maxDated))), {
    name: both('不能值班'),
    about: both('不能值班的日期', 'Dates on which the leader cannot serve'),
    list: {
      measure: '条',
      item: 'absence',
      title: both('个人不能值班'),
      hint: both(
        '这些天不排；除非免补，少值的在其他日子补上。',
        'No duty on these days; made up for on others unless excused.',
      ),
      add: both('增加一条'),
    },
  }),
  unavailableWeekdays: field(z.optional(weekdays), {
    name: both('不能值班的星期', 'unavailable weekdays'),
    hint: both('如：周一、周三', 'Mon, Wed'),
    about: both('不能值班的星期，1 为周一', 'Weekdays on which the leader cannot serve, 1 Monday'),
    isAdvanced: true,
  }),
  preferences: field(z.optional(z.array(preferenceSchema)), {
    name: both('日期意愿'),
    about: both('希望或不希望值班的日期', 'Days preferred or avoided'),
    list: {
      measure: '条',
      item: 'preference',
      hint: both(
        '愿意值的和想回避的日子；尽量照顾，不作保证。',
        'Days wanted and days rather not; heeded where possible.',
      ),
      add: both('增加意愿'),
    },
  }),
  carried: field(
    z.optional(
      z.strictObject({
        duties: carried(both('次数'), both('上期结转：次数', 'Carried duties')),
        restDays: carried(both('休息日次数', 'rest days'), both('上期结转：休息日', 'Carried rest days')),
        holidays: carried(both('节假日次数'), both('上期结转：节假日', 'Carried holidays')),
      }),
    ),
    {
      name: both('上期结转', 'carried load'),
      about: both('上期结转，多值为正', 'Duties carried over, positive when too many were served'),
    },
  ),
  succeeds: field(z.optional(id), {
    name: both('接任自', 'predecessor'),
    about: both('前任的编号', 'Id of the predecessor'),
    refersTo: 'leaders',
    isAdvanced: true,
  }),
  initials: field(z.optional(remark), {
    name: both('拼音首字母'),
    hint: both('如：zs'),
    about: both('拼音首字母，供查找', 'Initials in pinyin, for searching'),
    isAdvanced: true,
  }),
  phone: field(z.optional(remark), {
    name: both('电话'),
    about: both('电话，不公开', 'Telephone, never public'),
    isAdvanced: true,
  }),
  note: field(z.optional(remark), {
    name: both('备注'),
    about: both('备注，不公开', 'Note, never public'),
    isAdvanced: true,
  }),
  ext: field(z.optional(ext), {
    about: both('单位自用内容，原样保留', 'The host’s own data, kept untouched'),
  }),
});

export const leaderSchema = field(leaderFields, {
  first: [
    'name',
    'body',
    'chief',
    'townships',
    'sectors',
    'projects',
    'share',
    'quota',
    'unavailableWeekdays',
    'initials',
    'succeeds',
  ],
});
