import type { Language } from '@lunzhi/core';
import { MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import type { ImportDoubt } from '../import/doubts.ts';
import { articles } from '../law/articles.ts';
import { importing as en } from './en/import.ts';
import { wordSource } from './limits.ts';
import { importing as zh } from './zh-CN/import.ts';

/** What is said of a table of cases that is read. */
export const importWords = (language: Language): typeof zh => (language === 'zh-CN' ? zh : en);

/** One sentence about a doubt of a table of cases. */
export const wordImportDoubt = (doubt: ImportDoubt, language: Language): string =>
  importWords(language).doubts[doubt.code](doubt as never, {
    most: MOST_REPRESENTATIVES,
    source: wordSource(articles.representatives, language),
  });
