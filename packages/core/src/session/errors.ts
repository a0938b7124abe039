import { isDate } from '../dates/civil.ts';
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

/** What a session is opened with, as callers without types may hand it in; `null` is as good as left out. */
export interface GivenOpening {
  readonly document?: unknown;
  readonly roster?: unknown;
  readonly language?: unknown;
  readonly today?: unknown;
}

/**
 * Refuses what would open something else than was meant.
 *
 * @throws OpeningError when there is nothing to open, or two things, or a language or today that is none
 */
export function checkOpening({ document, roster, language, today }: GivenOpening): void {
  const [hasDocument, hasRoster] = [document ?? null, roster ?? null].map((given) => given !== null);
  if (!hasDocument && !hasRoster) throw new OpeningError({ why: 'nothing' });
  if (hasDocument && hasRoster) throw new OpeningError({ why: 'both' });
  if (!['zh-CN', 'en', null].includes((language ?? null) as string | null))
    throw new OpeningError({ why: 'language', given: language });
  if ((today ?? null) !== null && !(typeof today === 'string' && isDate(today)))
    throw new OpeningError({ why: 'today', given: today });
}

/** Something was asked of a session that has no roster to ask. */
export class NoRosterError extends Error {
  override readonly name = 'NoRosterError';

  constructor(what: string) {
    super(`There is no ${what}.\nMaybe the document has errors: the view's diagnostics say which.`);
  }
}
