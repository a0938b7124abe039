import { dayWords, type ElementLanguage, isEnglish } from '../words.ts';

/** 2024年2月18日 or “18 Feb 2024”. */
export const fullDayWords = (date: string, language: ElementLanguage): string =>
  isEnglish(language)
    ? `${dayWords(date, language)} ${date.slice(0, 4)}`
    : `${date.slice(0, 4)}年${dayWords(date, language)}`;
