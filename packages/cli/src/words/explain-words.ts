import type { DayKind, DayLeader, Level } from '@lunzhi/core';

/** What the terminal says around the core's own sentences of `explain`. */
export interface ExplainWords {
  about(kind: DayKind, holidays: readonly string[], periods: readonly string[]): string;
  /**
   * @param count of leaders
   * @param waits whether it is already said that somebody would wait longer
   */
  group(group: DayLeader['group'], count: number, waits: boolean): string;
  /** Behind the head of a group of which nobody has a duty before. */
  readonly noneBefore: string;
  readonly nobody: string;
  /** Leaders of a group that are left out. */
  more(count: number): string;
  /** A change of one level of the score. */
  change(level: Level, difference: number): string;
  readonly noChange: string;
  /** A rule's title without what follows its colon. */
  shortTitle(title: string): string;
}

/** As the core calls them; written here too so that help comes without loading the planner. */
const levelsZh = { hard: '规定', coverage: '排满', disruption: '改动', fairness: '均衡', quality: '细节' };
const kindsZh = { workday: '工作日', 'make-up-workday': '调休上班', weekend: '周末', holiday: '节假日' };
const kindsEn = {
  workday: 'workday',
  'make-up-workday': 'make-up workday',
  weekend: 'weekend',
  holiday: 'holiday',
};
const signed = (number: number): string => `${number > 0 ? '+' : '−'}${Math.abs(number)}`;

export const explainZh: ExplainWords = {
  about: (kind, holidays, periods) =>
    kindsZh[kind] +
    (holidays.length > 0 ? `（${holidays.join('、')}）` : '') +
    (periods.length > 0 ? `  特别防护期：${periods.join('、')}` : ''),
  group: (group, count, waits) =>
    group === 'on-duty'
      ? '值班'
      : `${{ free: waits ? '可以，除上述等候外没有影响' : '可以，没有影响', costly: '可以，但有影响', blocked: '不能' }[group]}（${count}人）`,
  noneBefore: '，此前都没有值班',
  nobody: '无人。',
  more: (count) => `另有${count}人，--all 全部列出`,
  change: (level, difference) => `${levelsZh[level]}${signed(difference)}`,
  noChange: '代价不变',
  shortTitle: (title) => title.split('：')[0]!,
};

export const explainEn: ExplainWords = {
  about: (kind, holidays, periods) =>
    kindsEn[kind] +
    (holidays.length > 0 ? ` (${holidays.join(', ')})` : '') +
    (periods.length > 0 ? `  protection period: ${periods.join(', ')}` : ''),
  group: (group, count, waits) =>
    group === 'on-duty'
      ? 'On duty'
      : `${{ free: waits ? 'Possible, with no effect but those waits' : 'Possible, with no effect', costly: 'Possible, with an effect', blocked: 'Cannot serve' }[group]} (${count})`,
  noneBefore: '; none of them with a duty before',
  nobody: 'Nobody.',
  more: (count) => `${count} more; --all lists them`,
  change: (level, difference) => `${level} ${signed(difference)}`,
  noChange: 'no change',
  shortTitle: (title) => title.split(': ')[0]!,
};
