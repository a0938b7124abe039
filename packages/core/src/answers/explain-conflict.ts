import type { Constraint } from '../constraints/constraint.ts';
import type { Conflict } from '../roster/conflict.ts';
import type { Prepared } from '../roster/prepared.ts';
import type { IndexConflict } from '../solve/conflicts.ts';
import { type Member, membersOf } from './conflict-members.ts';
import { canHold, reduce } from './conflict-part.ts';
import { nameConflict } from './name-conflict.ts';
import { amend } from './amend.ts';
import { canPlan, remediesOf } from './remedies.ts';

/** Remedies are tried for so many conflicts. */
const MOST_MENDED = 3;

/** Everything that could take part in what was found. */
function suspects(scene: Prepared, { kind, shifts, leaders }: IndexConflict): Member[] {
  const isAmong = new Set(shifts);
  const touches = (due: { shifts: readonly number[] }): boolean =>
    due.shifts.some((shift) => isAmong.has(shift));
  if (kind === 'dues') return membersOf(scene, [], (due) => leaders.includes(due.leader) && touches(due));
  const withoutDues = membersOf(scene, shifts, () => false);
  if (kind === 'window' || canHold(scene, withoutDues) === 'no') return withoutDues;
  return membersOf(scene, shifts, touches);
}

/**
 * Makes conflicts as small as they can be made, says them in dates and people, and tries what would lift them.
 *
 * @param own the caller's own constraints, which a remedy is tried with
 */
export function explainConflicts(
  scene: Prepared,
  conflicts: readonly IndexConflict[],
  own: readonly Constraint[] = [],
): Conflict[] {
  const explained: Conflict[] = [];
  for (const conflict of conflicts) {
    const { part, isIrreducible } = reduce(scene, suspects(scene, conflict));
    const named = nameConflict(scene, conflict, part, isIrreducible);
    const remedies = explained.length < MOST_MENDED ? remediesOf(scene, part, own) : [];
    explained.push({ ...named, remedies });
  }
  return mendTogether(scene, explained, own);
}

/** Where no remedy alone is enough: the first of each conflict that frees days, tried together. */
function mendTogether(scene: Prepared, conflicts: Conflict[], own: readonly Constraint[]): Conflict[] {
  const [first, ...rest] = conflicts;
  if (!first || rest.length === 0 || first.remedies.some(({ alone }) => alone)) return conflicts;
  const days = conflicts.flatMap(({ remedies }) => {
    const free = remedies.find(({ kind }) => kind === 'free');
    return free?.kind === 'free' ? free.days : [];
  });
  const together = { kind: 'free', days } as const;
  if (days.length < 2 || !canPlan(amend(scene, together), own)) return conflicts;
  return [{ ...first, remedies: [{ ...together, alone: true }, ...first.remedies] }, ...rest];
}
