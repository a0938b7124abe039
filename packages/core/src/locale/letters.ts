import { letters as en } from './en/letters.ts';
import type { Language } from './phrases.ts';
import { letters as zh } from './zh-CN/letters.ts';

export type LetterWords = typeof zh;

/** The wording of report, request and notice. */
export const letterWords: Readonly<Record<Language, LetterWords>> = { 'zh-CN': zh, en };
