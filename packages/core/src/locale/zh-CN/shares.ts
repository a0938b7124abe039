import type { NamedMissed } from '../../roster/missed-amounts.ts';

/** Counts of a leader, as figures in words. */
interface Figures {
  readonly duties: string;
  readonly restDays: string;
  readonly holidays: string;
}

/** What a leader serves and should serve; whole sentences where nothing else is said. */
export const shares = {
  head: (
    name: string,
    load: { readonly duties: number; readonly restDays: number; readonly holidays: number },
    entitlement: string,
  ) =>
    `${name}本期值班${load.duties}次（休息日${load.restDays}次，节假日${load.holidays}次），应值${entitlement}次。`,
  quota: (count: number, per: 'month' | 'period') => `定额${per === 'month' ? '每月' : '本期'}${count}次`,
  share: (share: number | null) => `分担系数${share}`,
  /** Of a term beside others. */
  inTerm: (range: string, said: string) => range + said,
  notInPost: '本期不在任。',
  standing: (terms: string, inPost: number, excused: number, dates: number, openDates: number) =>
    `${terms}；在任${inPost}天${excused > 0 ? `，其中${excused}天请假免补` : ''}；参加分担的值班日${dates}个，能值的${openDates}个。`,
  kinds: {
    workdays: (duties: string) => `工作日${duties}次`,
    weekends: (duties: string) => `周末${duties}次`,
    holidays: (duties: string) => `节假日${duties}次`,
  },
  madeOf: (entitlement: string, kinds: string) => `应值${entitlement}次的来历：${kinds}。`,
  inMonth: (month: string, duties: string) => month + duties,
  byMonth: (months: string) => `分月：${months}。`,
  /** What sets the share; one figure is the fair share, so that a bound which is not met is only asked for. */
  bound: (
    rules: string,
    _number: number,
    side: 'least' | 'most',
    duties: number,
    isMet: boolean,
    without: string,
  ) =>
    `按${rules}${side === 'least' ? '至少' : '最多'}${duties}次${isMet ? `，应值次数因此定为${duties}次` : ''}；没有这一条是${without}次。`,
  carried: (size: string, isMany: boolean, target: string) =>
    `上期${isMany ? '多' : '少'}值${size}次，本期相应${isMany ? '少' : '多'}值，合${target}次。`,
  allCarry: (size: string, isMany: boolean, places: number) =>
    isMany
      ? `全体结转相加多值${size}次，而本期${places}个班次都要有人值。`
      : `全体结转相加少值${size}次，而本期只有${places}个班次。`,
  taken: '班次已由别人值定',
  loss: (why: string, days: number, holidays: number, duties: string) =>
    `${why}，占${days}个值班日${holidays > 0 ? `（节假日${holidays}个）` : ''}，合应值${duties}次`,
  lost: (losses: string, missing: number) => `${losses}；补不上的有${missing}次。`,
  lostForNothing: (losses: string) => `${losses}；并不因此少值。`,
  madeUp: (losses: string) => `${losses}；都在别的日子补上。`,
  reachable: ({ duties, restDays, holidays }: Figures) =>
    `算上各人的请假、星期、班类、一天一班和已经定下的班次（不计间隔），全体最均衡时排${duties}次；单看休息日是${restDays}次，单看节假日是${holidays}次。`,
  /** Leaders who cannot serve on enough days; `all` when not each is named. */
  short: (names: string, all: number | null, missing: number) =>
    `${names}${all === null ? '' : `等${all}人`}能值的日子不够，共少${missing}次，由其他人分担。`,
  more: (duties: number) => `增加${duties}次`,
  less: (duties: number) => `减少${duties}次`,
  moreAndLess: (parts: readonly string[]) => parts.join('、'),
  changed: (planned: number, changes: string, served: number) =>
    `排定${planned}次，此后因代班、调班或到岗情况${changes}，实值${served}次。`,
  otherwise: (served: number) =>
    `实值${served}次，与应值不同，是由于间隔、每月最少次数等规定，休息日和节假日的均衡，或已经定下的班次。`,
  exact: (served: number) => `实值${served}次，与应值相符。`,
  fairest: (served: number) => `值班只能是整次数，实值${served}次，正是全体最均衡时的次数。`,
  equallyFair: (figures: string, served: number) =>
    `值班只能是整次数，${figures}次对全体同样均衡；实值${served}次。`,

  heldOn: (name: string, dates: string) => `${name}（${dates}）`,
  holiday: (names: string, when: string, who: string | null) => `${names}（${when}）由${who ?? '无人'}值班。`,
  onOtherDays: (name: string, against: string) => `${name}其余几天：${against}。`,
  notPlanned: (name: string, against: string) => `${name}没有排：${against}。`,
};

/** That a fair share is not what is set for a leader, what it is instead, and which dates force it. */
export const missed = {
  months: (number: number) => `${number}个月`,
  set: (by: NamedMissed['by'], leader: string, amount: string, months: string) =>
    ({
      period: `${leader}的定额为${amount}次`,
      month: `${leader}的每月定额${months && `在${months}`}共${amount}次`,
      least: `按规则${leader}至少值${amount}次`,
      most: `按规则${leader}最多值${amount}次`,
    })[by],
  atMost: (set: string, share: string) => `${set}，但规则最多允许${share}次，应值次数因此为${share}次。`,
  othersTooFew: (set: string, dates: string, share: string) =>
    `${set}，但${dates}其他领导不足以排满班次，应值次数因此为${share}次。要减少，须有其他领导在这些日子值班。`,
  tooFewPlaces: (set: string, dates: string, share: string) =>
    `${set}，但${dates}的班次容不下，应值次数因此只有${share}次。`,
  lowerQuota: '请减小其定额，或减小同日其他领导的定额。',
  lowerLeast: '请减小规则要求的最少次数。',
};

/** How fair a roster is, in the boss's words. */
export const spread = {
  times: (figures: string) => `${figures}次`,
  /** The name of one leader, or how many have equal shares; figures are `null` where nobody serves. */
  group: (
    who: string | number,
    { duties, restDays, holidays }: { readonly [Count in keyof Figures]: string | null },
  ) =>
    `${typeof who === 'string' ? `${who}：` : `同等分担的${who}人：每人`}${duties}${restDays === null ? '' : `，休息日${restDays}`}${holidays === null ? '' : `，节假日${holidays}`}`,
  rest: (leaders: number) => `；其余${leaders}人的应值次数各不相同，见报告`,
  proven: (hasRestDays: boolean, hasHolidays: boolean) =>
    `。${hasRestDays ? `总次数、休息日${hasHolidays ? '、节假日' : ''}合起来，` : ''}任何排法都不能更均衡。`,
  unproven: '。能否更均衡，尚未证明。',
};

/** What a further change buys, in one line. */
export const furtherChange = {
  end: (isFairest: boolean): string => (isFairest ? '，任何排法都不能更均衡。' : '。'),
  fewest: (changed: number) => `改动最少的排法，共改${changed}班`,
  nothingGained: (further: number) => `比最少多改${further}班，均衡程度没有提高`,
  gained: (further: number, changed: number, percent: string) =>
    `比最少多改${further}班，共改${changed}班：各人次数的不匀减少${percent}%`,
};
