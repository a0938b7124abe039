import type { Language } from '@lunzhi/core';
import { names as en } from './en/names.ts';
import { names as zh } from './zh-CN/names.ts';

export type ReceptionNames = typeof zh;

/** What people call the things of a reception, in a language. */
export const receptionNames = (language: Language): ReceptionNames => (language === 'zh-CN' ? zh : en);
