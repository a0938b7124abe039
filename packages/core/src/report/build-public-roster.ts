import { shiftTypesOf } from '../calendar/shift-types.ts';
import { expectedPlaces } from '../ledger/expected-places.ts';
import { standingEntries } from '../ledger/ledger-scene.ts';
import type { EntryKind } from '../roster/ledger-entry.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';
import { weekdayOf } from '../phrases/day-number.ts';
import type { Roster, RosterAssignment, RosterDutyDay } from '../roster/roster.ts';
import { answersFor, postOn } from '../document/post-on.ts';
import type { PublicPeriod, PublicRoster, PublicRow } from './public-roster.ts';

/** Someone asked for a public table of a roster that breaks hard rules or has empty places. */
export class UnpublishableRosterError extends Error {
  override readonly name = 'UnpublishableRosterError';
}

/** Where and when the places of one shift type are served. */
interface PublicType {
  readonly name: string | null;
  readonly order: number;
  readonly times: readonly string[];
  readonly place: string;
}

function publicTypes(document: RosterDocument): Map<string, PublicType> {
  const venueNames = new Map((document.venues ?? []).map(({ id, name }) => [id, name]));
  const isOnly = (document.shiftTypes?.length ?? 0) <= 1;
  const written = new Map((document.shiftTypes ?? []).map((type) => [type.id, type]));
  return new Map(
    shiftTypesOf(document).map(({ id, name }, order) => {
      const { sessions = [], venue } = written.get(id) ?? {};
      const times = sessions.map(({ from, to }) => `${from}-${to}`);
      const place = venue === undefined ? '' : (venueNames.get(venue) ?? '');
      return [id, { name: isOnly ? null : name, order, times, place }];
    }),
  );
}

function publicPeriods({ protectionPeriods = [], period }: RosterDocument): PublicPeriod[] {
  return protectionPeriods
    .map(({ name, from, to }) => ({
      name,
      from: from < period.from ? period.from : from,
      to: to > period.to ? period.to : to,
    }))
    .filter(({ from, to }) => from <= to);
}

/** Places of one date and type are told apart by the last part of their id, `2024-02-18/main/2`. */
const placeOf = ({ shift }: RosterAssignment): number => Number(shift.slice(shift.lastIndexOf('/') + 1));

/** The places that still lack somebody: not those of which it is known who came, or that were past when it was planned again. */
function emptyPlaces({ assignments, ledger }: Roster): readonly RosterAssignment[] {
  const planned = standingEntries(ledger).flatMap(({ entry }) =>
    entry.kind === 're-planned' ? [entry.today] : [],
  );
  const today = planned[planned.length - 1] ?? '';
  return assignments.filter(
    ({ date, leader, attended }) => leader === null && attended === undefined && date >= today,
  );
}

/** Whether a roster keeps the hard rules and lacks nobody on the days that are still to come. */
export const isPublishable = (roster: Roster): boolean =>
  roster.score.hard === 0 && roster.score.coverage === 0 && emptyPlaces(roster).length === 0;

function assertPublishable(roster: Roster): void {
  if (isPublishable(roster)) return;
  const { score, given } = roster;
  const empty = emptyPlaces(roster).length;
  throw new UnpublishableRosterError(
    `The roster cannot be made public: hard ${score.hard}, coverage ${score.coverage}, empty places ${empty}` +
      ` (given: hard ${given.hard}, coverage ${given.coverage}).\n` +
      `Maybe plan it again, or write who serves on the empty days into the document.`,
  );
}

/** Entries after which the table is no longer the one that was published. */
const changing: ReadonlySet<EntryKind> = new Set([
  'substituted',
  'exchanged',
  'vacated',
  're-planned',
  'corrected',
]);

/** Version and day of the publication whose table this is; `null` where there was none, or the table has changed since. */
function publicationOf({ published, ledger }: Roster): Pick<PublicRoster, 'version' | 'publishedOn'> {
  const isChanged = ledger.slice(published?.revision ?? 0).some(({ kind }) => changing.has(kind));
  if (!published || isChanged) return { version: null, publishedOn: null };
  return { version: published.version, publishedOn: ledger[published.revision - 1]!.at.slice(0, 10) };
}

/**
 * The part of a roster that may leave the office, as a table in order of date, shift type and place.
 *
 * It is built field by field, so that nothing can come along unasked: no absences, telephone numbers, notes, loads or
 * ledger reasons. The post is the title in force on the day; it is empty where the document names none.
 *
 * @param roster a valid and complete roster
 * @returns one row for each place: who should serve or should have served, and not who came; the name is empty where
 * nobody was to
 * @throws UnpublishableRosterError when a hard rule is broken, or a place is empty that was not past when the roster was
 * last planned again and of which it is not known who came
 */
export function publicRoster(roster: Roster): PublicRoster {
  assertPublishable(roster);
  const { document } = roster;
  const leaderById = new Map(document.leaders.map((leader) => [leader.id, leader]));
  const dayByDate = new Map(roster.dutyDays.map((day) => [day.date, day]));
  const typeById = publicTypes(document);
  const sectorNames = new Map((document.sectors ?? []).map(({ id, name }) => [id, name]));
  const periodNames = new Map((document.protectionPeriods ?? []).map(({ id, name }) => [id, name]));
  const namesIn = (names: ReadonlyMap<string, string>, ids: readonly string[]): string[] =>
    ids.map((id) => names.get(id) ?? id);

  const holderOf = ({ leader }: RosterAssignment): Leader | null =>
    leader === null ? null : leaderById.get(leader)!;

  const row = (day: RosterDutyDay, type: PublicType, holder: Leader | null): PublicRow => ({
    date: day.date,
    weekday: weekdayOf(day.date),
    kind: day.kind,
    holidays: [...day.holidays],
    protectionPeriods: namesIn(periodNames, day.protectionPeriods),
    shiftType: type.name,
    name: holder?.name ?? '',
    post: (holder && postOn(holder, day.date)?.title) ?? '',
    sectors: holder ? namesIn(sectorNames, answersFor(holder, day.date, 'sectors')) : [],
    times: [...type.times],
    place: type.place,
  });
  const typeOf = ({ type }: RosterAssignment): PublicType => typeById.get(type)!;
  const inOrder = expectedPlaces(roster).sort(
    (a, b) =>
      (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
      typeOf(a).order - typeOf(b).order ||
      placeOf(a) - placeOf(b),
  );
  return {
    language: document.language ?? 'zh-CN',
    title: document.title,
    tableTitle: document.tableTitle ?? document.title,
    documentNumber: document.documentNumber ?? null,
    jurisdiction: { id: document.jurisdiction.id, name: document.jurisdiction.name },
    issuer: document.issuer,
    issuedOn: document.issuedOn,
    period: { from: document.period.from, to: document.period.to },
    ...publicationOf(roster),
    provisional: roster.calendar.provisionalDays > 0,
    protectionPeriods: publicPeriods(document),
    rows: inOrder.map((assignment) =>
      row(dayByDate.get(assignment.date)!, typeOf(assignment), holderOf(assignment)),
    ),
  };
}
