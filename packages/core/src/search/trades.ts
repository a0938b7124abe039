import { firstAfter, lastBefore, wordsFor } from '../constraints/date-sets.ts';
import type { TrackerOfWaits } from '../constraints/wait-costs.ts';
import type { Move } from './move.ts';

/** More than any trade costs: a wait of ten years costs less than 2³². */
const REFUSED = 2 ** 50;

/** What a trade costs in waits, while the waits stay as they are. */
export interface TradeJudge {
  /** True where the waits can tell: not where one of the two serves other groups on one of the dates than on another. */
  canJudge(trade: Move): boolean;
  /**
   * The change in cost of the trade that was asked about last. Once it exceeds `limit` what is left may stay uncounted.
   * It does when one of the two would serve again before `gap` free days have passed, or twice on one date.
   */
  cost(trade: Move, limit: number): number;
  /** The same where the first place goes to the holder of the second, and so on, and the last to that of the first. */
  rotationCost(rotation: Move): number;
  /** Makes the trade that was asked about last. */
  make(trade: Move): void;
}

/**
 * Judges trades by the waits as they stand.
 *
 * @param gap free days that must lie, and do lie, between two duties; −1 when that is not asked of these groups
 * @param dayOfDate days of the dates
 */
export function tradeJudge(
  { waits, roles }: TrackerOfWaits,
  dateOfShift: Int32Array,
  dayOfDate: readonly number[],
  gap: number,
): TradeJudge {
  const { groupCount, dateCount, elapsed, row, costs, table, edgeOffset, sharedMask } = waits.facts;
  const { served, neighbours, duties } = waits;
  const size = wordsFor(dateCount);
  /** `[date + 1]`: its day; the edges of the period are far away. */
  const dayAt = Int32Array.of(-(2 ** 30), ...dayOfDate, 2 ** 30);
  const isShared = sharedMask.includes(1);
  const mask = new Int32Array(size);
  /** Per role the groups that it serves. */
  const groups = roles?.groups ?? Array.from({ length: groupCount }, (_, leader) => [leader]);
  const roleCount = groups.length;
  /** `[role × roleCount + other]`: where the groups that one serves and the other does not begin in `list`; −1 while not asked for. */
  const begins = new Int32Array(roleCount * roleCount).fill(-1);
  /** Lists one after the other, each ended by −1. */
  const list: number[] = [];
  /** Roles of the two leaders of a trade. */
  let [roleOfOne, roleOfOther] = [0, 0];

  /** The role of a leader on all places of a trade; −1 where it changes. */
  function roleIn(leader: number, { shifts, length }: Move): number {
    if (!roles) return leader;
    const known = roles.of[leader]!;
    if (known >= 0) return known;
    const role = roles.on(leader, shifts[0]!);
    for (let i = 1; i < length; i++) if (roles.on(leader, shifts[i]!) !== role) return -1;
    return role;
  }

  /** Where the groups that only the first of two roles serves stand in `list`. */
  function onlyOf(role: number, other: number): number {
    const at = role * roleCount + other;
    if (begins[at]! < 0) {
      begins[at] = list.length;
      const others = new Set(groups[other]);
      list.push(...groups[role]!.filter((group) => !others.has(group)), -1);
    }
    return begins[at]!;
  }

  const isServed = (group: number, date: number): boolean =>
    ((served[group * size + (date >>> 5)]! >>> (date & 31)) & 1) === 1;

  /** The change in cost when the group is served on one date more, between the served dates around it. */
  function divided(group: number, date: number): number {
    const first = group * size;
    const previous = lastBefore(served, first, date);
    const next = firstAfter(served, first, first + size, date, dateCount);
    if (dayAt[date + 1]! - dayAt[previous + 1]! <= gap || dayAt[next + 1]! - dayAt[date + 1]! <= gap)
      return REFUSED;
    const days = row[group]! + 1;
    const from = elapsed[days + previous]!;
    const here = elapsed[days + date]!;
    const to = elapsed[days + next]!;
    const before = previous < 0 ? table[group]! + edgeOffset : table[group]!;
    const after = next === dateCount ? table[group]! + edgeOffset : table[group]!;
    return (
      costs[before + here - from]! +
      costs[after + to - here]! -
      costs[(previous < 0 ? before : after) + to - from]!
    );
  }

  /** The group is served on `to` instead of `from`. */
  function moved(group: number, from: number, to: number): number {
    const at = 2 * (group * dateCount + from);
    const previous = neighbours[at]!;
    const next = neighbours[at + 1]!;
    const days = row[group]! + 1;
    const begin = elapsed[days + previous]!;
    const old = elapsed[days + from]!;
    const end = elapsed[days + next]!;
    const before = previous < 0 ? table[group]! + edgeOffset : table[group]!;
    const after = next === dateCount ? table[group]! + edgeOffset : table[group]!;
    if (to > previous && to < next) {
      if (dayAt[to + 1]! - dayAt[previous + 1]! <= gap || dayAt[next + 1]! - dayAt[to + 1]! <= gap)
        return REFUSED;
      const here = elapsed[days + to]!;
      return (
        costs[before + here - begin]! +
        costs[after + end - here]! -
        costs[before + old - begin]! -
        costs[after + end - old]!
      );
    }
    return (
      costs[(previous < 0 ? before : after) + end - begin]! -
      costs[before + old - begin]! -
      costs[after + end - old]! +
      divided(group, to)
    );
  }

  /** As `moved`, where a date may have several places and a group several duties on it. */
  function movedShared(group: number, from: number, to: number): number {
    const leaves = sharedMask[from] === 0 || duties[from * groupCount + group] === 1;
    const comes = !isServed(group, to);
    if (!comes && gap >= 0) return REFUSED;
    if (leaves && comes) return moved(group, from, to);
    const again = costs[table[group]!]!;
    return (leaves ? -divided(group, from) : -again) + (comes ? divided(group, to) : again);
  }

  /** The group is served on those dates of the mask where it is not, and not on those where it is. */
  function toggled(group: number, firstDate: number, lastDate: number): number {
    const first = group * size;
    const days = row[group]! + 1;
    const inner = table[group]!;
    const edge = inner + edgeOffset;
    const previous = lastBefore(served, first, firstDate);
    const next = firstAfter(served, first, first + size, lastDate, dateCount);
    const firstWord = firstDate >>> 5;
    const lastWord = lastDate >>> 5;
    let change = 0;
    let before = previous;
    let after = previous;
    let elapsedBefore = elapsed[days + previous]!;
    let elapsedAfter = elapsedBefore;
    for (let word = firstWord; word <= lastWord; word++) {
      // what lies before the first date or after the last stays as it is
      let within = -1;
      if (word === firstWord) within = -1 << (firstDate & 31);
      if (word === lastWord) within &= -1 >>> (31 - (lastDate & 31));
      let old = served[first + word]! & within;
      let now = old ^ mask[word]!;
      while (old !== 0) {
        const date = (word << 5) + 31 - Math.clz32(old & -old);
        old &= old - 1;
        const here = elapsed[days + date]!;
        change -= costs[(before < 0 ? edge : inner) + here - elapsedBefore]!;
        before = date;
        elapsedBefore = here;
      }
      while (now !== 0) {
        const date = (word << 5) + 31 - Math.clz32(now & -now);
        now &= now - 1;
        if (dayAt[date + 1]! - dayAt[after + 1]! <= gap) return REFUSED;
        const here = elapsed[days + date]!;
        change += costs[(after < 0 ? edge : inner) + here - elapsedAfter]!;
        after = date;
        elapsedAfter = here;
      }
    }
    if (dayAt[next + 1]! - dayAt[after + 1]! <= gap) return REFUSED;
    const end = elapsed[days + next]!;
    return (
      change -
      costs[(before < 0 || next === dateCount ? edge : inner) + end - elapsedBefore]! +
      costs[(after < 0 || next === dateCount ? edge : inner) + end - elapsedAfter]!
    );
  }

  /** Sets the mask to the dates on which a group that `leaver` serves, and the other not, is served from now on or no longer. */
  function markFor(group: number, leaver: number, { shifts, from, length }: Move): number {
    let again = 0;
    for (let i = 0; i < length; i++) {
      const date = dateOfShift[shifts[i]!]!;
      if (i + 1 < length && dateOfShift[shifts[i + 1]!] === date) {
        i++; // both serve on this date, before and after
        continue;
      }
      const isLeft = from[i] === leaver;
      const further = sharedMask[date] === 1 ? duties[date * groupCount + group]! - (isLeft ? 1 : 0) : 0;
      if (further > 0 || (!isLeft && isServed(group, date))) {
        if (gap >= 0 && !isLeft) return REFUSED;
        again += isLeft ? -costs[table[group]!]! : costs[table[group]!]!;
      } else mask[date >>> 5]! |= 1 << (date & 31);
    }
    return again;
  }

  /** The trade of a group that `leaver` serves and the other does not. */
  function changed(group: number, leaver: number, trade: Move, firstDate: number, lastDate: number): number {
    if (!isShared) return toggled(group, firstDate, lastDate);
    mask.fill(0, firstDate >>> 5, (lastDate >>> 5) + 1);
    return markFor(group, leaver, trade) + toggled(group, firstDate, lastDate);
  }

  function swapCost({ shifts }: Move, limit: number): number {
    const first = dateOfShift[shifts[0]!]!;
    const second = dateOfShift[shifts[1]!]!;
    if (first === second) return 0;
    const move = isShared ? movedShared : moved;
    if (!roles) {
      const change = move(roleOfOne, first, second);
      return change > limit ? change : change + move(roleOfOther, second, first);
    }
    let change = 0;
    for (let at = onlyOf(roleOfOne, roleOfOther); list[at]! >= 0; at++) {
      change += move(list[at]!, first, second);
      if (change > limit) return change;
    }
    for (let at = onlyOf(roleOfOther, roleOfOne); list[at]! >= 0; at++) {
      change += move(list[at]!, second, first);
      if (change > limit) return change;
    }
    return change;
  }

  function manyCost(trade: Move, limit: number): number {
    const { shifts, from, to, length } = trade;
    const firstDate = dateOfShift[shifts[0]!]!;
    const lastDate = dateOfShift[shifts[length - 1]!]!;
    if (!isShared) {
      mask.fill(0, firstDate >>> 5, (lastDate >>> 5) + 1);
      for (let i = 0; i < length; i++) {
        const date = dateOfShift[shifts[i]!]!;
        mask[date >>> 5]! |= 1 << (date & 31);
      }
    }
    let change = 0;
    for (let at = onlyOf(roleOfOne, roleOfOther); list[at]! >= 0; at++) {
      change += changed(list[at]!, from[0]!, trade, firstDate, lastDate);
      if (change > limit) return change;
    }
    for (let at = onlyOf(roleOfOther, roleOfOne); list[at]! >= 0; at++) {
      change += changed(list[at]!, to[0]!, trade, firstDate, lastDate);
      if (change > limit) return change;
    }
    return change;
  }

  return {
    canJudge(trade) {
      roleOfOne = roleIn(trade.from[0]!, trade);
      roleOfOther = roleIn(trade.to[0]!, trade);
      return roleOfOne >= 0 && roleOfOther >= 0;
    },
    cost: (trade, limit) =>
      trade.length === 2 && trade.from[1] === trade.to[0] ? swapCost(trade, limit) : manyCost(trade, limit),
    make({ shifts, from, to, length }) {
      const one = from[0]!;
      if (length === 2 && from[1] === to[0]) {
        const first = dateOfShift[shifts[0]!]!;
        const second = dateOfShift[shifts[1]!]!;
        if (first === second) return;
        for (let at = onlyOf(roleOfOne, roleOfOther); list[at]! >= 0; at++)
          waits.move(list[at]!, first, second);
        for (let at = onlyOf(roleOfOther, roleOfOne); list[at]! >= 0; at++)
          waits.move(list[at]!, second, first);
        return;
      }
      for (let i = 0; i < length; i++) {
        const date = dateOfShift[shifts[i]!]!;
        const role = from[i] === one ? roleOfOne : roleOfOther;
        const next = from[i] === one ? roleOfOther : roleOfOne;
        for (let at = onlyOf(role, next); list[at]! >= 0; at++) waits.take(list[at]!, date);
        for (let at = onlyOf(next, role); list[at]! >= 0; at++) waits.put(list[at]!, date);
      }
    },
    rotationCost({ shifts, from, length }) {
      let change = 0;
      for (let i = 0; i < length; i++) {
        const before = dateOfShift[shifts[i]!]!;
        const after = dateOfShift[shifts[i === 0 ? length - 1 : i - 1]!]!;
        if (before !== after) change += (isShared ? movedShared : moved)(from[i]!, before, after);
      }
      return change;
    },
  };
}
