import type { RosterDocument } from '@lunzhi/core';

/** What a file is called, in the language of its document: 清河县2026年值班表.json, 清河县-2026-roster.json. */
export function fileName(
  { jurisdiction: { name }, period: { from, to }, language }: RosterDocument,
  zh: string,
  en: string,
): string {
  const county = safeName(name);
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('-');
  return language === 'en' ? `${county}-${years}-${en}` : `${county}${years}年${zh}`;
}

/** A name without what no system takes in the name of a file. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();

/** The types of what Word and Excel open. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
