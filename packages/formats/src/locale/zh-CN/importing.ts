import { institutionName } from '@lunzhi/core/names';
import { wordMissingDay } from '@lunzhi/core/words';
import type { LeaderColumn } from '../../import/columns.ts';
import type { LeadersDoubt } from '../../import/doubts.ts';
import type { TableProblem } from '../../table/read-table.ts';
import { table } from './table.ts';

/** A sentence for each code. */
type Sentences<Of extends { readonly code: string }> = {
  readonly [Code in Of['code']]: (of: Extract<Of, { readonly code: Code }>) => string;
};

const columns: Readonly<Record<LeaderColumn, string>> = {
  number: '排名',
  name: '姓名',
  post: '职务',
  nameAndPost: '姓名和职务',
  townships: '联系乡镇',
  sectors: '分管领域',
  projects: '重点项目',
  body: '班子',
  share: '分担系数',
  absences: '请假',
  absenceFrom: '请假开始',
  absenceTo: '请假结束',
  absenceReason: '请假事由',
  phone: '电话',
  note: '备注',
};

const because = { 'no-name': '没有姓名', footnote: '像表注或落款', caption: '各格相同，像小标题' };

const notAWorkbook = '打不开：不是 .xlsx 文件，或已加密、已损坏。';
const tooLarge = '表格太大（展开后超过40 MB，或超过40万格），没有读取。请只留这一张表，另存为新的文件再试。';
const workbookAsText =
  '是 Excel 文件，只是名称改成了 .csv。请把名称改回 .xlsx，或用 Excel、WPS 打开后另存为 CSV。';

/** Where something stands in a table. */
const at = ({ line, cell }: { readonly line: number; readonly cell?: string }): string =>
  `第${line}行${cell === undefined ? '' : `（${cell}）`}：`;

const rangeOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? table.day(from) : `${table.day(from)}${table.to}${table.day(to)}`;

/** What is said of a leaders' table. */
const doubts: Sentences<LeadersDoubt> = {
  'not-a-workbook': () => notAWorkbook,
  'workbook-as-text': () => workbookAsText,
  'too-large': () => tooLarge,
  'no-header': () => '找不到表头：前30行中没有同时写着“姓名”（或“领导”）和“职务”等其他栏目的一行。',
  'no-leaders': () => '表头下面没有一位领导。',
  'quote-not-closed': (doubt) => `第${doubt.line}行：引号没有结束。`,
  'too-many-leaders': (doubt) => `有${doubt.count}位领导，最多${doubt.most}位。`,
  'column-ignored': (doubt) => `${doubt.cell}：不认识“${doubt.head}”这一栏，其中${doubt.cells}格没有采用。`,
  'column-twice': (doubt) => `${doubt.cell}：“${doubt.head}”与${doubt.first}是同一种栏目，只采用了前一栏。`,
  'line-passed-over': (doubt) => `第${doubt.line}行没有采用：${doubt.said}（${because[doubt.because]}）。`,
  'other-sheet': (doubt) => `工作表“${doubt.sheet}”里还有${doubt.count}人，没有读。可以再导入一次。`,
  'row-continued': (doubt) => `第${doubt.line}行没有姓名，当作上一行“${doubt.name}”的续行。`,
  'bracket-open': (doubt) => `${doubt.cell}：“${doubt.written}”括号不成对，是否为“${doubt.post}”？现照原文。`,
  'name-glued': (doubt) =>
    `${doubt.cell}：“${doubt.written}”姓名和职务连写，${doubt.isUnsure ? '可能是' : '读成'}“${doubt.name}”、“${doubt.post}”，${doubt.isUnsure ? '现照原文' : '请核对'}。`,
  'rank-doubled': (doubt) =>
    `${doubt.cells.join('、')}：序号都是${doubt.number}（${doubt.names.join('、')}），排名按行的先后。`,
  'whole-field': (doubt) =>
    `${doubt.cells.join('、')}：“${doubt.written.join('”“')}”不是具体领域，作为分管领域照印。`,
  'several-names': (doubt) => `${doubt.cell}：“${doubt.name}”像是几个人，每人应占一行。`,
  'same-name': (doubt) =>
    `${doubt.cell}：又一位“${doubt.name}”，编号写成 ${doubt.id}。若是同一人，请合并为一行。`,
  'title-shared': (doubt) =>
    `${doubt.cell}：“${doubt.title}”不止一位，只写职务分不清是谁，暂以职务作姓名。请写姓名。`,
  'note-as-absence': (doubt) =>
    `${doubt.cell}：备注“${doubt.written}”像是请假，只写入了备注，排班时不起作用，这几天仍会照排。若是请假，请写在“请假”一栏。`,
  'note-as-leaving': (doubt) =>
    `${doubt.cell}：${doubt.name}的备注写着“${doubt.written}”，仍然照排。若不应值班，请把这一行去掉。`,
  'name-last': (doubt) => `${doubt.cell}：职务写在前面，读成“${doubt.name}”、“${doubt.post}”。`,
  'beside-name': (doubt) => `${doubt.cell}：${doubt.name}旁边的“${doubt.said}”记入备注。`,
  'named-by-title': (doubt) => `${doubt.cell}：没有写姓名，以职务作姓名。`,
  'near-miss': (doubt) =>
    `${doubt.cell}：${columns[doubt.list]}“${doubt.written}”，是否为“${doubt.meant}”？现按所写的采用。`,
  'not-a-link': (doubt) =>
    `${doubt.cell}：“${doubt.written}”不像是${columns[doubt.list]}的名称，已写入备注。`,
  'absence-unread': (doubt) =>
    `${doubt.cell}：请假“${doubt.written}”读不出日期，只写入了备注，排班时不起作用，这几天仍会照排。请写成“3月4日至8日”。`,
  'absence-whole-period': (doubt) =>
    `${doubt.cell}：“${doubt.written}”没有写日期，按整个值班周期都不能值班处理。若不是，请写明起止日期。`,
  'day-shortened': (doubt) =>
    `${doubt.cell}：“${doubt.written}”也可能是被表格软件改短了的“${doubt.written}0”，现按所写的采用。请写成“6月10日”这样。`,
  'absence-half-day': (doubt) => `${doubt.cell}：“${doubt.written}”只写了半天，按全天不能值班处理。`,
  'share-unread': (doubt) => `${doubt.cell}：“${doubt.written}”不是0至100的数，已写入备注。`,
  'text-shortened': (doubt) => `${doubt.cell}：超过${doubt.most}个字，只采用前面的。`,
  'not-in-table': (doubt) =>
    `方案中的“${doubt.name}”不在表中，仍留在名单里，排名不变。若已离任，请写明任职止期或删去。`,
  'posts-kept': (doubt) =>
    `${doubt.cell}：${doubt.name}在方案中的职务带有任期或分工，保留方案的，表中的“${doubt.written}”没有采用。`,
  'column-guessed': (doubt) => `${doubt.cell}：“${doubt.head}”当作${columns[doubt.column]}。`,
  'order-by-number': (doubt) => `排名按序号栏（${doubt.cell}起）。`,
  'order-by-row': (doubt) =>
    doubt.because === 'no-column' ? '没有序号栏，排名按行的先后。' : '序号有空缺或重复，排名按行的先后。',
  'filled-down': (doubt) => `${doubt.cell}是空的，当作合并单元格，沿用上面的“${doubt.said}”。`,
  'short-form': (doubt) => `${doubt.cell}：“${doubt.written}”当作“${doubt.taken}”。`,
  'chief-guessed': (doubt) => `${doubt.cell}：推断${doubt.name}（${doubt.post}）是党政正职。`,
  'body-guessed': (doubt) =>
    `${doubt.cell}：由职务“${doubt.post}”推断${doubt.name}属${institutionName(doubt.body, 'zh-CN')}。`,
  'body-unknown': (doubt) => `${doubt.cell}：看不出${doubt.name}属哪个班子，留空。`,
};

/** What is said of a collected table. */
const problems: Sentences<TableProblem> = {
  'not-a-workbook': () => notAWorkbook,
  'workbook-as-text': () => workbookAsText,
  'too-large': () => tooLarge,
  'no-header': () => '找不到表头：前30行中没有同时写着“日期”和“接访领导”的一行。',
  'quote-not-closed': () => '引号没有结束。',
  'date-unreadable': (problem) => {
    const missing = wordMissingDay(problem.text, 'zh-CN');
    return `日期“${problem.text}”${missing === null ? '读不懂，请写成“2月18日”或“2024-02-18”，不写上午、下午' : `写错了：${missing}`}。`;
  },
  'date-unclear': (problem) =>
    `日期“${problem.text}”看不准是哪一天：${problem.readings.map(rangeOf).join('，还是')}？`,
  'zero-lost': (problem) =>
    `日期“${problem.text}”按${table.day(problem.date)}计；数字格式的日期会丢掉末尾的0，请核对。`,
  'weekday-differs': (problem) =>
    `${table.day(problem.date)}不是星期${'一二三四五六日'.charAt(problem.weekday - 1)}，日期和星期有一处写错，现按日期。`,
  'year-missing': (problem) => `日期“${problem.text}”没有年份。`,
  'date-missing': (problem) => `${problem.name}没有日期。`,
  'date-continued': (problem) => `${problem.name}没有日期，按上一行的${table.day(problem.date)}计。`,
  'leader-missing': (problem) => `${table.day(problem.date)}没有接访领导。`,
};

/** What is said of tables that are read. */
export const importing = { columns, at, doubts, problems };
