/** The words of the report page itself; sentences come from the model. */
export const report = {
  report: '值班安排报告',
  internal: '内部',
  marks: { incomplete: '不完整', invalid: '不合规则', provisional: '暂定' },
  conflicts: '为什么排不满',
  conflictSum: (needed: number, possible: number | null) =>
    possible === null ? `需${needed}　排不满` : `需${needed}　最多${possible}　差${needed - possible}`,
  conflictLeaders: '可值班的领导：',
  conflictRules: '有关的规则：',
  conflictRemedies: '可以怎样改',
  broken: '还没有解决的地方',
  more: (count: number) => `另有${count}处，没有逐一列出。`,
  living: '变更与到岗',
  earlierChanges: (days: number) => `此前另有${days}天有变动，没有列出。`,
  year: '全期一览',
  yearNote: '一行一位领导，一个记号一次值班，位置就是日期；按排名',
  legend: { workday: '工作日', rest: '其他休息日', holiday: '节假日' },
  protection: '特别防护期',
  empty: '无人值班',
  /** Which of two or three shift types stands where in a lane, from above. */
  places: (types: readonly string[]) =>
    types
      .map((type, index) => `${['上', types.length === 2 ? '下' : '中', '下'][index]}：${type}`)
      .join('，'),
  leader: '领导',
  count: '次数',
  loads: '各人次数',
  loadsNote: (perBlock: number) =>
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
  groups: (each: readonly string[]) => `同等分担：${each.join('；')}。`,
  group: (people: number, entitlement: string, least: number, most: number) =>
    `${people}人应值${entitlement}次，实值${least === most ? least : `${least}${most === least + 1 ? '或' : '至'}${most}`}次`,
  spacing: '各人日期与间隔',
  spacingNote: '两个日期之间的小字是中间空的天数；本报告说领导的间隔，都指空的天数',
  datesAndGaps: '值班日期',
  dutiesOnly: (count: number) => `共${count}次`,
  shortest: '最短',
  longest: '最长',
  freeDays: (days: number) => `${days}天`,
  service: { township: '乡镇等候', sector: '领域等候', project: '项目等候' },
  served: { township: '乡镇', sector: '领域', project: '项目' },
  serviceNote: '竖线是负责的领导值班的日子，阴影是最长的一次等候；等得最长的在前',
  servedBy: '次数',
  wait: '最长等候',
  waitDates: '从哪天到哪天',
  days: (days: number) => `${days}天`,
  start: '期初',
  end: '期末',
  nobody: '无人负责',
  rules: '规则与结果',
  rule: '规则',
  meaning: '内容',
  level: '等级',
  weight: '权重',
  cost: '代价',
  result: '结果',
  rulesNote: '等级依次优先：规定、排满、改动、均衡都到最好，才改善细节。▲明显、△轻微，都不影响公布。',
  improvable: (clear: number) =>
    clear > 0 ? `可以改进的地方：明显的${clear}处` : '可以改进的地方：没有明显的',
  kind: '类别',
  situation: '情况',
  given: '已成事实，不计入',
  open: '没有证明的',
  /** Folded away: for who checks the proof. */
  figures: '核对用的数字',
  figuresNote: '代价越低越好：均衡的代价是差数自乘之和，细节的代价约100为一处明显不足。',
  /** In front of the two lines of the long division. */
  division: { shared: '平分', served: '实值' },
  notes: '说明',
  calendar: '日历依据',
  made: (issuer: string, date: string) => `制表：${issuer}，${date}`,
  origin: (version: string, backend: string, seed: number, moves: number) =>
    `由 lunzhi ${version} 编排（${backend}，种子${seed}，${moves}步）；同一方案、同一种子、同样的步数和版本，得到同一张表。`,
  /** Of a roster read from a file and counted again; without moves its file says nothing of its origin. */
  recounted: (version: string, seed: number, moves: number) =>
    moves === 0
      ? '本报告由文件中的值班表重新核对写出。'
      : `本报告由文件中的值班表重新核对写出；据文件所记，该表由 lunzhi ${version} 编排（种子${seed}，${moves}步）。`,
  digest: '方案摘要 SHA-256：',
  range: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
  /** Whether the end of a period within one year is said without it. */
  saysYearOnce: true,
  listMark: '、',
  colon: '：',
};
