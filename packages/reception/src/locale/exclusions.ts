import { dateWords, type Language } from '@lunzhi/core/internal';
import { MOST_REPRESENTATIVES } from '../cases/case-facts.ts';
import type { SuggestedExclusion } from '../limits/suggested-exclusions.ts';
import { exclusions as en } from './en/exclusions.ts';
import { exclusions as zh } from './zh-CN/exclusions.ts';

const exclusionWords: Readonly<Record<Language, typeof zh>> = { 'zh-CN': zh, en };

/**
 * What tells that a case might not be heard, without the final stop: JF20240001已于2月20日作出复核意见. What the ground is called
 * and where it is laid down, `receptionNames` and `wordSource` say.
 *
 * @param own the id of the case it is suggested for
 */
export function wordSuggestion(
  { ground, case: of, on, until }: SuggestedExclusion,
  own: string,
  language: Language,
): string {
  const words = exclusionWords[language];
  const named = of === own ? words.thisCase : of;
  const said = (date: string): string => dateWords(date, language, { year: true });
  switch (ground) {
    case 'in-hand':
      return words.inHand(named, said(until));
    case 'after-re-review':
      return words.reReviewed(named, said(on));
    case 'heard-recently':
      return words.heardRecently(named, said(on), said(until));
    case 'accusation':
      return words.accusation;
    case 'no-representatives':
      return words.noRepresentatives(MOST_REPRESENTATIVES);
    case 'anonymous':
      return words.anonymous;
  }
}
