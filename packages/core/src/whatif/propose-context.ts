import { compile, type Select } from '../compile/compile.ts';
import { shiftId } from '../compile/names.ts';
import { catalogue } from '../constraints/catalogue.ts';
import type { Constraint } from '../constraints/constraint.ts';
import type { LeaderSelector } from '../document/schema.ts';
import { foldLedger } from '../roster/fold-ledger.ts';
import { leaderLoads } from '../roster/loads.ts';
import { restore, type Restored } from '../roster/restore.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { originalOf } from '../roster/stand.ts';
import type { LeaderLoad } from '../roster/summary.ts';
import { type DayReason, unableReasons } from './day-reasons.ts';
import {
  entryCounter,
  type EntryCounter,
  type LivingScene,
  quickCounter,
  type QuickCounter,
} from './entry-costs.ts';

/** All that proposals for one roster have in common. */
export interface ProposeScene {
  readonly roster: Roster;
  readonly restored: Restored;
  /** In the order of the problem's shifts. */
  readonly places: readonly RosterAssignment[];
  /** In leaders' order. */
  readonly loads: readonly LeaderLoad[];
  readonly quick: QuickCounter;
  readonly exact: EntryCounter;
  readonly unable: (shifts: readonly number[], leader: number) => DayReason[];
}

interface Known {
  readonly own: readonly Constraint[];
  readonly scene: ProposeScene;
}

/** Restoring takes longer than proposing; a roster is never changed in place. */
const known = new WeakMap<Roster, Known>();

const areSame = (one: readonly Constraint[], other: readonly Constraint[]): boolean =>
  one.length === other.length && one.every((constraint, index) => constraint === other[index]);

/**
 * The scene of a roster, kept as long as the roster object lives.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together
 */
export function sceneOf(roster: Roster, own: readonly Constraint[] = []): ProposeScene {
  const before = typeof roster === 'object' && roster !== null ? known.get(roster) : undefined;
  if (before && areSame(before.own, own)) return before.scene;
  const scene = makeScene(roster, own);
  known.set(roster, { own: [...own], scene });
  return scene;
}

/** Keeps the scene of a roster that somebody has restored already, so that a proposal need not. */
export function keepScene(roster: Roster, restored: Restored, own: readonly Constraint[]): void {
  if (!known.has(roster)) known.set(roster, { own: [...own], scene: makeScene(roster, own, restored) });
}

/** A caller's own rule may have failed halfway through a count: nothing that was kept can be relied on. */
export const forgetScene = (roster: Roster): boolean => known.delete(roster);

function makeScene(
  roster: Roster,
  own: readonly Constraint[],
  restored: Restored = restore(roster, own),
): ProposeScene {
  const { document, calendar, problem, names, rules, assignment } = restored;
  const compiled = compile(document, calendar).compiled!;
  const living: LivingScene = {
    roster,
    restored,
    compiled: { ...compiled, select: selectingOnce(compiled.select) },
    state: foldLedger(originalOf(roster), roster.ledger),
    constraints: [...catalogue, ...own],
  };
  const quick = quickCounter(restored);
  const byShift = new Map(roster.assignments.map((place) => [place.shift, place]));
  return {
    roster,
    restored,
    places: names.shifts.map((shift) => byShift.get(shiftId(shift))!),
    loads: leaderLoads(problem, names, rules, assignment),
    quick,
    exact: entryCounter(living, quick),
    unable: unableReasons(restored),
  };
}

/** The same answers; who a selector means is worked out once, since rules ask it anew for every entry. */
function selectingOnce(select: Select): Select {
  const selected = new WeakMap<LeaderSelector, Uint8Array>();
  return {
    ...select,
    leaders(selector) {
      if (!selector) return select.leaders(selector);
      let leaders = selected.get(selector);
      if (!leaders) selected.set(selector, (leaders = select.leaders(selector)));
      return leaders.slice();
    },
  };
}
