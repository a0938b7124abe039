import { isDate } from '../dates/civil.ts';
import type { Language } from '../document/schema.ts';
import { opening as en } from '../locale/en/errors.ts';
import { opening as zh } from '../locale/zh-CN/errors.ts';

/** Why nothing is opened. */
export type Unopened =
  | { readonly why: 'nothing' | 'both' }
  | { readonly why: 'today' | 'language'; readonly given: unknown }
  | { readonly why: 'constraints'; readonly missing: readonly string[] };

const shown = (given: unknown): string => JSON.stringify(given) ?? String(given);

function wordsOf(found: Unopened, words: typeof zh): string {
  switch (found.why) {
    case 'nothing':
    case 'both':
      return words[found.why];
    case 'today':
    case 'language':
      return words[found.why](shown(found.given));
    case 'constraints':
      return words.constraints(found.missing);
  }
}

/** Nothing was opened: a mistake of the caller, in `message` in English and in `words` in every language. */
export class OpeningError extends Error {
  override readonly name = 'OpeningError';
  readonly words: Readonly<Record<Language, string>>;

  constructor(found: Unopened) {
    super(wordsOf(found, en));
    this.words = { 'zh-CN': wordsOf(found, zh), en: this.message };
  }
}

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
 * @throws OpeningError when there is nothing to open, or two things, or a language or today that does not exist
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

/** Something was asked of a session that has no roster to ask. */
export class NoRosterError extends Error {
  override readonly name = 'NoRosterError';

  constructor(what: string) {
    super(
      `There is no ${what}.\nMaybe correct the document first: the view's diagnostics say what is wrong.`,
    );
  }
}
