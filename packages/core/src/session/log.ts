/** A state that somebody went through; one that is forgotten is made again from the one before it. */
interface Step<State, Deed> {
  readonly deed: Deed;
  readonly state: State | null;
  readonly again: (before: State) => State;
}

/** What somebody did, and which of it stands. Never changed in place. */
export interface Log<State, Deed> {
  readonly first: State;
  readonly steps: readonly Step<State, Deed>[];
  /** How many of the steps stand. */
  readonly cursor: number;
}

/** States kept on either side of the cursor: going back and forth there makes none again. */
const NEAR = 4;

/** Further off, of so many states one is kept: no more are ever made again at once. */
const SPAN = 32;

export const begin = <State, Deed>(first: State): Log<State, Deed> => ({ first, steps: [], cursor: 0 });

/** The state somebody is in. */
export const stateOf = <State, Deed>(log: Log<State, Deed>): State => stateAt(log, log.cursor)!;

/** The state before the last step; `null` at the beginning. */
export const stateBefore = <State, Deed>(log: Log<State, Deed>): State | null => stateAt(log, log.cursor - 1);

/** What undo takes back; `null` at the beginning. */
export const lastDeed = <State, Deed>({ steps, cursor }: Log<State, Deed>): Deed | null =>
  steps[cursor - 1]?.deed ?? null;

/** What redo does again; `null` when nothing was taken back. */
export const nextDeed = <State, Deed>({ steps, cursor }: Log<State, Deed>): Deed | null =>
  steps[cursor]?.deed ?? null;

/**
 * The log with one step more; those that were taken back are forgotten.
 *
 * @param again makes the same state from the one before, whenever it is asked to
 */
export function record<State, Deed>(
  { first, steps, cursor }: Log<State, Deed>,
  step: { readonly deed: Deed; readonly state: State; readonly again: (before: State) => State },
): Log<State, Deed> {
  return at({ first, steps: [...steps.slice(0, cursor), step], cursor: cursor + 1 });
}

/** One step back; `null` at the beginning. */
export const undone = <State, Deed>(log: Log<State, Deed>): Log<State, Deed> | null =>
  log.cursor > 0 ? at({ ...log, cursor: log.cursor - 1 }) : null;

/** One step forward again; `null` when nothing was taken back. */
export const redone = <State, Deed>(log: Log<State, Deed>): Log<State, Deed> | null =>
  log.cursor < log.steps.length ? at({ ...log, cursor: log.cursor + 1 }) : null;

const stateAt = <State, Deed>({ first, steps }: Log<State, Deed>, count: number): State | null =>
  count === 0 ? first : (steps[count - 1]?.state ?? null);

/** The log with the states at its cursor and before it, and without those that are far off. */
function at<State, Deed>(log: Log<State, Deed>): Log<State, Deed> {
  const { cursor } = log;
  let from = Math.max(0, cursor - 1);
  while (stateAt(log, from) === null) from--;
  let before = stateAt(log, from) as State;
  const steps = log.steps.map((step, index): Step<State, Deed> => {
    const count = index + 1;
    const state = count > from && count <= cursor ? (before = step.state ?? step.again(before)) : step.state;
    const isKept = count % SPAN === 0 || Math.abs(count - cursor) <= NEAR;
    return isKept ? { ...step, state } : { ...step, state: null };
  });
  return { ...log, steps };
}
