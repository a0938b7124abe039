/** Reasons that no absence explains, as a conflict's facts name them. */
const reasons = {
  notInPost: '不在任',
  pool: '不属于该班类',
  noShare: '不参加分担',
  forbidden: '受规则限制',
};

export type OtherReason = keyof typeof reasons;

/** What a conflict comes to, with its parts in words. */
export interface ConflictFacts {
  readonly when: string;
  readonly needed: number;
  /** `null` where it is only proven that not all can be given. */
  readonly possible: number | null;
  readonly leaders: number;
  /** Who can serve, each once; the first of many. */
  readonly able: string;
  /** In brackets, why others cannot. */
  readonly others: string;
  /** Free days between two duties; 0 when none are asked for. */
  readonly gap: number;
  /** Rules that say how often somebody may serve, where the count goes by them. */
  readonly caps: string;
  /** Whether monthly minimums are to be met besides. */
  readonly isOwed: boolean;
  /** Who is away; empty when that plays no part. */
  readonly away: string;
}

const gapWords = (gap: number): string => (gap > 0 ? `同一人两次之间至少空${gap}天，` : '');

/** Why a roster cannot be filled, and what would help. */
export const conflicts = {
  andOthers: (names: string) => `${names}等`,
  everyWeekday: (day: string) => `每${day}`,
  awayWhen: (who: string, days: string) => `${who}（${days}）`,
  away: (who: string) => `不能值班的有${who}。`,
  reason: (reason: OtherReason, leaders: number) => `${reasons[reason]}${leaders}人`,
  others: (said: string) => `（另有${said}）`,
  of: (dates: string, types: string) => dates + types,
  months: (first: string, last: string) => `${first}至${last}`,
  /** All that is known is that the rules cannot be kept together. */
  dateless: (rules: string, away: string) =>
    `${rules === '' ? '已证明没有一种排法能满足全部规定' : `已证明${rules}不能同时满足`}。${away}`,
  dues: ({ when, needed, possible, able, gap, away }: ConflictFacts) =>
    `${when}：按每月最少次数，${able}共应值${needed}次，${gapWords(gap)}${possible === null ? '排不满' : `最多能排${possible}次`}。${away}`,
  demand: ({ when, needed, possible, leaders, able, others, gap, caps, isOwed, away }: ConflictFacts) => {
    if (leaders === 0) return `${when}需${needed}人次，没有领导可以值班${others}。${away}`;
    const under = `${isOwed ? '还要满足每月最少次数，' : ''}${gapWords(gap)}${caps === '' ? '' : `按规则${caps}，`}`;
    return `${when}需${needed}人次，只有${leaders}位领导可值班：${able}${others}；${under}${possible === null ? '已证明排不满' : `最多值${possible}人次`}。${away}`;
  },
  perhapsNotSmallest: (sentence: string) => `${sentence}（以上原因未必都相关，也许还可以再缩小。）`,
  onDay: (leader: string, day: string) => leader + day,
  free: (days: string) => `${days}能够值班`,
  ruleOff: (rule: string) => `停用规则${rule}`,
  ruleRelaxed: (rule: string, to: string | undefined) => `规则${rule}放宽${to ? `为${to}` : ''}`,
  joinsPool: (leader: string, type: string) => `让${leader}也值${type}`,
  fewerHeads: (day: string, type: string, heads: number) => `${day}${type}减为${heads}人`,
  /** `alone`: the whole roster can be planned with it alone. */
  remedy: (change: string, alone: boolean) =>
    `已试可行：${change}${alone ? '，全部就能排成' : '，只解决这一处，其余各处另改'}。`,
};
