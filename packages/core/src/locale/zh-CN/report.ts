import type { ServiceKind } from '../../problem/problem.ts';
import type { FairnessCount } from '../../report/roster-summary.ts';
import type { Range } from '../../roster/summary.ts';
import { fewDates } from '../dates.ts';
import { quote, rangeOfCounts, smallNumber } from '../phrases.ts';

/** How many have how much. */
export interface Tally {
  readonly value: number;
  readonly count: number;
}

/** Leaders outside the largest group of equals who serve the same. */
export interface OwnLoad {
  readonly names: readonly string[];
  readonly duties: number;
  /** In duties, written out. */
  readonly entitlement: string;
}

/** How many people serve between how many duties each. */
export interface PeopleDuties {
  readonly people: number;
  readonly duties: Range;
}

/** Protection periods, overrides and other ranges of days with what is said of them. */
export interface NamedRange {
  readonly range: string;
  readonly words: readonly string[];
}

/** What the figures at the head of the report count. */
export type Unit = 'shift' | 'leader' | 'duty' | 'day';

const language = 'zh-CN';
const together = (rules: number): string => (rules > 1 ? `${smallNumber(rules, language)}项合计` : '');
const people = (tallies: readonly Tally[], none: (count: number) => string): string =>
  tallies.map(({ value, count }) => (value === 0 ? none(count) : `${count}人${value}次`)).join('、');
const countNames = (counts: readonly FairnessCount[]): string =>
  counts.includes('other')
    ? '各项'
    : counts
        .map((count) => ({ duties: '总次数', restDays: '休息日', holidays: '节假日', other: '' })[count])
        .join('、');
const none = (count: number): string => `${count}人没有`;
const zeroTimes = (count: number): string => `${count}人0次`;

/** The sentences of the report; those of the headline mark with `**` what a reader must remember. */
export const report = {
  headline: {
    allTaken: (shifts: number) => `${shifts}个班次都有人，没有违反规定。`,
    emptyForGood: (shifts: number, empty: number) =>
      `${shifts}个班次中，**${empty}个已空缺**；其余都有人，没有违反规定。`,
    /** Counts that are 0 are left out; one is not 0. */
    faults: (shifts: number, { empty, broken, unmet }: { empty: number; broken: number; unmet: number }) => {
      const faults = [
        ...(empty > 0 ? [`${empty}个没有人`] : []),
        ...(broken > 0 ? [`${broken}处违反规定`] : []),
        ...(unmet > 0 ? [`${unmet}处未达到规定的次数`] : []),
      ];
      return `${shifts}个班次中，**${faults.join('，')}**。`;
    },
    /** Days on which people must find somebody else; `others` when nothing else is broken, `empty` for good. */
    byHand: (shifts: number, dates: readonly string[], empty: number) =>
      `${shifts}个班次中，**${fewDates(dates, language)}要另找人代班**${empty > 0 ? `，${empty}个已空缺` : ''}；其余都有人，没有违反规定。`,
    /** The same of a roster that has faults besides. */
    alsoByHand: (dates: readonly string[]) => `**${fewDates(dates, language)}要另找人代班。**`,
    infeasible: '已证明：按现有的人员、日期和规则，**排不出完整的值班表**。',
    /** Follows the others; the titles are the caller's text. */
    restsOnCustomRules: (titles: readonly string[]) =>
      `依据自编规则${titles.map(quote).join('、')}，这些规则事先声明的内容（谁不能值、至少几次、间隔几天）未经核对。`,
    unsolved: '没有找到完整的排法，也没有证明排不出。',
    given: (count: number) => `另有${count}处已成事实，不计入。`,
    shares: (count: number, areEqual: boolean, duties: Range) =>
      `${areEqual ? `同等分担的${count}人` : `${count}人应值次数不同，`}**每人${rangeOfCounts(duties, 'duty', language)}**`,
    restDays: (range: Range) => `，休息日${rangeOfCounts(range, 'duty', language)}`,
    holidays: (range: Range) => `，节假日${rangeOfCounts(range, 'duty', language)}`,
    fairnessNotJudged: '；均衡未评判。',
    /** Those outside the largest group, and the rest of them; a range of one person has one value. */
    others: (groups: readonly PeopleDuties[], rest: PeopleDuties | null) => {
      const said = groups.map(
        ({ people, duties }) =>
          `${people}人${people > 1 ? (duties.least === duties.most ? '各' : '每人') : ''}${rangeOfCounts(duties, 'duty', language)}`,
      );
      const left = rest ? `，其余${rest.people}人${rangeOfCounts(rest.duties, 'duty', language)}` : '';
      return `；另有${said.join('、')}${left}`;
    },
    proven: (counts: readonly FairnessCount[]) =>
      `；**${counts.length > 1 ? `${countNames(counts)}合起来，` : ''}任何排法都不能更均衡**，已证明。`,
    unproven: '；能否更均衡，**没有证明**。',
    /** In two short sentences. */
    brief: {
      holds: (shifts: number) => `${shifts}班全部排定，没有违反规定。`,
      /** @param of all but these, or so many of equals; `null`: everybody */
      shares: (of: { but: readonly string[] } | { people: number } | null, duties: Range) =>
        `${of === null ? '' : 'but' in of ? `除${of.but.join('、')}外` : `同等分担的${of.people}人`}每人${rangeOfCounts(duties, 'duty', language)}`,
      proven: '，任何排法都不会更均衡。',
      unproven: '，能否更均衡还没有证明。',
      notJudged: '。',
    },
  },
  facts: {
    unit: (of: Unit, _count: number) => ({ shift: '班', leader: '人', duty: '次', day: '天' })[of],
    shifts: (workdays: number, restDays: number, empty: number) =>
      `工作日${workdays}，休息日${restDays}${empty > 0 ? `，空缺${empty}` : ''}`,
    people: (count: number, equals: number) =>
      equals === 0 ? '应值次数各不相同' : equals === count ? '全部同等分担' : `其中${equals}人同等分担`,
    spread: '同等分担者最多与最少之差',
    shortest: (who: { name: string; after: string } | null) =>
      `同一人两次之间最少空${who ? `（${who.name}，${who.after}后）` : ''}`,
    longest: (name: string | null) => `同一人两次之间最多空${name === null ? '' : `（${name}）`}`,
    wait: (kind: ServiceKind, name: string) =>
      `${{ township: '乡镇', sector: '领域', project: '项目' }[kind]}最长等候（${name}）`,
  },
  loadNote: (total: string, shifts: number) =>
    `应值次数：每天的班次由当天参加分担的领导按分担系数平分，逐日相加；规则规定了最少或最多次数的，按规定计，其余的人再平分。各人合计${total}次（各自四舍五入到千分之一），实有${shifts}班。`,
  proof: {
    titles: { proven: '为什么说不能更均衡', open: '均衡到什么程度', none: '均衡还不能评定' },
    notJudged: '值班表没有排满或违反规定时，不评均衡：少排几班总显得更均衡。',
    places: (shifts: number) => `共${shifts}班。`,
    /** Too many to name: how many, and what they serve together. */
    manyOthers: (count: number, total: number) => `另外${count}人各有应值，共值${total}次。`,
    others: (loads: readonly OwnLoad[], total: number) => {
      const count = loads.reduce((sum, { names }) => sum + names.length, 0);
      const words = loads.map(
        ({ names, duties, entitlement }) =>
          `${names.join('、')}${names.length > 1 ? '各' : ''}${duties}次（应值${entitlement}次）`,
      );
      return `${words.join('，')}${count > 1 ? `，共${total}次` : ''}。`;
    },
    /** The long division of `total` by `people`; `others` when some serve outside it. */
    division: (total: number, count: number, others: boolean) => {
      const each = Math.floor(total / count);
      const rest = total - each * count;
      const falls = `${others ? '余' : ''}${total}班由同等分担的${count}人值`;
      if (rest === 0) return `${falls}，${total}÷${count}正好是${each}次。`;
      if (each === 0) return `${falls}，不够每人一次：最均衡是${rest}人各一次，其余的人没有。`;
      return `${falls}，不能整除：每人${each}次共${each * count}次，还差${rest}次，所以至少要有${rest}人各多值一次。`;
    },
    allEqual: (each: number) => `现在正好每人${each}次。`,
    even: (tallies: readonly Tally[]) => `现在正好${people(tallies, zeroTimes)}，没有人更多，也没有人更少。`,
    uneven: (tallies: readonly Tally[]) =>
      `现在${people(tallies, zeroTimes)}。没有完全拉平，因为不能值班的日期、任职日期、结转和各项规则也要照顾。`,
    restDays: (total: number, tallies: readonly Tally[]) => `休息日共${total}班：${people(tallies, none)}。`,
    holidays: (total: number, tallies: readonly Tally[]) =>
      `其中节假日共${total}班：${people(tallies, none)}。`,
    sentenceMark: '',
    bound:
      '每人实值与应值相差多少（计入上期结转），已逐人比较：每班都有人、不违反规定的排法，没有一种比这张表更均衡。',
    check:
      '不能值班的日期、任职日期和锁定的班次都已计算在内。证明的数字存在值班表文件里，任何人可用命令 lunzhi certificate 核对，只用加减乘和比较，不必相信本软件。',
    noFairness: '没有评判均衡的规则，均衡没有评判。',
    noBound: '能否更均衡，没有算出来，无法断定。',
    gap: '能否再均衡一点，还没有证明；现在的也可能已经最均衡。',
    leftOut: (title: string) => `规则“${title}”没有列入均衡的证明。`,
    quality: '间隔、等候等细节已尽量照顾，没有证明是最好的。',
    /** For who checks the proof. */
    figures: {
      bound: (rules: number, cost: string) =>
        `均衡：每人实值与应值之差（计入结转）自乘，按规则的权重相加，${together(rules) || '共'}${cost}。由公平证明算出的极限也是${cost}，没有一种排法低于它。`,
      gap: (cost: string, bound: string, gap: string) =>
        `均衡：实际${cost}，可证明的极限${bound}，相差${gap}。至多还能改进这么多，也可能已是最好。`,
      leftOut: (title: string) => `规则“${title}”没有算进极限，按0计。`,
      quality: (cost: number, moves: number) =>
        `细节（间隔、等候等）：代价合计${cost}分（一处明显的不足约100分，越低越好）。共搜索${moves}步。`,
    },
    noGain: (times: number) =>
      `用${times}倍的步数又排了一次，没有更好的结果。这不能证明现在的已是最好；也可以换一个种子（--seed）再试。`,
    gain: (times: number, level: string, percent: number | null) =>
      `用${times}倍的步数又排了一次，${level}${percent === null ? '可以更好' : `的不足可以减少${percent < 1 ? '不到1' : Math.round(percent)}%`}。只作比较，这张表没有改。`,
  },
  calendar: {
    protection: (periods: readonly { name: string; range: string; shifts: number }[]) =>
      `特别防护期：${periods.map(({ name, range, shifts }) => `${name} ${range}，${shifts}班`).join('；')}。`,
    makeUp: (days: number, dates: string) => `调休上班的值班日（${days}天）：${dates}。`,
    source: (isWeekdaysOnly: boolean, papers: readonly string[], own: readonly NamedRange[]) => {
      const base = isWeekdaysOnly
        ? '工作日按周一至周五计，不计法定节假日'
        : '放假和调休依据国务院办公厅的通知';
      const added = papers.length === 0 ? '' : `，并按方案所载：${papers.join('、')}`;
      const ranges = own.map(({ range, words }) =>
        words.length === 0 ? range : `${range}（${words.join('，')}）`,
      );
      return `${base}${added}${ranges.length === 0 ? '' : `；方案另行规定：${ranges.join('、')}`}。`;
    },
    provisional: (years: readonly number[], days: number) =>
      `暂定：${years.length > 0 ? `${years.join('、')}年` : ''}放假安排尚未公布，值班期间有${days}天按法定节假日推算，公布后可能变动。`,
    openDecember: (range: string, year: number) =>
      `${range}可能因${year + 1}年的放假通知而变（2022年12月31日就是由2023年的通知定的）。`,
  },
  /** What became of a rule: how many violations count, and how many of these are clear defects. */
  results: {
    kept: (_violations: number, _clear: number) => '0处',
    broken: (violations: number) => `${violations}处不合`,
    given: (violations: number) => `${violations}处已成事实，不计入`,
    'at-bound': () => '已最均衡',
    'above-bound': () => '未证明最均衡',
    changed: (violations: number) => `${violations}处改动`,
    improvable: (violations: number, clear: number) =>
      clear === 0
        ? `${violations}处轻微`
        : clear === violations
          ? `${clear}处明显`
          : `${clear}处明显，${violations - clear}处轻微`,
    'not-judged': () => '未评判',
  },
  /** What a rule was set to. */
  scope: {
    mark: '，',
    rest: '休息日',
    noRest: '非休息日',
    protected: '特别防护期内',
    unprotected: '特别防护期外',
    atLeast: (count: string) => `至少${count}`,
    atMost: (count: string) => `至多${count}`,
  },
  /** What has become of a roster since it was planned. */
  since: {
    version: (version: number) => `已公布第${version}版`,
    state: (parts: readonly string[], entries: number, moment: string) =>
      `${parts.join('，')}。截至台账第${entries}条（${moment}）。`,
    cameAsPlanned: (times: number) => `按表到岗${times}次。`,
    came: (day: string, due: string | null, who: string | null) =>
      `${day}应到${due ?? '无人'}，${who === null ? '无人到岗' : `${who}代到`}。`,
    stoodIn: (day: string, title: string) => `${day}${title}代到。`,
  },
};
