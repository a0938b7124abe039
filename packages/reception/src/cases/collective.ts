import type { CaseFacts } from './case-facts.ts';
import type { EffectiveSettings } from './settings.ts';

/** 集体访: so many people bring a petition together that the office counts it apart; at most five of them speak. */
export const isCollective = (
  { people }: Pick<CaseFacts, 'people'>,
  { collectiveFrom }: Pick<EffectiveSettings, 'collectiveFrom'>,
): boolean => people >= collectiveFrom;
