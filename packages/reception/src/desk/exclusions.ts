import type { Case } from '../cases/case.ts';
import { exclusionGrounds } from '../law/exclusions.ts';
import { suggestedExclusions } from '../limits/suggested-exclusions.ts';
import { wordSource } from '../locale/limits.ts';
import { receptionNames } from '../locale/names.ts';
import type { DeskContext } from './context.ts';
import type { ExclusionView } from './form-view.ts';
import type { DeskState } from './state.ts';
import { deskWordsIn } from './words.ts';

/** Why a case might not be heard, each with its article and what tells it. */
export function exclusionsOf(
  own: Case,
  { cases }: DeskState,
  { settings, calendar, today, language }: Pick<DeskContext, 'settings' | 'calendar' | 'today' | 'language'>,
): readonly ExclusionView[] {
  const words = deskWordsIn(language);
  const { grounds } = receptionNames(language);
  return suggestedExclusions(own, cases.cases, { settings, calendar, asOf: today }).map(
    ({ ground, case: told, on, until }) => ({
      ground,
      words: grounds[ground],
      article: wordSource(exclusionGrounds[ground], language),
      why: words.toldBy(told === own.id ? null : told, on, until),
      until,
    }),
  );
}
