import { buildCalendar } from '../calendar/build-calendar.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { isDate } from '../dates/civil.ts';
import { areEqual } from '../document/json.ts';
import type { Language, RosterDocument } from '../document/schema.ts';
import { shown } from '../document/shown.ts';
import { BadOptionError } from '../solve/backend.ts';

/** What can be told a session at any time; what is left out stays. */
export interface Settings {
  /** Of all sentences. */
  readonly language?: Language;
  /** The day that counts as today, ISO; past days cannot be edited. */
  readonly today?: string;
}

/** @throws BadOptionError */
export function checkSettings(settings: Settings): void {
  if (typeof settings !== 'object' || settings === null)
    throw new BadOptionError(`settings are ${shown(settings)}.\nMaybe give { language } or { today }.`);
  const { language, today } = settings;
  if (language !== undefined && language !== 'zh-CN' && language !== 'en')
    throw new BadOptionError(`language is ${shown(language)}.\nMaybe give zh-CN or en.`);
  if (today !== undefined && !(typeof today === 'string' && isDate(today)))
    throw new BadOptionError(`today is ${shown(today)}.\nMaybe give a day that exists, as 2024-03-01.`);
}

/** What a session hands to everything it does. */
export interface Environment {
  /** Builds the calendars of documents; of one that is edited most often the same. */
  readonly calendarOf: ReturnType<typeof rememberCalendar>;
  /** Custom constraints. */
  readonly customConstraints: readonly Constraint[];
  readonly language: Language | undefined;
  /** The day that counts as today; `null` before anybody said. */
  readonly today: string | null;
}

/** What a session works with; pages send `null` where they have nothing to say. */
export const environmentOf = ({
  constraints,
  language,
  today,
}: Settings & { readonly constraints?: readonly Constraint[] }): Environment => ({
  customConstraints: constraints ?? [],
  language: language ?? undefined,
  today: today ?? null,
  calendarOf: rememberCalendar(),
});

/** What a calendar has nothing to do with: who there is, and who is pinned where. */
const aside: ReadonlySet<string> = new Set(['leaders', 'pins'] satisfies (keyof RosterDocument)[]);

const isAlike = (one: RosterDocument, other: RosterDocument): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => aside.has(key) || areEqual(one[key as keyof RosterDocument], other[key as keyof RosterDocument]),
  );

/**
 * Builds calendars like `buildCalendar`, and gives the last one again while a document differs from its own in leaders
 * and pins alone.
 */
function rememberCalendar(): typeof buildCalendar {
  let last: { readonly document: RosterDocument; readonly built: ReturnType<typeof buildCalendar> } | null =
    null;
  return (document) => {
    if (last === null || !isAlike(last.document, document))
      last = { document, built: buildCalendar(document) };
    return last.built;
  };
}
