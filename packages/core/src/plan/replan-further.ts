import type { RosterDocument } from '../document/schema.ts';
import type { Roster } from '../roster/roster.ts';
import type { SpreadGroup } from '../roster/summary.ts';
import { BadOptionError } from '../solve/backend.ts';
import type { RefusedOutcome } from './plan.ts';
import { quoted } from '../document/shown.ts';
import { type ReplanOptions, type ReplannedOutcome, replan } from './replan.ts';

/** What a roster is like that may change some places more than it must. */
export interface FurtherChange {
  /** Changes allowed beyond the fewest. */
  readonly further: number;
  /** Duties of the published table that change hands in the best roster found; not always all that are allowed. */
  readonly changed: number;
  /** Cost of the fairness level. */
  readonly fairness: number;
  /** How much less that is than without a further change. */
  readonly gained: number;
  /** No roster at all is fairer, however many places it changes. */
  readonly isFairest: boolean;
  readonly spread: readonly SpreadGroup[];
}

/** JSON-safe. */
export interface FurtherChanges {
  readonly status: 'counted';
  /** The fewest that any valid and complete roster must change. */
  readonly least: number;
  /** In order, from no further change on; ends where nothing could be fairer. Empty when no valid and complete roster was found. */
  readonly steps: readonly FurtherChange[];
}

const MAX = 100;

/**
 * Says what fairness each further change would buy: plans a roster again with the fewest changes, then with one more
 * allowed, and so on. Nothing is written down; to have one of them, plan again with `maxChanges`.
 *
 * @param options those of `replan`; its `maxChanges` is counted up here
 * @param upTo further changes at most, 0 to 100
 * @returns steps whose fairness never gets worse; `refused` as `replan` does
 * @throws what `replan` throws; BadOptionError when `upTo` is not such a number
 */
export async function furtherChanges(
  roster: Roster,
  input: RosterDocument | string,
  options: ReplanOptions,
  upTo: number,
): Promise<FurtherChanges | RefusedOutcome> {
  if (!Number.isInteger(upTo) || upTo < 0 || upTo > MAX)
    throw new BadOptionError(`upTo is ${quoted(upTo)}.\nMaybe give a whole number from 0 to ${MAX}.`);
  // a document that cannot be read is refused here
  const first = await replan(roster, input, { ...options, maxChanges: 0 });
  if (first.status === 'refused') return first;
  const { least } = first.changes;
  if (!isDone(first)) return { status: 'counted', least, steps: [] };
  const steps = [stepOf(first, 0, first)];
  while (steps.length <= upTo && !steps[steps.length - 1]!.isFairest && options.signal?.aborted !== true) {
    const further = steps.length;
    const outcome = await replan(roster, input, { ...options, maxChanges: first.changes.changed + further });
    if (outcome.status === 'refused') return outcome;
    const step = stepOf(outcome, further, first);
    const before = steps[steps.length - 1]!;
    const isBetter = isDone(outcome) && step.fairness < before.fairness;
    steps.push(isBetter ? step : { ...before, further });
  }
  return { status: 'counted', least, steps };
}

const isDone = ({ roster: { score } }: ReplannedOutcome): boolean => score.hard === 0 && score.coverage === 0;

const stepOf = (
  { roster, changes, proven, spread }: ReplannedOutcome,
  further: number,
  first: ReplannedOutcome,
): FurtherChange => ({
  further,
  changed: changes.changed,
  fairness: roster.score.fairness,
  gained: first.roster.score.fairness - roster.score.fairness,
  isFairest: proven.fairness,
  spread,
});
