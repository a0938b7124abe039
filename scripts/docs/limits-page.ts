import type { Language } from '../../packages/core/src/document/schema.ts';
import { effectiveSettings } from '../../packages/reception/src/cases/settings.ts';
import {
  type Exclusion,
  type ExclusionGround,
  exclusionGrounds,
} from '../../packages/reception/src/law/exclusions.ts';
import {
  type LimitId,
  limitIds,
  type LimitRule,
  limitRulesOf,
  regionalLimits,
} from '../../packages/reception/src/law/limits.ts';
import { regions } from '../../packages/reception/src/law/source.ts';
import { limitName, limitWords, wordSource } from '../../packages/reception/src/locale/limits.ts';
import { receptionNames } from '../../packages/reception/src/locale/names.ts';
import { table } from './schema-words.ts';

const { hearWithin } = effectiveSettings();

function daysWords({ days, count, extension, withoutHearing }: LimitRule, language: Language): string {
  const zh = language === 'zh-CN';
  const { dayCount } = limitWords[language];
  if (days === 'set-by-sender') return zh ? '由交办、督办的定' : 'set by the sender';
  if (days === 'set-by-office') {
    const { usual, urgent, major } = hearWithin;
    return zh
      ? `本单位规定：一般${usual}天，紧急${urgent}天，重大紧急${major}天`
      : `set by the office: ${usual} days, urgent ${urgent}, major ${major}`;
  }
  const more = [
    ...(extension === undefined ? [] : [zh ? `可延长${extension}天` : `and ${extension} more by extension`]),
    ...(withoutHearing ? [zh ? '听证时间不算' : 'the days of a hearing not counted'] : []),
  ];
  return [dayCount(days, count), ...more].join(zh ? '，' : ', ');
}

const limitRow = (id: LimitId, rule: LimitRule, language: Language): string[] => [
  limitName(id, language),
  wordSource(rule, language),
  limitWords[language].bearers[rule.bearer],
  limitWords[language].starts[rule.starts],
  limitWords[language].meets[rule.meets],
  daysWords(rule, language),
];

const national = (language: Language): string[][] =>
  limitIds.map((id) => limitRow(id, limitRulesOf(null)[id], language));

const provincial = (language: Language): string[][] =>
  regions.flatMap((region) => {
    const rules = limitRulesOf(region);
    const own = limitIds.filter((id) => regionalLimits[region][id] !== undefined);
    return own.map((id) => [`\`${region}\``, ...limitRow(id, rules[id], language)]);
  });

const grounds = (language: Language): string[][] =>
  (Object.entries(exclusionGrounds) as [ExclusionGround, Exclusion][]).map(([ground, exclusion]) => [
    receptionNames(language).grounds[ground],
    wordSource(exclusion, language),
    words[language].stillDue[exclusion.stillDue],
  ]);

/** What is said of each language beside the figures; the pages are made of the same parts in the same order. */
const words = {
  'zh-CN': {
    heads: ['期限', '依据', '谁的', '起算', '到', '天数'],
    groundHeads: ['理由', '依据', '以后'],
    stillDue: {
      forwarding: '照常转送、办理',
      'other-procedure': '转送有权机关，按该程序的期限',
      nothing: '不必另行转送；已交办的照常办理',
    },
    head: `# 信访期限

每件信访事项的期限，都按条文自己的起算点，在真实的日历上计算；是否超期，全程只有一处判断，名单、接访台和月通报说的是同一回事。
条文没有写“工作日”的，都按自然日。

## 全国`,
    afterNational: `- 办结期限只用于按信访程序办理的申诉求决事项（第三十一条第六项）；应当走诉讼、仲裁、行政程序等的，按该程序的期限。
- 信访人姓名、住址不清的，没有书面告知的期限（第二十三条）。
- 交由几个单位的，有一家受理告知，没有受理告知的其他单位不再计算；都受理告知的，各算各的；协办单位只有交办时定的日期。
- 办结（结案）不等于答复：结案时已经超期的，仍算到期，不算按期，显示“超期未完成”；还没有到期的，不再计算。
- 没有筛选约访、直接转送交办的，不再等领导接访，最迟接访不再计算。
- 同一单位再次收到同一件的，受理、办结期限不重新起算，只加一个日期。
- 复查、复核是信访人的权利，过期不提出的，显示“期满未提出”，不算谁超期；2022年的条例没有写过期的后果，浙江、山东的条例写了。

## 各省

设置 \`region\` 后，下列期限代替全国的；其余不变。`,
    afterProvinces: `台账里没有相应记录、因而没有写进来的：山东第四十三、四十四条（3个工作日内决定是否受理复查、复核），河南第二十六条第三项（交办没有定日期的90日），
北京第五十二条（未采纳建议的3个工作日）。

## 怎样计算

1. 起算的当天不算，从次日数起（《民法典》第二百零一条）；休息日收到的，当天同样不算。
2. 自然日逐日数，不论休息日。工作日按国务院放假通知：调休上班的周末是工作日；本地另有安排的，以方案的 \`calendar\` 为准。
3. 末日是休息日的，**两个日期都写**：2月15日｜顺延2月18日。《民法典》第二百零三条顺延，但它说的是民事期间，《信访工作条例》没有规定，
   网上的说法也不一致。所以责任单位和本单位默认以前一个为准（不会误事），信访人的权利以后一个为准（不会少给）。
4. 调休上班的周末是工作日，末日落在这一天的，不顺延。
5. 延长从原来的末日接着数，不从顺延的日子数；最长到条文的上限。复核的听证时间不算在内。延期应当告知信访人理由，没有记下的
   会提示。
6. 没有登记受理告知的，办结期限暂从责任单位收到之日起算，标“暂定”。
7. 放假通知未公布的年份，只按法定节假日计算，涉及的日期标“暂定”；12月25日以后，下一年的通知公布以前也是如此（2022年12月31日由2023年的通知定为休息）。

## 本单位可以设置的

在台账文件的 \`settings\` 里，见[设置](reception.md#settings)。

## 不约的理由

由人决定；从台账看得出来的（同一事项在办、已经复核、近期接访过、检举控告、匿名、多人未推选代表），系统提示。`,
  },
  en: {
    heads: ['Limit', 'Source', 'Whose', 'From', 'To', 'Days'],
    groundHeads: ['Ground', 'Source', 'What is still due'],
    stillDue: {
      forwarding: 'all limits run on',
      'other-procedure': 'it is sent on; the limits of that procedure apply',
      nothing: 'it need not be forwarded; what a unit has in hand runs on',
    },
    head: `# Limits

The limits of a petition case, each counted from its article's own starting point on the real calendar. One function says
what is overdue, for the list, the desk and the circular. Days are calendar days where the text does not say working days.

## National`,
    afterNational: `- The 60 days are for claims that no other procedure is there for (article 31, item 6); where a court, an arbitration or an
  administrative procedure is the way, its limits apply.
- Nothing is told in writing where name or address are unclear (article 23).
- Once one of several units has accepted a case, those that have not owe nothing more; each that has accepted it has its own
  limit. One that assists has only the date it was set.
- Closing a case is no reply: what was over by then stays due and unmet; what was not is no longer asked for.
- No leader waits for a case that went to a unit without being screened.
- When a unit receives the same case again, its limits do not begin again; there is one date more.
- A right to a review that was not used is no delay of anybody. The regulation of 2022 does not say what follows; those of
  Zhejiang and Shandong do.

## Provinces

With \`region\` set, these take the place of the national ones.`,
    afterProvinces: `Not among them, because no entry tells when they are met: Shandong 43 and 44 (3 working days to decide whether a review is
accepted), Henan 26 item 3 (90 days where no date was set), Beijing 52 (3 working days for a suggestion that is not taken up).

## How days are counted

1. The day itself is not counted, be it a rest day or not (Civil Code, article 201).
2. Working days go by the State Council's notices, make-up weekend days among them, and by the document's own \`calendar\`.
3. **Both dates are always shown** where the last day is a rest day, since no law says which one counts for petitions: article
   203 of the Civil Code, which moves it, is about civil matters. Units keep the strict one by default, so that nobody is
   late; a petitioner's right ends on the later one, so that nobody loses it.
4. A make-up day is a working day, and a limit may end on it.
5. An extension runs from the strict last day, up to what the article allows. The days of a hearing are not counted. The
   petitioner is told why; where that is not written down, there is a warning.
6. Where no acceptance is recorded, the 60 days are counted from the unit's receipt, provisionally.
7. Dates that a notice still to come may change are provisional: those of a year that is not published, and the last days
   of the December before it.

## What an office sets

In \`settings\` of the file of cases: see [settings](reception.md#settings).

## Why a case is not heard

A person decides; what the cases themselves tell is suggested: the matter is in hand, was re-reviewed, was heard a short time
ago, accuses somebody, is anonymous, or is of many who have not chosen whom to send.`,
  },
} as const;

/** Every limit of a case: what lays it down, what starts it and how its days are counted. */
export function limitsPage(language: Language): string {
  const said = words[language];
  return [
    said.head,
    table(said.heads, national(language)),
    said.afterNational,
    table(['`region`', ...said.heads], provincial(language)),
    said.afterProvinces,
    table(said.groundHeads, grounds(language)),
  ].join('\n\n');
}
