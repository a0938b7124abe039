import type { Language } from '../../document/schema.ts';
import { forms as en } from '../../locale/en/forms.ts';
import { forms as zh } from '../../locale/zh-CN/forms.ts';

export type FormWords = typeof zh;

export const formWordsIn = (language: Language): FormWords => (language === 'zh-CN' ? zh : en);
