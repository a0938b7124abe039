import { isDate } from '../dates/civil.ts';
import { OpeningError } from './opening-error.ts';

/** What a session is opened with, as callers without types may hand it in; `null` is as good as left out. */
export interface GivenOpening {
  readonly document?: unknown;
  readonly roster?: unknown;
  readonly language?: unknown;
  readonly today?: unknown;
}

/**
 * Refuses what would open something else than was meant.
 *
 * @throws OpeningError when there is nothing to open, or two things, or a language or today that is none
 */
export function checkOpening({ document, roster, language, today }: GivenOpening): void {
  const [hasDocument, hasRoster] = [document ?? null, roster ?? null].map((given) => given !== null);
  if (!hasDocument && !hasRoster) throw new OpeningError({ why: 'nothing' });
  if (hasDocument && hasRoster) throw new OpeningError({ why: 'both' });
  if (!['zh-CN', 'en', null].includes((language ?? null) as string | null))
    throw new OpeningError({ why: 'language', given: language });
  if ((today ?? null) !== null && !(typeof today === 'string' && isDate(today)))
    throw new OpeningError({ why: 'today', given: today });
}
