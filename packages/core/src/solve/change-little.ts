import { type BoundRules, duesOf, minFreeDaysOf } from '../constraints/bind-rules.ts';
import { lostDuties, publishedGroups } from '../constraints/duties.ts';
import { type Assignment, FREE, NOT_PUBLISHED, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { judge, type Score } from '../score/score.ts';
import { LocalSearch } from '../search/local-search.ts';
import type { Backend, BackendResult, SolveOptions, Task } from './backend.ts';
import { type FewestChanges, fewestChanges } from './fewest-changes.ts';
import { yieldToHost, stopperOf } from './host.ts';
import { localSearchBackend, bestScoreOf } from './local-search-backend.ts';

/** Moves an open place over the whole roster, nearly all of which the walls refuse: others may give way at the same price. */
const MOVES_OVER_ALL = 100;
/** Moves for each place that may still go to anybody. */
const MOVES_PER_FREE_PLACE = 4_000;
/** Moves between two looks at the clock and at whether somebody stopped. */
const MOVES_BETWEEN_YIELDS = 10_000;

/**
 * Begins at a roster that changes few places and makes it fairer and finer without changing more of them. Where none was
 * found, the usual search begins at the published table with the places empty that its holders lost.
 */
export const changeLittle = (fewest: FewestChanges): Backend => ({
  id: 'local-search',
  async solve(task: Task, options: SolveOptions): Promise<BackendResult> {
    const { problem, rules } = task;
    if (!fewest.assignment) {
      const result = await localSearchBackend.solve({ ...task, start: publishedStart(task) }, options);
      return { ...result, isImpossible: result.isImpossible || fewest.isImpossible };
    }
    const start = { ...task, start: fewest.assignment };
    const { score } = judge(problem, rules.rules, fewest.assignment);
    const open = problem.fixedHolder.reduce((sum, holder) => sum + (holder === FREE ? 1 : 0), 0);
    const over = await search(start, rules.domain, MOVES_OVER_ALL * open, 0, options);
    const free = freePlaces(problem, over.assignment);
    const domain = narrowed(rules.domain, problem, over.assignment, free);
    const rest = { ...task, start: over.assignment };
    const moves = MOVES_PER_FREE_PLACE * free.reduce((sum, pair) => sum + pair, 0);
    const found = await search(rest, domain, moves, over.moves, options);
    const isLeast = fewest.isProven && found.score.disruption <= score.disruption;
    return { ...found, isImpossible: false, ...(isLeast && { exact: ['disruption'] }) };
  },
});

const publishedStart = ({ problem, rules }: Task): Assignment =>
  Int16Array.from(problem.fixedHolder, (holder, shift) => {
    if (holder !== FREE) return holder;
    const published = problem.published[shift]!;
    return published >= 0 && rules.domain[shift * problem.leaderCount + published] === 1
      ? published
      : UNASSIGNED;
  });

/** `[shift]`: 1 where the place may still go to anybody without changing one more: it is new, or has changed already. */
function freePlaces({ published, shiftCount }: Problem, assignment: Assignment): Uint8Array {
  const free = new Uint8Array(shiftCount);
  for (let shift = 0; shift < shiftCount; shift++) {
    const holder = published[shift]!;
    if (holder === NOT_PUBLISHED || holder === UNASSIGNED || holder !== assignment[shift]) free[shift] = 1;
  }
  return free;
}

/** The domain with everything else as it is. */
function narrowed(
  domain: Uint8Array,
  { shiftCount, leaderCount }: Problem,
  assignment: Assignment,
  free: Uint8Array,
): Uint8Array {
  const narrowed = domain.slice();
  for (let shift = 0; shift < shiftCount; shift++) {
    if (free[shift]) continue;
    narrowed.fill(0, shift * leaderCount, (shift + 1) * leaderCount);
    if (assignment[shift] !== UNASSIGNED) narrowed[shift * leaderCount + assignment[shift]!] = 1;
  }
  return narrowed;
}

async function search(
  { problem, rules, start, fairnessBound }: Task,
  domain: Uint8Array,
  wanted: number,
  earlier: number,
  options: SolveOptions,
): Promise<{ assignment: Assignment; score: Score; moves: number }> {
  const { seed = 1, onProgress, moves: most = Infinity } = options;
  const isStopped = stopperOf(options);
  const total = Math.max(0, Math.min(wanted, most - earlier));
  const local = new LocalSearch(problem, { ...rules, domain }, start, seed, fairnessBound);
  while (local.moves < total && !local.isExhausted(total) && !isStopped()) {
    local.run(MOVES_BETWEEN_YIELDS, total);
    const moves = earlier + local.moves;
    onProgress?.({
      stage: 'search',
      moves,
      totalMoves: earlier + total,
      score: bestScoreOf(local),
      fairnessBound,
    });
    await yieldToHost();
  }
  return { assignment: local.best, score: bestScoreOf(local), moves: earlier + local.moves };
}

/** How many duties of the published table changed hands, and the fewest that any valid and complete roster must change. */
export interface Changes {
  readonly changed: number;
  readonly least: number;
  /** `changed` is the fewest. */
  readonly proven: boolean;
}

/** How many duties of the published table an assignment changes. */
export const changedDuties = (problem: Problem, assignment: Assignment): number =>
  lostDuties(publishedGroups(problem), assignment).length;

/** Counts the changes of a valid and complete assignment, and proves anew how few there could be. */
export function changesOf(problem: Problem, rules: BoundRules, assignment: Assignment): Changes {
  const changed = changedDuties(problem, assignment);
  if (changed === 0) return { changed, least: 0, proven: true };
  const { least } = fewestChanges({
    problem,
    rules,
    minFreeDays: minFreeDaysOf(rules),
    dues: duesOf(rules),
  });
  return { changed, least, proven: changed === least };
}
