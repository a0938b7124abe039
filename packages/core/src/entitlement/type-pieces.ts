import { type Problem, UNABLE } from '../problem/problem.ts';
import type { Entitlements } from './entitlements.ts';

const MAY_NOT_HOLD = UNABLE.notInPost | UNABLE.pool | UNABLE.noShare;
/** Pieces are sums of doubles: so little more or less, in duties, is nothing. */
const TOLERANCE = 1e-9;
/** Fitting ends long before, but where places remain that nobody can fill. */
const MAX_ROUNDS = 60;
/** Types on one date whose sets are all looked at; with more, fitting alone comes near. */
const MAX_TYPES = 10;

/** A leader's piece of a date, to be split. */
interface Claim {
  readonly leader: number;
  readonly piece: number;
  /** Per type of the date: his part, 0 for those he may not hold. */
  readonly parts: number[];
}

/**
 * Splits each leader's pieces over the shift types he may hold and adds them up.
 *
 * On each date a piece goes to the types in proportion to their places; then the parts of each type are fitted to its
 * places and those of each leader to his piece, in turn (iterative proportional fitting, Deming and Stephan 1940).
 * Where a set of types takes all that its leaders have, they take part in no other. With one pool for all types the
 * proportion fits at once.
 *
 * @returns `[leader × typeCount + type]`: fair number of duties of the type, in thousandths, rounded as entitlements are
 */
export function typeThousandths(problem: Problem, { pieces }: Entitlements): Int32Array {
  const { leaderCount, typeCount, dayCount, firstDay, firstShiftOfDay, typeOfShift, unable } = problem;
  const sums = new Float64Array(leaderCount * typeCount);
  for (let day = firstDay; day < dayCount; day++) {
    const types: number[] = [];
    const firsts: number[] = [];
    const places: number[] = [];
    for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++)
      if (typeOfShift[shift] === types[types.length - 1]) places[places.length - 1]!++;
      else {
        types.push(typeOfShift[shift]!);
        firsts.push(shift);
        places.push(1);
      }
    const claims: Claim[] = [];
    for (let leader = 0; leader < leaderCount; leader++) {
      const piece = pieces[day * leaderCount + leader]!;
      const parts = firsts.map((shift, type) =>
        (unable[shift * leaderCount + leader]! & MAY_NOT_HOLD) === 0 ? places[type]! : 0,
      );
      if (piece > 0 && parts.some((part) => part > 0)) claims.push({ leader, piece, parts });
    }
    if (types.length <= MAX_TYPES) keepToFullSets(claims, places);
    fit(claims, places);
    for (const { leader, parts } of claims)
      parts.forEach((part, type) => (sums[leader * typeCount + types[type]!]! += part));
  }
  return Int32Array.from(sums, (sum) => Math.floor(1000 * sum + 0.5 + 1e-6));
}

/**
 * Takes from leaders whom a set of types needs with all they have their parts of other types. Where places remain that
 * nobody can fill, nothing can be said so.
 */
function keepToFullSets(claims: readonly Claim[], places: readonly number[]): void {
  const masks = claims.map(({ parts }) =>
    parts.reduce((mask, part, type) => (part > 0 ? mask | (1 << type) : mask), 0),
  );
  const left = masks.slice();
  const all = (1 << places.length) - 1;
  const beyond = (set: number): number => {
    const needed = places.reduce((sum, count, type) => ((set >> type) & 1 ? sum + count : sum), 0);
    return claims.reduce((sum, { piece }, claim) => (masks[claim]! & set ? sum + piece : sum), -needed);
  };
  if (beyond(all) < -TOLERANCE) return;
  for (let set = 1; set < all; set++) {
    if (beyond(set) > TOLERANCE) continue;
    left.forEach((_, claim) => {
      if (left[claim]! & set) left[claim]! &= set;
    });
  }
  claims.forEach(({ parts }, claim) => {
    for (let type = 0; type < parts.length; type++) if (!((left[claim]! >> type) & 1)) parts[type] = 0;
  });
}

/** Scales the parts of each type to its places and of each leader to his piece, in turn; leaders have the last word. */
function fit(claims: readonly Claim[], places: readonly number[]): void {
  const scaleToPieces = (): void => {
    for (const { parts, piece } of claims) {
      const sum = parts.reduce((total, part) => total + part, 0);
      parts.forEach((part, type) => (parts[type] = (part * piece) / sum));
    }
  };
  scaleToPieces();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let missed = 0;
    places.forEach((count, type) => {
      const sum = claims.reduce((total, { parts }) => total + parts[type]!, 0);
      missed = Math.max(missed, Math.abs(sum - count));
      if (sum > 0) for (const { parts } of claims) parts[type] = (parts[type]! * count) / sum;
    });
    scaleToPieces();
    if (missed < TOLERANCE) return;
  }
}
