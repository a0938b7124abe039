import * as z from 'zod';
import { pointerSteps } from './pointer.ts';
import { rosterDocumentSchema } from './schema.ts';

/** What the main fields mean, in both languages; a list's items are written without their position. */
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
};

type JsonSchema = Record<string, unknown> & {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  description?: string;
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
