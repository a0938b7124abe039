/** What a column of a leaders' table holds. */
export type LeaderColumn =
  | 'number'
  | 'name'
  | 'post'
  | 'nameAndPost'
  | 'townships'
  | 'sectors'
  | 'projects'
  | 'body'
  | 'share'
  | 'absences'
  | 'absenceFrom'
  | 'absenceTo'
  | 'absenceReason'
  | 'phone'
  | 'note';

/** Heads as offices write them, without blanks, brackets and what stands in these. */
const HEADS: Readonly<Record<LeaderColumn, string>> = {
  number: '序号 排名 排序 顺序 编号 序 no no. # number order protocolorder',
  name: `姓名 名字 领导姓名 领导 接访领导 值班领导 带班领导 县级领导 联系领导 领导干部 党政领导 领导名单
    name leader leadername`,
  post: '职务 现任职务 职位 行政职务 党政职务 担任职务 职务职级 post title position',
  nameAndPost: `姓名职务 姓名及职务 姓名和职务 姓名、职务 接访领导、职务 接访领导及职务 领导及职务
    职务姓名 职务、姓名 职务及姓名 职务和姓名`,
  townships: `联系乡镇 联系乡镇场 联系镇乡 联系乡镇街道 联系镇街 联系镇 包联乡镇 包乡镇 挂点乡镇 联点乡镇 挂联乡镇
    联系点 乡镇 联系村 包村 驻村 联系片区 townships township`,
  sectors: `分管领域 分管工作 分管行业 分管战线 分管 分工 工作分工 分管范围 主管工作 负责工作 分管行业领域 分管部门
    领域 sectors sector`,
  projects: `重点项目 联系项目 联系重点项目 包联项目 指挥长项目 项目指挥长 任指挥长项目 项目 负责项目 重点工程
    projects project`,
  body: '班子 单位 所属班子 所在班子 工作单位 所在单位 所属单位 类别 系统 body',
  share: '分担系数 系数 share',
  absences: '请假 请假情况 请假时间 不能值班 不能值班日期 外出 休假 请销假 absences absence',
  absenceFrom: `请假开始 请假开始日期 请假开始时间 请假起始 请假起始日期 请假起 请假自 请假起日 开始日期 开始时间 开始
    起始日期 起始时间 起 起日 自 from start`,
  absenceTo: `请假结束 请假结束日期 请假结束时间 请假截止 请假截止日期 请假终止 请假止 请假至 请假止日 结束日期 结束时间 结束
    截止日期 截止时间 终止日期 止 止日 至 to until end`,
  absenceReason: '请假事由 请假原因 请假类别 请假类型 请假种类 假别 事由 reason',
  phone: '电话 手机 联系电话 联系方式 手机号 手机号码 办公电话 phone telephone',
  note: '备注 说明 附注 其他 note notes remarks',
};

const columnByHead = new Map(
  (Object.keys(HEADS) as LeaderColumn[]).flatMap((column) =>
    HEADS[column].split(/\s+/).map((head): [string, LeaderColumn] => [head, column]),
  ),
);

/** Heads that no list holds, by what they contain; the first that fits. */
const HINTS: readonly (readonly [RegExp, LeaderColumn])[] = [
  [/姓名.*职务|领导.*职务|职务.*姓名/, 'nameAndPost'],
  [/(联系|包联|挂|联点|包保).*(乡|镇|街道|场|村)|(乡|镇|街道).*(联系|包联|挂|包保)/, 'townships'],
  [/项目/, 'projects'],
  [/分管|分工|领域/, 'sectors'],
  [/职务|职位/, 'post'],
  [/姓名/, 'name'],
  [/电话|手机/, 'phone'],
  [/(请假|休假|外出).*(开始|起始|起$|自$)/, 'absenceFrom'],
  [/(请假|休假|外出).*(结束|截止|终止|销假|(?<!起)止$|至$)/, 'absenceTo'],
  [/(请假|休假|外出).*(事由|原因|类别|类型)/, 'absenceReason'],
  [/请假|不能值班|休假/, 'absences'],
  [/备注/, 'note'],
];

const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/[\s\p{C}:*]+/gu, '')
    .toLowerCase();

/** What a head means, and whether that is a guess from a part of it; null for one that says nothing known. */
export function columnOf(head: string): { readonly column: LeaderColumn; readonly isGuess: boolean } | null {
  const said = plain(head);
  if (said === '') return null;
  const column = columnByHead.get(said);
  if (column) return { column, isGuess: false };
  if (said.length > 20) return null;
  const hint = HINTS.find(([pattern]) => pattern.test(said));
  return hint ? { column: hint[1], isGuess: true } : null;
}
