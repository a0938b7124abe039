import { buildCalendar } from '../calendar/build-calendar.ts';
import type { RosterDocument } from '../document/schema.ts';
import { areEqual } from '../document/equal.ts';

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
export function rememberCalendar(): typeof buildCalendar {
  let last: { readonly document: RosterDocument; readonly built: ReturnType<typeof buildCalendar> } | null =
    null;
  return (document) => {
    if (last === null || !isAlike(last.document, document))
      last = { document, built: buildCalendar(document) };
    return last.built;
  };
}
