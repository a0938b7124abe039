import { shiftId } from '../compile/names.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { restore, type Restored } from '../roster/restore.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { type EntryCounter, entryCounter } from './entry-costs.ts';
import { WhatIf } from './evaluate.ts';
import { type UnableReason, unableReasons } from './unable-reasons.ts';

/** All that proposals for one roster have in common. */
export interface ProposalContext {
  readonly roster: Roster;
  readonly restored: Restored;
  /** In the order of the problem's shifts. */
  readonly places: readonly RosterAssignment[];
  readonly whatIf: WhatIf;
  readonly entryCosts: EntryCounter;
  readonly unable: (shifts: readonly number[], leader: number) => UnableReason[];
}

interface CachedContext {
  readonly customConstraints: readonly Constraint[];
  readonly context: ProposalContext;
}

/** Restoring takes longer than proposing; a roster is never changed in place. */
const known = new WeakMap<Roster, CachedContext>();

/**
 * The context of a roster, kept as long as the roster object lives.
 *
 * @param restored gives the roster as somebody has restored it already
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function proposalContextOf(
  roster: Roster,
  customConstraints: readonly Constraint[] = [],
  restored: () => Restored = () => restore(roster, customConstraints),
): ProposalContext {
  const before = typeof roster === 'object' && roster !== null ? known.get(roster) : undefined;
  const isSame =
    before?.customConstraints.length === customConstraints.length &&
    customConstraints.every((constraint, index) => constraint === before.customConstraints[index]);
  if (isSame) return before.context;
  const context = makeContext(roster, customConstraints, restored());
  known.set(roster, { customConstraints: [...customConstraints], context });
  return context;
}

/** A custom rule may have failed halfway through a count: nothing that was kept can be relied on. */
export const forgetContext = (roster: Roster): boolean => known.delete(roster);

function makeContext(
  roster: Roster,
  customConstraints: readonly Constraint[],
  restored: Restored,
): ProposalContext {
  const byShift = new Map(roster.assignments.map((place) => [place.shift, place]));
  return {
    roster,
    restored,
    places: restored.names.shifts.map((shift) => byShift.get(shiftId(shift))!),
    whatIf: new WhatIf(restored),
    entryCosts: entryCounter(roster, restored, customConstraints),
    unable: unableReasons(restored),
  };
}
