import { en } from './en.ts';
import { type Words, zhCN } from './zh-cn.ts';

export type { Words };

/** Those of the description. */
export type OpenApiWords = Words['openApi'];

export type Language = 'zh-CN' | 'en';

/** The sentences of the service itself; those of the commands are the commands' own. */
export const wordsOf = (language: Language): Words => (language === 'zh-CN' ? zhCN : en);
