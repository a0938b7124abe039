import type {
  CalendarDay,
  CertificateProblem,
  DayKind,
  DayLeader,
  Level,
  RowProblem,
  Score,
  ScoreBound,
  SolveProgress,
  Status,
} from '@lunzhi/core';
import { dayKindNames, levelNames } from '@lunzhi/core/names';
import type { OddRow } from '../../input/read-table.ts';
import type { Reached } from '../../output/progress.ts';
import { weekday } from './dates.ts';

const levels = levelNames['zh-CN'];
const kinds = dayKindNames['zh-CN'];
const statuses = {
  optimal: '各项都已证明最好',
  feasible: '还有未证明最好的项',
  infeasible: '已证明排不成',
  unsolved: '没有排成，也未证明排不成',
};

const figuresByLevel = (figures: Readonly<Record<keyof typeof levels, number | null>>): string =>
  Object.entries(levels)
    .map(([level, name]) => `${name} ${figures[level as keyof typeof levels] ?? '未知'}`)
    .join('  ');

const withoutStop = (sentence: string): string => sentence.replace(/。$/, '');

/** Many remarks of one code: how many of what. */
const alikeByCode = new Map<string, (count: number, list: string) => string>(
  Object.entries({
    'outside-period': (count: number, list: string) => {
      const what =
        { absences: '不能值班的日期', commonAbsences: '共同不能值班的日期', history: '上期值班' }[list] ??
        '日期';
      return `${count}条${what}在值班期间之外`;
    },
    'nobody-answers': (count: number, list: string) =>
      `${count}个${{ townships: '乡镇', sectors: '领域', projects: '项目' }[list] ?? '服务对象'}有一段时间没有领导负责`,
    'long-absence': (count: number) => `${count}段30天以上的不能值班没有写明是否核减次数`,
    'unknown-history-leader': (count: number) => `${count}条上期值班的领导不在领导名单中`,
    'post-differs': (count: number) => `${count}行的职务与方案不同`,
    'weekday-differs': (count: number) => `${count}行的星期写错了`,
    'leader-missing': (count: number) => `${count}行没有写接访领导，按空班计；原表有合并单元格的，请用 .xlsx`,
    'zero-lost': (count: number) => `${count}行的日期可能丢了末尾的0`,
    'note-beside-name': (count: number) => `${count}行的姓名旁边另有字样，按本人值班计`,
    'calendar-differs': (count: number) => `${count}天的日期类型与排班时不同`,
  }),
);

function rowSentence(problem: RowProblem): string {
  const near = 'nearest' in problem ? [problem.nearest] : [];
  const meant = ('candidates' in problem ? problem.candidates : near).map((name) => `“${name}”`).join('、');
  const asked = meant === '' ? '' : `是否为${meant}？`;
  switch (problem.code) {
    case 'no-duty-day':
      return `${problem.date} 在方案中不是值班日。`;
    case 'no-place-left':
      return `${problem.date} 的班次已经排满，${problem.leader}排不进去。`;
    case 'unknown-type':
      return `方案中没有“${problem.type}”这个班类。${asked}`;
    case 'unknown-leader':
      return `方案中没有“${problem.leader}”这位领导。${asked}`;
    case 'ambiguous-leader':
      return `方案中有${problem.count === 2 ? '两' : problem.count}位${problem.leader}，${
        problem.post === undefined ? '请写明职务' : `从“${problem.post}”看不出当天是哪一位，请写明职务`
      }，或在姓名一栏写领导的编号（id）。`;
  }
}

const signed = (number: number): string => `${number > 0 ? '+' : number < 0 ? '−' : '±'}${Math.abs(number)}`;

/** The sentences of the terminal; rules, diagnostics and files are worded by the core. */
export const terminal = {
  programError: (name: string, message: string) => [
    `程序出错（不是您的错误）：${name}: ${message}`,
    '没有写出任何文件。请把这条信息连同所用文件发给维护人员。',
  ],
  severity: { error: '错误', warning: '警告', note: '提示' },
  standardOutput: '标准输出',
  colon: '：',
  moreDiagnostics: (severity: string, count: number) => `……另有${count}条${severity}，用 --json 可看全部。`,
  /** How many problems there are in all; a count of 0 is left out. */
  tally: ({ error, warning, note }: Readonly<Record<'error' | 'warning' | 'note', number>>) =>
    `共${[
      error > 0 ? `${error}个错误` : '',
      warning > 0 ? `${warning}条警告` : '',
      note > 0 ? `${note}条提示` : '',
    ]
      .filter((part) => part !== '')
      .join('，')}。`,
  /** Many remarks of one code and one list of the document, and the sentence of the first. */
  alike: (code: string, list: string, count: number, first: string) =>
    `${alikeByCode.get(code)?.(count, list) ?? `同类情况${count}处`}（第一处：${withoutStop(first)}）。`,
  comma: '，',
  listMark: '、',
  level: (level: Level): string => levels[level],
  stage: (stage: SolveProgress['stage']): string =>
    ({ bound: '正在计算最均衡能达到什么程度', search: '正在排班', explain: '正在查明为什么排不满' })[stage],
  /** Beside the progress bar: what the best roster so far has reached. */
  reached: (reached: Reached): string =>
    ({
      nothing: '',
      broken: '还有违反规定的地方',
      unfilled: '还没有排满',
      holds: '已排满，没有违反规定；正在求均衡',
      fairest: '已排满，已最均衡；正在改进间隔、等候等细节',
    })[reached],
  /** Raw figures, for those who ask for them. */
  costs: (score: Score) => `代价：${figuresByLevel(score)}`,
  limits: (bound: ScoreBound) => `极限：${figuresByLevel(bound)}`,
  plan: {
    stopping: '正在停止，将给出目前最好的一版；再按一次 Ctrl-C 则什么也不写。',
    done: '排好了：',
    failed: '没有排成：',
    moreBroken: (count: number, isWritten: boolean) =>
      `……另有${count}处${isWritten ? '，见 report.html' : ''}。`,
    /** Above the conflicts. */
    why: '为什么排不满：',
    /** Below the conflicts: how many changes that were tried are not said. */
    moreRemedies: (count: number, isWritten: boolean) =>
      `更多改法（${count}种）${isWritten ? '见 report.html' : '，用 --json 可看'}。`,
    figures: (shifts: number, leaders: number, status: Status) =>
      `${shifts}个班次，${leaders}位领导；${statuses[status]}。`,
    /** What an exact backend has proven to be as good as can be, and what not. */
    exact: (backend: string, proven: readonly string[], left: readonly string[]) =>
      `${backend} 逐级求解，已证明最优：${proven.join('、')}${left.length > 0 ? `；没有证明：${left.join('、')}` : ''}。`,
    stopped: '排班被提前停止，这是停止时最好的一版。',
    comparing: (times: number) => `正在用${times}倍的步数再排一次，作比较`,
    stoppingComparison: '正在停止比较；已经排好的值班表不受影响。再按一次 Ctrl-C 立即结束。',
    notCompared: {
      optimal: '这张表已证明最好，不必比较。',
      failed: '没有排成，无从比较。',
      unsearched: '没有搜索（--moves 0），无从比较。',
      stopped: '比较没有做完：提前停止了。',
      error: (reason: string) => `比较没有做成，这张表不受影响。再排一次时出错：${reason}`,
    },
    timeIsUp: (seconds: number) => `到了 --time-limit 规定的${seconds}秒，提前停止；这是停止时最好的一版。`,
    /** Years whose notice is not published yet. */
    provisional: (years: readonly string[]) =>
      `暂定：${years.map((year) => `${year}年`).join('、')}的放假通知尚未公布。`,
    untouched: (directory: string, holdsFiles: boolean) =>
      holdsFiles ? `没有排班，${directory} 中原有的文件未改。` : '没有排班，也没有写出文件。',
    written: (directory: string, names: readonly string[]) => `已写入 ${directory}：${names.join('、')}`,
    superseded: (names: Readonly<Record<string, string>>) =>
      `以前的公开文件已过期，为免误贴已改名：${Object.entries(names)
        .map(([from, to]) => `${from} → ${to}`)
        .join('、')}`,
    notPublishable: '这份值班表不能公开，因此没有写出表格、日历和公告，只写了报告和数据。',
    nothingWritten: '没有写出文件；加 --out 目录 即可写出。',
  },
  check: {
    stopping: '正在停止，将给出已查到的；再按一次 Ctrl-C 则立即结束。',
    /** The search for conflicts ended early. */
    stopped: '为什么排不满，只查到这里：按了 Ctrl-C。',
    timeIsUp: (seconds: number) => `为什么排不满，只查到这里：到了 --time-limit 规定的${seconds}秒。`,
    /** `isSummed`: the warnings are drawn together, and `--all` says each. */
    documentRight: (leaders: number, shifts: number, warnings: number, isSummed: boolean) =>
      `方案没有错误：${leaders}位领导，${shifts}个班次${warnings > 0 ? `，${warnings}处警告${isSummed ? '（--all 逐条列出）' : ''}` : ''}。`,
    /** Above the commands that find somebody. @param unable sentences on those who cannot serve */
    standIns: (unable: readonly string[]) => `✕ 不能公布，要先找人代班：${unable.join('')}`,
    strays: (places: number) => `有${places}个班次方案里没有，以下按其余班次计算：`,
    leftOut: (rows: number) => `有${rows}行读不懂，以下按其余各行计算：`,
    unclear: (rows: number) => `有${rows}处看不准由谁接访，以下暂按所写的第一位计算，不能据此对外公布：`,
    row: rowSentence,
    oddRow: (row: Exclude<OddRow, { code: 'table' }>) =>
      row.code === 'another-may-serve'
        ? `“${row.written}”看不准由谁接访，暂按${row.leader}本人计。请只写实际接访的领导。`
        : row.code === 'note-beside-name'
          ? `“${row.written}”按${row.leader}本人值班计；是代班的，请另记代班。`
          : row.code === 'post-differs'
            ? `${row.leader}的职务写的是“${row.written}”，方案中是“${row.known}”。`
            : `${row.date} 是${weekday(row.known)}，写的是${weekday(row.written)}。`,
    broken: (count: number) => `✕ 没有做到的（${count}处）：`,
    given: (count: number) => `◇ 已成事实，不计入（${count}处）：`,
    changed: (count: number) => `▲ 已公布的班次有改动（${count}处）：`,
    uneven: (count: number) => `▲ 次数与应值相差1次以上的（${count}处）：`,
    clear: (count: number) => `▲ 明显可以改进的（${count}处）：`,
    moreClear: (count: number) => `可以改进的还有${count}处，见 --all。`,
    slight: (title: string, count: number) => `△ ${title}（${count}处）：`,
    moreSlight: (count: number) => `另有${count}处轻微偏差，--all 全部列出，连同各人与应值次数之差。`,
  },
  calendar: {
    heads: ['日期', '星期', '标记', '类型', '节日', '特别防护期', '依据', '人次'],
    weekday,
    kind: (kind: DayKind): string => kinds[kind],
    marks: { rest: '休', makeUp: '班', protected: '防' },
    reason: (reason: CalendarDay['why']): string => {
      switch (reason.layer) {
        case 'week':
          return '按星期';
        case 'state-council':
          return '国务院办公厅通知';
        case 'statute':
          return '法定节假日（没有当年的放假通知）';
        case 'notice':
          return `通知 ${reason.paper}`;
        case 'override':
          return reason.source === undefined ? '方案自定' : `方案自定：${reason.source}`;
      }
    },
    provisional: '暂定',
    dutyDays: (days: number, places: number, byKind: Readonly<Record<DayKind, number>>) =>
      `共${days}个值班日，${places}人次：${Object.entries(kinds)
        .map(([kind, name]) => `${name}${byKind[kind as keyof typeof kinds]}天`)
        .join('，')}。`,
    /** `unknown`: before the year `since` with which the data begin. */
    year: (
      year: number,
      byKind: Readonly<Record<DayKind, number>>,
      notice: 'published' | 'awaited' | 'unknown',
      since: number,
    ) =>
      `${year}年：${Object.entries(kinds)
        .map(([kind, name]) => `${name}${byKind[kind as keyof typeof kinds]}天`)
        .join(
          '，',
        )}${{ published: '', awaited: '；放假通知尚未公布，以上暂定', unknown: `；放假数据从${since}年开始，以上只按法定节假日推算` }[notice]}。`,
    openDecember: (year: number, from: string, to: string) =>
      `${from}至${to}可能被${year + 1}年的放假通知改变。`,
  },
  explain: {
    about: (kind: DayKind, holidays: readonly string[], periods: readonly string[]) =>
      kinds[kind] +
      (holidays.length > 0 ? `（${holidays.join('、')}）` : '') +
      (periods.length > 0 ? `  特别防护期：${periods.join('、')}` : ''),
    group: (group: DayLeader['group'], count: number) =>
      group === 'on-duty'
        ? '值班'
        : `${{ free: '可以，各方面都没有明显变差', costly: '可以，但有影响', blocked: '不能' }[group]}（${count}人）`,
    /** Behind the head of a group of which nobody has a duty before. */
    noneBefore: '，此前都没有值班',
    nobody: '无人。',
    more: (count: number) => `另有${count}人，--all 全部列出`,
    /** A change of one level of the score, and of the rules it adds up from. */
    change: (level: Level, difference: number, rules: readonly string[]) =>
      `${levels[level]}${signed(difference)}（${rules.join('、')}）`,
    ruleChange: (title: string, difference: number) => `${title.split('：')[0]!}${signed(difference)}`,
    noChange: '代价不变',
  },
  certificate: {
    proven: '核对无误：这张表已是最均衡的排法。',
    /** Of places that no plan may change: sentences on those who cannot serve, and how many are empty. */
    unable: (sentences: readonly string[], empty: number) =>
      `证明只针对还可以重排的日子；不再重排的日子里，以下班次违反规定，须先找人代班才能公布：${sentences.join('')}${empty > 0 ? `有${empty}个班次空着。` : ''}`,
    notProven: '核对没有通过：',
    problem: (problem: CertificateProblem): string =>
      ({
        'no-certificate': '值班表中没有公平证明。',
        'document-changed': '公平证明针对的是另一份方案，与值班表中的方案不同。',
        'unknown-revision': '公平证明针对的是变更台账的另一个版本。',
        'rules-changed': '规则与方案所定的不一致。',
        'rules-of-another-version':
          '值班表由另一个版本的 lunzhi 排出，其中的规则与本版本从方案中读出的不一致，只有原版本才能核对。',
        'shares-of-another-version':
          '值班表由另一个版本的 lunzhi 排出，按本版本算出的应值次数，公平证明推不出它所写的极限。这不说明值班表有误：请重新排班，或用原版本核对。',
        'calendar-changed': '值班日与方案按现在的放假安排所定的不同，证明针对的是排班时的值班日。',
        'fairness-not-judged': '没有启用均衡规则，均衡未评判，也就没有证明。',
        'prices-do-not-fit': '公平证明中的数与方案的领导、规则对不上。',
        'bound-does-not-follow': '公平证明中的数推不出它所写的极限。',
        'roster-not-valid': '值班表违反规定。',
        'roster-not-complete': '值班表没有排满，或有人没有达到规定的次数。',
        'above-the-bound': '这张表没有达到极限，也许还能更均衡。',
      })[problem],
    /** The plan itself was proven, after `revision` entries; `since` that many followed. */
    provenAt: (revision: number, since: number) =>
      `${revision === 0 ? '最初排定时' : `第${revision}条重排以后`}的表已核对无误，是最均衡的排法；此后台账又记了${since}条（代班、到岗等），现在的次数是这些已经发生的事造成的，排定时的证明依然成立。`,
    figures: (bound: number | null, fairness: number) => `均衡：代价 ${fairness}，极限 ${bound ?? '未知'}`,
  },
  export: { written: (path: string) => `已写入 ${path}` },
};
