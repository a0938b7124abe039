import { leaderNames, type Roster } from '@lunzhi/core';
import { hintLine } from '../words/shell-word.ts';

/** A place as people are told of it: its day, and its shift type where the document has several. */
export interface ToldPlace {
  readonly date: string;
  readonly type: string | null;
}

/** @param shift id of a place of the roster */
export function toldPlace({ assignments, document }: Roster, shift: string): ToldPlace {
  const { date, type } = assignments.find((place) => place.shift === shift)!;
  const types = document.shiftTypes ?? [];
  return { date, type: types.length > 1 ? (types.find(({ id }) => id === type)?.name ?? type) : null };
}

/**
 * What tells a place of a roster from the others of its day, as options of a command: the day, its shift type where the
 * day has several, and its holder where others of that type have another. An empty one is meant where nobody is named.
 */
export function placeWords({ assignments, document }: Roster, shift: string): string[] {
  const { date, type, leader } = assignments.find((place) => place.shift === shift)!;
  const ofDay = assignments.filter((place) => place.date === date);
  const ofType = ofDay.filter((place) => place.type === type);
  const types = document.shiftTypes ?? [];
  const name = types.find(({ id }) => id === type)?.name ?? type;
  const isName = types.filter((other) => other.name === name || other.id === name).length === 1;
  const isShared = leader !== null && ofType.some((place) => place.leader !== leader);
  return [
    '--date',
    date,
    ...(ofType.length < ofDay.length ? ['--type', isName ? name : type] : []),
    ...(isShared ? ['--leader', leaderNames(document).get(leader) ?? leader] : []),
  ];
}

/** The command that finds somebody for a place. */
export const substituteLine = (
  path: string,
  roster: Roster,
  shift: string,
  constraints: string | undefined,
): string => hintLine(['substitute', path, ...placeWords(roster, shift)], constraints);
