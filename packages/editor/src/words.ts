import {
  baseLanguage,
  dayKindNames,
  isAdded,
  weekdayHeads as headsIn,
  weekdayName,
  type WeekdayWidth,
  wordTable,
} from '@lunzhi/core/names';

export { baseLanguage, dayKindNames };

/** The languages of the elements; the first is the default. */
export type ElementLanguage = 'zh-CN' | 'en';

/**
 * The one of them that a tag asks for, as `zh` or `en-US` do, or one that a host has added; `undefined` for any other, and
 * without one.
 */
export const languageOf = (tag: string | null | undefined): ElementLanguage | undefined =>
  isAdded(tag ?? '')
    ? (tag as ElementLanguage)
    : /^en\b/i.test(tag ?? '')
      ? 'en'
      : /^zh\b/i.test(tag ?? '')
        ? 'zh-CN'
        : undefined;

/** Whether marks and dates are those of English. */
export const isEnglish = (language: ElementLanguage): boolean => baseLanguage(language) === 'en';

/**
 * The words of one domain by language; the Chinese ones are the type that the English ones satisfy.
 *
 * @param name by which hosts change them: see `EditorTables`
 */
export function catalogue<Words>(
  name: string,
  chinese: Words,
  english: NoInfer<Words>,
): (language: ElementLanguage) => Words {
  const table = wordTable(name, { 'zh-CN': chinese, en: english });
  // of any other language that a document may name
  return (language) => table[language] ?? table['zh-CN'];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2月18日, 18 Feb. */
export function dayWords(date: string, language: ElementLanguage): string {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  return isEnglish(language) ? `${day} ${months[month - 1]}` : `${month}月${day}日`;
}

/** 2月, Feb; `month` is `2024-02` or a date in it. */
export function monthWords(month: string, language: ElementLanguage): string {
  const number = Number(month.slice(5, 7));
  return isEnglish(language) ? months[number - 1]! : `${number}月`;
}

/** 周一, Mon; `weekday` is 1 Monday to 7 Sunday. */
export const weekdayWords = (weekday: number, language: ElementLanguage): string =>
  weekdayName(weekday, baseLanguage(language), 'short');

export const weekdayHeads = (language: ElementLanguage, width: WeekdayWidth): string[] =>
  headsIn(baseLanguage(language), width);

/** The post to stand beside a name: nothing where the name says it already, as of leaders who are named by their posts. */
export const postBeside = ({ name, post }: { readonly name: string; readonly post: string }): string =>
  post === name ? '' : post;
