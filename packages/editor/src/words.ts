import { dayKindNames, weekdayHeads, weekdayName } from '@lunzhi/core/names';

export { dayKindNames, weekdayHeads };

/** The languages of the elements; the first is the default. */
export type ElementLanguage = 'zh-CN' | 'en';

/** The one of them that a tag asks for, as `zh` or `en-US` do; `undefined` for any other, and without one. */
export const languageOf = (tag: string | null | undefined): ElementLanguage | undefined =>
  /^en\b/i.test(tag ?? '') ? 'en' : /^zh\b/i.test(tag ?? '') ? 'zh-CN' : undefined;

/** The words of one domain by language; the Chinese ones are the type that the English ones satisfy. */
export const catalogue =
  <Words>(chinese: Words, english: NoInfer<Words>) =>
  (language: ElementLanguage): Words =>
    language === 'en' ? english : chinese;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2月18日, 18 Feb. */
export function dayWords(date: string, language: ElementLanguage): string {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  return language === 'zh-CN' ? `${month}月${day}日` : `${day} ${months[month - 1]}`;
}

/** 2月, Feb; `month` is `2024-02` or a date in it. */
export function monthWords(month: string, language: ElementLanguage): string {
  const number = Number(month.slice(5, 7));
  return language === 'zh-CN' ? `${number}月` : months[number - 1]!;
}

/** 周一, Mon; `weekday` is 1 Monday to 7 Sunday. */
export const weekdayWords = (weekday: number, language: ElementLanguage): string =>
  weekdayName(weekday, language, 'short');

/** The post to stand beside a name: nothing where the name says it already, as of leaders who are named by their posts. */
export const postBeside = ({ name, post }: { readonly name: string; readonly post: string }): string =>
  post === name ? '' : post;
