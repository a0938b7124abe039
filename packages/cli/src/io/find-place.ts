import { leaderNames, type Roster, type RosterAssignment } from '@lunzhi/core';
import { nearest } from '../call/nearest.ts';
import { Refusal } from '../call/problem.ts';
import { findLeader } from './find-leader.ts';
import { asPrinted } from './terminal.ts';

/** What somebody says of a place; `leader` holds it. */
export interface PlaceSought {
  readonly date: string;
  readonly leader?: string;
  /** Name or id of a shift type. */
  readonly type?: string;
  /** Of several of one type the empty one is meant where no holder is named. */
  readonly isToFill?: boolean;
}

/**
 * The place of a day that is meant: the only one of that holder and shift type. Empty places of one type are all alike.
 *
 * @param options their names, for what is said of them
 * @throws Refusal when there is none, or which one is not said
 */
export function findPlace(
  roster: Roster,
  { date, leader, type, isToFill = false }: PlaceSought,
  options: { readonly leader: string; readonly type: string },
): RosterAssignment {
  const ofDay = roster.assignments.filter((place) => place.date === date);
  if (ofDay.length === 0) throw new Refusal({ code: 'no-duty-day', date, ...neighbours(roster, date) });
  const typeId = type === undefined ? undefined : findType(roster, type, options.type);
  const holder = leader === undefined ? undefined : findLeader(roster.document, leader).id;
  const own = ofDay.filter(
    (place) =>
      (typeId === undefined || place.type === typeId) && (holder === undefined || place.leader === holder),
  );
  const [first, ...others] = own;
  if (!first)
    throw new Refusal({
      code: 'not-on-duty',
      date,
      given: leader ?? type ?? '',
      places: shown(roster, ofDay),
    });
  const isOfOneType = others.every((place) => place.type === first.type);
  const open = own.find((place) => place.leader === null);
  if (isToFill && leader === undefined && isOfOneType && open) return open;
  if (others.some((place) => place.type !== first.type || place.leader !== first.leader))
    throw new Refusal({
      code: 'several-places',
      date,
      options: [options.leader, options.type],
      places: shown(roster, own),
    });
  return first;
}

function findType({ document }: Roster, given: string, option: string): string {
  const types = document.shiftTypes ?? [{ id: 'main', name: 'main' }];
  const word = asPrinted(given);
  const found = types.find(({ id }) => id === word) ?? types.find(({ name }) => asPrinted(name) === word);
  if (found) return found.id;
  const allowed = types.map(({ name }) => name);
  const near = nearest(given, allowed);
  throw new Refusal({
    code: 'bad-choice',
    option,
    given,
    allowed,
    ...(near !== undefined && { nearest: near }),
  });
}

/** Places as people know them: who holds them, and of which type, where a document has several. */
export interface ShownPlace {
  /** `null` for an empty one. */
  readonly holder: string | null;
  readonly type: string | null;
}

function shown({ document }: Roster, places: readonly RosterAssignment[]): ShownPlace[] {
  const names = leaderNames(document);
  const types = new Map((document.shiftTypes ?? []).map(({ id, name }) => [id, name]));
  return places.map(({ leader, type }) => ({
    holder: leader === null ? null : (names.get(leader) ?? leader),
    type: types.size > 1 ? (types.get(type) ?? type) : null,
  }));
}

/** The duty days next to a day that is none. */
export function neighbours(
  { dutyDays }: Roster,
  date: string,
): { readonly before: string | null; readonly after: string | null } {
  const dates = dutyDays.map((day) => day.date).sort();
  return {
    before: dates.filter((other) => other < date).pop() ?? null,
    after: dates.find((other) => other > date) ?? null,
  };
}
