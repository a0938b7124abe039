import { groupBy } from '../document/group-by.ts';
import { type Pair, surplus } from '../document/pairs.ts';

/**
 * What may become of a place:
 *
 * - `succeeded`: it went to the successor of who held it.
 * - `moved`: somebody else holds it.
 * - `emptied`, `filled`: nobody holds it any more, or nobody did.
 * - `added`, `removed`: it was not there, or is not there any more.
 */
export type ChangeKind = 'succeeded' | 'moved' | 'emptied' | 'filled' | 'added' | 'removed';

/** How many places became what. */
export type PlaceChanges = Readonly<Record<ChangeKind, number>>;

/** The same, and how many are as they were: together all that either roster has. */
export interface ChangeCounts extends PlaceChanges {
  readonly kept: number;
}

/** A place as far as it is told which of its kind changed. */
interface Placed {
  readonly date: string;
  readonly type: string;
}

/**
 * The places that came, went or changed hands. Those of one date and type are interchangeable: of two people who merely
 * traded them, neither is named.
 *
 * @param keyOf tells holders apart
 */
export function changedPlaces<Place extends Placed>(
  before: readonly Place[],
  after: readonly Place[],
  keyOf: (place: Place) => string,
): Pair<Place>[] {
  const key = ({ date, type }: Place): string => `${date}/${type}`;
  const [old, now] = [groupBy(before, key), groupBy(after, key)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((own) => {
    const [left, right] = [old.get(own) ?? [], now.get(own) ?? []];
    const [gone, come] = [surplus(left, right, keyOf), surplus(right, left, keyOf)];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      before: gone[index],
      after: come[index],
    }));
  });
}

/**
 * What became of a place.
 *
 * @param before id of who held it; `null`: nobody; `undefined`: it was not there
 * @param after who holds it now, likewise
 * @param predecessorOf whom a leader succeeds
 */
export function changeKind(
  before: string | null | undefined,
  after: string | null | undefined,
  predecessorOf: (leader: string) => string | undefined,
): ChangeKind {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (before === null) return 'filled';
  if (after === null) return 'emptied';
  return predecessorOf(after) === before ? 'succeeded' : 'moved';
}

export function countKinds(kinds: readonly ChangeKind[]): PlaceChanges {
  const counts = { succeeded: 0, moved: 0, emptied: 0, filled: 0, added: 0, removed: 0 };
  for (const kind of kinds) counts[kind]++;
  return counts;
}

/** @param places how many the later roster has */
export function countChanges(kinds: readonly ChangeKind[], places: number): ChangeCounts {
  const counts = countKinds(kinds);
  return { ...counts, kept: places - kinds.length + counts.removed };
}
