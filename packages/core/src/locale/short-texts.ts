import { shortTexts as en } from './en/short-texts.ts';
import type { Language } from './phrases.ts';
import { shortTexts as zh } from './zh-CN/short-texts.ts';

/** The wording of texts that are copied into a message. */
export const shortTextWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };
