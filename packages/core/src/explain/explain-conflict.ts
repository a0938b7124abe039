import { finish, type Steps } from '../bound/steps.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { Due } from '../constraints/dues-matching.ts';
import { type Assignment, FREE, UNASSIGNED } from '../problem/problem.ts';
import type { Conflict } from '../roster/conflict.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { IndexConflict } from '../solve/find-conflicts.ts';
import { WorkBudget } from '../solve/work-budget.ts';
import { type IndexMember, membersOf } from './conflict-members.ts';
import { type Part, reduce } from './conflict-part.ts';
import { nameConflict } from './name-conflict.ts';
import { combineRemedies, remediesOf } from './remedies.ts';
import { Trials } from './trials.ts';

/** Remedies are tried for so many conflicts. */
const MAX_REMEDIED = 3;

/** Everything that could take part in what was found, made as small as it can be. */
function* partOf(
  prepared: Prepared,
  { kind, shifts, leaders }: IndexConflict,
  budget: WorkBudget,
): Steps<Part> {
  const isAmong = new Set(shifts);
  const touches = (due: Due): boolean => due.shifts.some((shift) => isAmong.has(shift));
  const reduced = (members: readonly IndexMember[]): Steps<Part> => reduce(prepared, members, budget);
  if (kind === 'dues')
    return yield* reduced(membersOf(prepared, [], (due) => leaders.includes(due.leader) && touches(due)));
  const withoutDues = yield* reduced(membersOf(prepared, shifts, () => false));
  return kind === 'window' || withoutDues.isProven
    ? withoutDues
    : yield* reduced(membersOf(prepared, shifts, touches));
}

interface ExplainOptions {
  /** Custom constraints, which a remedy is tried with. */
  readonly customConstraints?: readonly Constraint[] | undefined;
  /** An assignment from which trials begin; nobody anywhere when left out. */
  readonly best?: Assignment;
  readonly budget?: WorkBudget;
}

/**
 * Makes conflicts as small as they can be made, says them in dates and people, and tries what would lift them; in
 * steps. Stopped, or with its budget used up, it returns every conflict all the same: what is not proven to be
 * irreducible says so, and only remedies that were tried are named.
 */
export function* explanationSteps(
  prepared: Prepared,
  conflicts: readonly IndexConflict[],
  {
    customConstraints = [],
    best = nobody(prepared),
    budget = WorkBudget.for(prepared.problem),
  }: ExplainOptions = {},
): Steps<Conflict[]> {
  if (conflicts.length === 0) return [];
  const parts: Part[] = [];
  const named: Omit<Conflict, 'remedies'>[] = [];
  const half = budget.left / 2;
  for (const [index, conflict] of conflicts.entries()) {
    const fair = Math.max(0, budget.left - half) / (conflicts.length - index);
    const part = yield* budget.portion(fair, function* (portion) {
      const reduced = yield* partOf(prepared, conflict, portion);
      named.push(nameConflict(prepared, conflict, reduced));
      return reduced;
    });
    parts.push(part);
  }
  const trials = new Trials(prepared, parts, best, customConstraints);
  const explained: Conflict[] = [];
  for (const [index, conflict] of named.entries()) {
    const toRepair = Math.min(MAX_REMEDIED, named.length) - index;
    const remedies =
      toRepair > 0
        ? yield* budget.portion(budget.left / toRepair, (portion) =>
            remediesOf(prepared, parts[index]!, trials, portion),
          )
        : [];
    explained.push({ ...conflict, remedies });
  }
  return yield* combineRemedies(explained, trials, budget);
}

const nobody = ({ problem }: Prepared): Assignment =>
  Int16Array.from(problem.fixedHolder, (holder) => (holder === FREE ? UNASSIGNED : holder));

/** {@link explanationSteps} in one go, within the ordinary budget. */
export const explainConflicts = (
  prepared: Prepared,
  conflicts: readonly IndexConflict[],
  customConstraints?: readonly Constraint[],
): Conflict[] => finish(explanationSteps(prepared, conflicts, { customConstraints }));
