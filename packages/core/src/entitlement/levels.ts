import { mostShortTypes, NOTHING } from './shortage.ts';

/** Equal leaders who lay claim to places of one date. */
export interface Claim {
  /** The types they may hold. */
  readonly types: readonly number[];
  /** How many leaders. */
  readonly size: number;
  /** What each of them already has of these places, in duties. */
  readonly held: number;
  /** What each of them may still take, in duties; 0 when `weight` is 0. */
  readonly room: number;
  /** They take in proportion to it. */
  readonly weight: number;
}

/** What each leader of a claim takes at a level. */
const takenAt = ({ room, weight }: Claim, level: number): number =>
  level === Infinity ? room : Math.min(room, level * weight);

/**
 * Gives places to leaders as evenly as pools allow.
 *
 * The level of a set of types is the least λ with Σ min(room, λ × weight) = its places less what is held, over the
 * leaders who may hold one of them; it is infinite when they cannot take them all. The set with the highest level is
 * settled first, of infinite ones that with the most places beyond its leaders, then the others among the leaders who
 * are left. This is the lexicographically fairest division (Megiddo, Optimal flows in networks with multiple sources
 * and sinks, 1974).
 *
 * @param places per type, in duties
 * @param claims in an order that depends on what they claim alone: sums are taken in it
 * @returns per claim, what each of its leaders takes on top of what he holds
 */
export function fillByLevels(places: readonly number[], claims: readonly Claim[]): Float64Array {
  const taken = new Float64Array(claims.length);
  let types = [...places.keys()].filter((type) => places[type]! > NOTHING);
  let open = [...claims.keys()];
  while (types.length > 0) {
    const { settled, level } = highestSet(
      places,
      types,
      open.map((index) => claims[index]!),
    );
    const mayHold = (index: number): boolean => claims[index]!.types.some((type) => settled.includes(type));
    for (const index of open) if (mayHold(index)) taken[index] = takenAt(claims[index]!, level);
    open = open.filter((index) => !mayHold(index));
    types = types.filter((type) => !settled.includes(type));
  }
  return taken;
}

/** Newton's method: from the level of all types to that of the types it leaves most short, until it leaves none short. */
function highestSet(
  places: readonly number[],
  types: readonly number[],
  claims: readonly Claim[],
): { settled: readonly number[]; level: number } {
  const shortAt = (level: number): number[] =>
    mostShortTypes(
      places,
      types,
      claims.map((claim) => ({
        types: claim.types,
        amount: claim.size * (claim.held + takenAt(claim, level)),
      })),
    );
  const beyondAll = shortAt(Infinity);
  if (beyondAll.length > 0) return { settled: beyondAll, level: Infinity };
  let settled = types;
  let level = levelOf(places, settled, claims);
  for (;;) {
    const short = shortAt(level);
    const higher = short.length > 0 ? levelOf(places, short, claims) : level;
    // Short by less than a double can tell: the level stands.
    if (higher <= level) return { settled, level };
    settled = short;
    level = higher;
  }
}

/** The least λ at which the claims take all places of a set of types that they are able to take. */
function levelOf(places: readonly number[], types: readonly number[], claims: readonly Claim[]): number {
  const asked = claims.filter((claim) => claim.types.some((type) => types.includes(type)));
  let rest = 0;
  for (const type of types) rest += places[type]!;
  for (const { size, held } of asked) rest -= size * held;
  if (rest <= 0) return 0;

  const byFullness = asked
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.room / a.weight - b.room / b.weight);
  const weightFrom = new Float64Array(byFullness.length + 1);
  for (let index = byFullness.length - 1; index >= 0; index--)
    weightFrom[index] = weightFrom[index + 1]! + byFullness[index]!.size * byFullness[index]!.weight;
  let full = 0;
  for (const [index, { size, room, weight }] of byFullness.entries()) {
    full = room / weight;
    if (rest <= full * weightFrom[index]!) return rest / weightFrom[index]!;
    rest -= size * room;
  }
  return full;
}
