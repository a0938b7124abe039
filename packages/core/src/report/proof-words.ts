import type { Language } from '../document/schema.ts';
import { thousandths } from '../phrases/counts.ts';
import { list } from '../phrases/lists.ts';
import { smallNumber, squares, tally } from './count-words.ts';
import type { LoadGroup, LoadRow, ProofWords } from './report-types.ts';
import type { Standing } from './standing.ts';

/** Names at most this many leaders in a sentence. */
const NAMED = 6;

interface Scene {
  readonly standing: Standing;
  readonly groups: readonly LoadGroup[];
  readonly loads: readonly LoadRow[];
  readonly moves: number;
  /** Titles of the fairness rules the bound leaves out. */
  readonly leftOut: readonly string[];
  readonly language: Language;
}

/** Who is outside the largest group of equals, by what they serve: “县委书记、县长各12次（应值12次）”. */
function othersWords(others: readonly LoadRow[], language: Language): string {
  const zh = language === 'zh-CN';
  const byClaim = new Map<string, LoadRow[]>();
  for (const row of others) {
    const key = `${row.duties}/${row.entitlement}`;
    byClaim.set(key, [...(byClaim.get(key) ?? []), row]);
  }
  const total = others.reduce((sum, { duties }) => sum + duties, 0);
  if (others.length > NAMED)
    return zh
      ? `另外${others.length}人各有应值，共值${total}次`
      : `${others.length} others are owed loads of their own and serve ${total} in all`;
  const words = [...byClaim.values()].map((rows) => {
    const { duties, entitlement } = rows[0]!;
    const names = list(
      rows.map(({ name }) => name),
      language,
    );
    const owed = thousandths(Math.round(entitlement * 1000));
    return zh
      ? `${names}${rows.length > 1 ? '各' : ''}${duties}次（应值${owed}次）`
      : `${names} ${duties}${rows.length > 1 ? ' each' : ''} (entitled to ${owed})`;
  });
  const sum = zh ? `，共${total}次` : `, ${total} in all`;
  return `${words.join(zh ? '，' : '; ')}${others.length > 1 ? sum : ''}`;
}

/** The long division: how often equals must serve, and how many of them once more. */
function divisionSteps({ standing, groups, loads, language }: Scene): string[] {
  const zh = language === 'zh-CN';
  const equals = groups[0];
  if (!equals || equals.names.length < 2) return [];
  const members = new Set(equals.ids);
  const own = loads.filter(({ id }) => members.has(id));
  const others = loads.filter(
    ({ id, duties, entitlement }) => !members.has(id) && (duties > 0 || entitlement > 0),
  );
  const people = own.length;
  const total = own.reduce((sum, { duties }) => sum + duties, 0);
  const each = Math.floor(total / people);
  const rest = total - each * people;
  const start =
    others.length === 0 ? '' : zh ? `共${standing.shifts}班。` : `There are ${standing.shifts} places. `;
  const outside = others.length === 0 ? '' : `${othersWords(others, language)}${zh ? '。' : '. '}`;
  const falls = zh
    ? `${others.length === 0 ? '' : '余'}${total}班由同等分担的${people}人值`
    : `${others.length === 0 ? `The ${total} places` : `The other ${total}`} fall to the ${people} who share equally`;
  const division = (): string => {
    if (rest === 0)
      return zh
        ? `${falls}，${total}÷${people}正好是${each}次。`
        : `${falls}: ${total} ÷ ${people} is ${each} exactly.`;
    if (each === 0)
      return zh
        ? `${falls}，不够每人一次：最均衡是${rest}人各一次，其余的人没有。`
        : `${falls}, too few for one each: the most even is one each for ${rest} of them.`;
    return zh
      ? `${falls}，不能整除：每人${each}次共${each * people}次，还差${rest}次，所以至少要有${rest}人次多值一次。`
      : `${falls}, which do not divide: ${each} each make ${each * people}, which leaves ${rest}, so ${rest} must serve once more.`;
  };
  const counts = tally(own.map(({ duties }) => duties));
  const isEven = counts.every(({ value }) => value === each || (value === each + 1 && rest > 0));
  const said = list(
    counts.map(({ value, count }) => (zh ? `${count}人${value}次` : `${count} serve ${value}`)),
    language,
  );
  const evenWords =
    counts.length === 1
      ? zh
        ? `现在正好每人${each}次。`
        : `Now each serves ${each} exactly.`
      : zh
        ? `现在正好${said}，没有人更多，也没有人更少。`
        : `Now ${said}: nobody more, nobody fewer.`;
  const unevenWords = zh
    ? `现在${said}。没有全部取齐，因为请假、任职日期、结转和各项规则也要照顾。`
    : `Now ${said}. They are not all level, since absences, dates in post, carried loads and the rules count too.`;
  return [`${start}${outside}${division()}`, isEven ? evenWords : unevenWords];
}

/** Rest days and holidays among all who serve: “休息日共11班：11人各1次，25人没有”. */
function dayStep({ loads, language }: Scene): string[] {
  const zh = language === 'zh-CN';
  const said = (name: string, values: readonly number[]): string[] => {
    const total = values.reduce((sum, value) => sum + value, 0);
    if (total === 0) return [];
    const counts = tally(values).reverse();
    const words = counts.map(({ value, count }) =>
      value === 0
        ? zh
          ? `${count}人没有`
          : `${count} none`
        : zh
          ? `${count}人${value}次`
          : `${count} ${count === 1 ? 'leader' : 'leaders'} ${value}`,
    );
    return [
      zh
        ? `${name}共${total}班：${list(words, language)}。`
        : `${name}, ${total} in all: ${words.join(', ')}.`,
    ];
  };
  const sentences = [
    ...said(
      zh ? '休息日' : 'On rest days',
      loads.map(({ restDays }) => restDays),
    ),
    ...said(
      zh ? '其中节假日' : 'Of these on holidays',
      loads.map(({ holidays }) => holidays),
    ),
  ];
  return sentences.length === 0 ? [] : [sentences.join(zh ? '' : ' ')];
}

function boundStep({ standing, language }: Scene): string[] {
  const { score, bound, fairnessRules, provenFairness } = standing;
  if (!provenFairness || bound.fairness === null) return [];
  const zh = language === 'zh-CN';
  const cost = squares(score.fairness);
  const limit = squares(bound.fairness);
  const rules = smallNumber(fairnessRules, language);
  return [
    zh
      ? `每人实值与应值之差（计入结转）自乘，按规则的权重相加，${fairnessRules > 1 ? `${rules}项合计` : '共'}${cost}。由公平证明算出的下限也是${limit}：每班都有人、不违反硬性规则的排法，没有一种低于它。`
      : `What each leader serves less what is fair, carried loads included, squared and added up by the weights of the rules${fairnessRules > 1 ? `, ${rules} rules together` : ''}, make ${cost}. The limit worked out from the certificate is ${limit} too: no roster that fills every place and keeps the hard rules lies below it.`,
    zh
      ? '请假、任职日期和锁定的班次都已计算在内。证明的数字写在 roster.json，任何人可用 lunzhi certificate roster.json 复核，只用加减乘，不必相信本软件。'
      : 'Absences, dates in post and pins are all counted. The numbers of the proof stand in roster.json; anyone can check them with lunzhi certificate roster.json, by adding, subtracting and multiplying, without trusting this program.',
  ];
}

function openFairness({ standing, language }: Scene): string[] {
  const { score, bound, fairnessRules, provenFairness } = standing;
  const zh = language === 'zh-CN';
  if (fairnessRules === 0)
    return [
      zh ? '没有评判公平的规则，公平没有评判。' : 'No fairness rule is on, so fairness was not judged.',
    ];
  if (provenFairness) return [];
  if (bound.fairness === null)
    return [
      zh
        ? '没有算出公平的下限，能否更均衡无法断定。'
        : 'No limit of fairness was worked out; whether it could be fairer is open.',
    ];
  const words = [score.fairness, bound.fairness, score.fairness - bound.fairness].map(squares);
  return [
    zh
      ? `公平：实际${words[0]}，可证明的下限${words[1]}，相差${words[2]}。也许还能均衡一些，最多就是这么多；也许已是最好。`
      : `Fairness: this roster ${words[0]}, proven limit ${words[1]}, a difference of ${words[2]}. It may be possible to gain that much at most; it may be the best already.`,
  ];
}

function openQuality({ standing, moves, language }: Scene): string[] {
  const { quality } = standing.score;
  const limit = standing.bound.quality;
  if (quality === 0 || quality === limit) return [];
  const zh = language === 'zh-CN';
  const gap =
    limit === null
      ? zh
        ? '没有算出下限'
        : 'no limit was worked out'
      : zh
        ? `可证明的下限${limit}，最多还能改进${quality - limit}`
        : `the proven limit is ${limit}, so at most ${quality - limit} can be gained`;
  return [
    zh
      ? `质量（间隔、等候等）：代价合计${quality}（100约为一处明显不足），没有证明是最好，${gap}。搜索试了${moves}步。`
      : `Quality (spacing, waits and so on): the costs add up to ${quality}, where 100 is about one clear defect. It is not proven to be the best; ${gap}. The search tried ${moves} moves.`,
  ];
}

/**
 * Why the roster cannot be fairer, in arithmetic that anyone can follow, and what is not proven and by how much.
 *
 * The division speaks of the largest group of leaders who are owed the same; the bound speaks of everybody.
 */
export function proofWords(scene: Scene): ProofWords {
  const { standing, leftOut, language } = scene;
  const zh = language === 'zh-CN';
  if (!standing.valid || !standing.complete)
    return {
      title: zh ? '公平还不能评定' : 'Fairness cannot be judged yet',
      proven: false,
      steps: [],
      open: [
        zh
          ? '值班表不完整或违反硬性规则时，不证明公平：少排几班总显得更均衡。'
          : 'While places are empty or hard rules broken, nothing is proven of fairness: fewer duties always look fairer.',
      ],
    };
  return {
    title: standing.provenFairness
      ? zh
        ? '为什么说不能更均衡'
        : 'Why it cannot be fairer'
      : zh
        ? '均衡到什么程度'
        : 'How fair it is',
    proven: standing.provenFairness,
    steps: [...divisionSteps(scene), ...dayStep(scene), ...boundStep(scene)],
    open: [
      ...openFairness(scene),
      ...leftOut.map((title) =>
        zh
          ? `公平规则“${title}”没有算进下限，按0计。`
          : `The fairness rule “${title}” is not part of the limit; it counts as 0 there.`,
      ),
      ...openQuality(scene),
    ],
  };
}
