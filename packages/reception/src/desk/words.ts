import type { Language } from '@lunzhi/core';
import type { FoldRefusal } from '../cases/entry-facts.ts';
import { desk as en } from '../locale/en/desk.ts';
import { receptionNames } from '../locale/names.ts';
import { desk as zh } from '../locale/zh-CN/desk.ts';
import type { DeskRefusal } from './acts.ts';
import type { DeskContext } from './context.ts';
import type { DeskLabel } from './state.ts';

export type DeskWords = typeof zh;

export const deskWordsIn = (language: Language): DeskWords => (language === 'zh-CN' ? zh : en);

export function labelWords({ act, case: id, count }: DeskLabel, language: Language): string {
  const words = deskWordsIn(language);
  return words.label(words.acts[act], id, count);
}

/** Why nothing was done. */
export function refusalWords(refusal: DeskRefusal | FoldRefusal, { language }: DeskContext): string {
  const words = deskWordsIn(language);
  if ('why' in refusal) return words.refusals[refusal.why];
  const names = receptionNames(language);
  return refusal.code === 'wrong-stage'
    ? words.cannotFollow(names.kinds[refusal.kind], names.stages[refusal.stage])
    : words.otherRefusal;
}
