import { type BoundRule, NO_POST, type Prepared, type Problem } from '@lunzhi/core/solver';
import type { Level } from '../levels.ts';

/** Days that count for a group, up to and including the day of each shift; at the beginning; at the end of the period. */
export interface ElapsedDays {
  readonly begin: number;
  readonly atShift: readonly number[];
  readonly end: number;
}

/**
 * Somebody who waits from one duty to the next: a leader, or a township, sector or project. The wait from a duty to the
 * next costs `inner` by its length, which is the difference of their elapsed days; from the beginning to the first, and
 * from the last to the end, `edge`; without any duty the whole is one wait at the edge.
 */
export interface FlatGroup {
  /** Who serves it, from the first of these shifts to the last. */
  readonly members: readonly { readonly leader: number; readonly from: number; readonly to: number }[];
  /** Index into `elapsed`. */
  readonly elapsed: number;
  /** Indices into `costs`. */
  readonly inner: number;
  readonly edge: number;
}

export interface FlatWaits {
  readonly rule: string;
  readonly level: Level;
  readonly elapsed: readonly ElapsedDays[];
  /** Cost by the length of a wait, from 0 on. */
  readonly costs: readonly (readonly number[])[];
  readonly groups: readonly FlatGroup[];
}

/** Each once, by what it holds. */
function distinct<Value>(): { readonly all: Value[]; add(value: Value): number } {
  const all: Value[] = [];
  const known = new Map<string, number>();
  return {
    all,
    add(value) {
      const key = JSON.stringify(value);
      const at = known.get(key);
      if (at !== undefined) return at;
      known.set(key, all.length);
      return all.push(value) - 1;
    },
  };
}

/** The waits of leaders for their own duties. */
export function waitsOfLeaders({ rule, bound }: BoundRule, { shiftCount, dayOfShift }: Problem): FlatWaits {
  const { groupCount, dateCount, elapsed, row, costs, table, edgeOffset } = bound.waits!();
  const dateOfShift = datesOf(dayOfShift);
  const rows = distinct<ElapsedDays>();
  const tables = distinct<readonly number[]>();
  const groups = Array.from({ length: groupCount }, (_, leader): FlatGroup => {
    const own = elapsed.subarray(row[leader]!, row[leader]! + dateCount + 2);
    const days = {
      begin: own[0]!,
      atShift: Array.from(dateOfShift, (date) => own[date + 1]!),
      end: own[dateCount + 1]!,
    };
    const slice = (first: number): number[] =>
      Array.from(costs.subarray(first, first + days.end - days.begin + 1), (cost) => rule.weight * cost);
    return {
      members: [{ leader, from: 0, to: shiftCount - 1 }],
      elapsed: rows.add(days),
      inner: tables.add(slice(table[leader]!)),
      edge: tables.add(slice(table[leader]! + edgeOffset)),
    };
  });
  return { rule: rule.id, level: rule.level, elapsed: rows.all, costs: tables.all, groups };
}

/** Per shift: the number of its date among those that have shifts. */
function datesOf(dayOfShift: Int32Array): number[] {
  let date = -1;
  return Array.from(dayOfShift, (day, shift) => (day === dayOfShift[shift - 1] ? date : ++date));
}

/** A run of days on which a leader answers for a service. */
interface Answering {
  readonly leader: number;
  readonly from: number;
  readonly to: number;
}

/** The waits of townships, sectors and projects for those who answer for them. */
export function waitsOfServices(
  { rule }: BoundRule,
  { problem, rules: { entitlements } }: Prepared,
): FlatWaits {
  const { services, leaderCount, dayCount, firstDay, dayOfShift, history } = problem;
  const { maxWaitDays = Infinity } = rule.params as { readonly maxWaitDays?: number };
  const rows = distinct<ElapsedDays>();
  const tables = distinct<readonly number[]>();
  const groups = services.flatMap((_, service): FlatGroup[] => {
    const runs = answeringRuns(problem, service);
    const isAnswered = new Uint8Array(dayCount);
    let pieces = 0;
    for (let day = firstDay; day < dayCount; day++)
      for (const { leader, from, to } of runs)
        if (from <= day && day <= to) pieces += entitlements.pieces[day * leaderCount + leader]!;
    for (const { from, to } of runs) isAnswered.fill(1, from, to + 1);
    const thousandths = Math.floor(1000 * pieces + 0.5 + 1e-6);
    if (thousandths === 0) return [];
    const upTo = sumsOf(isAnswered);
    const isOwn = ({ leader, day }: { leader: number; day: number }): boolean =>
      runs.some((run) => run.leader === leader && run.from <= day && day <= run.to);
    const begin = history.findLast(isOwn)?.day ?? firstDay - 1;
    const days = {
      begin: upTo(begin),
      atShift: Array.from(dayOfShift, upTo),
      end: upTo(dayCount - 1),
    };
    const ideal = Math.max(1, rounded((days.end - upTo(firstDay - 1)) * 1000, thousandths));
    const costs = Array.from({ length: days.end - days.begin + 1 }, (__, wait) => {
      const tooLong = wait > maxWaitDays ? COST : 0;
      return rule.weight * ((wait > ideal ? rounded(COST * (wait - ideal) ** 2, ideal ** 2) : 0) + tooLong);
    });
    const table = tables.add(costs);
    const members = runs.flatMap(({ leader, from, to }) => {
      const shifts = [...dayOfShift.keys()].filter(
        (shift) => from <= dayOfShift[shift]! && dayOfShift[shift]! <= to,
      );
      return shifts.length === 0 ? [] : [{ leader, from: shifts[0]!, to: shifts.at(-1)! }];
    });
    return [{ members, elapsed: rows.add(days), inner: table, edge: table }];
  });
  return { rule: rule.id, level: rule.level, elapsed: rows.all, costs: tables.all, groups };
}

const COST = 100;

/** a ÷ b to the nearest integer, halves up. */
const rounded = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b));

/** The sum up to and including a day; 0 before the first. */
function sumsOf(values: Uint8Array): (day: number) => number {
  let sum = 0;
  const sums = Array.from(values, (value) => (sum += value));
  return (day) => (day < 0 ? 0 : sums[day]!);
}

function answeringRuns({ posts, postOf, leaderCount, dayCount }: Problem, service: number): Answering[] {
  const runs: Answering[] = [];
  for (let leader = 0; leader < leaderCount; leader++)
    for (let day = 0; day < dayCount; day++) {
      const post = postOf[leader * dayCount + day]!;
      if (post === NO_POST || !posts[post]!.services.includes(service)) continue;
      const last = runs.at(-1);
      if (last?.leader === leader && last.to === day - 1) runs[runs.length - 1] = { ...last, to: day };
      else runs.push({ leader, from: day, to: day });
    }
  return runs;
}
