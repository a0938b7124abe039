import * as z from 'zod';
import { pointerSteps } from './pointer.ts';
import { rosterDocumentSchema } from './schema.ts';

/** What the fields mean that their name does not tell, in both languages; a list's items are written without their position. */
const descriptions: Readonly<Record<string, string>> = {
  '/format': '格式标记，固定为 lunzhi/1 · Format mark',
  '/language': '文件所用语言，默认 zh-CN · Language of the files made from it',
  '/title': '方案标题 · Title',
  '/tableTitle': '附表标题 · Title of the table',
  '/documentNumber': '文号 · Document number',
  '/jurisdiction': '所属县或乡镇 · The county or township whose roster it is',
  '/issuer': '发文机关 · Issuing office',
  '/issuedOn': '成文日期，文件中的时间以此为准 · Date of issue; time stamps in files come from it',
  '/firstConvener': '第一召集人，写领导编号或职务 · First convener: a leader or a title',
  '/venues': '接访地点 · Venues',
  '/noticeDays': '提前告知天数，默认 2 · Days of notice for a change, 2 by default',
  '/period': '值班期间，首尾两日都算 · Period to plan, both days included',
  '/townships': '乡镇名单 · Townships',
  '/departments': '部门名单 · Departments',
  '/sectors': '领域名单及主管部门 · Sectors with their departments',
  '/projects': '重点项目 · Projects',
  '/leaders': '接访领导，按排名 · Leaders, in protocol order',
  '/leaders/posts':
    '职务及任职时间，不得重叠；空缺的字段以领导自己的为准 · Posts with dates, not overlapping; what a post leaves out, the leader says',
  '/leaders/body': '所属班子 · Body',
  '/leaders/chief': '党政正职 · Party or government chief',
  '/leaders/share':
    '分担系数，默认 1；0 为不排班，可代班或锁定 · Share of the load, 1 by default; 0 is never planned',
  '/leaders/quota': '定额，与分担系数二选一 · A fixed number of duties instead of a share',
  '/leaders/townships': '联系乡镇的编号 · Ids of linked townships',
  '/leaders/sectors': '分管领域的编号 · Ids of sectors in charge',
  '/leaders/projects': '任指挥长的项目编号 · Ids of projects commanded',
  '/leaders/absences': '不能值班的日期 · Dates on which the leader cannot serve',
  '/leaders/unavailableWeekdays':
    '不能值班的星期，1 为周一 · Weekdays on which the leader cannot serve, 1 Monday',
  '/leaders/preferences': '希望或不希望值班的日期 · Days preferred or avoided',
  '/leaders/carried': '上期结转，多值为正 · Duties carried over, positive when too many were served',
  '/leaders/succeeds': '前任的编号 · Id of the predecessor',
  '/leaders/phone': '电话，不公开 · Telephone, never public',
  '/leaders/note': '备注，不公开 · Note, never public',
  '/leaders/ext': '单位自用内容，原样保留 · The host’s own data, kept untouched',
  '/commonAbsences': '多人共同不能值班的日期 · Absences of several leaders at once',
  '/calendar': '日历来源与调整 · Source of the calendar, notices and overrides',
  '/protectionPeriods':
    '特别防护期，每天都要有人值班 · Special protection periods, in which every day needs a leader',
  '/shiftTypes': '班类；不写则只有一个 main · Shift types; when absent, the one type main',
  '/exceptions': '个别日期的人数 · Heads on single dates',
  '/rules': '规则，覆盖同编号的默认规则 · Rules, laid over the default rules of the same id',
  '/pins': '锁定的班次 · Places given to a leader beforehand',
  '/history': '上期值班 · Duties of the last period',
  '/ext': '单位自用内容，原样保留 · The host’s own data, kept untouched',

  '/$schema': '模式文件的地址，供编辑器用 · Address of the schema, for editors',
  '/jurisdiction/level': '县或乡镇 · County or township',
  '/sectors/departments': '主管部门的编号 · Ids of its departments',
  '/projects/township': '所在乡镇的编号 · Id of its township',
  '/projects/sectors': '所属领域的编号 · Ids of its sectors',
  '/leaders/id': '编号，其他地方用它指这位领导 · Id by which everything else names the leader',
  '/leaders/name': '姓名，也可以只写职务 · Name, or the post alone',
  '/leaders/initials': '拼音首字母，供查找 · Initials in pinyin, for searching',
  '/leaders/absences/to': '不写则一天 · One day when left out',
  '/leaders/quota/count':
    '每月的按在任天数折算；其他人值不了的班次也在其内，超出时有提示 · Per month in proportion to the days in post; places that nobody else can fill come out of it, and a warning tells when they are more',
  '/leaders/posts/quota/count': '只算任此职的日子 · On the days of the post alone',
  '/leaders/absences/excused': '核减次数（true）还是补齐（false）· Taken off the share, or made up',
  '/commonAbsences/to': '不写则一天 · One day when left out',
  '/commonAbsences/excused': '核减次数（true）还是补齐（false）· Taken off the share, or made up',
  '/calendar/source': '节假日数据的来源 · Where days off come from',
  '/calendar/notices': '国务院放假通知，可由 lunzhi calendar add 录入 · Notices of the State Council',
  '/calendar/notices/year': '通知所定的年份；年中的调整不写 · The year it settles; none for an amendment',
  '/calendar/notices/paper': '文号或名称 · Its number or name',
  '/calendar/notices/off': '放假日期，含首尾 · Days off, both ends included',
  '/calendar/notices/work': '调休上班的日期 · Make-up working days',
  '/calendar/overrides': '本地调整，优先于一切 · Local changes, over all else',
  '/calendar/unpublishedYears': '放假通知未公布的年份怎么办 · What to do about years not yet published',
  '/protectionPeriods/heads': '防护期内每天几人，或按班类分写 · Heads a day, or by shift type',
  '/shiftTypes/heads': '每天几人 · Heads a day',
  '/shiftTypes/heads/protectedWorkday': '不写则同 workday · As workday when left out',
  '/shiftTypes/heads/protectedRestDay':
    '不写则取 1 与 restDay 中较大的 · The larger of 1 and restDay when left out',
  '/shiftTypes/days':
    '只在某些日子值班，防护期内不起作用 · Only on some days; of no effect in protection periods',
  '/shiftTypes/leaders': '谁可以值这一类，不写则全部 · Who may hold it; everybody when left out',
  '/shiftTypes/venue': '接访地点的编号 · Id of the venue',
  '/exceptions/to': '不写则一天 · One day when left out',
  '/exceptions/type': '班类的编号；不写则当天全部班类 · Id of the shift type; all of the day when left out',
  '/rules/id': '规则的编号，不写则同约束；同一约束写几次时必填 · The constraint’s id when left out',
  '/rules/constraint': '约束的 id · Id of the constraint',
  '/rules/level': '约束允许几个等级时才可改 · Only where the constraint allows several',
  '/rules/weight': '0 为关闭 · 0 switches it off',
  '/rules/params': '约束的参数，逐项覆盖默认 · Parameters, laid over the default ones key by key',
  '/pins/type': '当天只有一类可值时不用写 · Not needed where only one is possible',
  '/history/type': '班类的编号 · Id of the shift type',
};

/** What stands where a field is left out. */
const defaults: Readonly<Record<string, unknown>> = {
  '/language': 'zh-CN',
  '/noticeDays': 2,
  '/leaders/share': 1,
  '/leaders/chief': false,
  '/calendar/source': 'chinese-days',
  '/calendar/unpublishedYears': 'refuse',
  '/shiftTypes/heads/workday': 1,
  '/shiftTypes/heads/restDay': 0,
  '/shiftTypes/days/whenOff': 'skip',
  '/rules/weight': 1,
};

type JsonSchema = Record<string, unknown> & {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  description?: string;
  default?: unknown;
};

/**
 * The JSON Schema (draft 2020-12) of a roster document, for editors and for hosts in other languages.
 *
 * It says what the form is; links between parts and rules' parameters are checked by reading alone.
 *
 * @returns a fresh object each time
 */
export function documentJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(rosterDocumentSchema, {
    io: 'input',
    target: 'draft-2020-12',
  }) as unknown as JsonSchema;
  for (const [pointer, description] of Object.entries(descriptions)) {
    propertyAt(schema, pointer).description = description;
  }
  for (const [pointer, value] of Object.entries(defaults)) propertyAt(schema, pointer).default = value;
  return { ...schema, title: '值班方案 · lunzhi roster document' };
}

function propertyAt(schema: JsonSchema, pointer: string): JsonSchema {
  let reached = schema;
  for (const key of pointerSteps(pointer)) {
    const property = (reached.items ?? reached).properties?.[key];
    if (property === undefined) throw new Error(`no field ${JSON.stringify(pointer)} in the schema`);
    reached = property;
  }
  return reached;
}
