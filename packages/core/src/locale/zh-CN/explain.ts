import type { ServiceKind } from '../../problem/problem.ts';

/** What is counted of a leader. */
type CountOf = 'duties' | 'restDays' | 'holidays';

const leadersOf = { township: '联系领导', sector: '分管领导', project: '指挥长' };

/** Words of why somebody serves, could, or cannot; without names and the final stop where not said otherwise. */
export const explain = {
  /** `ended` and `begins` are days in words; `null` where there is none. */
  notInPost: (ended: string | null, begins: string | null) => {
    if (ended && begins) return `${ended}离任，${begins}才再到任`;
    return ended ? `任职到${ended}为止` : begins ? `${begins}才到任` : '不在任';
  },
  absent: (when: string, _isOneDay: boolean) => `${when}不能值班`,
  weekday: (day: string) => `每${day}不能值班`,
  notInPool: '不在本班类的人员范围内',
  noShare: '分担系数或定额为0，不参加排班',
  tooClose: (day: string, freeDays: number, least: number) =>
    freeDays === 0
      ? `${day}值班，会连续两天值班，至少应空${least}天`
      : `${day}值班，只空${freeDays}天，少于${least}天`,
  breaksRule: (rule: string) => `违反${rule}`,
  /** Where duties are counted. */
  counted: { duties: '', restDays: '休息日', holidays: '节假日' },
  /** What is due, in brackets; `carried` is above 0 where too many were served before. */
  fairShare: (entitlement: string, carried: number, size: string) =>
    `（应值${entitlement}次${carried === 0 ? '' : `，上期${carried > 0 ? '多' : '少'}值${size}次`}）`,
  wouldServe: (of: CountOf, after: number, share: string) => `${explain.counted[of]}将值${after}次${share}`,
  servesOnly: (leader: string, of: CountOf, after: number, share: string) =>
    `${leader}${explain.counted[of]}只值${after}次${share}`,
  owes: (leader: string, span: string, after: number, least: number) =>
    after === 0 ? `${leader}${span}就没有值班了` : `${leader}${span}只值${after}次，至少应值${least}次`,
  worse: (rules: string, _number: number) => `${rules}会变差`,
  /** Several drawbacks, some of which may hold semicolons. */
  drawbacks: (each: readonly string[]) => each.join('，'),

  someNames: (names: string, all: number | null) => (all === null ? names : `${names}等${all}处`),
  noDutyBefore: '此前没有值班',
  noDutyAfter: '此后没有值班',
  /** The duty beside another; `isPast`: of the period before. */
  neighbour: (day: string, free: string, isBefore: boolean, isPast: boolean) =>
    `${isPast ? '上期' : isBefore ? '上次' : '下次'}${day}（空${free}）`,
  longerWait: (name: string, before: number, after: number) => `${name}最长要等${after}天（现${before}天）`,
  moreLongerWaits: (more: number) => `另有${more}处也会更久`,
  onlyLeft: (duties: number) => `全期只有${duties}次`,
  pinned: '方案已锁定',
  needed: (span: string, least: number, served: number) =>
    least === 1
      ? `${span}至少值班一次，这是${span}唯一的一次`
      : `${span}至少值班${least}次，现值${served}次，一次也不能少`,
  inAll: (duties: number, share: string) => `本期共值${duties}次${share}`,
  answersFor: (names: string) => `负责${names}`,
  without: (losses: string) => `如不值这次，${losses}`,
  possible: '可以',
  possibleBut: (against: string) => `可以，但${against}`,

  wait: (days: string, from: string | null, to: string | null, range: string) => {
    if (from && to) return `${range}等了${days}`;
    if (to) return `期初到${to}等了${days}`;
    return from ? `${from}到期末等了${days}` : `整个期间等了${days}`;
  },
  closeDuties: (days: string, least: string) => `${days}值班，前后${least}内不能再值`,
  couldServe: (days: number, isAll: boolean) => (isAll ? `${days}个值班日都可以` : `有${days}天可以`),
  nothingAgainst: (could: string, isWorse: boolean) =>
    `${could}，${isWorse ? '只是间隔或其他乡镇、领域的等候会变差' : '没有不利影响'}`,
  wouldHave: (could: string, of: CountOf, after: number, share: string) =>
    `${could}，但再值一次，${explain.counted[of]}就是${after}次${share}`,
  drawback: (could: string, days: number, drawback: string) =>
    `${could}，但${days > 1 ? '会有别的影响，如' : ''}${drawback}`,
  nobodyAnswers: (name: string, kind: ServiceKind) => `${name}：没有${leadersOf[kind]}。`,
  service: (name: string, kind: ServiceKind, leaders: number, duties: number, usualDays: number | null) =>
    `${name}：${leaders}位${leadersOf[kind]}，本期共值${duties}次${usualDays === null ? '' : `，按应值次数约每${usualDays}天一次`}。`,
  served: (duties: number, dates: string) => `值班${duties}次${dates === '' ? '' : `：${dates}`}`,
  noDutyBetween: (_name: string, wait: string) => `${wait}，其间没有值班日。`,
  /** Why the wait is so long, by leader and what kept him from serving earlier. */
  longestWait: (
    _name: string,
    kind: ServiceKind,
    wait: string,
    leaders: readonly { readonly name: string; readonly obstacles: string }[],
  ) => {
    const alone = leaders.length === 1;
    const each = leaders.map(({ name, obstacles }) => `${name}${alone ? '，' : ''}${obstacles}`).join('；');
    return `${wait}：${alone ? `${leadersOf[kind]}是` : `${leaders.length}位${leadersOf[kind]}中，`}${each}。`;
  },
};

/** Words of who could stand in; without the final stop. */
export const proposals = {
  none: {
    past: '这一天已经过去',
    attended: '这个班次已登记到岗情况',
    nobody: '这一天没有人可以代班',
    'no-duty-day': '这一天不安排值班',
    'not-on-duty': '这位领导当天没有值班',
    'no-such-place': '这一天没有这个班次',
  },
  /** Free days to the duties beside; `null` where there is none. */
  gaps: (before: number | null, after: number | null) => {
    if (before !== null && after !== null) return `间隔前${before}天后${after}天`;
    if (before !== null) return `此前空${before}天，此后没有值班`;
    return after !== null ? `此前没有值班，此后空${after}天` : '没有其他值班';
  },
  takesNoPart: '（平时不参加排班）',
  /** Duties served, and in all once he stands in; `share` is in brackets. */
  duties: (
    { served, planned, after }: { readonly served: number; readonly planned: number; readonly after: number },
    share: string,
  ) => {
    const inAll = `${after !== planned ? '代班后共' : served === 0 ? '已排' : '共排'}${after}次${share}`;
    return served === 0 ? inAll : `已值${served}次，${inAll}`;
  },
  /** Whom both answer for. */
  shared: (kind: ServiceKind, names: string, _number: number) =>
    `${{ township: '联系同一乡镇', sector: '分管同一领域', project: '负责同一项目' }[kind]}（${names}）`,
  breaksNone: '不违反规定',
  breaks: (rules: string) => `违反${rules}`,
  broken: (title: string, said: string) => (said === '' ? title : `${title}（${said}）`),
  inReturn: (day: string) => `与其${day}对调`,
  takesInReturn: (name: string, day: string, said: string) => `${name}改值${day}：${said}`,
  onDutyAlready: '当天已有值班',
};
