import { FREE, type Problem } from '../../problem/problem.ts';

/** The free places of one date and type. Who holds which of them does not matter. */
export interface DutyGroup {
  readonly day: number;
  /** At least one, ascending. */
  readonly free: readonly number[];
  /** Leaders of the published table who may still serve here, each once. */
  readonly kept: readonly number[];
  /** False when none of the places is in the published table. */
  readonly isPublished: boolean;
}

export interface DutyGroups {
  /** In date order, those without a free place left out. */
  readonly groups: readonly DutyGroup[];
  /** Per shift: its group, or −1 for one that is fixed. */
  readonly groupOfShift: Int32Array;
  /** `[group × leaderCount + leader]`: 1 when the leader may serve here, clear of his fixed duties. */
  readonly may: Uint8Array;
  /** Duties of the published table whose leader can no longer have them: no roster changes fewer. */
  readonly vacated: number;
}

/**
 * Puts free places of one date and type together.
 *
 * @param domain `[shift × leaderCount + leader]`: 1 when the leader may still hold the shift
 */
export function dutyGroups(problem: Problem, domain: Uint8Array, minFreeDays: number): DutyGroups {
  const { shiftCount, leaderCount, dayOfShift, typeOfShift, fixedHolder, published } = problem;
  const isNearFixed = nearFixed(problem, minFreeDays);
  const groups: DutyGroup[] = [];
  const groupOfShift = new Int32Array(shiftCount).fill(-1);
  const rows: Uint8Array[] = [];
  let vacated = 0;
  for (let first = 0, end = 0; first < shiftCount; first = end) {
    const day = dayOfShift[first]!;
    const free: number[] = [];
    const leaders = new Set<number>();
    for (; end < shiftCount && dayOfShift[end] === day && typeOfShift[end] === typeOfShift[first]; end++) {
      if (published[end]! >= 0) leaders.add(published[end]!);
      if (fixedHolder[end] === FREE) free.push(end);
    }
    for (let shift = first; shift < end; shift++) leaders.delete(fixedHolder[shift]!);
    if (free.length === 0) {
      vacated += leaders.size;
      continue;
    }
    const row = domain.slice(free[0]! * leaderCount, (free[0]! + 1) * leaderCount);
    row.forEach((_, leader) => {
      if (isNearFixed(leader, day)) row[leader] = 0;
    });
    const kept = [...leaders].filter((leader) => row[leader] === 1);
    vacated += leaders.size - kept.length;
    for (const shift of free) groupOfShift[shift] = groups.length;
    const isPublished = published.subarray(first, end).some((holder) => holder >= -1);
    groups.push({ day, free, kept, isPublished });
    rows.push(row);
  }
  const may = new Uint8Array(groups.length * leaderCount);
  rows.forEach((row, group) => may.set(row, group * leaderCount));
  return { groups, groupOfShift, may, vacated };
}

/** Whether a leader has a fixed duty on the day or too near to it. */
function nearFixed(
  { leaderCount, dayCount, dayOfShift, fixedHolder }: Problem,
  minFreeDays: number,
): (leader: number, day: number) => boolean {
  const nearMask = new Uint8Array(leaderCount * dayCount);
  fixedHolder.forEach((leader, shift) => {
    if (leader < 0) return;
    const row = leader * dayCount;
    const day = dayOfShift[shift]!;
    nearMask.fill(1, row + Math.max(0, day - minFreeDays), row + Math.min(dayCount, day + minFreeDays + 1));
  });
  return (leader, day) => nearMask[leader * dayCount + day] === 1;
}
