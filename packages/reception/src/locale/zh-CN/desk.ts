import { dateWords, list } from '@lunzhi/core/internal';
import type { ReturnCause } from '../../cases/case.ts';
import type { LimitStart } from '../../law/limits.ts';
import { dropWords } from './desk-drop.ts';
import { pageHeadlines, pageWords } from './desk-pages.ts';
import { names } from './names.ts';

const day = (date: string): string => dateWords(date, 'zh-CN');

const starts: Readonly<Record<LimitStart, string>> = {
  registered: '登记',
  forwarded: '交办',
  accepted: '受理',
  'reply-served': '答复送达',
  'review-requested': '申请复查',
  'review-served': '复查意见送达',
  're-review-requested': '申请复核',
  supervised: '督办',
};

/** How many are here and wait, and how many of those appointed are still to come. */
export interface Waiting {
  readonly appointed: number;
  readonly walkIns: number;
  readonly toCome: number;
}

function queue({ appointed, walkIns, toCome }: Waiting): string {
  const here = [appointed > 0 ? `约访${appointed}件` : '', walkIns > 0 ? `来访${walkIns}件` : '']
    .filter((part) => part !== '')
    .join('、');
  const late = toCome > 0 ? `约访${toCome}件还没有到` : '';
  if (here === '') return late === '' ? '没有人在等' : late;
  return late === '' ? `${here}在等` : `${here}在等，另有${late}`;
}

/** Words of the front desk. */
export const desk = {
  opening: {
    form: '信访件台账的格式不对，没有打开。请用备份，或重新导入。',
    jurisdiction: '信访件和值班表不是一个地方的，没有打开。',
    today: '今天的日期不对。',
  },
  title: (jurisdiction: string) => `${jurisdiction}领导干部接访台`,
  nothingChanges: '没有任何改动。',
  refusals: {
    'nothing-changes': '没有任何改动。',
    'no-sitting-today': '今天没有领导接访。请先登记，再约日子。',
    'leader-changed': '已换人接访，原来的同意失效。请先重新征求意见。',
    'not-heard-yet': '还没有接谈，不能记结果。',
    'not-yet': '日子还没有到，不能登记。',
    'unknown-act': '没有这项操作。',
    'unknown-case': '没有这个编号的信访件。',
    'unknown-shift': '没有这个班次，或者还没有排人。',
    'several-sittings': '今天有几位领导接访，请选由谁接。',
    'unfit-sitting': '当天的领导不负责这件，或须回避。',
  },
  typed: {
    missing: (label: string) => `请填写“${label}”。`,
    unread: (label: string, text: string) => `“${label}”写的“${text}”无法识别。`,
    unknown: (name: string) => `名单里没有“${name}”。`,
    single: (label: string) => `“${label}”只能写一个。`,
  },
  grounded: (ground: string, article: string) => `${ground}（${article}）`,
  entryLine: (on: string, kind: string, detail: string) =>
    `${dateWords(on, 'zh-CN', { year: true })} ${kind}${detail === '' ? '' : `：${detail}`}`,
  toldBy: (id: string | null, on: string, until: string | null) =>
    `${id === null ? '本件' : `前件${id}`}，${day(on)}起${until === null ? '' : `，至${day(until)}`}`,
  label: (what: string, id: string | null, count: number) =>
    id === null ? (count > 1 ? `${what}${count}件` : what) : `${what} ${id}`,
  acts: {
    open: '打开',
    register: '登记',
    screen: '筛选',
    arrange: '排约',
    appoint: '统一排约',
    return: '退回待约',
    ask: '征求意见',
    consent: '同意',
    miss: '未到',
    renew: '换人后重新征求',
    invite: '约访通知',
    arrive: '来访人到',
    receive: '接谈',
    outcome: '接访结果',
    visit: '下访',
    record: '记录',
    import: '导入',
    entries: '导入',
  },
  limitOf: (limit: string, unit: string) => `${limit}（${unit}）`,
  notBegun: (start: LimitStart, days: number | string) =>
    typeof days === 'number' ? `${starts[start]}后${days}日` : `${starts[start]}后起算`,
  hidden: '检举控告，内容不显示',
  erased: '（个人信息已清除）',
  who: ({
    name,
    representatives,
    people,
  }: {
    readonly name: string | null;
    readonly representatives: number | null;
    readonly people: number;
  }) =>
    people === 1
      ? (name ?? '1人')
      : representatives === null || representatives >= people
        ? `${name ?? ''}${name ? '等' : ''}${people}人`
        : name && representatives === 1
          ? `${name}为代表，涉及${people}人`
          : `${name ? `${name}等` : ''}${representatives}名代表，涉及${people}人`,
  beside: (parts: readonly string[]) => parts.join(' · '),
  urgencyMarks: { usual: '', urgent: '急', major: '重' },
  hearing: '正在接谈',
  heard: '已接访',
  states: {
    'to-ask': '待征求',
    asked: '已征求，待答复',
    consented: '已同意，待通知',
    invited: '已同意，已通知',
    past: '接访日已过，须补记或退回',
    void: '已换人，须重新征求',
  },
  returned: { declined: '领导因故不能接访，须改约', returned: '退回待约' },
  answers: (tie: string, own: readonly string[]) => `${tie}${list(own, 'zh-CN')}`,
  seat: (date: string, post: string) => `${day(date)} ${post}`,
  nextDetail: ({
    tie,
    state,
    over,
  }: {
    readonly tie: string | null;
    readonly state: string;
    readonly over: number;
  }) =>
    [tie, state, over > 0 ? `将超${over}天` : '按期']
      .filter((part) => part !== null && part !== '')
      .join('；'),
  noSitting: '期内没有合适的班',
  noSittingWhy: (fitting: number): string =>
    fitting === 0 ? '没有负责该事项的领导坐班' : '合适的班都已满，或来不及通知',
  fullDay: (date: string, weekday: number) => `${date}　星期${'一二三四五六日'[weekday - 1]}`,
  time: '时间',
  place: '地点',
  numbered: (number: number) => `第${number}件`,
  walkInNumber: (number: number) => `${number}号`,
  here: '已到',
  notHere: '未到',
  canToday: '今天可接',
  excludedShort: '不约',
  movedTo: (date: string) => `转约${day(date)}`,
  couldBe: (date: string) => `可约${day(date)}`,
  nextDay: (seat: string, count: number) => `下一班${seat}，${count === 0 ? '还没有约' : `已约${count}件`}。`,
  noNextDay: '期内没有下一班。',
  empty: {
    couldTake: (count: number) => `空班：${count}件待约合适`,
    tooLate: '空班：合适的件来不及通知',
    heardElsewhere: '空班：合适的件约在别的班',
    noneFits: '空班：没有合适件',
  },
  outcomes: names.outcomes,
  channels: names.channels,
  satisfactions: names.satisfactions,
  cause: (cause: ReturnCause) => names.causes[cause],
  headlines: {
    register: '登记来访',
    nobodySits: '今天没有领导接访。',
    walkInsWait: (count: number) => `来访${count}件已登记，请约日子。`,
    replaced: (before: string, now: string) =>
      `今天换人接访：${before === '' ? '' : `${before}改为`}${now}。`,
    replacedRest: (count: number) => `征得的同意仅对本人有效，${count}件须重新征求同意，再叫号。`,
    askByPhone: (count: number) => `电话征求同意${count}件`,
    hearing: (number: number, waiting: Waiting) => `正在接谈第${number}件；${queue(waiting)}。`,
    writeOutcome: '记下接访结果',
    waiting: (heard: number, waiting: Waiting) =>
      `${heard === 0 ? '' : `已接${heard}件；`}${queue(waiting)}。`,
    call: (title: string) => `叫下一位：${title}`,
    allHeard: (count: number) => `今天接访${count}件，都已接谈。`,
    nobodyComes: '今天没有约访，也没有来访。',
    arranged: (sittings: number, cases: number, empty: number) =>
      `${sittings}班共约${cases}件${empty === 0 ? '，没有空班' : `，${empty}班空着`}。`,
    arrangedRest: (late: number, waiting: number) =>
      [late > 0 ? `${late}件超过最迟接访` : '', waiting > 0 ? `另有${waiting}件待约` : '']
        .filter((part) => part !== '')
        .join('，')
        .replace(/.$/, '$&。'),
    renew: (count: number) => `换人的${count}件，重新征求同意`,
    invite: (count: number) => `已同意的${count}件，发约访通知`,
    ask: (count: number) => `排好的${count}件，征求领导同意`,
    consent: (count: number) => `已征求的${count}件，登记答复`,
    arrange: (count: number) => `待约的${count}件，统一排约`,
    pool: (pool: number, over: number, near: number) =>
      [`未接访${pool}件`, over > 0 ? `${over}件已过最迟接访` : '', near > 0 ? `${near}件一周内到期` : '']
        .filter((part) => part !== '')
        .join('，') + '。',
    poolRest: (excluded: number) => (excluded > 0 ? `另有${excluded}件依规定不约，各有依据。` : ''),
    screen: (count: number) => `新登记的${count}件，先筛选`,
    circular: (overdue: number) => (overdue > 0 ? `办理中有${overdue}件超期。` : '办理中没有超期的信访件。'),
    visits: '谁去哪个乡镇下访，哪天去。',
    ...pageHeadlines,
  },
  way: {
    registered: '登记',
    screened: '筛选',
    consented: '领导同意',
    invited: '约访通知',
    received: '接访',
    handed: '交办',
    replied: '答复',
    calledBack: '回访',
    closed: '办结',
  },
  story: {
    mayBeHeard: '可约',
    matched: '排约',
    asked: '征求意见',
    returned: '退回待约',
    supervised: '督办',
    withdrawn: '撤回',
  },
  dayOrToday: (date: string, today: string) => (date === today ? '今天' : day(date)),
  until: (date: string) => `至${day(date)}`,
  sameDay: '当日',
  afterReply: '答复后',
  waitedSince: (date: string, waited: number) => `登记${day(date)}，等${waited}天`,
  heardBy: (seat: string, tie: string) => `${seat}接访：${tie}`,
  cards: {
    petitioners: '信访人',
    collective: (most: number, article: string) => `集体访，代表不超过${most}人（${article}）`,
    representatives: (count: number, most: number, article: string) =>
      `推选代表${count}人${count === most ? `，已足${most}人上限（${article}）` : ''}`,
    phone: '电话',
    claims: '诉求',
    earlier: '历次',
    follows: (id: string) => `重复信访，前件${id}`,
    on: (date: string, what: string) => `${dateWords(date, 'zh-CN', { year: true })}　${what}`,
    units: '通知',
    leavesOut: '不接部分',
    recusals: '回避',
    recusal: (leader: string, ground: string) => (ground === '' ? leader : `${leader}：${ground}`),
    outcome: '结果',
    handler: (unit: string, role: 'lead' | 'assist', due: string) =>
      `${names.roles[role]}${unit}，${day(due)}前`,
    replies: '答复',
    returned: '退回',
    wasReturned: (on: string, seat: string, cause: ReturnCause) =>
      `${day(on)}　原约${seat}，${names.causes[cause]}`,
  },
  ...dropWords,
  ...pageWords,
};
