import type { Language } from '../document/schema.ts';
import type { Range } from '../roster/summary.ts';
import { rangeOfCounts, smallNumber, squares } from './count-words.ts';
import type { HeadlinePart, LoadGroup, LoadRow } from './report-types.ts';
import type { Standing } from './standing.ts';

const plain = (text: string): HeadlinePart => ({ text, strong: false });
const strong = (text: string): HeadlinePart => ({ text, strong: true });

/** What the largest group of equals serves, or everybody when no two are equal. */
interface Shared {
  readonly people: number;
  readonly equal: boolean;
  readonly duties: Range;
  readonly restDays: Range;
  readonly holidays: Range;
}

function sharedBy(groups: readonly LoadGroup[], loads: readonly LoadRow[]): Shared {
  const largest = groups[0];
  if (largest && largest.names.length > 1) return { people: largest.names.length, equal: true, ...largest };
  const range = (values: readonly number[]): Range => ({
    least: Math.min(...values),
    most: Math.max(...values),
  });
  return {
    people: loads.length,
    equal: false,
    duties: range(loads.map(({ duties }) => duties)),
    restDays: range(loads.map(({ restDays }) => restDays)),
    holidays: range(loads.map(({ holidays }) => holidays)),
  };
}

function standingParts(standing: Standing, language: Language): HeadlinePart[] {
  const { shifts, empty, broken, unmet, given, valid, complete, status } = standing;
  const parts: HeadlinePart[] = [];
  const zh = language === 'zh-CN';
  if (valid && complete) {
    parts.push(
      plain(
        zh
          ? `${shifts}个班次都有人，硬性规则全部满足。`
          : `All ${shifts} shifts are taken and every hard rule is kept. `,
      ),
    );
    if (empty > 0)
      parts.splice(
        0,
        1,
        plain(zh ? `${shifts}个班次中，` : `Of ${shifts} shifts, `),
        strong(zh ? `${empty}班已空缺` : `${empty} stayed empty for good`),
        plain(
          zh ? '；其余都有人，硬性规则全部满足。' : '; all others are taken and every hard rule is kept. ',
        ),
      );
  } else {
    parts.push(plain(zh ? `共${shifts}个班次，` : `Of ${shifts} shifts, `));
    const faults = [
      ...(empty > 0 ? [zh ? `${empty}班无人` : `${empty} ${empty === 1 ? 'is' : 'are'} empty`] : []),
      ...(broken > 0 ? [zh ? `${broken}处违反硬性规则` : `hard rules are broken ${broken} times`] : []),
      ...(unmet > 0
        ? [zh ? `${unmet}处未达到规定的次数` : `a required number of duties is missed ${unmet} times`]
        : []),
    ];
    parts.push(strong(faults.join(zh ? '，' : ', ')), plain(zh ? '。' : '. '));
    if (status === 'infeasible')
      parts.push(
        plain(
          zh ? '已证明：按现有的人员、日期和规则，' : 'It is proven that with these people, dates and rules ',
        ),
        strong(zh ? '排不出完整的值班表' : 'no complete roster exists'),
        plain(zh ? '。' : '. '),
      );
    if (status === 'unsolved')
      parts.push(
        plain(
          zh
            ? '没有找到完整的排法，也没有证明排不出。'
            : 'No complete roster was found, nor is it proven that none exists. ',
        ),
      );
  }
  if (given > 0)
    parts.push(plain(zh ? `另有${given}处已发生，不计入。` : `${given} more are given and not counted. `));
  return parts;
}

function shareParts(shared: Shared, language: Language): HeadlinePart[] {
  const zh = language === 'zh-CN';
  const { people, equal, duties, restDays, holidays } = shared;
  const others = [
    ...(restDays.most > 0
      ? [
          `${zh ? '休息日' : 'on rest days '}${zh ? rangeOfCounts(restDays, 'duty', language) : rangeFigures(restDays)}`,
        ]
      : []),
    ...(holidays.most > 0
      ? [
          `${zh ? '节假日' : 'on holidays '}${zh ? rangeOfCounts(holidays, 'duty', language) : rangeFigures(holidays)}`,
        ]
      : []),
  ];
  const tail = others.map((words) => `${zh ? '，' : ', '}${words}`).join('');
  const who = equal
    ? zh
      ? `同等分担的${people}人`
      : `The ${people} leaders who share equally serve `
    : zh
      ? `${people}人应值次数不同，`
      : `The ${people} leaders are owed different loads and serve `;
  return [
    plain(who),
    strong(`${zh ? '每人' : ''}${rangeOfCounts(duties, 'duty', language)}${zh ? '' : ' each'}`),
    plain(tail),
  ];
}

/** 0 or 1, 7 to 9; a count without its noun. */
const rangeFigures = (range: Range): string =>
  rangeOfCounts(range, 'duty', 'en').replace(/ dut(?:y|ies)$/, '');

function fairnessParts(standing: Standing, language: Language): HeadlinePart[] {
  const zh = language === 'zh-CN';
  const { fairnessRules, provenFairness, score, bound } = standing;
  if (!standing.valid || !standing.complete) return [plain(zh ? '。' : '.')];
  if (fairnessRules === 0) return [plain(zh ? '；公平未评判。' : '; fairness was not judged.')];
  const together =
    fairnessRules > 1
      ? zh
        ? `${smallNumber(fairnessRules, language)}项合计，`
        : `over all ${smallNumber(fairnessRules, language)} counts together, `
      : '';
  if (provenFairness)
    return [
      plain(zh ? '；' : '; '),
      strong(zh ? `${together}任何排法都不能更均衡` : `${together}no roster could be fairer`),
      plain(zh ? '，已证明。' : ', and that is proven.'),
    ];
  if (bound.fairness === null)
    return [
      plain(zh ? '；能否更均衡，' : '; whether it could be fairer is '),
      strong(zh ? '没有证明' : 'not proven'),
      plain(zh ? '。' : '.'),
    ];
  const gap = squares(score.fairness - bound.fairness);
  return [
    plain(zh ? '；能否更均衡，' : '; whether it could be fairer is '),
    strong(zh ? '没有证明' : 'not proven'),
    plain(
      zh
        ? `，与可证明的极限相差${gap}（见“均衡到什么程度”）。`
        : `: it is ${gap} above the proven limit (see “How fair it is”).`,
    ),
  ];
}

/** The sentence a director reads first: whether the roster holds, what each serves, and whether it could be fairer. */
export function headline(
  standing: Standing,
  groups: readonly LoadGroup[],
  loads: readonly LoadRow[],
  language: Language,
): HeadlinePart[] {
  return [
    ...standingParts(standing, language),
    ...shareParts(sharedBy(groups, loads), language),
    ...fairnessParts(standing, language),
  ];
}
