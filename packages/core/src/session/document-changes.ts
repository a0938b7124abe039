import { byDate } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { RosterAssignment } from '../roster/roster.ts';

type Pin = NonNullable<RosterDocument['pins']>[number];

/** The document with pins for some places and their holders, or without them. */
export function withLocks(
  document: RosterDocument,
  places: readonly RosterAssignment[],
  kind: 'lock' | 'unlock',
): RosterDocument {
  const hasTypes = (document.shiftTypes?.length ?? 0) > 1;
  const isOf = (pin: Pin, { date, type, leader }: RosterAssignment): boolean =>
    pin.date === date && pin.leader === leader && (pin.type === undefined || pin.type === type);
  const { pins = [], ...rest } = document;
  const others = pins.filter((pin) => !places.some((place) => isOf(pin, place)));
  const added =
    kind === 'unlock'
      ? []
      : places.map(({ date, type, leader }): Pin => ({ date, ...(hasTypes && { type }), leader: leader! }));
  const all = [...others, ...added].sort(byDate);
  return all.length > 0 ? { ...rest, pins: all } : rest;
}
