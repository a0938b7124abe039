import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headline } from './headline.ts';
import { proofWords } from './proof-words.ts';
import type { LoadGroup, LoadRow } from './report-types.ts';
import { reportSentences } from '../locale/report.ts';
import type { Score } from '../roster/roster.ts';
import type { RosterSummary } from './roster-summary.ts';

const languages = ['zh-CN', 'en'] as const;
const none = { least: 0, most: 0 };

/** Rows of leaders who serve so many duties each. */
const rows = (duties: readonly number[], entitlement: number): LoadRow[] =>
  duties.map((own, index) => ({
    id: `${entitlement}-${index}`,
    name: `${entitlement}-${index}`,
    duties: own,
    entitlement,
    restDays: 0,
    restDayEntitlement: 0,
    holidays: 0,
    holidayEntitlement: 0,
    carried: null,
    kinds: [],
    byType: [own],
  }));
const groupOf = (loads: readonly LoadRow[]): LoadGroup => ({
  ids: loads.map(({ id }) => id),
  names: loads.map(({ name }) => name),
  entitlement: loads[0]!.entitlement,
  duties: {
    least: Math.min(...loads.map((row) => row.duties)),
    most: Math.max(...loads.map((row) => row.duties)),
  },
  restDays: none,
  holidays: none,
});
const summary = (changes: Partial<RosterSummary> = {}): RosterSummary => ({
  status: 'feasible',
  shifts: 100,
  empty: 0,
  broken: 0,
  unmet: 0,
  given: 0,
  byHand: { dates: [], empty: 0 },
  customRules: [],
  valid: true,
  complete: true,
  fairnessRules: 3,
  fairnessCounts: ['duties', 'restDays', 'holidays'],
  provenFairness: true,
  score: { hard: 0, coverage: 0, disruption: 0, fairness: 5_000_000, quality: 0 },
  bound: { hard: 0, coverage: 0, disruption: 0, fairness: 5_000_000, quality: null },
  ...changes,
});
const text = (own: RosterSummary, language: (typeof languages)[number]): string => {
  const loads = rows([7, 8, 8], 7.5);
  return headline(own, [groupOf(loads)], loads, language)
    .map((part) => part.text)
    .join('');
};

describe('the headline', () => {
  test('names the custom rules on which it rests that nothing can be planned, whatever they are called', () => {
    const own = summary({ status: 'infeasible', empty: 2, complete: false, customRules: ['**A**', 'B'] });
    expect(text(own, 'zh-CN')).toContain('排不出完整的值班表。依据自编规则“**A**”、“B”，');
    expect(text(own, 'en')).toContain('exists. This relies on custom rules, “**A**” and “B”: ');
    expect(text({ ...own, customRules: [] }, 'en')).not.toContain('custom rule');
  });

  test('marks what must be remembered, and nothing else', () => {
    const loads = rows([7, 8, 8], 7.5);
    const strong = headline(summary(), [groupOf(loads)], loads, 'zh-CN').filter((part) => part.strong);
    expect(strong.map((part) => part.text)).toEqual([
      '每人7或8次',
      '总次数、休息日、节假日合起来，任何排法都不能更均衡',
    ]);
  });

  test('says what those serve who are owed something else, few groups one by one', () => {
    const said = (...others: (readonly number[])[]): string => {
      const groups = [[5, 6, 6], ...others].map((duties, index) => rows(duties, index));
      return headline(summary(), groups.map(groupOf), groups.flat(), 'zh-CN')
        .map((part) => part.text)
        .join('');
    };
    expect(said([12, 12])).toContain('同等分担的3人每人5或6次；另有2人各12次；总次数');
    expect(said([3], [12], [12])).toContain('；另有2人各12次、1人3次；');
    expect(said([12, 12], [2, 3], [7], [1])).toContain('；另有2人各12次、2人每人2或3次，其余2人1至7次；');
    expect(said()).not.toContain('另有');
  });

  test.each(languages)('says every fault with its number in %s, and then nothing of fairness', (language) => {
    const faulty = summary({ valid: false, complete: false, empty: 41, broken: 42, unmet: 43, given: 44 });
    for (const number of ['41', '42', '43', '44']) expect(text(faulty, language)).toContain(number);
    expect(text(faulty, language)).not.toMatch(/均衡|fairer|\*\*/);
    const infeasible = text({ ...faulty, status: 'infeasible' }, language);
    expect(infeasible).toMatch(/排不出完整的值班表|no complete roster exists/);
    expect(text({ ...faulty, status: 'unsolved' }, language)).toMatch(/没有证明排不出|nor is it proven/);
  });

  test.each(languages)('never calls fairness proven when it is not, in %s', (language) => {
    const open = { provenFairness: false, bound: { ...summary().bound, fairness: null } };
    expect(text(summary(open), language)).toMatch(/\**没有证明|not proven/);
    expect(text(summary({ ...open, fairnessRules: 0 }), language)).toMatch(/未评判|not judged/);
    const one = summary({ fairnessRules: 3, fairnessCounts: ['duties'] });
    expect(text(one, language)).not.toMatch(/合起来|together/);
    expect(text(summary({ empty: 2 }), language)).toMatch(/2个已空缺|2 stayed empty/);
  });
});

describe('what more moves gain', () => {
  const said = (score: Partial<Score>, gainPercent: number | null, language: (typeof languages)[number]) => {
    const own = summary({ score: { ...summary().score, quality: 300 } });
    const comparedMoves = { times: 20, moves: 2000, score: { ...own.score, ...score }, gainPercent };
    return proofWords(
      { summary: own, groups: [], loads: [], moves: 100, leftOut: [], comparedMoves },
      language,
    ).comparedMoves;
  };

  test('is said in whole per cent of the quality', () => {
    expect(said({ quality: 265 }, 11.7, 'zh-CN')).toContain('细节的不足可以减少12%。');
    expect(said({ quality: 299 }, 0.3, 'zh-CN')).toContain('减少不到1%。');
    expect(said({ quality: 265 }, 11.7, 'en')).toContain('did better in quality (by 12%).');
  });

  test('is said of the first level that differs, and never of a level that has become worse', () => {
    expect(said({ fairness: 4_500_000, quality: 900 }, null, 'zh-CN')).toContain('均衡可以更好。');
    for (const worse of [{}, { quality: 301 }, { fairness: 6_000_000, quality: 1 }])
      expect(said(worse, null, 'en')).toBe(
        'A second search with 20 times the moves found nothing better. That is not a proof; another --seed may.',
      );
  });
});

describe('the long division', () => {
  test.each(languages)('law: its numbers add up in %s', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 20_000 }), (people, total) => {
        const words = reportSentences[language].proof.division(total, people, false);
        const numbers = (words.match(/\d+/g) ?? []).map(Number);
        const each = Math.floor(total / people);
        const rest = total % people;
        const expected =
          rest === 0
            ? { exactly: [total, people, each] }
            : each === 0
              ? { few: [total, people, rest] }
              : { division: [total, people, each, each * people, rest] };
        for (const number of Object.values(expected).flat()) expect(numbers).toContain(number);
        expect(each * people + rest).toBe(total);
      }),
    );
  });

  test('fewer places than people are one each for some', () => {
    expect(reportSentences['zh-CN'].proof.division(7, 35, true)).toBe(
      '余7班由同等分担的35人值，不够每人一次：最均衡是7人各一次，其余的人没有。',
    );
  });

  test('those outside the group are named with what they are owed, and said to be level only when they are', () => {
    const equals = rows([7, 7, 8], 7.293);
    const chiefs = rows([12, 12], 12);
    const input = {
      summary: summary({ shifts: 46 }),
      groups: [groupOf(equals), groupOf(chiefs)],
      loads: [...chiefs, ...equals],
      moves: 10,
      leftOut: [],
    };
    const [first, second] = proofWords(input, 'zh-CN').steps;
    expect(first).toContain('共46班。12-0、12-1各12次（应值12次），共24次。余22班由同等分担的3人值');
    expect(second).toBe('现在正好2人7次、1人8次，没有人更多，也没有人更少。');
    const wide = rows([6, 7, 9], 7.293);
    const uneven = proofWords({ ...input, groups: [groupOf(wide)], loads: wide }, 'zh-CN').steps[1];
    expect(uneven).toContain('没有完全拉平');
    const many = rows([3, 3, 3, 3, 3, 3, 3], 3);
    const crowd = { ...input, groups: [groupOf(equals)], loads: [...many, ...equals] };
    expect(proofWords(crowd, 'zh-CN').steps[0]).toContain('另外7人各有应值，共值21次。');
  });
});
