import type { Steps } from '../bound/steps.ts';
import { shortDues } from '../constraints/dues-matching.ts';
import type { WorkBudget } from '../solve/work-budget.ts';
import type { Member } from './conflict-members.ts';
import { type PartTests, servedOf } from './part-tests.ts';

export interface Part {
  readonly members: readonly Member[];
  /** Proven not to hold together by the tests of this room. */
  readonly isProven: boolean;
  /** Each member is proven to be needed. */
  readonly isIrreducible: boolean;
}

/**
 * Drops members as long as the rest still cannot hold: halves first, then halves of those, down to single ones (after
 * Junker, QuickXplain, 2004, and the deletion filter of Chinneck and Dravnieks, 1991). Stopped early, or with the
 * budget used up, it returns what is left so far.
 */
export function* reduce(tests: PartTests, budget: WorkBudget): Steps<Part> {
  yield* budget.pause();
  if (tests.canHold(tests.members) !== 'no')
    return { members: tests.members, isProven: false, isIrreducible: false };
  const isDue = ({ kind }: Member): boolean => kind === 'due';
  if (!tests.members.some(isDue)) return yield* drop(tests, budget, tests.members, tests.members);
  // dues that matching alone shows to be too many are made fewer by matching, all at once
  const others = tests.members.filter((member) => !isDue(member));
  const part = yield* drop(tests, budget, tests.members, others);
  const fewer = fewerDues(tests, part.members);
  if (fewer === null) {
    const rest = yield* drop(tests, budget, part.members, part.members.filter(isDue));
    const again = yield* drop(
      tests,
      budget,
      rest.members,
      rest.members.filter((member) => !isDue(member)),
    );
    return { ...again, isIrreducible: rest.isIrreducible && again.isIrreducible };
  }
  if (fewer.length === part.members.length) return part;
  return yield* drop(
    tests,
    budget,
    fewer,
    fewer.filter((member) => !isDue(member)),
  );
}

/** Where dues alone, without a gap, cannot be served: the members with a smallest set of the dues. */
function fewerDues(tests: PartTests, members: readonly Member[]): readonly Member[] | null {
  const task = tests.task(members);
  const { problem, domain, dues, shifts } = task;
  if (shifts.length > 0 || !servedOf(task).isExact) return null;
  const mayHold = (shift: number, leader: number): boolean =>
    domain[shift * problem.leaderCount + leader] === 1;
  const [short] = shortDues(problem, dues, mayHold);
  if (!short) return null;
  const kept = new Set(short.dues.map((due) => dues[due]!));
  return members.filter((member) => member.kind !== 'due' || kept.has(member.due));
}

/** Drops of `candidates` what the rest can do without. */
function* drop(
  tests: PartTests,
  budget: WorkBudget,
  members: readonly Member[],
  candidates: readonly Member[],
): Steps<Part> {
  let part = members;
  let isIrreducible = true;
  /** Returns whether the whole chunk is gone; `isNeeded`: it is known that the rest can hold without it. */
  function* dropAll(chunk: readonly Member[], isNeeded: boolean): Steps<boolean> {
    yield* budget.pause();
    if (budget.isOut) {
      isIrreducible = false;
      return false;
    }
    const among = new Set(chunk);
    const rest = part.filter((member) => !among.has(member));
    const answer = isNeeded ? 'yes' : tests.canHold(rest);
    if (answer === 'no') {
      part = rest;
      return true;
    }
    if (chunk.length === 1) {
      if (answer === 'unknown') isIrreducible = false;
      return false;
    }
    const half = Math.ceil(chunk.length / 2);
    const isFirstGone = yield* dropAll(chunk.slice(0, half), false);
    yield* dropAll(chunk.slice(half), isFirstGone && answer === 'yes');
    return false;
  }
  if (candidates.length > 0) yield* dropAll(candidates, false);
  return { members: part, isProven: true, isIrreducible };
}
