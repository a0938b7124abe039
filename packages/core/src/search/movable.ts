import { FREE, type Problem } from '../problem/problem.ts';

/** Places a search may change, and who may come there. */
export interface MovablePlaces {
  /** Those that somebody may hold, in date order. */
  readonly movable: Int32Array;
  /** Leaders who may hold place s: `candidates[firstCandidate[s]]` … `candidates[firstCandidate[s + 1] − 1]`. */
  readonly candidates: Int16Array;
  readonly firstCandidate: Int32Array;
  /** Movable places of each kind, in date order. */
  readonly ofKind: readonly Int32Array[];
  /** Where each movable place stands among those of its kind. */
  readonly position: Int32Array;
}

/** With so many rounds whole ones are exchanged. */
export const MANY_ROUNDS = 12;

/** A round is as many places as leaders may hold one of them on average, so that each has about one duty in it. */
export interface Rounds {
  /** Places in a round: 1 at least. */
  readonly length: number;
  readonly count: number;
}

/** How many leaders may hold a place that is free; 0 where it is fixed. */
function countAble({ leaderCount, fixedHolder }: Problem, domain: Uint8Array, shift: number): number {
  if (fixedHolder[shift] !== FREE) return 0;
  let able = 0;
  for (let pair = shift * leaderCount; pair < (shift + 1) * leaderCount; pair++) able += domain[pair]!;
  return able;
}

/** The rounds of the places that more than one leader may hold. */
export function roundsOf(problem: Problem, domain: Uint8Array): Rounds {
  let places = 0;
  let candidates = 0;
  for (let shift = 0; shift < problem.shiftCount; shift++) {
    const able = countAble(problem, domain, shift);
    if (able < 2) continue;
    places++;
    candidates += able;
  }
  const length = Math.max(1, Math.floor(candidates / Math.max(1, places)));
  return { length, count: places / length };
}

/** @param kinds per shift: places of one kind count for the same fairness rules */
export function movablePlaces(problem: Problem, domain: Uint8Array, kinds: Int32Array): MovablePlaces {
  const { shiftCount, leaderCount } = problem;
  const firstCandidate = new Int32Array(shiftCount + 1);
  const movable: number[] = [];
  for (let shift = 0; shift < shiftCount; shift++) {
    const able = countAble(problem, domain, shift);
    firstCandidate[shift + 1] = firstCandidate[shift]! + able;
    if (able > 0) movable.push(shift);
  }
  // counted before they are listed: of hundreds of leaders there are millions
  const candidates = new Int16Array(firstCandidate[shiftCount]!);
  for (const shift of movable) {
    let at = firstCandidate[shift]!;
    for (let leader = 0; leader < leaderCount; leader++)
      if (domain[shift * leaderCount + leader] === 1) candidates[at++] = leader;
  }
  const position = new Int32Array(shiftCount);
  const ofKind: number[][] = [];
  for (const shift of movable) position[shift] = (ofKind[kinds[shift]!] ??= []).push(shift) - 1;
  return {
    movable: Int32Array.from(movable),
    candidates,
    firstCandidate,
    ofKind: Array.from(ofKind, (shifts) => Int32Array.from(shifts ?? [])),
    position,
  };
}
