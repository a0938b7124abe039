import type { RowProblem } from '@lunzhi/core';
import { helpZh } from './help-zh-CN.ts';
import { callProblemZh } from './problems-zh-CN.ts';
import type { Words } from './words.ts';

const levels = { hard: '硬性', coverage: '到岗', disruption: '改动', fairness: '公平', quality: '质量' };
const kinds = { workday: '工作日', 'make-up-workday': '调休上班', weekend: '周末', holiday: '节假日' };
const statuses = {
  optimal: '已证明最优',
  feasible: '可行',
  infeasible: '排不成：已证明没有既合规则又不空班的排法',
  unsolved: '没有排成：尚未找到既合规则又不空班的排法，也未证明不存在',
};

const scoreWords = (score: Readonly<Record<keyof typeof levels, number>>): string =>
  Object.entries(levels)
    .map(([level, name]) => `${name} ${score[level as keyof typeof levels]}`)
    .join('  ');

const shortTitle = (title: string): string => title.split('：')[0]!;

function rowZh(problem: RowProblem): string {
  const line = `第${problem.line}行：`;
  const meant = 'nearest' in problem ? `是否为“${problem.nearest}”？` : '';
  switch (problem.code) {
    case 'no-duty-day':
      return `${line}${problem.date} 在方案中不是值班日。`;
    case 'no-place-left':
      return `${line}${problem.date} 的班次已经排满，多出一位。`;
    case 'unknown-type':
      return `${line}方案中没有“${problem.type}”这个班类。${meant}`;
    case 'unknown-leader':
      return `${line}方案中没有“${problem.leader}”这位领导。${meant}`;
    case 'ambiguous-leader':
      return `${line}方案中有几位领导叫“${problem.leader}”，请改写领导的 id。`;
  }
}

/** The terminal in Chinese. */
export const zhCN: Words = {
  help: helpZh,
  callProblem: callProblemZh,
  programError: (name, message) => [
    `程序出错（不是您的错误）：${name}: ${message}`,
    '没有写出任何文件。请把这条信息连同所用文件交给维护者。',
  ],
  severity: { error: '错误', warning: '警告', note: '提示' },
  colon: '：',
  moreDiagnostics: (severity, count) => `……另有${count}条${severity}，用 --json 可看全部。`,
  comma: '，',
  listMark: '、',
  level: (level) => levels[level],
  stage: (stage) => (stage === 'bound' ? '求下界' : '搜索'),
  scoreSoFar: (score, bound) =>
    score === null
      ? ''
      : `硬性 ${score.hard}  到岗 ${score.coverage}  公平 ${score.fairness}（下界 ${bound ?? '未知'}）  质量 ${score.quality}`,
  plan: {
    stopping: '正在停止，将给出目前最好的一版；再按一次 Ctrl-C 则什么也不写。',
    status: (status, { fairness }) =>
      status === 'feasible' ? `可行${fairness ? '，公平已证明最优' : ''}` : statuses[status],
    figures: (shifts, leaders, score) => `${shifts}个班次，${leaders}位领导；代价：${scoreWords(score)}`,
    incomplete: (hard, empty) =>
      [hard > 0 ? `不合规则：硬性代价 ${hard}` : '', empty > 0 ? `不完整：${empty}个班次无人值班` : '']
        .filter((part) => part !== '')
        .join('；'),
    stoppedEarly: '搜索被提前停止，这是停止时最好的一版。',
    provisional: '暂定：部分年份的放假通知尚未公布。',
    written: (directory, names) => `已写入 ${directory}：${names.join('、')}`,
    superseded: (names) =>
      `以前的公开文件已过期，为免误贴已改名：${Object.entries(names)
        .map(([from, to]) => `${from} → ${to}`)
        .join('、')}`,
    notPublishable: '这份值班表不能公开，因此没有写出表格、日历和公告。',
    nothingWritten: '没有写出文件；加 --out 文件夹 即可写出。',
  },
  check: {
    documentRight: (leaders, shifts, warnings) =>
      `方案没有错误：${leaders}位领导，${shifts}个班次${warnings > 0 ? `，${warnings}处警告` : ''}。`,
    documentDiffers: '值班表不是按这份方案的现状排的；以上按值班表自己的方案计分。',
    calendarDiffers: ({ date, stored, today }) =>
      `${date} 排班时是${stored ? kinds[stored] : '无需值班'}，按今天的放假数据是${today ? kinds[today] : '无需值班'}。`,
    row: rowZh,
    verdict: (hard, coverage) =>
      hard === 0 && coverage === 0
        ? '值班表合规则，没有空班。'
        : [
            hard > 0 ? `值班表不合规则（硬性代价 ${hard}）。` : '',
            coverage > 0 ? `值班表到岗不足（到岗代价 ${coverage}）。` : '',
          ].join(''),
    score: (score) => `代价：${scoreWords(score)}`,
    rule: ({ id, title, level, cost }, violations) =>
      `${title}（${id}，${levels[level]}）：代价 ${cost}，${violations}处违反`,
    given: '［已成事实］',
    noViolations: '没有一处违反。',
  },
  calendar: {
    heads: ['日期', '星期', '标记', '类型', '节日', '特别防护期', '依据', '人次'],
    weekday: (weekday) => `周${'一二三四五六日'.charAt(weekday - 1)}`,
    kind: (kind) => kinds[kind],
    marks: { rest: '休', makeUp: '班', protected: '防' },
    reason: (reason) => {
      switch (reason.layer) {
        case 'week':
          return '按星期';
        case 'state-council':
          return '国务院办公厅通知';
        case 'statute':
          return '法定节假日（通知未公布）';
        case 'notice':
          return `通知 ${reason.paper}`;
        case 'override':
          return reason.source === undefined ? '方案自定' : `方案自定：${reason.source}`;
      }
    },
    provisional: '暂定',
    dutyDays: (days, places, byKind) =>
      `共${days}个值班日，${places}人次：${Object.entries(kinds)
        .map(([kind, name]) => `${name}${byKind[kind as keyof typeof kinds]}天`)
        .join('，')}。`,
    year: (year, byKind, published) =>
      `${year}年：${Object.entries(kinds)
        .map(([kind, name]) => `${name}${byKind[kind as keyof typeof kinds]}天`)
        .join('，')}${published ? '' : '；放假通知尚未公布，以上暂定'}。`,
    openDecember: (year, from, to) => `${from}至${to}可能被${year + 1}年的放假通知改变。`,
  },
  explain: {
    about: (kind, holidays, periods) =>
      kinds[kind] +
      (holidays.length > 0 ? `（${holidays.join('、')}）` : '') +
      (periods.length > 0 ? `  特别防护期：${periods.join('、')}` : ''),
    onDuty: '值班',
    nobody: '无人',
    group: (kind, count) =>
      ({ free: '可值，公平不变', costly: '可值，但有代价', blocked: '不能值' })[kind] + `（${count}人）`,
    reason: (reason) => {
      switch (reason.kind) {
        case 'not-in-post':
          return '不在任';
        case 'absent':
          return '当日不能值班';
        case 'weekday':
          return '每周这一天不能值班';
        case 'pool':
          return '不在本班类的人员范围内';
        case 'no-share':
          return '分担系数或定额为0，不参加排班';
        case 'rule':
          return `违反“${shortTitle(reason.title)}”`;
      }
    },
    change: (level, difference) => `${levels[level]}${difference > 0 ? '+' : '−'}${Math.abs(difference)}`,
    noChange: '代价不变',
    titles: (titles) => [...new Set(titles.map(shortTitle))].join('、'),
  },
  certificate: {
    proven: (bound) =>
      `证明成立：公平代价的下界是 ${bound}，这份值班表正好达到，任何合规则、不空班的排法都不能更均衡。`,
    notProven: '证明不成立：',
    problem: (problem, { bound, fairness }) =>
      ({
        'no-certificate': '值班表中没有公平证明。',
        'document-changed': '证明所针对的方案与值班表中的方案不同。',
        'unknown-revision': '证明所针对的台账版本不是现在的版本。',
        'rules-changed': '规则与方案所定的不一致。',
        'prices-do-not-fit': '证明中的数与方案的领导、规则对不上。',
        'bound-does-not-follow': `由证明中的数得出的下界是 ${bound}，与其声称的不同。`,
        'roster-not-valid': '值班表不合规则。',
        'roster-not-complete': '值班表有空班或到岗不足。',
        'above-the-bound': `公平代价 ${fairness} 与下界 ${bound} 不相等。`,
      })[problem],
  },
  export: { written: (path) => `已写入 ${path}` },
};
