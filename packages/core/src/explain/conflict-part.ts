import type { Steps } from '../bound/steps.ts';
import { shortDues } from '../constraints/dues-matching.ts';
import { fillTaskOf } from '../search/fill-frame.ts';
import type { Prepared } from '../roster/prepared.ts';
import { servedOf } from '../solve/can-fill.ts';
import type { WorkBudget } from '../solve/work-budget.ts';
import type { IndexMember } from './conflict-members.ts';
import { PartTests } from './part-feasibility.ts';

export type Part = {
  readonly members: readonly IndexMember[];
  /** Each member but the absences is proven to be needed. */
  readonly isIrreducible: boolean;
} & (
  | { readonly isProven: true; readonly tests: PartTests }
  /** `tests` is `null` where there was no time for any, which hundreds of leaders take long to prepare. */
  | { readonly isProven: false; readonly tests: PartTests | null }
);

/**
 * Drops members that ask for something as long as the rest still cannot hold: halves first, then halves of those, down to
 * single ones (after Junker, QuickXplain, 2004, and the deletion filter of Chinneck and Dravnieks, 1991). Who is away is
 * a fact: all absences stay that touch what is left, since to say that somebody can serve who is away would be untrue.
 * Stopped early, or with the budget used up, it returns what is left so far.
 */
export function* reduce(
  prepared: Prepared,
  members: readonly IndexMember[],
  budget: WorkBudget,
): Steps<Part> {
  if (budget.isOut) return { tests: null, members, isProven: false, isIrreducible: false };
  const tests = new PartTests(prepared, members, budget);
  const part = yield* reduceAsked(tests, members, budget);
  return {
    ...part,
    members: part.members.filter((member) => isAsked(member) || tests.touches(member, part.members)),
  };
}

function* reduceAsked(tests: PartTests, members: readonly IndexMember[], budget: WorkBudget): Steps<Part> {
  if ((yield* tests.canHold(members, budget)) !== 'no')
    return { tests, members, isProven: false, isIrreducible: false };
  if (!members.some(isDue)) return yield* drop(tests, budget, members, members.filter(isAsked));
  // dues that matching alone shows to be too many are made fewer by matching, all at once
  const part = yield* drop(tests, budget, members, members.filter(isAskedNoDue));
  const fewer = fewerDues(tests, part.members);
  if (fewer === null) {
    const rest = yield* drop(tests, budget, part.members, part.members.filter(isDue));
    const again = yield* drop(tests, budget, rest.members, rest.members.filter(isAskedNoDue));
    return { ...again, isIrreducible: rest.isIrreducible && again.isIrreducible };
  }
  if (fewer.length === part.members.length) return part;
  return yield* drop(tests, budget, fewer, fewer.filter(isAskedNoDue));
}

const isDue = ({ kind }: IndexMember): boolean => kind === 'due';
const isAsked = ({ kind }: IndexMember): boolean => kind !== 'absence' && kind !== 'weekday';
const isAskedNoDue = (member: IndexMember): boolean => isAsked(member) && !isDue(member);

/** Where dues alone, without a gap, cannot be served: the members with a smallest set of the dues. */
function fewerDues(tests: PartTests, members: readonly IndexMember[]): readonly IndexMember[] | null {
  const question = tests.question(members);
  const { problem, domain, dues, shifts } = fillTaskOf(question);
  if (shifts.length > 0 || !servedOf(question).isExact) return null;
  const mayHold = (place: number, leader: number): boolean =>
    domain[place * problem.leaderCount + leader] === 1;
  const [short] = shortDues(problem, dues, mayHold);
  if (!short) return null;
  const owing = members.filter(isDue);
  const kept = new Set(short.dues.map((due) => owing[due]!));
  return members.filter((member) => !isDue(member) || kept.has(member));
}

/** Drops of `candidates` what the rest can do without. */
function* drop(
  tests: PartTests,
  budget: WorkBudget,
  members: readonly IndexMember[],
  candidates: readonly IndexMember[],
): Steps<Part & { readonly isProven: true }> {
  let part = members;
  let isIrreducible = true;
  /** Returns whether the whole chunk is gone; `isNeeded`: it is known that the rest can hold without it. */
  function* dropAll(chunk: readonly IndexMember[], isNeeded: boolean): Steps<boolean> {
    if (budget.isOut) {
      isIrreducible = false;
      return false;
    }
    const among = new Set(chunk);
    const rest = part.filter((member) => !among.has(member));
    const answer = isNeeded ? 'yes' : yield* tests.canHold(rest, budget);
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
  return { tests, members: part, isProven: true, isIrreducible };
}
