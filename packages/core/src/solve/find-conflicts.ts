import type { Steps } from '../bound/steps.ts';
import { type BoundRule, type BoundRules, capsOf, minFreeDaysOf, duesOf } from '../constraints/bind-rules.ts';
import { type Due, shortDues } from '../constraints/dues-matching.ts';
import { FREE, type Problem } from '../problem/problem.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import { fillBoundSteps, FillPrices, workOfRound } from '../search/fill-bound.ts';
import { FillFrame, type FillQuestion } from '../search/fill-frame.ts';
import { windowSteps } from './window-counting.ts';
import { WorkBudget } from './work-budget.ts';

/** A set of shifts and leaders that cannot hold together, in indices. */
export interface IndexConflict {
  readonly kind: 'window' | 'dues' | 'search';
  /** Shifts concerned, ascending. */
  readonly shifts: readonly number[];
  /** Leaders who could take part, ascending. */
  readonly leaders: readonly number[];
  /** Ids of rules that take part whatever they forbid. */
  readonly rules?: readonly string[];
  readonly needed: number;
  /** The most that can be filled, as far as counted; `null` where nothing was: then it is only proven that not all can. */
  readonly possible: number | null;
  readonly facts: Readonly<Record<string, number>>;
}

/**
 * Conflicts that counting alone proves: places against people in windows of days, dues against places; where there are
 * none, whatever prices prove of the whole.
 */
export function* countSteps(
  problem: Problem,
  rules: BoundRules,
  minFreeDays: number,
): Steps<IndexConflict[]> {
  // even to begin takes long with hundreds of leaders
  if (yield) return [];
  const windows = yield* windowSteps(problem, rules.domain, minFreeDays, capsOf(rules));
  if (yield) return windows;
  const counted = [...windows, ...duesConflicts(problem, rules.domain, rules.rules)];
  return counted.length > 0 ? counted : yield* pricedConflict(problem, rules);
}

/** Work of the prices looked for, and rounds at most. */
const PRICING = 60_000_000;
const MAX_ROUNDS = 200;

/** What prices prove of the whole: the places and dues that are worth something in the proof. */
function* pricedConflict(problem: Problem, rules: BoundRules): Steps<IndexConflict[]> {
  const question = wholeQuestion(problem, rules);
  const { frame, open } = question;
  const prices = new FillPrices(frame);
  const rounds = Math.min(MAX_ROUNDS, Math.floor(PRICING / workOfRound(question)));
  if (!(yield* fillBoundSteps(question, prices, rounds))) return [];
  const isMeant = prices.places.map((price) => (price === 0 ? 0 : 1));
  frame.dues.forEach(({ shifts }, due) => {
    if (prices.dues[due]! > 0) for (const place of shifts) isMeant[place] = 1;
  });
  const places = [...isMeant.keys()].filter((place) => isMeant[place] === 1);
  const leaders = Array.from({ length: problem.leaderCount }, (_, leader) => leader).filter((leader) =>
    places.some((place) => open[place * problem.leaderCount + leader] === 1),
  );
  const shifts = places.map((place) => frame.shifts[place]!);
  const facts = { minFreeDays: question.minFreeDays };
  return [{ kind: 'search', shifts, leaders, needed: shifts.length, possible: null, facts }];
}

/** Nodes of one exact test. */
const NODE_LIMIT = 20_000;
/** Lengths in duty days of the windows that are searched, short ones first. */
const WINDOWS = [8, 16, 32, 64];

/** Is it proven that the part cannot hold? */
type Test = (shifts: readonly number[], dues: readonly Due[]) => Steps<boolean>;

interface Part {
  readonly shifts: readonly number[];
  readonly dues: readonly Due[];
}

/** Leaders whose own dues the gap alone makes impossible. */
function* loneDues(dues: readonly Due[], isImpossible: Test): Steps<Part[]> {
  const byLeader = new Map<number, Due[]>();
  for (const due of dues) {
    const ofLeader = byLeader.get(due.leader);
    if (ofLeader) ofLeader.push(due);
    else byLeader.set(due.leader, [due]);
  }
  const found: Part[] = [];
  for (const ofLeader of byLeader.values())
    if (yield* isImpossible([], ofLeader)) found.push({ shifts: [], dues: ofLeader });
  return found;
}

/** The first window of duty days that cannot be filled, with the dues inside it or without. */
function* brokenWindow(
  days: readonly (readonly number[])[],
  dues: readonly Due[],
  isImpossible: Test,
): Steps<Part[]> {
  for (const length of [...WINDOWS, days.length])
    for (let first = 0; first === 0 || first + length / 2 < days.length; first += Math.ceil(length / 2)) {
      const shifts = days.slice(first, first + length).flat();
      const inside = new Set(shifts);
      const owed = dues.filter((due) => due.shifts.every((shift) => inside.has(shift)));
      for (const asked of owed.length > 0 ? [[], owed] : [[]])
        if (yield* isImpossible(shifts, asked)) return [{ shifts, dues: asked }];
    }
  return [];
}

/** Shortens a part from both ends, by long steps first, as long as it stays impossible. */
function* shorten({ shifts, dues }: Part, dayOf: (shift: number) => number, isImpossible: Test): Steps<Part> {
  const days = [...new Set(shifts.map(dayOf))];
  const between = (first: number, last: number): number[] =>
    shifts.filter((shift) => dayOf(shift) >= days[first]! && dayOf(shift) <= days[last]!);
  let first = 0;
  let last = days.length - 1;
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, last))); step >= 1; step = Math.floor(step / 2)) {
    while (last - step >= first && (yield* isImpossible(between(first, last - step), dues))) last -= step;
    while (first + step <= last && (yield* isImpossible(between(first + step, last), dues))) first += step;
  }
  return { shifts: days.length === 0 ? [] : between(first, last), dues };
}

/**
 * Where counting found nothing: parts that depth-first search proves impossible. First each leader's dues under the
 * gap, then windows of duty days, longer and longer, up to the whole.
 *
 * @param isProven it is known already that no roster exists: then the whole is returned when no part was found
 * @returns nothing when every test holds or would take too long; stopped or out of budget, what was found until then
 */
export function* searchSteps(
  problem: Problem,
  rules: BoundRules,
  minFreeDays: number,
  isProven: boolean,
  budget: WorkBudget = WorkBudget.for(problem),
): Steps<IndexConflict[]> {
  const { dayOfShift, leaderCount, fixedHolder } = problem;
  const { domain } = rules;
  function* isImpossible(shifts: readonly number[], dues: readonly Due[]): Steps<boolean> {
    yield* budget.pause();
    if (budget.isOut) return false;
    const { kind, steps } = fillDepthFirst({ problem, domain, minFreeDays, shifts, dues }, NODE_LIMIT);
    const owing = dues.reduce((sum, due) => sum + due.shifts.length, 0);
    const places = Math.min(problem.shiftCount, shifts.length + owing);
    budget.spend(5 * (steps + places * leaderCount) + 20 * owing + problem.shiftCount);
    return kind === 'impossible';
  }
  const free = [...dayOfShift.keys()].filter((shift) => fixedHolder[shift] === FREE);
  const ofDay = new Map<number, number[]>();
  for (const shift of free) {
    const shifts = ofDay.get(dayOfShift[shift]!);
    if (shifts) shifts.push(shift);
    else ofDay.set(dayOfShift[shift]!, [shift]);
  }
  const dues = duesOf(rules);
  const lone = yield* loneDues(dues, isImpossible);
  const found = lone.length > 0 ? lone : yield* brokenWindow([...ofDay.values()], dues, isImpossible);
  const parts = found.length === 0 && isProven ? [{ shifts: free, dues }] : found;
  const conflicts: IndexConflict[] = [];
  for (const part of parts) {
    const { shifts, dues: owed } = yield* shorten(part, (shift) => dayOfShift[shift]!, isImpossible);
    const isTouched = new Set(shifts);
    for (const due of owed) for (const shift of due.shifts) isTouched.add(shift);
    const touched = [...isTouched].sort((a, b) => a - b);
    const able = Array.from({ length: leaderCount }, (_, leader) => leader).filter((leader) =>
      touched.some((shift) => domain[shift * leaderCount + leader] === 1),
    );
    const isOwedAlone = shifts.length === 0;
    const needed = isOwedAlone ? owed.reduce((sum, { least }) => sum + least, 0) : shifts.length;
    conflicts.push({
      kind: isOwedAlone ? 'dues' : 'search',
      shifts: touched,
      leaders: isOwedAlone ? owed.map(({ leader }) => leader) : able,
      needed,
      // a part that was tried out lacks one at least; of the whole nothing was counted
      possible: found.length > 0 ? needed - 1 : null,
      facts: { minFreeDays },
    });
  }
  return conflicts;
}

/**
 * Dues of a coverage rule (so many duties among these places) that cannot all be matched to places, one a day: the
 * leaders who compete, and the places they compete for. Gaps are not looked at, so finding none proves nothing.
 *
 * Returns sets of dues without one too many, no two of a rule for the same places, in the rule's order.
 */
export function duesConflicts(
  problem: Problem,
  domain: Uint8Array,
  rules: readonly BoundRule[],
): IndexConflict[] {
  const mayHold = (shift: number, leader: number): boolean =>
    domain[shift * problem.leaderCount + leader] === 1;
  const placesOf = (dues: readonly Due[]): number[] => {
    const meantMask = new Uint8Array(problem.shiftCount);
    for (const { leader, shifts } of dues)
      for (const shift of shifts) if (mayHold(shift, leader)) meantMask[shift] = 1;
    return [...meantMask.keys()].filter((shift) => meantMask[shift] === 1);
  };
  return rules.flatMap(({ rule, bound }) => {
    const dues = rule.level === 'coverage' ? (bound.dues?.() ?? []) : [];
    return shortDues(problem, dues, mayHold).map((short): IndexConflict => {
      const group = short.dues.map((due) => dues[due]!);
      return {
        kind: 'dues',
        shifts: placesOf(group),
        leaders: [...new Set(group.map(({ leader }) => leader))].sort((a, b) => a - b),
        rules: [rule.id],
        needed: group.reduce((sum, { least }) => sum + least, 0),
        possible: short.served,
        facts: {},
      };
    });
  });
}

/** Can all free places be filled, with the gaps and caps of the hard rules kept and what coverage rules owe served? */
export function wholeQuestion(problem: Problem, rules: BoundRules): FillQuestion {
  const { leaderCount, fixedHolder } = problem;
  const shifts = [...fixedHolder.keys()].filter((shift) => fixedHolder[shift] === FREE);
  const dues = duesOf(rules);
  const frame = new FillFrame(problem, shifts, dues, capsOf(rules));
  const open = new Uint8Array(shifts.length * leaderCount);
  shifts.forEach((shift, place) =>
    open.set(rules.domain.subarray(shift * leaderCount, (shift + 1) * leaderCount), place * leaderCount),
  );
  return {
    frame,
    open,
    mustFillMask: new Uint8Array(shifts.length).fill(1),
    owedMask: new Uint8Array(dues.length).fill(1),
    cappedMask: new Uint8Array(frame.caps.length).fill(1),
    minFreeDays: minFreeDaysOf(rules),
  };
}
