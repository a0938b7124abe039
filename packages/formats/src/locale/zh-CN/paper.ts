import type { Sentences } from '@lunzhi/core/internal';
import type { TemplateProblem } from '../../paper/template.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `{${name}}`).join('、');

/** What is said of a paper's template. */
const problems: Sentences<TemplateProblem> = {
  'unknown-slot': ({ name, nearest }) =>
    `这种文书没有“{${name}}”这一项${nearest === null ? '' : `，是否为“{${nearest}}”`}。`,
  'slot-not-closed': () => '花括号不成对：每个“{”后面要有一个“}”。',
  'row-not-closed': () => '表格的一行要以“|”开头，也以“|”结尾。',
  'needs-field': ({ name, fields }) => `“{${name}}”有几项，请写明是哪一栏：${quoted(fields)}。`,
  'two-lists': ({ names }) => `一行里既有“${names[0]}”又有“${names[1]}”，不知道该按哪个重复。请分成两行。`,
  'too-many-cells': ({ cells, columns }) => `这一行有${cells}格，横线只有${columns}栏。`,
  'dashes-alone': () => '横线要写在表头下面，或写在登记表的第一行上面。',
  'no-title': () => '没有标题。请写一行以“# ”开头的标题。',
  'line-too-long': ({ most }) => `一行最多${most}个字。`,
  'too-many-lines': ({ most }) => `最多${most}行。`,
};

/** What stands in papers, and is said of their templates. */
export const paper = {
  /** Where a person is to write. */
  blank: '＿＿＿＿＿＿',
  blankDate: '＿＿＿＿年＿＿月＿＿日',
  /** Between lines that stand in a sentence. */
  lineMark: '；',
  colon: '：',
  at: (line: number) => `第${line}行：`,
  problems,
  /** An attachment of a notice, and how the notice names it. */
  attachment: '附件1',
  attached: (title: string) => `附件：1．${title}`,
  none: '—',
  /** Who may see a letter that is not public. */
  internal: '内部',
  /** The notice with which a roster is sent out. */
  notice: {
    title: (issuer: string, table: string) => `${issuer}关于印发《${table}》的通知`,
    readers: { county: '各乡镇（场），县直各有关单位：', township: '各村（社区），各有关单位：' },
    opening: (table: string) => `现将《${table}》印发给你们，请认真抓好落实。`,
    period: (from: string, to: string, duties: number) => `本次安排自${from}起至${to}止，共${duties}班。`,
    shared: (texts: readonly string[]) => `${texts.join('；')}。`,
    provisional: '部分日期的放假安排尚未公布，公布后如需调整，另行通知。',
    /** Under the date of what is public. */
    open: '（此件公开）',
  },
  /** The same while it is circulated for comment. */
  circular: {
    title: (issuer: string, table: string) => `${issuer}关于征求《${table}（征求意见稿）》意见的函`,
    opening: (table: string) => `现将《${table}》印送你们，请研究提出意见，并书面反馈我们。`,
  },
  /** In which each leader says whether he agrees. */
  comments: {
    title: (table: string) => `《${table}》征求意见汇总表`,
    heads: ['序号', '姓名', '职务', '拟排次数和日期', '意见（是否同意、建议调整）', '签名'],
    duties: (count: number, dates: string) => `${count}次：${dates}`,
    until: '请于＿＿月＿＿日前反馈',
    period: (from: string, to: string) => `值班时段：${from}至${to}`,
  },
};
