import { weekdayName } from './names.ts';

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

/** The member of a union whose `Tag` may be `Value`. */
type Variant<Of, Tag extends string, Value> = Of extends { readonly [Key in Tag]: infer Values }
  ? Value extends Values
    ? Of
    : never
  : never;

/** Words facts that come in kinds, told apart by the field `tag`: a sentence for each kind. */
export function sentenceBy<Tag extends string, Of extends { readonly [Key in Tag]: string }>(
  tag: Tag,
  sentences: { readonly [Value in Of[Tag]]: (of: Variant<Of, Tag, Value>) => string },
): (of: Of) => string {
  return (of) => sentences[of[tag]](of as never);
}

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
  person: ['人', 'person', 'people'],
  case: ['件', 'case', 'cases'],
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

/** Names of weekdays as a list, Monday first: 周一、周三. */
export function weekdayNames(weekdayNumbers: readonly number[], language: Language): string {
  const sorted = [...new Set(weekdayNumbers)].sort((a, b) => a - b);
  return list(
    sorted.map((weekday) => weekdayName(weekday, language)),
    language,
  );
}

const englishHolidays: ReadonlyMap<string, string> = new Map(
  Object.entries({
    元旦: "New Year's Day",
    春节: 'Spring Festival',
    清明节: 'Qingming Festival',
    劳动节: 'Labour Day',
    端午节: 'Dragon Boat Festival',
    中秋节: 'Mid-Autumn Festival',
    国庆节: 'National Day',
  }),
);

/** Names of holidays as a list. English has its own for the seven statutory ones; others stay as they are written. */
export function holidayNames(names: readonly string[], language: Language): string {
  return list(
    language === 'zh-CN' ? names : names.map((name) => englishHolidays.get(name) ?? name),
    language,
  );
}
