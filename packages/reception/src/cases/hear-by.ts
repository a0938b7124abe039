import { addDays } from '@lunzhi/core/dates';
import type { CaseFacts } from './case-facts.ts';
import type { EffectiveSettings } from './settings.ts';

/** 最迟接访: the day by which a case should be heard, as the office has set it (calendar days from registration). */
export const hearByOf = (
  { registeredOn, urgency }: Pick<CaseFacts, 'registeredOn' | 'urgency'>,
  { hearWithin }: EffectiveSettings,
): string => addDays(registeredOn, hearWithin[urgency]);
