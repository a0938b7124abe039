import type { Language } from '../document/schema.ts';

/** Why nothing is opened. */
export type Unopened =
  | { readonly why: 'nothing' | 'both' }
  | { readonly why: 'today' | 'language'; readonly given: unknown }
  | { readonly why: 'constraints'; readonly missing: readonly string[] };

const shown = (given: unknown): string => JSON.stringify(given) ?? String(given);

const words: Readonly<Record<Language, (found: Unopened) => string>> = {
  'zh-CN': (found) => {
    switch (found.why) {
      case 'nothing':
        return '没有给出要打开的内容。\n请给出 document（值班方案）或 roster（值班表）。';
      case 'both':
        return 'document 和 roster 同时给出，不知道打开哪一个。\n请只给一个：值班表里已有方案，改方案请打开以后再改。';
      case 'today':
        return `today（今天）写作 ${shown(found.given)}，不是一个日期。\n请写成 2024-02-19 这样，四位年、两位月、两位日，不带时间。`;
      case 'language':
        return `language（语言）写作 ${shown(found.given)}，没有这种语言。\n请写 zh-CN 或 en。`;
      case 'constraints':
        return `计算的一端缺少需要的规则：${found.missing.join('、')}。\n请在调用 serve 时把它们放进 constraints。`;
    }
  },
  en: (found) => {
    switch (found.why) {
      case 'nothing':
        return 'There is nothing to open.\nMaybe give a document or a roster.';
      case 'both':
        return 'A document and a roster are both given.\nMaybe give the roster alone: its document is in it, and can be changed once it is open.';
      case 'today':
        return `today is ${shown(found.given)}, which is no day.\nMaybe write it as 2024-02-19: four digits of the year, no time, no zone.`;
      case 'language':
        return `language is ${shown(found.given)}, which is none.\nMaybe write zh-CN or en.`;
      case 'constraints':
        return `Constraints that are needed are not there: ${found.missing.join(', ')}.\nMaybe hand them to serve as constraints, in the worker and on the page.`;
    }
  },
};

/** Nothing was opened: a mistake of the caller, in `message` in English and in `words` in every language. */
export class OpeningError extends Error {
  override readonly name = 'OpeningError';
  readonly words: Readonly<Record<Language, string>>;

  constructor(found: Unopened) {
    super(words.en(found));
    this.words = { 'zh-CN': words['zh-CN'](found), en: this.message };
  }
}
