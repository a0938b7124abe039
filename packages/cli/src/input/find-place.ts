import { type Roster, type RosterAssignment } from '@lunzhi/core';
import { leaderNames } from '@lunzhi/core/internal';
import { asPrinted } from '../output/terminal.ts';
import { commandLine } from '../words/command-line.ts';
import type { ShownPlace } from '../words/zh-CN/ledger-problems.ts';
import { findLeader } from './find-leader.ts';
import { nearest } from './nearest.ts';
import { Refusal } from './refusal.ts';

/** What somebody says of a place; `leader` holds it. */
export interface PlaceSought {
  readonly date: string;
  readonly leader?: string | undefined;
  /** Name or id of a shift type. */
  readonly type?: string | undefined;
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
  options = { leader: '--leader', type: '--type' },
): RosterAssignment {
  const ofDay = roster.assignments.filter((place) => place.date === date);
  if (ofDay.length === 0) throw noDutyDay(roster, date);
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

/** Names the duty days next to a day that is not one. */
export function noDutyDay({ dutyDays }: Roster, date: string): Refusal {
  const dates = dutyDays.map((day) => day.date).sort();
  const before = dates.findLast((other) => other < date) ?? null;
  return new Refusal({
    code: 'no-duty-day',
    date,
    before,
    after: dates.find((other) => other > date) ?? null,
  });
}

function findType({ document }: Roster, given: string, option: string): string {
  const types = document.shiftTypes ?? [{ id: 'main', name: 'main' }];
  const word = asPrinted(given);
  const found = types.find(({ id }) => id === word) ?? types.find(({ name }) => asPrinted(name) === word);
  if (found) return found.id;
  const allowed = types.map(({ name }) => name);
  throw new Refusal({ code: 'bad-choice', option, given, allowed, nearest: nearest(given, allowed) });
}

function shown(roster: Roster, places: readonly RosterAssignment[]): ShownPlace[] {
  const names = leaderNames(roster.document);
  return places.map(({ leader, type }) => ({
    holder: leader === null ? null : (names.get(leader) ?? leader),
    type: typeName(roster, type),
  }));
}

/** What a shift type is called where a document has several; else `null`. */
export function typeName({ document: { shiftTypes = [] } }: Roster, type: string): string | null {
  return shiftTypes.length > 1 ? (shiftTypes.find(({ id }) => id === type)?.name ?? type) : null;
}

/** The place of a shift as people are told of it. */
export function toldPlace(roster: Roster, shift: string): { date: string; type: string | null } {
  const { date, type } = roster.assignments.find((place) => place.shift === shift)!;
  return { date, type: typeName(roster, type) };
}

/**
 * The command that finds somebody for a place. What tells it from the others of its day: the day, its shift type where the
 * day has several, and its holder where others of that type have another. An empty one is meant where nobody is named.
 */
export function substituteLine(
  path: string,
  { assignments, document }: Roster,
  shift: string,
  constraints: string | undefined,
): string {
  const { date, type, leader } = assignments.find((place) => place.shift === shift)!;
  const ofDay = assignments.filter((place) => place.date === date);
  const ofType = ofDay.filter((place) => place.type === type);
  const types = document.shiftTypes ?? [];
  const name = types.find(({ id }) => id === type)?.name ?? type;
  const isName = types.filter((other) => other.name === name || other.id === name).length === 1;
  const isShared = leader !== null && ofType.some((place) => place.leader !== leader);
  return commandLine('substitute', [path], {
    date,
    type: ofType.length < ofDay.length ? (isName ? name : type) : undefined,
    leader: isShared ? (leaderNames(document).get(leader) ?? leader) : undefined,
    constraints,
  });
}
