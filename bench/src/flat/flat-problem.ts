import { type BoundRule, FREE, type Prepared, type Problem, WEEKEND } from '@lunzhi/core/solver';
import type { Level } from '../levels.ts';
import { shiftIds } from '../result/pairs-of.ts';
import { type FlatHolidays, flatHolidays } from './flat-holidays.ts';
import { type FlatWaits, waitsOfLeaders, waitsOfServices } from './flat-waits.ts';

/** What so many duties of a leader cost. */
export interface FlatCount {
  readonly rule: string;
  readonly level: Level;
  readonly leader: number;
  /** Index into `shiftSets`: the duties that count. */
  readonly shifts: number;
  /** Cost by their number, from 0 on. */
  readonly costs: readonly number[];
}

/**
 * A problem as plain numbers, for solvers that know no calendar: leaders and shifts by index, weights in the costs.
 * The cost of a roster is the sum of all that stands here, for each level, and nothing else.
 */
export interface FlatProblem {
  readonly format: 'lunzhi-bench-problem/1';
  readonly instance: string;
  /** Ids, as a result names them. */
  readonly leaders: readonly string[];
  /** Ids, as a result names them, in the order of their dates. */
  readonly shifts: readonly string[];
  /** Per shift: its day, a running number. */
  readonly dayOfShift: readonly number[];
  /** Per shift: the leaders who may hold it, one where it is fixed, none where it stays empty. Hard. */
  readonly candidates: readonly (readonly number[])[];
  /** Shifts that are fixed. */
  readonly fixed: readonly number[];
  /** Hard: a leader holds one shift a day, and so many days lie free between two of his days. */
  readonly minFreeDays: number;
  /** Hard: a leader holds at most so many of these shifts, fixed ones apart. */
  readonly atMost: readonly {
    readonly leader: number;
    readonly shifts: readonly number[];
    readonly most: number;
  }[];
  /** Coverage: cost of a shift that nobody holds. */
  readonly emptyCost: number;
  readonly shiftSets: readonly (readonly number[])[];
  readonly counts: readonly FlatCount[];
  readonly waits: readonly FlatWaits[];
  /** Cost of one duty. */
  readonly duties: readonly {
    readonly rule: string;
    readonly level: Level;
    readonly shift: number;
    readonly leader: number;
    readonly cost: number;
  }[];
  readonly holidays: FlatHolidays | null;
}

/** A rule that the problem file has no place for. */
export class WithoutFlatFormError extends Error {
  override readonly name = 'WithoutFlatFormError';

  constructor(rule: string) {
    super(`the problem file has no place for the rule ${rule}`);
  }
}

const EMPTY_COST = 100;
/** Cost of a duty outside the whole numbers around a fair share, squared. */
const BALANCE_COST = 100;
const WEEKDAYS = [1, 2, 3, 4, 5];

/** @throws WithoutFlatFormError */
export function flatProblem(instance: string, prepared: Prepared): FlatProblem {
  const { problem, names, rules } = prepared;
  const { shiftCount, leaderCount, fixedHolder } = problem;
  const indices = Array.from({ length: shiftCount }, (_, shift) => shift);
  const sets = shiftSets();
  const flat = {
    minFreeDays: 0,
    atMost: [] as FlatProblem['atMost'][number][],
    counts: [] as FlatCount[],
    waits: [] as FlatWaits[],
    duties: [] as FlatProblem['duties'][number][],
    holidays: null as FlatHolidays | null,
  };
  const count = (
    { rule: { id: rule, level, weight } }: BoundRule,
    leader: number,
    shifts: readonly number[],
    cost: (duties: number) => number,
  ): void => {
    const most = shifts.filter((shift) => rules.domain[shift * leaderCount + leader] === 1).length;
    const costs = Array.from({ length: most + 1 }, (_, duties) => weight * cost(duties));
    if (costs.some((own) => own > 0))
      flat.counts.push({ rule, level, leader, shifts: sets.add(shifts), costs });
  };
  const leaders = Array.from({ length: leaderCount }, (_, leader) => leader);
  for (const own of rules.rules) {
    const { rule, bound } = own;
    const { level, weight } = rule;
    if (ALWAYS.has(rule.constraint)) continue;
    if (level === 'hard' && bound.dutyCost) continue; // the candidates keep it
    if (bound.minFreeDays !== undefined) flat.minFreeDays = Math.max(flat.minFreeDays, bound.minFreeDays);
    else if (level === 'hard' && bound.caps) flat.atMost.push(...bound.caps());
    else if (level === 'coverage' && bound.dues)
      for (const { leader, shifts, least } of bound.dues())
        count(own, leader, shifts, (duties) => Math.max(0, least - duties));
    else if (bound.loads)
      for (const load of bound.loads()) {
        const shifts = indices.filter((shift) => load.shifts[shift] === 1);
        for (const leader of leaders) count(own, leader, shifts, (duties) => load.cost(leader, duties));
      }
    else if (rule.constraint === 'weekday-balance')
      for (const { leader, shifts, least, most } of weekdayShares(prepared))
        count(
          own,
          leader,
          shifts,
          (duties) => BALANCE_COST * Math.max(0, least - duties, duties - most) ** 2,
        );
    else if (rule.constraint === 'even-spacing') flat.waits.push(waitsOfLeaders(own, problem));
    else if (rule.constraint === 'regular-service') flat.waits.push(waitsOfServices(own, prepared));
    else if (rule.constraint === 'holiday-rotation' && !flat.holidays)
      flat.holidays = flatHolidays(own, problem);
    else if (bound.dutyCost)
      for (const shift of indices)
        for (const leader of leaders) {
          const cost = weight * bound.dutyCost(shift, leader);
          if (cost > 0) flat.duties.push({ rule: rule.id, level, shift, leader, cost });
        }
    else throw new WithoutFlatFormError(rule.id);
  }
  return {
    format: 'lunzhi-bench-problem/1',
    instance,
    leaders: names.leaders.map(({ id }) => id),
    shifts: shiftIds(prepared),
    dayOfShift: Array.from(problem.dayOfShift, (day) => day - problem.firstDay),
    candidates: indices.map((shift) =>
      leaders.filter((leader) => rules.domain[shift * leaderCount + leader] === 1),
    ),
    fixed: indices.filter((shift) => fixedHolder[shift] !== FREE),
    emptyCost: EMPTY_COST,
    shiftSets: sets.all,
    ...flat,
  };
}

/** Kept by the candidates, or said of every problem. */
const ALWAYS: ReadonlySet<string> = new Set([
  'eligible-leader',
  'one-shift-a-day',
  'pinned',
  'unassigned-shift',
]);

/** Sets of shifts, each once. */
function shiftSets(): { readonly all: (readonly number[])[]; add(shifts: readonly number[]): number } {
  const all: (readonly number[])[] = [];
  const known = new Map<string, number>();
  return {
    all,
    add(shifts) {
      const key = shifts.join();
      const at = known.get(key);
      if (at !== undefined) return at;
      known.set(key, all.length);
      return all.push(shifts) - 1;
    },
  };
}

/** Per leader and weekday, the whole numbers around his share of its working days. */
function weekdayShares({ problem, rules }: Prepared) {
  const { leaderCount, dayOfShift } = problem;
  return WEEKDAYS.flatMap((weekday) => {
    const days = Uint8Array.from(problem.weekday, (own, day) =>
      own === weekday && !isRestDay(problem, day) ? 1 : 0,
    );
    const shifts = Array.from(dayOfShift.keys()).filter((shift) => days[dayOfShift[shift]!] === 1);
    if (shifts.length === 0) return [];
    return Array.from({ length: leaderCount }, (_, leader) => {
      const share = rules.entitlements.thousandths(leader, days) / 1000;
      return { leader, shifts, least: Math.floor(share), most: Math.ceil(share) };
    });
  });
}

const isRestDay = ({ kind }: Problem, day: number): boolean => kind[day]! >= WEEKEND;
