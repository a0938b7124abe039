import { shiftTypesOf } from '../calendar/shift-types.ts';
import { leaderNames } from '../compile/leader-names.ts';
import { canonicalJson } from '../document/digest.ts';
import { groupBy } from '../document/group-by.ts';
import { surplus } from '../document/pairs.ts';
import { postOn } from '../document/on-a-day.ts';
import { isRestKind } from '../document/schema.ts';
import { weekdayOn } from '../dates/civil.ts';
import { requireReadable } from '../roster/intact.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import type {
  Comparison,
  DayChange,
  DayFacts,
  Holder,
  LeaderCounts,
  LeaderDifference,
  PlaceDifference,
} from './comparison.ts';
import { type ChangeKind, changedPlaces, changeKind, countChanges } from './change-counts.ts';
import { documentChanges } from './document-changes.ts';

/**
 * What is different in a second roster: by day, by leader, and in what people wrote.
 *
 * Places of one date and type are interchangeable: two leaders who merely traded them have changed nothing.
 *
 * @param a an earlier state, such as `rosterAt` the last publication
 * @param b the state now
 * @throws BrokenRosterError when one of them cannot be read
 */
export function compare(a: Roster, b: Roster): Comparison {
  for (const roster of [a, b]) requireReadable(roster);
  const days = dayChanges(a, b);
  return {
    changes: countChanges(
      days.flatMap(({ places }) => places.map(kindIn(b))),
      b.assignments.length,
    ),
    days,
    leaders: leaderDifferences(a, b),
    document: documentChanges(a.document, b.document),
  };
}

/** What became of a place, by the successions of the later roster. */
export function kindIn({
  document,
}: Roster): (sides: {
  readonly before?: Holder | null | undefined;
  readonly after?: Holder | null | undefined;
}) => ChangeKind {
  const predecessors = new Map(document.leaders.map(({ id, succeeds }) => [id, succeeds]));
  const who = (holder: Holder | null | undefined): string | null | undefined =>
    holder && (holder.leader ?? `title ${holder.name}`);
  return ({ before, after }) => changeKind(who(before), who(after), (leader) => predecessors.get(leader));
}

/** In date order. */
export function dayChanges(a: Roster, b: Roster): DayChange[] {
  const [before, after] = [dayFacts(a), dayFacts(b)];
  const places = placeDifferences(a, b);
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((date): DayChange[] => {
    const [old = null, now = null] = [before.get(date), after.get(date)];
    const own = places.get(date) ?? [];
    if (own.length === 0 && canonicalJson(old) === canonicalJson(now)) return [];
    return [{ date, weekday: weekdayOn(date), before: old, after: now, places: own }];
  });
}

function dayFacts({ document, dutyDays }: Roster): Map<string, DayFacts> {
  const names = new Map((document.protectionPeriods ?? []).map(({ id, name }) => [id, name]));
  return new Map(
    dutyDays.map(({ date, kind, holidays, protectionPeriods }) => [
      date,
      { kind, holidays, protectionPeriods: protectionPeriods.map((id) => names.get(id) ?? id) },
    ]),
  );
}

/** A place with who holds it, as the document of its roster names him. */
interface HeldPlace {
  readonly date: string;
  readonly type: string;
  readonly place: number;
  readonly holder: Holder | null;
}

function heldPlaces({ document, assignments }: Roster): HeldPlace[] {
  const byId = new Map(document.leaders.map((leader) => [leader.id, leader]));
  const holderOf = ({ leader, date, attended }: RosterAssignment): Holder | null => {
    if (leader === null)
      return attended && 'title' in attended ? { leader, name: attended.title, post: null } : null;
    const own = byId.get(leader);
    return { leader, name: own?.name ?? leader, post: (own && postOn(own, date)?.title) ?? null };
  };
  return assignments.map((assignment) => {
    const { date, type, shift } = assignment;
    const place = Number(shift.slice(shift.lastIndexOf('/') + 1));
    return { date, type, place, holder: holderOf(assignment) };
  });
}

function placeDifferences(a: Roster, b: Roster): Map<string, PlaceDifference[]> {
  const types = [...shiftTypesOf(b.document), ...shiftTypesOf(a.document)];
  const names = new Map([...types].reverse().map(({ id, name }) => [id, name]));
  const order = [...new Set(types.map(({ id }) => id))];
  const changed = changedPlaces(heldPlaces(a), heldPlaces(b), keyOf).map(({ before, after }) => {
    const { date, type, place } = (after ?? before)!;
    return {
      date,
      type,
      shiftType: names.size > 1 ? names.get(type)! : null,
      place,
      ...(before && { before: before.holder }),
      ...(after && { after: after.holder }),
    };
  });
  return new Map(
    [...groupBy(changed, ({ date }) => date)].map(([date, places]) => [
      date,
      places
        .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
        .map(({ date: _date, ...place }) => place),
    ]),
  );
}

/** What tells holders apart: a leader by his id, somebody else by his title. */
const keyOf = ({ holder }: HeldPlace): string =>
  holder === null ? '' : holder.leader === null ? `title ${holder.name}` : `id ${holder.leader}`;

/** Per leader: his dates, one for each duty, and how many of what kind. */
function dutiesOf({ assignments, dutyDays }: Roster): (leader: string) => LeaderCounts & { dates: string[] } {
  const kindOf = new Map(dutyDays.map(({ date, kind }) => [date, kind]));
  const placesOf = groupBy(assignments, ({ leader }) => leader);
  return (leader) => {
    const dates = (placesOf.get(leader) ?? []).map(({ date }) => date).sort();
    return {
      dates,
      duties: dates.length,
      restDays: dates.filter((date) => isRestKind(kindOf.get(date)!)).length,
      holidays: dates.filter((date) => kindOf.get(date) === 'holiday').length,
    };
  };
}

function leaderDifferences(a: Roster, b: Roster): LeaderDifference[] {
  const names = new Map([...leaderNames(b.document), ...missing(a, b)]);
  const [before, after] = [dutiesOf(a), dutiesOf(b)];
  return [...names].flatMap(([id, name]): LeaderDifference[] => {
    const { dates: old, ...countsBefore } = before(id);
    const { dates: now, ...countsAfter } = after(id);
    const [gained, givenUp] = [surplus(now, old, String), surplus(old, now, String)];
    if (gained.length + givenUp.length === 0 && canonicalJson(countsBefore) === canonicalJson(countsAfter))
      return [];
    return [{ id, name, gained, givenUp, before: countsBefore, after: countsAfter }];
  });
}

const missing = (a: Roster, b: Roster): [string, string][] =>
  [...leaderNames(a.document)].filter(([id]) => b.document.leaders.every((leader) => leader.id !== id));
