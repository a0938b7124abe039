import { report as en } from './en/report.ts';
import type { Language } from './phrases.ts';
import { report as zh } from './zh-CN/report.ts';

export type ReportSentences = typeof zh;

/** The sentences of the report. */
export const reportSentences: Readonly<Record<Language, ReportSentences>> = { 'zh-CN': zh, en };
