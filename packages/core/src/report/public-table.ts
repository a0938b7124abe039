import { isProvisional } from '../calendar/published.ts';
import { shiftTypesOf } from '../calendar/shift-types.ts';
import { answersFor, postOn } from '../document/on-a-day.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';
import { expectedPlaces, pendingPlaces, standIns } from '../ledger/expected-places.ts';
import { byDate, overlap, weekdayOn } from '../dates/civil.ts';
import type { Roster, RosterAssignment, RosterDutyDay } from '../roster/roster.ts';
import type { PublicPeriod, PublicRoster, PublicRow } from './public-roster.ts';

/** Where and when the places of one shift type are served. */
export interface PublicType {
  readonly name: string | null;
  readonly order: number;
  readonly times: readonly string[];
  readonly place: string;
}

/** What the public is told of each shift type, by its id. */
export function publicTypes(document: RosterDocument): Map<string, PublicType> {
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
    .map(({ name, from, to }) => overlap({ name, from, to }, period))
    .filter(({ from, to }) => from <= to);
}

/** Places of one date and type are told apart by the last part of their id, `2024-02-18/main/2`. */
const placeOf = ({ shift }: RosterAssignment): number => Number(shift.slice(shift.lastIndexOf('/') + 1));

/** What a table says, but for how it stands with its publication. */
export type PublicTable = Omit<
  PublicRoster,
  'version' | 'publishedOn' | 'standing' | 'changedSince' | 'mark'
>;

/** What of a roster makes its table. */
export type TableParts = Pick<Roster, 'document' | 'dutyDays' | 'assignments' | 'ledger'>;

/**
 * The rows of a table by their places, in their order.
 *
 * @param withTownships whether each row names the townships that its leader is linked to
 */
export function publicRows(roster: TableParts, withTownships = false): Map<string, PublicRow> {
  const { document } = roster;
  const isStandIn = standIns(roster.ledger);
  const isPending = pendingPlaces(roster);
  const leaderById = new Map(document.leaders.map((leader) => [leader.id, leader]));
  const dayByDate = new Map(roster.dutyDays.map((day) => [day.date, day]));
  const typeById = publicTypes(document);
  const townshipNames = new Map((document.townships ?? []).map(({ id, name }) => [id, name]));
  const sectorNames = new Map((document.sectors ?? []).map(({ id, name }) => [id, name]));
  const periodNames = new Map((document.protectionPeriods ?? []).map(({ id, name }) => [id, name]));
  const namesIn = (names: ReadonlyMap<string, string>, ids: readonly string[]): string[] =>
    ids.map((id) => names.get(id) ?? id);

  const holderOf = ({ leader }: RosterAssignment): Leader | null =>
    leader === null ? null : leaderById.get(leader)!;

  const row = (day: RosterDutyDay, type: PublicType, holder: Leader | null, shift: string): PublicRow => ({
    date: day.date,
    weekday: weekdayOn(day.date),
    kind: day.kind,
    holidays: [...day.holidays],
    protectionPeriods: namesIn(periodNames, day.protectionPeriods),
    shiftType: type.name,
    name: holder?.name ?? '',
    post: (holder && postOn(holder, day.date)?.title) ?? '',
    sectors: holder ? namesIn(sectorNames, answersFor(holder, day.date, 'sectors')) : [],
    ...(withTownships && {
      townships: holder ? namesIn(townshipNames, answersFor(holder, day.date, 'townships')) : [],
    }),
    times: [...type.times],
    place: type.place,
    ...(holder && isStandIn.has(shift) && { isStandIn: true }),
    ...(isPending.has(shift) && { isPending: true }),
  });
  const typeOf = ({ type }: RosterAssignment): PublicType => typeById.get(type)!;
  const inOrder = expectedPlaces(roster).sort(
    (a, b) => byDate(a, b) || typeOf(a).order - typeOf(b).order || placeOf(a) - placeOf(b),
  );
  return new Map(
    inOrder.map((assignment) => [
      assignment.shift,
      row(dayByDate.get(assignment.date)!, typeOf(assignment), holderOf(assignment), assignment.shift),
    ]),
  );
}

/** The table of a roster, or of a state it once was in: who should serve or should have served, and not who attended. */
export function publicTable(roster: TableParts, withTownships = false): PublicTable {
  const { document } = roster;
  return {
    language: document.language ?? 'zh-CN',
    title: document.title,
    tableTitle: document.tableTitle ?? document.title,
    documentNumber: document.documentNumber ?? null,
    jurisdiction: { id: document.jurisdiction.id, name: document.jurisdiction.name },
    issuer: document.issuer,
    issuedOn: document.issuedOn,
    period: { from: document.period.from, to: document.period.to },
    // a fact of today, whatever a roster says that was made before the notice came
    provisional: isProvisional(document),
    protectionPeriods: publicPeriods(document),
    rows: [...publicRows(roster, withTownships).values()],
  };
}
