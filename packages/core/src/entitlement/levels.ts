import { mostShortTypes, NOTHING } from './max-flow.ts';

/** Equal leaders who lay claim to places of one date. */
export interface Claim {
  /** The types they may hold. */
  readonly types: readonly number[];
  /** How many leaders, each of whom can take 1. */
  readonly size: number;
  /** They take in proportion to it; positive. */
  readonly weight: number;
}

/** What each leader of a claim takes at a level. */
const takenAt = ({ weight }: Claim, level: number): number =>
  level === Infinity ? 1 : Math.min(1, level * weight);

/**
 * Gives places to leaders as evenly as pools allow.
 *
 * The level of a set of types is the least λ with Σ min(1, λ × weight) = its places, over the leaders who may hold one
 * of them; it is infinite when they cannot take them all. The set with the highest level is settled first, of infinite
 * ones that with the most places beyond its leaders, then the others among the leaders who are left. This is the
 * lexicographically fairest division (Megiddo, Optimal flows in networks with multiple sources and sinks, 1974).
 *
 * @param places per type, in duties
 * @param claims in an order that depends on what they claim alone: sums are taken in it
 * @returns per claim, what each of its leaders takes
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
      claims.map((claim) => ({ types: claim.types, amount: claim.size * takenAt(claim, level) })),
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
  const asked = claims
    .filter((claim) => claim.types.some((type) => types.includes(type)))
    .sort((a, b) => b.weight - a.weight);
  let rest = types.reduce((sum, type) => sum + places[type]!, 0);
  const weightFrom = new Float64Array(asked.length + 1);
  for (let index = asked.length - 1; index >= 0; index--)
    weightFrom[index] = weightFrom[index + 1]! + asked[index]!.size * asked[index]!.weight;
  let full = 0;
  for (const [index, { size, weight }] of asked.entries()) {
    full = 1 / weight;
    if (rest <= full * weightFrom[index]!) return rest / weightFrom[index]!;
    rest -= size;
  }
  return full;
}
