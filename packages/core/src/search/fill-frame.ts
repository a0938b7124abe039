import type { Cap } from '../constraints/constraint.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { type Assignment, FREE, type Places, UNASSIGNED } from '../problem/problem.ts';
import type { FillTask } from './depth-first.ts';

/** Pairs of a cap and a place that are indexed; further caps are left out, so that what seems possible may break one. */
const MAX_CAPPED = 10_000_000;

/** Which dues or caps a pair of a place and a leader counts for: `entries[from(pair)]` to before `entries[to(pair)]`. */
export class ListsByPair {
  readonly entries: Int32Array;
  readonly #first: Int32Array;

  constructor(
    pairCount: number,
    leaderCount: number,
    lists: readonly { readonly leader: number; readonly shifts: readonly number[] }[],
  ) {
    const first = new Int32Array(lists.length === 0 ? 0 : pairCount + 1);
    for (const { leader, shifts } of lists)
      for (const place of shifts) first[place * leaderCount + leader + 1]!++;
    for (let pair = 1; pair < first.length; pair++) first[pair]! += first[pair - 1]!;
    this.entries = new Int32Array(first[first.length - 1] ?? 0);
    this.#first = first;
    const next = first.slice();
    lists.forEach(({ leader, shifts }, list) => {
      for (const place of shifts) this.entries[next[place * leaderCount + leader]!++] = list;
    });
  }

  from(pair: number): number {
    return this.#first[pair] ?? 0;
  }

  to(pair: number): number {
    return this.#first[pair + 1] ?? 0;
  }
}

/**
 * Free places, dues and caps that questions of what can be filled are about, indexed once. Here a place is a number from
 * 0 on in date order, all of them free; a due counts what is still owed beside fixed places.
 */
export class FillFrame {
  /** By place: the shift it is. */
  readonly shifts: Int32Array;
  readonly problem: Places;
  readonly dues: readonly Due[];
  readonly caps: readonly Cap[];
  readonly duesAt: ListsByPair;
  readonly capsAt: ListsByPair;

  /** @param shifts free ones; dues and caps are about them alone */
  constructor(problem: Places, shifts: readonly number[], dues: readonly Due[], caps: readonly Cap[]) {
    const { leaderCount, dayCount, dayOfShift, fixedHolder } = problem;
    this.shifts = Int32Array.from(shifts).sort();
    const { length } = this.shifts;
    this.problem = {
      leaderCount,
      dayCount,
      shiftCount: length,
      dayOfShift: this.shifts.map((shift) => dayOfShift[shift]!),
      fixedHolder: new Int16Array(length).fill(FREE),
    };
    const placeOf = new Int32Array(fixedHolder.length).fill(-1);
    this.shifts.forEach((shift, place) => (placeOf[shift] = place));
    const placesOf = (of: readonly number[]): number[] => {
      const places: number[] = [];
      for (const shift of of) if (placeOf[shift]! >= 0) places.push(placeOf[shift]!);
      return places;
    };
    this.dues = dues.map(({ leader, shifts: owedShifts, least }) => {
      const served = owedShifts.reduce((sum, shift) => (fixedHolder[shift] === leader ? sum + 1 : sum), 0);
      return { leader, shifts: placesOf(owedShifts), least: Math.max(0, least - served) };
    });
    let capped = 0;
    const isIndexed = caps.map(({ shifts: counted }) => (capped += counted.length) <= MAX_CAPPED);
    const known = new Map<readonly number[], readonly number[]>();
    this.caps = caps
      .filter((_, cap) => isIndexed[cap])
      .map(({ leader, shifts: counted, most }) => {
        // many leaders share a list
        const places = known.get(counted) ?? placesOf(counted);
        known.set(counted, places);
        return { leader, shifts: places, most };
      });
    this.duesAt = new ListsByPair(length * leaderCount, leaderCount, this.dues);
    this.capsAt = new ListsByPair(length * leaderCount, leaderCount, this.caps);
  }
}

/** Which of a frame's places, dues and caps are asked for, and who may hold what. */
export interface FillQuestion {
  readonly frame: FillFrame;
  /** `[place × leaderCount + leader]`: 1 where the leader may hold the place. */
  readonly open: Uint8Array;
  /** By place: 1 where it must be filled. The others may serve a due or stay empty. */
  readonly mustFillMask: Uint8Array;
  /** By index of the due or cap: 1 where it counts. */
  readonly owedMask: Uint8Array;
  readonly cappedMask: Uint8Array;
  /** Free days between two duties of one leader on different dates. */
  readonly minFreeDays: number;
}

/** A question as a task of its own, caps aside. */
export function fillTaskOf({ frame, open, mustFillMask, owedMask, minFreeDays }: FillQuestion): FillTask & {
  readonly shifts: readonly number[];
  readonly dues: readonly Due[];
} {
  return {
    problem: frame.problem,
    domain: open,
    minFreeDays,
    shifts: [...mustFillMask.keys()].filter((place) => mustFillMask[place] === 1),
    dues: frame.dues.filter((_, due) => owedMask[due] === 1),
  };
}

/** The caps that count. */
export const capsAsked = ({ frame, cappedMask }: FillQuestion): readonly Cap[] =>
  frame.caps.filter((_, cap) => cappedMask[cap] === 1);

/** An assignment of all shifts: fixed places as they are, the frame's as given, nobody elsewhere. */
export function assignmentOf(frame: FillFrame, holder: Int16Array, { fixedHolder }: Places): Assignment {
  const assignment = Int16Array.from(fixedHolder, (leader) => (leader === FREE ? UNASSIGNED : leader));
  frame.shifts.forEach((shift, place) => (assignment[shift] = holder[place]!));
  return assignment;
}
