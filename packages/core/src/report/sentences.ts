import type { Language } from '../document/schema.ts';
import type { ReportSentences } from './report-sentences.ts';
import { sentencesEn } from './sentences-en.ts';
import { sentencesZh } from './sentences-zh.ts';

/** The sentences of a language. */
export const sentencesIn = (language: Language): ReportSentences =>
  language === 'zh-CN' ? sentencesZh : sentencesEn;
