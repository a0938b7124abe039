import type { Roster, RosterAssignment } from '@lunzhi/core';
import type { Case } from '../cases/case.ts';
import { isWithin, type Span } from './span.ts';

/** Places of the roster that somebody held: ids of places, in order of date. */
export interface SittingFigures {
  /** 接访班次 */
  readonly held: readonly string[];
  /** 空班: of those, nobody was heard. */
  readonly empty: readonly string[];
  /** 无人到岗: of the empty ones, nobody came at all, as the roster's ledger says. */
  readonly unattended: readonly string[];
}

/** Who sat at a place: who came, or who holds it as long as that is not written down. `null`: nobody of the document. */
export const satAt = ({ attended, leader }: RosterAssignment): string | null =>
  attended === undefined ? leader : attended !== null && 'leader' in attended ? attended.leader : null;

/** @param leader those at which he sat; all of them when left out */
export function sittingFigures(
  roster: Roster,
  cases: readonly Case[],
  span: Span,
  leader?: string,
): SittingFigures {
  const used = new Set(cases.flatMap(({ receptions }) => receptions.map(({ shift }) => shift)));
  const places = roster.assignments.filter(
    (place) =>
      isWithin(span, place.date) &&
      (place.leader !== null || place.attended) &&
      (leader === undefined || satAt(place) === leader),
  );
  const empty = places.filter(({ shift }) => !used.has(shift));
  const idsOf = (list: readonly RosterAssignment[]) => list.map(({ shift }) => shift);
  return {
    held: idsOf(places),
    empty: idsOf(empty),
    unattended: idsOf(empty.filter(({ attended }) => attended === null)),
  };
}
