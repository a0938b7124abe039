import type { Language } from '@lunzhi/core';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zhCN } from './zh-CN.ts';

/** The terminal's sentences in a language. */
export const wordsOf = (language: Language): Words => (language === 'zh-CN' ? zhCN : en);
