import { type BoundRule, isEnforcedByDomain } from '../constraints/bind-rules.ts';
import { NEVER_CHANGES, type Tracker } from '../constraints/constraint.ts';
import { isOfWaits, type TrackerOfWaits } from '../constraints/wait-costs.ts';
import type { Level } from '../document/schema.ts';
import type { Assignment } from '../problem/problem.ts';
import { LEVELS } from '../score/score.ts';

/** The running cost of an assignment, level by level: one tracker for each rule that a search can change. */
export class Trackers {
  readonly trackers: readonly UndoingTracker[];
  readonly weights: Float64Array;
  /** Trackers of level k stand from `firstOfLevel[k]` up to `firstOfLevel[k + 1]`, those of the least effort first. */
  readonly firstOfLevel: Uint16Array;
  /** True where the cost depends on the leaders' numbers of duties of each kind alone. */
  readonly countsOnly: readonly boolean[];
  /** True where the rule counts whole defects, as its constraint says. */
  readonly countsDefects: readonly boolean[];
  /** Those whose cost is that of waits. */
  readonly ofWaits: readonly (TrackerOfWaits | undefined)[];

  /** Per level, in order. */
  readonly #tracked: readonly (readonly Tracked[])[];

  /** @param above trackers of the first levels that stand at the same assignment, to go on with */
  constructor(rules: readonly BoundRule[], assignment: Assignment, above?: Trackers) {
    const trackedOn = (level: Level): Tracked[] =>
      rules
        .filter((one) => one.rule.level === level && !isEnforcedByDomain(one))
        .map(({ rule, bound, constraint }) => ({ rule, bound, constraint, tracker: bound.track(assignment) }))
        .filter(({ tracker }) => tracker !== NEVER_CHANGES)
        .sort((a, b) => (a.tracker.effort ?? 0) - (b.tracker.effort ?? 0))
        .map(({ rule, bound, constraint, tracker }) => ({
          tracker: undoing(tracker),
          ofWaits: isOfWaits(tracker) ? tracker : undefined,
          weight: rule.weight,
          countsOnly: bound.loads !== undefined,
          countsDefects: constraint.countsDefects ?? false,
        }));
    const known = (level: number): readonly Tracked[] => (above ? above.#tracked[level]! : []);
    this.#tracked = LEVELS.map((level, index) => (known(index).length > 0 ? known(index) : trackedOn(level)));
    const inOrder = this.#tracked.flat();
    this.trackers = inOrder.map(({ tracker }) => tracker);
    this.weights = Float64Array.from(inOrder, ({ weight }) => weight);
    this.countsDefects = inOrder.map(({ countsDefects }) => countsDefects);
    this.ofWaits = inOrder.map(({ ofWaits }) => ofWaits);
    this.countsOnly = inOrder.map(({ countsOnly }) => countsOnly);
    this.firstOfLevel = new Uint16Array(LEVELS.length + 1);
    this.#tracked.forEach((ofLevel, level) => {
      this.firstOfLevel[level + 1] = this.firstOfLevel[level]! + ofLevel.length;
    });
  }
}

interface Tracked {
  readonly tracker: UndoingTracker;
  readonly ofWaits: TrackerOfWaits | undefined;
  readonly weight: number;
  readonly countsOnly: boolean;
  readonly countsDefects: boolean;
}

type UndoingTracker = Required<Pick<Tracker, 'apply' | 'undo'>>;

/** The tracker with an `undo`, the inverse call where it has none of its own. */
function undoing(tracker: Tracker): UndoingTracker {
  return {
    apply: tracker.apply.bind(tracker),
    undo: tracker.undo?.bind(tracker) ?? ((shift, from, to) => void tracker.apply(shift, to, from)),
  };
}

/** Numbers the kinds of places: two are of one kind when every load counts both or neither. */
export function kindsOfPlaces(rules: readonly BoundRule[], shiftCount: number): Int32Array {
  const kinds = new Int32Array(shiftCount);
  for (const { bound } of rules)
    for (const { shifts } of bound.loads?.() ?? []) {
      const numbers = new Map<string, number>();
      for (let shift = 0; shift < shiftCount; shift++) {
        const key = `${kinds[shift]}/${shifts[shift]}`;
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        kinds[shift] = numbers.get(key)!;
      }
    }
  return kinds;
}

/** Something that must not be: places whose change could mend it, and who might have to come there (−1: nobody in particular). */
export interface Defect {
  readonly shifts: readonly number[];
  readonly leader: number;
}

/** What is broken at the levels hard and coverage by an assignment inside the domain; on the coverage level with the leader who is missing there. */
export const defectsOf = (rules: readonly BoundRule[], assignment: Assignment): Defect[] =>
  rules.flatMap((boundRule) => {
    const { rule, bound } = boundRule;
    return (rule.level === 'hard' || rule.level === 'coverage') && !isEnforcedByDomain(boundRule)
      ? bound.violations(assignment).map(({ shifts, leaders }) => ({
          shifts,
          leader: rule.level === 'coverage' ? (leaders[0] ?? -1) : -1,
        }))
      : [];
  });
