import { addDays, daysBetween } from '../dates/civil.ts';
import { isPublished } from '../calendar/published.ts';
import { constraintById } from '../constraints/catalogue.ts';
import { withoutReferences } from '../document/references.ts';
import { type Leader, type Post, type RosterDocument, rosterDocumentSchema } from '../document/schema.ts';
import { type CarryOptions, carryOver, nextDocument } from '../ledger/carry-over.ts';
import type { Roster } from '../roster/roster.ts';

/** A document to go on from, and what somebody has to see to in it. JSON-safe. */
export interface FollowingDocument {
  /** It is not checked. */
  readonly document: RosterDocument;
  /** Ids of leaders who had left when the period ended; nothing in the document speaks of them. */
  readonly left: readonly string[];
  /** Names of the protection periods that are over: those to come have dates of their own. */
  readonly protectionPeriods: readonly string[];
  /** Years of the new period whose days off are not published; they are taken by the law alone. */
  readonly unpublishedYears: readonly number[];
}

/**
 * The document of the period right after a roster's, as long as that: people, posts, links, shift types and rules as they
 * stand, with what each carries over and who served when. What is over with the old period stays behind: absences, pins,
 * exceptions, overrides, protection periods, posts, the number of the document. Titles go on by the year.
 *
 * @param options as of `carryOver`
 * @throws as `carryOver` does
 */
export function followingDocument(roster: Roster, options: CarryOptions = {}): FollowingDocument {
  const carried = carryOver(roster, options);
  const { document: before } = roster;
  const period = periodAfter(before.period);
  const isOpen: IsOpen = ({ from, to = from }) => to >= period.from;
  const lasts = ({ to = '9999' }: { readonly to?: string | undefined }): boolean => to >= period.from;
  const staying = new Set(carried.leaders.map(({ id }) => id));
  const left = before.leaders.flatMap(({ id }) => (staying.has(id) ? [] : [id]));
  const ended = (before.shiftTypes ?? []).flatMap((type) => (lasts(type) ? [] : [type.id]));
  const unpublishedYears = yearsOf(period).filter((year) => !isPublished(year, before.calendar ?? {}));
  const { documentNumber: _, ...going } = filtered(before, {
    leaders: (leaders) =>
      leaders.filter(({ id }) => staying.has(id)).map((leader) => leaderAfter(leader, isOpen, lasts)),
    shiftTypes: (types) => types.filter(lasts),
    firstConvener: (conveners) => conveners.filter(lasts),
    commonAbsences: (absences) => absences.filter(isOpen),
    protectionPeriods: (periods) => periods.filter(isOpen),
    exceptions: (exceptions) => exceptions.filter(isOpen),
    pins: (pins) => pins.filter(({ date }) => date >= period.from),
  });
  const calendar = {
    ...filtered(before.calendar ?? {}, { overrides: (overrides) => overrides.filter(isOpen) }),
    ...(unpublishedYears.length > 0 && { unpublishedYears: 'statutory' as const }),
  };
  const { calendar: _calendar, ...uncalendared } = going;
  const next: RosterDocument = {
    ...(Object.keys(calendar).length > 0 ? { ...going, calendar } : uncalendared),
    ...titlesOf(before, period.from),
    issuedOn: period.from,
    period,
  };
  const gone = [
    ...left.map((id) => ['leaders', id] as const),
    ...ended.map((id) => ['shiftTypes', id] as const),
  ];
  const paramsOf = (constraint: unknown) => constraintById(String(constraint))?.params;
  const document = gone.reduce<unknown>(
    (own, [list, id]) => withoutReferences(rosterDocumentSchema, own, { list, id }, paramsOf),
    next,
  );
  return {
    document: nextDocument(document as RosterDocument, roster, options),
    left,
    protectionPeriods: (before.protectionPeriods ?? []).flatMap((own) => (isOpen(own) ? [] : [own.name])),
    unpublishedYears,
  };
}

/** What lasts from one day to another, or one day alone. */
type IsOpen = (dated: { readonly from: string; readonly to?: string | undefined }) => boolean;

type Lists<Value> = {
  readonly [Key in keyof Value]?: (items: Extract<Value[Key], readonly unknown[]>) => readonly unknown[];
};

/** A value with some of its lists changed, in the order in which it was written; a list with nothing in it goes. */
const filtered = <Value extends object>(value: Value, lists: Lists<Value>): Value =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) => {
      const change = lists[key as keyof Value];
      if (!change || own === undefined) return [[key, own]];
      const items = change(own as never);
      return items.length > 0 ? [[key, items]] : [];
    }),
  ) as Value;

const leaderAfter = (leader: Leader, isOpen: IsOpen, lasts: (post: Post) => boolean): Leader =>
  filtered(leader, {
    posts: (posts) => posts.filter(lasts),
    absences: (absences) => absences.filter(isOpen),
    preferences: (preferences) =>
      preferences.flatMap((own) => {
        if (!own.dates) return [own];
        const dates = own.dates.filter((date) => isOpen(typeof date === 'string' ? { from: date } : date));
        return dates.length > 0 ? [{ ...own, dates }] : [];
      }),
  });

/** As many whole months, where it was whole months; else as many days. */
function periodAfter({ from, to }: RosterDocument['period']): RosterDocument['period'] {
  const first = addDays(to, 1);
  if (!from.endsWith('-01') || !first.endsWith('-01'))
    return { from: first, to: addDays(first, daysBetween(from, to)) };
  const month = (date: string): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;
  const end = 2 * month(first) - month(from);
  const after = `${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}-01`;
  return { from: first, to: addDays(after, -1) };
}

function yearsOf({ from, to }: RosterDocument['period']): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Both titles with the new year in the place of the old one. */
function titlesOf(
  { title, tableTitle, period }: RosterDocument,
  first: string,
): Pick<RosterDocument, 'title' | 'tableTitle'> {
  const year = new RegExp(`(^|\\D)${period.from.slice(0, 4)}(?!\\d)`, 'g');
  const next = (text: string): string =>
    text.replace(year, (_, before: string) => `${before}${first.slice(0, 4)}`);
  return { title: next(title), ...(tableTitle !== undefined && { tableTitle: next(tableTitle) }) };
}
