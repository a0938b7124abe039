import type { EntryKind } from '../roster/ledger-entry.ts';
import type { Stage } from '../roster/stage.ts';
import type { Institution } from '../document/schema.ts';
import { WEEKDAYS } from '../dates/weekdays.ts';

/** The languages lunzhi speaks. */
export type Language = 'zh-CN' | 'en';

/** What stands between parts of a sentence, and ends one. */
export const marks = {
  'zh-CN': { enumeration: '、', comma: '，', semicolon: '；', colon: '：', stop: '。' },
  en: { enumeration: ', ', comma: ', ', semicolon: '; ', colon: ': ', stop: '. ' },
} as const;

/** A note behind a word: （县委常委）, “ (county committee)”. */
export const bracketed = (note: string, language: Language): string =>
  language === 'zh-CN' ? `（${note}）` : ` (${note})`;

/** A sentence for each code of some diagnostics. */
export type Sentences<Of extends { readonly code: string }> = {
  readonly [Code in Of['code']]: (of: Extract<Of, { readonly code: Code }>) => string;
};

/** The text with a capital first letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence as part of another. */
export const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/, '');

/** Words joined as an enumeration: 甲、乙、丙 or “a, b and c”. An empty list gives an empty string. */
export function list(words: readonly string[], language: Language): string {
  if (language === 'zh-CN') return words.join('、');
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** As {@link list}, but any one of the words: 甲、乙或丙, “a, b or c”. */
export function alternatives(words: readonly string[], language: Language): string {
  if (words.length <= 1) return words.join('');
  const last = words[words.length - 1];
  const before = words.slice(0, -1);
  return language === 'zh-CN' ? `${before.join('、')}或${last}` : `${before.join(', ')} or ${last}`;
}

/** Text of the document inside a sentence, in quotation marks; the text itself is not changed. */
export function quote(text: string): string {
  return `“${text}”`;
}

/** What can be counted: the Chinese measure word with its noun, and English singular and plural. */
const counted = {
  day: ['天', 'day', 'days'],
  duty: ['次', 'duty', 'duties'],
  leader: ['位领导', 'leader', 'leaders'],
  place: ['人次', 'place', 'places'],
  change: ['处改动', 'change', 'changes'],
  problem: ['个问题', 'problem', 'problems'],
  holiday: ['个节假日', 'holiday', 'holidays'],
  character: ['个字', 'character', 'characters'],
  year: ['年', 'year', 'years'],
  item: ['项', 'item', 'items'],
} as const;

export type Counted = keyof typeof counted;

/** A number with what it counts: 3天, 1次, “3 days”, “1 duty”. */
export function count(number: number, what: Counted, language: Language): string {
  const [chinese, one, many] = counted[what];
  if (language === 'zh-CN') return `${number}${chinese}`;
  return `${number} ${number === 1 ? one : many}`;
}

/** A whole number of parts as a decimal without trailing zeros: of 7500 with three places “7.5”. */
function decimal(number: number, places: number): string {
  const unit = 10 ** places;
  const rest = String(Math.abs(number) % unit)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return `${number < 0 ? '-' : ''}${Math.trunc(Math.abs(number) / unit)}${rest === '' ? '' : `.${rest}`}`;
}

/** Whole thousandths as a decimal without trailing zeros: 7500 gives “7.5”. */
export const thousandths = (number: number): string => decimal(number, 3);

/** A fairness cost, (thousandths of a duty)², as squared duties with up to six decimals: 8337000 gives “8.337”. */
export const squares = (cost: number): string => decimal(cost, 6);

/** What lies between a positive cost and its proven bound, of the cost, in whole per cent rounded up. */
export const percentLeft = (cost: number, bound: number): number => Math.ceil((100 * (cost - bound)) / cost);

/** From the least to the most of something. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** A figure that varies: 7, 7或8, 7至9; “7 or 8”, “7 to 9”. */
export function figures({ least, most }: Range, language: Language): string {
  if (least === most) return String(least);
  const [or, to] = language === 'zh-CN' ? ['或', '至'] : [' or ', ' to '];
  return `${least}${most === least + 1 ? or : to}${most}`;
}

/** A count that varies: 7次, 7或8次, 7至9次; “7 duties”, “7 or 8 duties”, “0 or 1 duty”. */
export const rangeOfCounts = (range: Range, what: Counted, language: Language): string =>
  figures(range, language).replace(/\d+$/, (most) => count(Number(most), what, language));

/** Numbers up to ten as one writes them in a sentence: 三, “three”; larger ones in figures. */
export function smallNumber(number: number, language: Language): string {
  const words = {
    'zh-CN': ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
    en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  };
  return words[language][number] ?? String(number);
}

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** How much of a weekday's name is said, as `Intl` calls it: 星期一, 周一, 一; “Monday”, “Mon”, “Mo”. */
export type WeekdayWidth = 'long' | 'short' | 'narrow';

/** What a sentence says: 周一, “Monday”. */
const inSentence = { 'zh-CN': 'short', en: 'long' } as const;

/**
 * Name of a weekday, 1 Monday to 7 Sunday: 周一 or “Monday” where no width is asked for. Throws a RangeError for another
 * number.
 */
export function weekdayName(
  weekday: number,
  language: Language,
  width: WeekdayWidth = inSentence[language],
): string {
  const name = WEEKDAYS[language][weekday - 1];
  if (name === undefined) throw new RangeError(`not a weekday from 1 to 7: ${weekday}`);
  if (language === 'zh-CN') return `${{ long: '星期', short: '周', narrow: '' }[width]}${name}`;
  return name.slice(0, { long: undefined, short: 3, narrow: 2 }[width]);
}

/** The names of all seven, Monday first, as heads of columns. */
export const weekdayHeads = (language: Language, width: WeekdayWidth): string[] =>
  WEEKDAYS[language].map((_, index) => weekdayName(index + 1, language, width));

/** Names of weekdays as a list, Monday first: 周一、周三. */
export function weekdayNames(weekdayNumbers: readonly number[], language: Language): string {
  const sorted = [...new Set(weekdayNumbers)].sort((a, b) => a - b);
  return list(
    sorted.map((weekday) => weekdayName(weekday, language)),
    language,
  );
}

/** Names of the levels, from the first compared to the last. */
export const levelNames: Words<'hard' | 'coverage' | 'disruption' | 'fairness' | 'quality'> = {
  'zh-CN': { hard: '规定', coverage: '排满', disruption: '改动', fairness: '均衡', quality: '细节' },
  en: {
    hard: 'hard',
    coverage: 'coverage',
    disruption: 'disruption',
    fairness: 'fairness',
    quality: 'quality',
  },
};

/** Name of a score level: 规定, 排满, 改动, 均衡, 细节; in English the level's own word. */
export function levelName(level: keyof (typeof levelNames)['en'], language: Language): string {
  return levelNames[language][level];
}

/** Names of the kinds of day, in the order in which they are counted. */
export const dayKindNames: Words<'workday' | 'make-up-workday' | 'weekend' | 'holiday'> = {
  'zh-CN': { workday: '工作日', 'make-up-workday': '调休上班', weekend: '周末', holiday: '节假日' },
  en: {
    workday: 'workday',
    'make-up-workday': 'make-up workday',
    weekend: 'weekend',
    holiday: 'holiday',
  },
};

/** Name of a day kind: 工作日, 调休上班, 周末, 节假日. */
export function dayKindName(kind: keyof (typeof dayKindNames)['en'], language: Language): string {
  return dayKindNames[language][kind];
}

const institutions: Words<Institution> = {
  'zh-CN': {
    party: '党委',
    congress: '人大',
    government: '政府',
    cppcc: '政协',
    court: '法院',
    procuratorate: '检察院',
    other: '其他',
  },
  en: {
    party: 'party committee',
    congress: "people's congress",
    government: 'government',
    cppcc: 'CPPCC',
    court: 'court',
    procuratorate: 'procuratorate',
    other: 'other bodies',
  },
};

/** Name of the institution that a leader belongs to: 党委, 人大, 政府. */
export const institutionName = (institution: Institution, language: Language): string =>
  institutions[language][institution];

const entryKinds: Words<EntryKind> = {
  'zh-CN': {
    circulated: '征求意见',
    approved: '审定',
    published: '公布',
    substituted: '代班',
    exchanged: '调班',
    vacated: '让班',
    attended: '到岗',
    amended: '方案修改',
    're-planned': '重排',
    corrected: '更正',
  },
  en: {
    circulated: 'circulation',
    approved: 'approval',
    published: 'publication',
    substituted: 'substitution',
    exchanged: 'exchange',
    vacated: 'vacancy',
    attended: 'attendance',
    amended: 'amendment',
    're-planned': 're-plan',
    corrected: 'correction',
  },
};

/** What an entry of the ledger is called: 代班, 调班, 更正. */
export const entryName = (kind: EntryKind, language: Language): string => entryKinds[language][kind];

const stages: Words<Stage> = {
  'zh-CN': { draft: '草稿', circulated: '征求意见中', approved: '已审定，未公布', published: '已公布' },
  en: {
    draft: 'Draft',
    circulated: 'Circulated for comment',
    approved: 'Approved, not published',
    published: 'Published',
  },
};

/** How far a roster has come: 草稿, 征求意见中, 已审定，未公布, 已公布. */
export const stageName = (stage: Stage, language: Language): string => stages[language][stage];

const englishHolidays: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/** Names of holidays as a list. English has its own for the seven statutory ones; others stay as they are written. */
export function holidayNames(names: readonly string[], language: Language): string {
  return list(language === 'zh-CN' ? names : names.map((name) => englishHolidays[name] ?? name), language);
}
