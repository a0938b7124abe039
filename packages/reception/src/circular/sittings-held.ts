import type { Roster, RosterAssignment } from '@lunzhi/core';
import type { Case } from '../cases/case.ts';
import { satAt } from '../roster/sittings.ts';
import { isWithin, type Span } from '../roster/span.ts';

/** Places of the roster that somebody held or was to hold: ids of places, in order of date. */
export interface SittingFigures {
  /** 接访班次 */
  readonly held: readonly string[];
  /** 空班: of those, nobody was heard. */
  readonly empty: readonly string[];
  /** 无人到岗: of the empty ones, nobody came at all, as the roster's ledger says. */
  readonly unattended: readonly string[];
}

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
      // where nobody came, nobody holds it any more
      (place.leader !== null || place.attended !== undefined) &&
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
