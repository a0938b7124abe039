import type { DayKind, DayLeader, Level } from '@lunzhi/core';

/** What the terminal says around the core's own sentences of `explain`. */
export interface ExplainWords {
  about(kind: DayKind, holidays: readonly string[], periods: readonly string[]): string;
  /** @param count of leaders */
  group(group: DayLeader['group'], count: number): string;
  /** Behind the head of a group of which nobody has a duty before. */
  readonly noneBefore: string;
  readonly nobody: string;
  /** Leaders of a group that are left out. */
  more(count: number): string;
  /** A change of one level of the score, and of the rules it adds up from. */
  change(level: Level, difference: number, rules: readonly string[]): string;
  ruleChange(title: string, difference: number): string;
  readonly noChange: string;
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
const signed = (number: number): string => `${number > 0 ? '+' : number < 0 ? '−' : '±'}${Math.abs(number)}`;

export const explainZh: ExplainWords = {
  about: (kind, holidays, periods) =>
    kindsZh[kind] +
    (holidays.length > 0 ? `（${holidays.join('、')}）` : '') +
    (periods.length > 0 ? `  特别防护期：${periods.join('、')}` : ''),
  group: (group, count) =>
    group === 'on-duty'
      ? '值班'
      : `${{ free: '可以，各方面都没有明显变差', costly: '可以，但有影响', blocked: '不能' }[group]}（${count}人）`,
  noneBefore: '，此前都没有值班',
  nobody: '无人。',
  more: (count) => `另有${count}人，--all 全部列出`,
  change: (level, difference, rules) => `${levelsZh[level]}${signed(difference)}（${rules.join('、')}）`,
  ruleChange: (title, difference) => `${title.split('：')[0]!}${signed(difference)}`,
  noChange: '代价不变',
};

export const explainEn: ExplainWords = {
  about: (kind, holidays, periods) =>
    kindsEn[kind] +
    (holidays.length > 0 ? ` (${holidays.join(', ')})` : '') +
    (periods.length > 0 ? `  protection period: ${periods.join(', ')}` : ''),
  group: (group, count) =>
    group === 'on-duty'
      ? 'On duty'
      : `${{ free: 'Possible, and nothing gets clearly worse', costly: 'Possible, with an effect', blocked: 'Cannot serve' }[group]} (${count})`,
  noneBefore: '; none of them with a duty before',
  nobody: 'Nobody.',
  more: (count) => `${count} more; --all lists them`,
  change: (level, difference, rules) => `${level} ${signed(difference)} (${rules.join(', ')})`,
  ruleChange: (title, difference) => `${title.split(': ')[0]!} ${signed(difference)}`,
  noChange: 'no change',
};
