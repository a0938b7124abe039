import { problems } from './formula-problems.ts';
import type { FigureKey } from '../../circular/figures.ts';
import type { RateKey } from '../../circular/rates.ts';

/** A month, or a whole year where `month` is `null`. */
interface Period {
  readonly year: number;
  readonly month: number | null;
}

const period = ({ year, month }: Period): string => (month === null ? `${year}年` : `${year}年${month}月`);

const thisOne = ({ month }: Period): string => (month === null ? '本年' : '本月');

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('，');

const some = (count: number | null, text: (count: number) => string): string =>
  count === null || count === 0 ? '' : text(count);

/** 均已督办，均未督办, or how many of each. */
function supervisedOf({
  overdue,
  supervised,
}: {
  readonly overdue: number;
  readonly supervised: number;
}): string {
  if (supervised === 0) return '均未督办';
  return supervised === overdue ? '均已督办' : `其中已督办${supervised}批、未督办${overdue - supervised}批`;
}

/** Two parts: the second may stand on a line of its own. */
type Title = readonly [string, string?];

/** 月通报 and 考核: words for what the rooms of figures find. */
export const circular = {
  internal: '内部',
  open: '公开',
  none: '—',
  hidden: '＊',
  silent: '▲',
  comma: '、',
  /** Between two sentences. */
  between: '',
  title: (county: string, of: Period): Title => [
    `${county}${period(of)}`,
    '领导干部接访交办事项办理情况通报',
  ],
  publicTitle: (county: string, of: Period): Title => [`${county}${period(of)}`, '领导干部接访情况'],
  assessmentTitle: (county: string, year: number, title: string): Title => [`${county}${year}年`, title],
  issue: (number: number) => `（第${number}期）`,
  asOf: (day: string) => `截至${day}24时，由台账逐件汇总`,
  follows: (source: string) => `依据：${source}`,
  day: (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  fullDay: (date: string) =>
    `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  numbered: (index: number, heading: string) => `${'一二三四五六七八九十'[index] ?? index + 1}、${heading}`,
  columns: {
    heard: '批',
    people: '人次',
    answered: '当场答复',
    study: '牵头研究',
    referred: '提请',
    undecided: '待定',
    due: '到期',
    inTime: '按期答复',
    late: '超期答复',
    overdue: '超期未答复',
    supervised: '督办',
    calledBack: '回访',
    collective: '集体访',
    repeats: '重复',
    closed: '办结',
  } satisfies Partial<Record<FigureKey | 'people', string>>,
  /** 一格一批: what each kind of mark is. */
  marks: ['当场答复', '牵头研究', '提请党委、政府', '待作出处理意见'],
  marksHead: '一格一批',
  rates: {
    inTime: '按期答复率',
    answered: '当场答复率',
    toldInTime: '按期受理告知率',
    rated: '参评率',
    satisfied: '满意率',
    ratedSatisfied: '参评满意率',
    closed: '办结率',
    closedFirst: '初次办结率',
    closedRepeats: '重复办结率',
  } satisfies Record<RateKey, string>,
  /** Where a limit is laid down, and its days. */
  rule: (source: string, days: string) => `${source}，${days}`,
  /** What was divided by what, and how many of each. */
  divisions: {
    inTime: (of: number, all: number) => `按期答复${of}批÷到期${all}批`,
    answered: (of: number, all: number) => `当场答复${of}批÷接访${all}批`,
    toldInTime: (of: number, all: number, rule: string) => `按期告知${of}批÷应告知${all}批（${rule}）`,
    rated: (of: number, all: number) => `已评价${of}批÷初次信访回访${all}批`,
    satisfied: (of: number, all: number) => `满意和基本满意${of}批÷已评价${all}批`,
    closed: (of: number, all: number) => `办结${of}批÷接访${all}批`,
    closedFirst: (of: number, all: number) => `初次信访办结${of}批÷接访${all}批`,
    closedRepeats: (of: number, all: number) => `重复信访办结${of}批÷接访${all}批`,
  } satisfies Record<Exclude<RateKey, 'ratedSatisfied'>, (of: number, all: number, rule: string) => string>,
  ratedSatisfied: (satisfied: number, mostly: number, unrated: number, all: number) =>
    `（满意${satisfied}＋基本满意${mostly}＋未评价${unrated}）÷${all}×已评价${all - unrated}÷${all}`,
  silentNote: (unrated: number) => `▲ 未评价${unrated}批按考核公式算作满意，实际是否满意不明。`,
  paragraphs: {
    sittings: (of: Period, facts: { held: number; empty: number; unattended: number }) =>
      `${period(of)}，领导干部在信访接待中心坐班接访${facts.held}班次${some(facts.empty, (count) => `，空班${count}班次`)}${some(facts.unattended, (count) => `（其中无人到岗${count}班次）`)}。`,
    heard: (facts: {
      heard: number;
      people: number;
      collective: number | null;
      atVisits: number | null;
      answered: number | null;
      study: number | null;
      referred: number | null;
      undecided: number | null;
    }) => {
      const apart = joined([
        some(facts.collective, (count) => `集体访${count}批`),
        some(facts.atVisits, (count) => `下访${count}批`),
      ]);
      const parts = joined([
        some(facts.answered, (count) => `当场答复${count}批`),
        some(facts.study, (count) => `由接访领导牵头研究${count}批`),
        some(facts.referred, (count) => `提请党委、政府研究${count}批`),
        some(facts.undecided, (count) => `待作出处理意见${count}批`),
      ]);
      return `接待群众${facts.heard}批${facts.people}人次${apart === '' ? '' : `（${apart}）`}${parts === '' ? '' : `，其中${parts}`}。`;
    },
    /** Counts that are `null` are not told; `rate` only stands beside what it was divided from. */
    replies: (
      of: Period,
      facts: { due: number; inTime: number | null; late: number | null; open: number | null; rate: string },
    ) =>
      facts.due === 0
        ? `${thisOne(of)}没有到期应答复的事项。`
        : `${joined([
            `${thisOne(of)}到期应答复${facts.due}批`,
            some(
              facts.inTime,
              (count) => `按期答复${count}批，按期答复率${facts.rate}（${count}÷${facts.due}）`,
            ),
            some(facts.late, (count) => `超期答复${count}批`),
            some(facts.open, (count) => `到期未答复${count}批`),
          ])}。`,
    overdue: (day: string, facts: { overdue: number; supervised: number }) =>
      facts.overdue === 0
        ? `截至${day}，没有超期未答复的事项。`
        : `截至${day}，超期未答复${facts.overdue}批，${supervisedOf(facts)}。`,
    after: (
      of: Period,
      facts: { supervised: number; calledBack: number; repeats: number; closed: number },
    ) => {
      const parts = joined([
        some(facts.supervised, (count) => `督办${count}批`),
        some(facts.calledBack, (count) => `回访${count}批`),
        some(facts.closed, (count) => `办结${count}批`),
        some(facts.repeats, (count) => `接访中重复信访${count}批`),
      ]);
      return parts === '' ? '' : `${thisOne(of)}${parts}。`;
    },
    /** Of a public circular with too few cases. */
    withheld: '因接待批数较少，为保护信访人，不公布分项数字。',
  },
  headings: {
    townships: '各乡镇场接访情况',
    publicTownships: '各乡镇场接访批数',
    sectors: '反映事项所属领域',
    units: '责任单位办理情况',
    leaders: '接访领导情况',
    rates: '比率和算法',
    overdue: '超期未答复事项',
    change: (of: Period): string => (of.month === null ? '与上年比较' : '与上月比较'),
    cases: '各项数字明细',
    formula: '计分办法',
    points: '考核得分',
    working: '计分过程',
  },
  sheets: {
    townships: '按乡镇',
    sectors: '按领域',
    units: '按责任单位',
    leaders: '按领导',
    rates: '比率',
    overdue: '超期',
    change: '增减',
    cases: '数字明细',
    formula: '计分办法',
    points: '得分',
    working: '计分过程',
  },
  heads: {
    township: '乡镇场',
    sector: '领域',
    unit: '责任单位',
    leader: '接访领导',
    dates: '日期',
    sittings: '班次',
    total: '合计',
    other: '其他',
    noUnit: '尚未交办',
    rate: '比率',
    value: '数值',
    division: '算法',
    case: '信访件编号',
    due: '限办日期',
    days: '超期天数',
    supervised: '督办',
    item: '项目',
    now: (of: Period): string => (of.month === null ? '本年' : '本月'),
    before: (of: Period): string => (of.month === null ? '上年' : '上月'),
    change: '增减',
    table: '表',
    row: '行',
    figure: '数字',
    cases: '信访件',
    points: '得分',
    working: '计算',
    formula: '怎样计分',
    most: '满分',
  },
  overdueDays: (days: number) => `超${days}天`,
  supervisedOn: (day: string) => `${day}已督办`,
  notSupervised: '未督办',
  notes: {
    several: (count: number) => `涉及几个乡镇场的${count}批，在各行都计，合计只计一次，各行之和大于合计。`,
    severalUnits: '一批由几个单位承办的，在各行都计，合计只计一次；到期、按期答复按各单位自己的限期计。',
    lastLeader: '一批由几位领导接访的，在各行都计；答复、督办、回访计在最后接访的领导名下。',
    nothingDue: '无应计事项的记“—”。',
    ratedOnly: '只有初次信访参评，重复信访不计入参评率、满意率。',
    late: (count: number, cases: readonly string[]) =>
      `补录以前接访${count}批（${cases.join('、')}），以往通报未计，本期也不计。`,
    public:
      '一批指一起来访的，不论人数；涉及几个乡镇场或领域的，在各行都计。“＊”为保护信访人不公布的数，不能由合计推算。',
    open: '有未填报的项目，得分暂不完整。',
    silent: '▲ 含未评价算作满意的件。',
  },
  /** What a formula counts. */
  figures: {
    heard: '接访批数',
    answered: '当场答复批数',
    study: '牵头研究批数',
    referred: '提请研究批数',
    undecided: '待作出处理意见批数',
    atVisits: '下访批数',
    repeats: '重复信访批数',
    collective: '集体访批数',
    due: '到期应答复批数',
    inTime: '按期答复批数',
    late: '超期答复批数',
    overdue: '年底超期未答复批数',
    supervised: '督办批数',
    calledBack: '回访批数',
    rateable: '可参评批数',
    satisfied: '满意批数',
    mostly: '基本满意批数',
    dissatisfied: '不满意批数',
    unrated: '未评价批数',
    tellingDue: '应告知批数',
    toldInTime: '按期告知批数',
    closed: '办结批数',
  } satisfies Record<FigureKey, string>,
  /** How points are given. */
  formula: {
    divided: (part: string, whole: string) => `${part}÷${whole}`,
    rate: (rate: string, points: number) => `${rate}×${points}分`,
    steps: (rate: string, steps: readonly { readonly from: number; readonly points: number }[]) =>
      `${rate}${steps.map(({ from, points }) => `达到${from}%得${points}分`).join('，')}，其余不得分`,
    nothingDue: (isNone: boolean): string => (isNone ? '；无应计事项的不得分' : '；无应计事项的得满分'),
    deductions: (points: number, each: readonly string[], floor: number) =>
      `${points}分，${each.join('，')}，扣至${floor}分为止`,
    each: (count: string, less: number, free: number, most: number | null) =>
      `${count}${free === 0 ? '' : `超过${free}的`}每1批扣${less}分${most === null ? '' : `（至多扣${most}分）`}`,
    without: (count: string, less: number) => `${count}为0的扣${less}分`,
    below: (rate: string, percent: number, less: number) => `${rate}低于${percent}%的扣${less}分`,
    count: (count: string, each: number, most: number) => `${count}每件（次）得${each}分，最多${most}分`,
  },
  /** How points came about. */
  working: {
    rate: (rate: string, points: string) => `${rate}×${points}分`,
    step: (rate: string, from: string | null) =>
      from === null ? `${rate}，未达到任何一档` : `${rate}，达到${from}%一档`,
    deductions: (points: string, deducted: readonly string[], floor: string | null) =>
      `${points}分${deducted.map((text) => `－${text}`).join('')}${floor === null ? '' : `，扣至${floor}分为止`}`,
    count: (count: number, each: string, most: string | null) =>
      `${count}×${each}分${most === null ? '' : `，最多${most}分`}`,
    byCount: (tenths: string, count: number) => `${tenths}（${count}件次）`,
    byRate: (tenths: string, rate: string) => `${tenths}（${rate}）`,
    'nothing-due': '无应计事项',
    'not-given': (names: readonly string[]) => `未填报：${names.join('、')}`,
  },
  problems,
};
