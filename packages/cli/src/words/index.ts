import type { Language } from '@lunzhi/core';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

/** The sentences of the command in one language; the Chinese ones are the type. Rules, diagnostics and files are worded by the core. */
export type Words = typeof zhCN;

export const wordsOf = (language: Language): Words => (language === 'zh-CN' ? zhCN : en);
