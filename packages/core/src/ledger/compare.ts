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
  PublicChange,
  PublicPerson,
} from './comparison.ts';
import { documentChanges } from './document-changes.ts';
import { expectedPlaces } from './expected-places.ts';

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
  return {
    days: dayChanges(a, b),
    leaders: leaderDifferences(a, b),
    document: documentChanges(a.document, b.document),
  };
}

/**
 * The changes that may leave the office: who is to serve instead of whom, and neither why, nor who attended.
 *
 * @param a the table that the public knows, such as `rosterAt` the last publication
 * @param b the state now
 * @throws BrokenRosterError when one of them cannot be read
 */
export function publicChanges(a: Roster, b: Roster): PublicChange[] {
  for (const roster of [a, b]) requireReadable(roster);
  const [known, current] = [a, b].map((roster) => ({ ...roster, assignments: expectedPlaces(roster) }));
  return dayChanges(known!, current!).flatMap(({ date, weekday, before: old, after: now, places }) =>
    places.map(({ shiftType, before, after }) => ({
      date,
      weekday,
      kind: (now ?? old)!.kind,
      protectionPeriods: (now ?? old)!.protectionPeriods,
      shiftType,
      day: old === null ? 'new' : now === null ? 'gone' : 'kept',
      ...(before !== undefined && { before: publicPerson(before) }),
      ...(after !== undefined && { after: publicPerson(after) }),
    })),
  );
}

const publicPerson = (holder: Holder | null): PublicPerson | null =>
  holder && { name: holder.name, post: holder.post };

function dayChanges(a: Roster, b: Roster): DayChange[] {
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
  readonly place: number;
  readonly holder: Holder | null;
}

function heldPlaces({ document, assignments }: Roster): Map<string, HeldPlace[]> {
  const byId = new Map(document.leaders.map((leader) => [leader.id, leader]));
  const holderOf = ({ leader, date, attended }: RosterAssignment): Holder | null => {
    if (leader === null)
      return attended && 'title' in attended ? { leader, name: attended.title, post: null } : null;
    const own = byId.get(leader);
    return { leader, name: own?.name ?? leader, post: (own && postOn(own, date)?.title) ?? null };
  };
  const held = assignments.map((assignment) => {
    const { date, type, shift } = assignment;
    const place = Number(shift.slice(shift.lastIndexOf('/') + 1));
    return { date, type, place, holder: holderOf(assignment) };
  });
  return groupBy(held, ({ date, type }) => `${date}/${type}`);
}

function placeDifferences(a: Roster, b: Roster): Map<string, PlaceDifference[]> {
  const [before, after] = [heldPlaces(a), heldPlaces(b)];
  const types = [...shiftTypesOf(b.document), ...shiftTypesOf(a.document)];
  const names = new Map([...types].reverse().map(({ id, name }) => [id, name]));
  const order = [...new Set(types.map(({ id }) => id))];
  const dates = new Set([...before.values(), ...after.values()].map(([place]) => place!.date));
  return new Map(
    [...dates].map((date) => {
      const changed = order.flatMap((type) => {
        const key = `${date}/${type}`;
        const shiftType = names.size > 1 ? names.get(type)! : null;
        return changedHands(before.get(key) ?? [], after.get(key) ?? []).map((sides) => ({
          type,
          shiftType,
          ...sides,
        }));
      });
      return [date, changed];
    }),
  );
}

/** What tells holders apart: a leader by his id, somebody else by his title. */
const keyOf = ({ holder }: HeldPlace): string =>
  holder === null ? '' : holder.leader === null ? `title ${holder.name}` : `id ${holder.leader}`;

/** Pairs the places of one date and type whose holders are not on both sides; where one side has more, places came or went. */
function changedHands(before: readonly HeldPlace[], after: readonly HeldPlace[]) {
  const [left, fresh] = [surplus(before, after, keyOf), surplus(after, before, keyOf)];
  return Array.from({ length: Math.max(left.length, fresh.length) }, (_, index) => {
    const [old, now] = [left[index], fresh[index]];
    return {
      place: (now ?? old)!.place,
      ...(old && { before: old.holder }),
      ...(now && { after: now.holder }),
    };
  });
}

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
