import { type Language, type ReportModel, levelName } from '@lunzhi/core';

type Level = ReportModel['rules'][number]['level'];
type ServiceKind = ReportModel['service'][number]['kind'];

/** The words of the report page itself; sentences come from the model. */
export interface ReportWords {
  readonly report: string;
  readonly internal: string;
  readonly marks: { readonly incomplete: string; readonly invalid: string; readonly provisional: string };
  readonly conflicts: string;
  readonly conflictSum: (needed: number, possible: number | null) => string;
  readonly conflictLeaders: string;
  readonly conflictRules: string;
  readonly conflictRemedies: string;
  readonly broken: string;
  readonly more: (count: number) => string;
  readonly living: string;
  readonly earlierChanges: (days: number) => string;
  readonly year: string;
  readonly yearNote: string;
  readonly legend: { readonly workday: string; readonly rest: string; readonly holiday: string };
  readonly protection: string;
  readonly empty: string;
  /** Which of two or three shift types stands where in a lane, from above. */
  readonly places: (types: readonly string[]) => string;
  readonly leader: string;
  readonly count: string;
  readonly loads: string;
  readonly loadsNote: (perBlock: number) => string;
  readonly total: string;
  readonly restDays: string;
  readonly holidays: string;
  readonly actual: string;
  readonly owed: string;
  readonly carried: string;
  readonly carriedNote: string;
  readonly groups: string;
  readonly group: (people: number, entitlement: string, least: number, most: number) => string;
  readonly spacing: string;
  readonly spacingNote: string;
  readonly datesAndGaps: string;
  readonly dutiesOnly: (count: number) => string;
  readonly shortest: string;
  readonly longest: string;
  readonly freeDays: (days: number) => string;
  readonly service: Readonly<Record<ServiceKind, string>>;
  readonly served: Readonly<Record<ServiceKind, string>>;
  readonly serviceNote: string;
  readonly servedBy: string;
  readonly wait: string;
  readonly waitDates: string;
  readonly days: (days: number) => string;
  readonly start: string;
  readonly end: string;
  readonly nobody: string;
  readonly rules: string;
  readonly rule: string;
  readonly meaning: string;
  readonly level: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly weight: string;
  readonly cost: string;
  readonly result: string;
  readonly rulesNote: string;
  readonly improvable: (clear: number) => string;
  readonly kind: string;
  readonly situation: string;
  readonly given: string;
  readonly open: string;
  /** In front of the two lines of the long division. */
  readonly division: readonly [shared: string, served: string];
  readonly notes: string;
  readonly calendar: string;
  readonly made: (issuer: string, date: string) => string;
  readonly origin: (version: string, backend: string, seed: number, moves: number) => string;
  /** Of a roster read from a file and counted again; without moves its file says nothing of its origin. */
  readonly recounted: (version: string, seed: number, moves: number) => string;
  readonly digest: string;
  readonly listMark: string;
  readonly colon: string;
  readonly range: (from: string, to: string) => string;
}

const levels: readonly Level[] = ['hard', 'coverage', 'disruption', 'fairness', 'quality'];
const levelWords = (language: Language): ReportWords['levels'] =>
  Object.fromEntries(levels.map((level) => [level, levelName(level, language)])) as ReportWords['levels'];

const zh: ReportWords = {
  report: '值班安排报告',
  internal: '内部',
  marks: { incomplete: '不完整', invalid: '不合规则', provisional: '暂定' },
  conflicts: '为什么排不满',
  conflictSum: (needed, possible) =>
    possible === null ? `需${needed}　排不满` : `需${needed}　最多${possible}　差${needed - possible}`,
  conflictLeaders: '可值班的领导：',
  conflictRules: '有关的规则：',
  conflictRemedies: '可以怎样改',
  broken: '还没有解决的地方',
  more: (count) => `另有${count}处，没有逐一列出。`,
  living: '变更与到岗',
  earlierChanges: (days) => `此前另有${days}天有变动，没有列出。`,
  year: '全期一览',
  yearNote: '一行一位领导，一个记号一次值班，位置就是日期；按排名',
  legend: { workday: '工作日', rest: '其他休息日', holiday: '节假日' },
  protection: '特别防护期',
  empty: '无人值班',
  places: (types) =>
    types
      .map((type, index) => `${['上', types.length === 2 ? '下' : '中', '下'][index]}：${type}`)
      .join('，'),
  leader: '领导',
  count: '次数',
  loads: '各人次数',
  loadsNote: (perBlock) =>
    perBlock === 1
      ? '一格一次；空心带点的是休息日，实心的是节假日；竖线是应值次数'
      : `一格${perBlock}次；竖线是应值次数`,
  total: '总次数',
  restDays: '休息日',
  holidays: '其中节假日',
  actual: '实值',
  owed: '应值',
  carried: '结转',
  carriedNote: '结转：上期多值（＋）或少值（－）的次数，这一期找平。',
  groups: '同等分担：',
  group: (people, entitlement, least, most) =>
    `${people}人应值${entitlement}次，实值${least === most ? least : `${least}${most === least + 1 ? '或' : '至'}${most}`}次`,
  spacing: '各人日期与间隔',
  spacingNote: '两个日期之间的小字是中间空的天数；本报告说领导的间隔，都指空的天数',
  datesAndGaps: '值班日期',
  dutiesOnly: (count) => `共${count}次`,
  shortest: '最短',
  longest: '最长',
  freeDays: (days) => `${days}天`,
  service: { township: '乡镇等候', sector: '领域等候', project: '项目等候' },
  served: { township: '乡镇', sector: '领域', project: '项目' },
  serviceNote: '竖线是负责的领导值班的日子，阴影是最长的一次等候；等得最长的在前',
  servedBy: '次数',
  wait: '最长等候',
  waitDates: '从哪天到哪天',
  days: (days) => `${days}天`,
  start: '期初',
  end: '期末',
  nobody: '无人负责',
  rules: '规则与结果',
  rule: '规则',
  meaning: '内容',
  level: '等级',
  levels: levelWords('zh-CN'),
  weight: '权重',
  cost: '代价',
  result: '结果',
  rulesNote:
    '等级依次优先：规定、排满、改动、均衡都到最好，才改善细节。均衡的代价是差数自乘之和；细节的代价约100为一处明显不足。▲明显、△轻微，都不影响公布。',
  improvable: (clear) => (clear > 0 ? `可以改进的地方：明显的${clear}处` : '可以改进的地方：没有明显的'),
  kind: '类别',
  situation: '情况',
  given: '已成事实，不计入',
  open: '没有证明的',
  division: ['平分', '实值'],
  notes: '说明',
  calendar: '日历依据',
  made: (issuer, date) => `制表：${issuer}，${date}`,
  origin: (version, backend, seed, moves) =>
    `由 lunzhi ${version} 编排（${backend}，种子${seed}，${moves}步）；同一方案、同一种子得到同一张表。`,
  recounted: (version, seed, moves) =>
    moves === 0
      ? '本报告由文件中的值班表重新核对写出。'
      : `本报告由文件中的值班表重新核对写出；据文件所记，该表由 lunzhi ${version} 编排（种子${seed}，${moves}步）。`,
  digest: '方案摘要 SHA-256：',
  listMark: '、',
  colon: '：',
  range: (from, to) => (from === to ? from : `${from}至${to}`),
};

const en: ReportWords = {
  report: 'Duty roster report',
  internal: 'Internal',
  marks: { incomplete: 'incomplete', invalid: 'breaks rules', provisional: 'provisional' },
  conflicts: 'Why it cannot be filled',
  conflictSum: (needed, possible) =>
    possible === null
      ? `needed ${needed}, not all possible`
      : `needed ${needed}, at most ${possible}, short ${needed - possible}`,
  conflictLeaders: 'Who can serve: ',
  conflictRules: 'Rules at work: ',
  conflictRemedies: 'What would help',
  broken: 'Not solved yet',
  more: (count) => `${count} more are not listed one by one.`,
  living: 'Changes and attendance',
  earlierChanges: (days) => `${days} earlier days with changes are not listed.`,
  year: 'The period at a glance',
  yearNote: 'one line a leader, one mark a duty, its place is its date; in protocol order',
  legend: { workday: 'workday', rest: 'other rest day', holiday: 'holiday' },
  protection: 'protection period',
  empty: 'nobody',
  places: (types) =>
    types
      .map((type, index) => `${['above', types.length === 2 ? 'below' : 'middle', 'below'][index]}: ${type}`)
      .join(', '),
  leader: 'Leader',
  count: 'Duties',
  loads: 'Loads',
  loadsNote: (perBlock) =>
    perBlock === 1
      ? 'one block a duty; hollow with a dot: rest day, solid: holiday; the line is the entitlement'
      : `one block ${perBlock} duties; the line is the entitlement`,
  total: 'All duties',
  restDays: 'Rest days',
  holidays: 'Holidays',
  actual: 'has',
  owed: 'fair',
  carried: 'carried',
  carriedNote:
    'Carried: duties over (+) or under (−) the entitlement of earlier periods, to be levelled in this one. ',
  groups: 'Who share equally: ',
  group: (people, entitlement, least, most) =>
    `${people} entitled to ${entitlement} have ${least === most ? least : `${least} ${most === least + 1 ? 'or' : 'to'} ${most}`}`,
  spacing: 'Dates and gaps',
  spacingNote:
    'the small figure between two dates is the number of free days, as is every gap of a leader in this report',
  datesAndGaps: 'Duties',
  dutiesOnly: (count) => `${count} duties`,
  shortest: 'Shortest',
  longest: 'Longest',
  freeDays: (days) => `${days} d`,
  service: { township: 'Waits of townships', sector: 'Waits of sectors', project: 'Waits of projects' },
  served: { township: 'Township', sector: 'Sector', project: 'Project' },
  serviceNote:
    'a line is a day on which a leader who answers for it serves, the shade is the longest wait; longest first',
  servedBy: 'Duties',
  wait: 'Longest',
  waitDates: 'From when to when',
  days: (days) => `${days} d`,
  start: 'start',
  end: 'end',
  nobody: 'nobody answers',
  rules: 'Rules and results',
  rule: 'Rule',
  meaning: 'What it asks',
  level: 'Level',
  levels: levelWords('en'),
  weight: 'Weight',
  cost: 'Cost',
  result: 'Result',
  rulesNote:
    'Levels come in this order: only when hard, coverage, disruption and fairness are at their best is quality improved. Fairness costs are sums of squares; in quality about 100 is one clear defect. ▲ clear, △ slight: neither stands in the way of publishing.',
  improvable: (clear) =>
    clear > 0 ? `What could be better: ${clear} clear` : 'What could be better: nothing clear',
  kind: 'Rule',
  situation: 'Situation',
  given: 'Given, not counted',
  open: 'Not proven',
  division: ['shared', 'served'],
  notes: 'Notes',
  calendar: 'Calendar',
  made: (issuer, date) => `Made by ${issuer}, ${date}`,
  origin: (version, backend, seed, moves) =>
    `Planned by lunzhi ${version} (${backend}, seed ${seed}, ${moves} moves); the same document and seed give the same roster.`,
  recounted: (version, seed, moves) =>
    moves === 0
      ? 'This report was counted anew from a file.'
      : `This report was counted anew from a roster file, which says that it was planned by lunzhi ${version} (seed ${seed}, ${moves} moves).`,
  digest: 'SHA-256 of the document: ',
  listMark: ', ',
  colon: ': ',
  range: (from, to) => (from === to ? from : `${from} to ${to}`),
};

/** The words of the report in a language. */
export function reportWords(language: Language): ReportWords {
  return language === 'en' ? en : zh;
}
