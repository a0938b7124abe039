import { type BoundRules, capsOf } from '../constraints/bind-rules.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { lostDuties, publishedGroups } from '../constraints/duties.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import { fillDepthFirst } from '../search/depth-first.ts';
import { type DutyGroups, dutyGroups } from './changes/duty-groups.ts';
import { EjectionSearch, type SearchEnd } from './changes/ejection-search.ts';
import { TableState } from './changes/table-state.ts';

export interface ChangeTask {
  readonly problem: Problem;
  readonly rules: BoundRules;
  /** Free days that the hard rules ask for between two duties of one leader. */
  readonly minFreeDays: number;
  /** What rules of the levels hard and coverage say is owed. */
  readonly dues: readonly Due[];
}

export interface ChangeOptions {
  /** Nodes of the search: what is not proven by then is not. As many again may go into finding a table at all. */
  readonly nodeLimit?: number;
  /** Rank of a leader: of two who take as few duties from others, the lower is tried first. Default: leaders' order. */
  readonly prefer?: (leader: number) => number;
}

/** A table that changes few duties of the published one, and how many any must change. */
export interface FewestChanges {
  /** Valid and complete; `null` when none was found. */
  readonly assignment: Assignment | null;
  /** Duties of the published table that changed hands in it. */
  readonly changed: number | null;
  /** No valid and complete table changes fewer. */
  readonly least: number;
  /** The assignment changes no more than `least`. */
  readonly isProven: boolean;
  /** No table at all is valid and complete: proven. */
  readonly isImpossible: boolean;
  readonly nodes: number;
}

const NODE_LIMIT = 40_000;
/** Open places that are looked at together with the published ones, wherever they are. */
const MAX_OPEN = 40;
/** Beyond it one stack frame a place would overflow the stack of some engines. */
const LONGEST = 3_000;
const MAX_REFUSED = 40;
/** Published parts that are tried before the rest is looked at together with them. */
const MAX_UNFILLED = 3;
const FILL_NODES = 5_000;
/** Further changes that are allowed when the fewest could not be found in time. */
const LOOSER = [1, 3, 8, Infinity];

/**
 * Finds an assignment that is valid and complete and changes the fewest duties of the published table, with a proof, by
 * iterative deepening over the changes allowed (`changes/ejection-search.ts`). Eligibility, one duty a day, gaps, dues
 * and caps are searched exactly; what other rules ask is seen when a table is finished.
 *
 * Where many places are neither published nor taken, the published part is settled first and the rest filled after it.
 */
export function fewestChanges(task: ChangeTask, options: ChangeOptions = {}): FewestChanges {
  const { nodeLimit = NODE_LIMIT, prefer = () => 0 } = options;
  const run = new Run(task, nodeLimit, prefer);
  return run.deepen();
}

class Run {
  readonly #task: ChangeTask;
  readonly #nodeLimit: number;
  readonly #dues: readonly Due[];
  readonly #table: DutyGroups;
  readonly #state: TableState;
  readonly #published: ReturnType<typeof publishedGroups>;
  readonly #judged: BoundRules['rules'];
  readonly #kept: readonly number[];
  readonly #prefer: Float64Array;
  /** Per group: 1 when it is filled after the others. */
  readonly #laterMask: Uint8Array;
  #nodes = 0;
  #found: Assignment | null = null;

  constructor(task: ChangeTask, nodeLimit: number, prefer: (leader: number) => number) {
    const { problem, rules, minFreeDays } = task;
    const { leaderCount } = problem;
    this.#task = task;
    this.#dues = [...task.dues, ...pinsOwed(problem)];
    this.#nodeLimit = nodeLimit;
    this.#table = dutyGroups(problem, rules.domain, minFreeDays);
    this.#state = new TableState(problem, this.#table, minFreeDays, this.#dues, capsOf(rules));
    this.#published = publishedGroups(problem);
    this.#judged = rules.rules.filter(({ rule }) => rule.level === 'hard' || rule.level === 'coverage');
    this.#kept = this.#table.groups.flatMap(({ kept }, group) =>
      kept.map((leader) => group * leaderCount + leader),
    );
    this.#prefer = Float64Array.from({ length: leaderCount }, (_, leader) => prefer(leader));
    this.#laterMask = laterGroups(this.#table, this.#state.open);
  }

  deepen(): FewestChanges {
    const { vacated } = this.#table;
    const surplus = this.#state.open.reduce((sum, places) => sum + Math.max(0, -places), 0);
    let least = Math.max(surplus, this.#clashing());
    let budget = least;
    let isWhole = !this.#laterMask.includes(1);
    let isExact = true;
    for (;;) {
      const { kind, next, refused } = this.#search(budget, isWhole, this.#nodeLimit - this.#nodes);
      if (kind === 'found') break;
      if (!isWhole && (kind === 'limit' || refused > 0)) {
        isWhole = true;
        if (this.#nodes < this.#nodeLimit) continue;
      }
      if (kind === 'limit') {
        this.#loosen(budget, isWhole);
        break;
      }
      if (refused > 0) isExact = false;
      if (isExact && next === Infinity) return this.#result(vacated + least, true);
      if (isExact) least = next;
      if (next === Infinity) break;
      budget = next;
    }
    return this.#result(vacated + least, false);
  }

  /** Kept duties that clash with others of the same leaders, beyond the most of them that do not: those have to go. */
  #clashing(): number {
    const { minFreeDays } = this.#task;
    const { leaderCount } = this.#state;
    const lastDay = new Map<number, number>();
    return this.#kept.filter((pair) => {
      const leader = pair % leaderCount;
      const { day } = this.#table.groups[Math.floor(pair / leaderCount)]!;
      if (day - (lastDay.get(leader) ?? -Infinity) <= minFreeDays) return true;
      lastDay.set(leader, day);
      return false;
    }).length;
  }

  /** Looks for any table, with fewer and fewer nodes for more and more changes. */
  #loosen(budget: number, isWhole: boolean): void {
    for (const more of LOOSER)
      if (this.#search(budget + more, isWhole, this.#nodeLimit / LOOSER.length).kind === 'found') return;
  }

  #search(budget: number, isWhole: boolean, nodes: number): SearchEnd {
    const { groups } = this.#table;
    const state = this.#state;
    const { leaderCount } = state;
    const isLater = (group: number): boolean => !isWhole && this.#laterMask[group] === 1;
    const mustFillMask = Uint8Array.from(groups, (_, group) => (isLater(group) ? 0 : 1));
    const open = state.open.reduce(
      (sum, places, group) => sum + mustFillMask[group]! * Math.max(0, places),
      0,
    );
    if (open > LONGEST) return { kind: 'limit', next: Infinity, refused: 0 };
    const dues = this.#dues.flatMap((_, due) =>
      state.dues.pairs[due]!.some((pair) => isLater(Math.floor(pair / leaderCount))) ? [] : [due],
    );
    const search = new EjectionSearch(state, {
      mustFillMask,
      dues,
      kept: this.#kept,
      prefer: this.#prefer,
      judge: () => this.#judge(isWhole),
      mostRefused: isWhole ? MAX_REFUSED : MAX_UNFILLED,
    });
    const end = search.run(budget, nodes);
    this.#nodes += Math.ceil(nodes) - Math.ceil(search.nodesLeft);
    return end;
  }

  /** Pairs of which one has to change, or `null` when the table is valid and complete. */
  #judge(isWhole: boolean): readonly number[] | null {
    const { problem } = this.#task;
    const { leaderCount } = problem;
    const { groupOfShift } = this.#table;
    const table = writeTable(problem, this.#table, (pair) => this.#state.serves(pair));
    const assignment = isWhole ? table : this.#fillLater(table);
    if (assignment === null) return [];
    const broken = judge(problem, this.#judged, assignment).rules.flatMap(({ violations }) =>
      violations.filter(({ given }) => !given),
    );
    if (broken.length === 0) {
      this.#found = assignment;
      return null;
    }
    const pairs = broken[0]!.shifts
      .filter((shift) => groupOfShift[shift]! >= 0 && assignment[shift]! >= 0)
      .map((shift) => groupOfShift[shift]! * leaderCount + assignment[shift]!);
    return [...new Set(pairs)];
  }

  /** The table with the places filled that were left for later, if that can be done. */
  #fillLater(table: Assignment): Assignment | null {
    const { problem, minFreeDays, rules } = this.#task;
    const { leaderCount } = problem;
    const fixedHolder = table.slice();
    const domain = rules.domain.slice();
    const shifts: number[] = [];
    this.#table.groups.forEach(({ free }, group) => {
      if (this.#laterMask[group] === 0) return;
      for (const shift of free) {
        shifts.push(shift);
        fixedHolder[shift] = problem.fixedHolder[shift]!;
        for (let leader = 0; leader < leaderCount; leader++)
          domain[shift * leaderCount + leader] = this.#state.isFree(group * leaderCount + leader) ? 1 : 0;
      }
    });
    const filled = fillDepthFirst(
      { problem: { ...problem, fixedHolder }, domain, minFreeDays, shifts, dues: this.#dues },
      FILL_NODES,
    );
    return filled.kind === 'found' ? filled.assignment : null;
  }

  #result(least: number, isImpossible: boolean): FewestChanges {
    const assignment = this.#found;
    const changed = assignment && lostDuties(this.#published, assignment).length;
    return { assignment, changed, least, isProven: changed === least, isImpossible, nodes: this.#nodes };
  }
}

/** What is owed to pins: which of several places its leader holds is all the same, so that none is his beforehand. */
function pinsOwed({ pins, fixedHolder, firstShiftOfDay, typeOfShift }: Problem): Due[] {
  return pins.map(({ day, type, leader }) => {
    const shifts: number[] = [];
    for (let shift = firstShiftOfDay[day]!; shift < firstShiftOfDay[day + 1]!; shift++)
      if (typeOfShift[shift] === type) shifts.push(shift);
    return { leader, shifts, least: shifts.every((shift) => fixedHolder[shift] !== FREE) ? 0 : 1 };
  });
}

/** Places after the published part that nobody has yet, where they are too many to be looked at together with it. */
function laterGroups({ groups }: DutyGroups, open: Int32Array): Uint8Array {
  const laterMask = new Uint8Array(groups.length);
  if (open.reduce((sum, places) => sum + Math.max(0, places), 0) <= MAX_OPEN) return laterMask;
  for (let group = groups.length - 1; group >= 0 && !groups[group]!.isPublished; group--)
    laterMask[group] = 1;
  return laterMask;
}

/**
 * Gives the places of each group to those who serve in it: to the holder in the published table where he is among them,
 * the others in leaders' order. Fixed places stand; where fewer serve than there are places the last stay empty.
 *
 * @param serves asked of group × leaderCount + leader
 */
function writeTable(
  { leaderCount, fixedHolder, published }: Problem,
  { groups }: DutyGroups,
  serves: (pair: number) => boolean,
): Assignment {
  const assignment = fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  groups.forEach(({ free }, group) => {
    const leaders = new Set<number>();
    for (let leader = 0; leader < leaderCount; leader++)
      if (serves(group * leaderCount + leader)) leaders.add(leader);
    for (const shift of free) if (leaders.delete(published[shift]!)) assignment[shift] = published[shift]!;
    const rest = [...leaders];
    for (const shift of free)
      if (assignment[shift] === UNASSIGNED) assignment[shift] = rest.shift() ?? UNASSIGNED;
  });
  return assignment;
}
