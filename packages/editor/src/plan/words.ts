import type { Level } from '@lunzhi/core';
import { catalogue } from '../words.ts';

/** Words of the card that is shown while a plan runs. */
export const solvingWords = catalogue(
  'planning',
  {
    title: '正在排班',
    begun: '已经排好。下一步：核对各班，再点标题旁的“草稿”，征求意见、审定、公布。',
    replanTitle: '正在重排',
    usable: '已有可用的表，可以随时停',
    notYet: '还没有可用的表',
    levels: { hard: '规定', coverage: '排满', disruption: '改动', fairness: '均衡', quality: '细节' },
    kept: '满足',
    proven: '已证明最好',
    best: '目前最好',
    now: '现在',
    line: '间隔、等候等的不足，以开始时为100%，越低越好',
    waiting: '第一张表还没有排出来',
    progress: '进度',
    stop: '停下，就用现在的表',
    drop: '取消，恢复原来的表',
    undo: '结束后可一步撤销',
    order: '自上而下依次优先：不会为了下面的放松上面的。',
    stages: {
      bound: '正在计算能均衡到什么程度',
      search: '正在改善间隔、等候和星期分布',
      proof: '正在证明还能好多少',
      explain: '正在查明为什么排不满',
    },
    open: (level: Level, cost: number): string =>
      level === 'hard'
        ? cost === 0
          ? '没有违反'
          : '还有违反'
        : level === 'coverage'
          ? cost === 0
            ? '都有人'
            : '还有空缺'
          : level === 'disruption'
            ? cost === 0
              ? '不换人'
              : '要换人'
            : level === 'fairness'
              ? '次数、休息日、节假日'
              : '间隔、等候、星期',
    gap: (percent: string) => `至多还能改进${percent}`,
    moves: (seconds: string, moves: string) => `${seconds}秒 · 试了${moves}步`,
    chart: (percent: number) => `间隔、等候等的不足，降到开始时的${percent}%`,
  },
  {
    title: 'Planning',
    begun:
      'Planned. Next: check the duties, then click “Draft” beside the title to circulate, approve and publish.',
    replanTitle: 'Planning again',
    usable: 'A usable roster is there; stop at any time',
    notYet: 'No roster yet',
    levels: {
      hard: 'Hard',
      coverage: 'Coverage',
      disruption: 'Changes',
      fairness: 'Fairness',
      quality: 'Quality',
    },
    kept: 'kept',
    proven: 'proven best',
    best: 'best so far',
    now: 'now',
    line: 'shortcomings of spacing, waits and so on; 100% is where it began',
    waiting: 'No first roster yet',
    progress: 'Progress',
    stop: 'Stop and keep this one',
    drop: 'Discard, restore the roster',
    undo: 'Can be undone in one step',
    order: 'The first come first: none gives way to one below it.',
    stages: {
      bound: 'How fair can it be?',
      search: 'Improving gaps, waits and weekdays',
      proof: 'Proving how much better it could be',
      explain: 'Finding out why it cannot be planned',
    },
    open: (level, cost) =>
      level === 'hard'
        ? cost === 0
          ? 'none broken'
          : 'some broken'
        : level === 'coverage'
          ? cost === 0
            ? 'all taken'
            : 'some empty'
          : level === 'disruption'
            ? cost === 0
              ? 'nobody changes'
              : 'some change'
            : level === 'fairness'
              ? 'duties, rest days, holidays'
              : 'gaps, waits, weekdays',
    gap: (percent) => `at most ${percent} better`,
    moves: (seconds, moves) => `${seconds} s · ${moves} moves`,
    chart: (percent) => `shortcomings of spacing, waits and so on: ${percent}% of where it began`,
  },
);

export type SolvingWords = ReturnType<typeof solvingWords>;
