import { type BoundRules, minFreeDaysOf } from '../constraints/bind-rules.ts';
import { datesOfShifts, type Waits } from '../constraints/waits.ts';
import { FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import type { FlowProblem } from './flow-problem.ts';

/** One leader's duties as a path from the start of the period through the dates on which he serves to its end. */
export interface QualityPath {
  /** Dates on which he may serve or serves for good, ascending. */
  readonly dates: Int32Array;
  /** Per one of `dates`: 1 where he serves for good; a path cannot pass it by, and it takes no open place. */
  readonly fixedMask: Uint8Array;
  /** Per one of `dates`: the least that serving there costs by itself; never negative. */
  readonly dutyCost: Float64Array;
  /** `[n]`: 1 when he may serve on n dates. */
  readonly mayServeMask: Uint8Array;
  /** Per one of `dates`: his own days from where his first wait begins up to and including it. */
  readonly elapsed: Int32Array;
  /** The same up to the end of the period. */
  readonly whole: number;
  /** Cost of a wait between two duties by its length in own days, beginning at 0. */
  readonly inner: Float64Array;
  /** Cost of the first wait, the last, and the only one. */
  readonly edge: Float64Array;
}

/**
 * What the quality level costs at the least: each leader's path by itself, held together only by the places that must
 * be filled. Rules that cannot be read so count as 0. All costs are whole numbers.
 */
export interface QualityProblem {
  /** Per date with shifts: its day. */
  readonly days: Int32Array;
  /** Per date: places that are to be filled. */
  readonly open: Int32Array;
  /** Free days between two dates of one path, unless both are fixed. */
  readonly minFreeDays: number;
  readonly paths: readonly QualityPath[];
}

/** A certificate of fairness, and how far a roster lies above it: it says how many duties leaders can have. */
export interface FairnessProof {
  readonly flow: FlowProblem;
  /** `[set][leader]` */
  readonly prices: readonly (readonly bigint[])[];
  /** The roster's fairness less what the prices prove; never negative. */
  readonly slack: bigint;
}

/**
 * Builds the relaxation of the quality level over valid, complete rosters that are at least as fair as a given one.
 *
 * The first rule whose cost is a sum over waits of leaders joins, and all rules whose cost is a sum over duties.
 */
export function qualityProblemOf(problem: Problem, rules: BoundRules, proof: FairnessProof): QualityProblem {
  const { leaderCount, dayOfShift, fixedHolder } = problem;
  const { days, dateOfShift } = datesOfShifts(dayOfShift);
  const open = new Int32Array(days.length);
  fixedHolder.forEach((holder, shift) => (open[dateOfShift[shift]!]! += holder === FREE ? 1 : 0));
  const judged = rules.rules.filter(({ rule }) => rule.level === 'quality');
  const spaced = judged.find(({ bound }) => bound.waits !== undefined);
  const waits = spaced && { weight: spaced.rule.weight, ...spaced.bound.waits!() };
  const dutyCost = (shift: number, leader: number): number =>
    judged.reduce((sum, { rule, bound }) => sum + rule.weight * (bound.dutyCost?.(shift, leader) ?? 0), 0);
  const paths = Array.from({ length: leaderCount }, (_, leader): QualityPath => {
    const { served, duties } = servedDates(problem, rules.domain, dateOfShift, leader);
    const dates = Int32Array.from(served.keys());
    const fixedMask = Uint8Array.from(served.values(), ({ isFixed }) => (isFixed ? 1 : 0));
    const further = duties - fixedMask.reduce((sum, is) => sum + is, 0);
    const counts = possibleCounts(proof.flow, proof.prices, proof.slack, leader, dates.length + further);
    return {
      dates,
      fixedMask,
      dutyCost: Float64Array.from(served.values(), ({ shifts }) =>
        Math.min(...shifts.map((shift) => dutyCost(shift, leader))),
      ),
      mayServeMask: counts.slice(further, counts.lastIndexOf(1) + 1),
      ...waitsOf(waits, leader, dates),
    };
  });
  return {
    days: Int32Array.from(days),
    open,
    minFreeDays: minFreeDaysOf(rules),
    paths,
  };
}

/** By date, the places a leader holds for good, or else those he may hold; and how many he holds for good. */
function servedDates(
  { leaderCount, fixedHolder }: Problem,
  domain: Uint8Array,
  dateOfShift: Int32Array,
  leader: number,
): { served: Map<number, { isFixed: boolean; shifts: number[] }>; duties: number } {
  const served = new Map<number, { isFixed: boolean; shifts: number[] }>();
  let duties = 0;
  fixedHolder.forEach((holder, shift) => {
    const date = dateOfShift[shift]!;
    const isFixed = holder !== FREE && holder !== UNASSIGNED && holder === leader;
    if (isFixed) duties++;
    else if (holder !== FREE || domain[shift * leaderCount + leader] !== 1) return;
    const known = served.get(date);
    if (!known || (isFixed && !known.isFixed)) served.set(date, { isFixed, shifts: [shift] });
    else if (known.isFixed === isFixed) known.shifts.push(shift);
  });
  return { served, duties };
}

function waitsOf(
  waits: (Waits & { readonly weight: number }) | undefined,
  leader: number,
  dates: Int32Array,
): Pick<QualityPath, 'elapsed' | 'whole' | 'inner' | 'edge'> {
  if (!waits) {
    const free = new Float64Array(1);
    return { elapsed: new Int32Array(dates.length), whole: 0, inner: free, edge: free };
  }
  const { weight, elapsed, row, costs, table, edgeOffset, dateCount } = waits;
  const first = row[leader]!;
  const start = elapsed[first]!;
  const whole = elapsed[first + dateCount + 1]! - start;
  const tableFrom = (begin: number): Float64Array =>
    costs.slice(begin, begin + whole + 1).map((cost) => weight * cost);
  return {
    elapsed: Int32Array.from(dates, (date) => elapsed[first + 1 + date]! - start),
    whole,
    inner: tableFrom(table[leader]!),
    edge: tableFrom(table[leader]! + edgeOffset),
  };
}

/** Whether every day that has places, open or fixed, lies in a set. */
export const liesAround = (flow: FlowProblem, set: number): boolean =>
  flow.days.every((day) => {
    if (day.types.length === 0 && day.pinned.length === 0) return true;
    let around = day.set;
    while (around >= 0 && around !== set) around = flow.sets[around]!.parent;
    return around === set;
  });

/**
 * The numbers of duties a leader can have in a roster that costs at most `slack` more than the fairness prices prove.
 *
 * A roster's fairness is the proven bound plus terms that are never negative; one of them, for each leader and each set
 * of days that holds all places, is what n duties cost above the cheapest number at the leader's price there
 * (variables fixed by reduced costs). Numbers for which these exceed `slack` are out.
 *
 * @param prices `[set][leader]` of the flow
 * @param slack the roster's fairness less the bound the prices prove; never negative
 * @param most duties he can have at the most
 * @returns `[n]`: 1 when n duties are possible, n from 0 to `most`
 */
export function possibleCounts(
  flow: FlowProblem,
  prices: readonly (readonly bigint[])[],
  slack: bigint,
  leader: number,
  most: number,
): Uint8Array {
  const excess = Array.from({ length: most + 1 }, () => 0n);
  flow.sets.forEach((set, index) => {
    if (!liesAround(flow, index)) return;
    const price = prices[index]![leader]!;
    const reduced = excess.map((_, n) => BigInt(set.cost(leader, n)) - price * BigInt(n));
    const least = reduced.reduce((a, b) => (b < a ? b : a));
    reduced.forEach((cost, n) => (excess[n]! += cost - least));
  });
  return Uint8Array.from(excess, (above) => (above <= slack ? 1 : 0));
}
