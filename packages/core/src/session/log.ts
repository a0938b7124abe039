/** A state that somebody went through; one that is forgotten is made again from the one before it. */
interface Step<State, Label> {
  readonly label: Label;
  readonly state: State | null;
  readonly again: (before: State) => State;
}

/** What somebody did, and which of it stands. Never changed in place. */
export interface Log<State, Label> {
  readonly first: State;
  readonly steps: readonly Step<State, Label>[];
  /** How many of the steps stand. */
  readonly cursor: number;
}

/** States kept on either side of the cursor: going back and forth there makes none again. */
const NEAR = 4;

/** Further off, of so many states one is kept: no more are ever made again at once. */
const SPAN = 32;

export const begin = <State, Label>(first: State): Log<State, Label> => ({
  first,
  steps: [],
  cursor: 0,
});

/** The state somebody is in. */
export const currentState = <State, Label>(log: Log<State, Label>): State => stateAt(log, log.cursor)!;

/** The state before the last step; `null` at the beginning. */
export const stateBefore = <State, Label>(log: Log<State, Label>): State | null =>
  stateAt(log, log.cursor - 1);

/** What undo takes back; `null` at the beginning. */
export const lastLabel = <State, Label>({ steps, cursor }: Log<State, Label>): Label | null =>
  steps[cursor - 1]?.label ?? null;

/** What redo does again; `null` when nothing was taken back. */
export const nextLabel = <State, Label>({ steps, cursor }: Log<State, Label>): Label | null =>
  steps[cursor]?.label ?? null;

/** Every step: those that stand, and those that were taken back. */
export function labelsOf<State, Label>({
  steps,
  cursor,
}: Log<State, Label>): {
  readonly done: Label[];
  readonly undone: Label[];
} {
  const labels = steps.map(({ label }) => label);
  return { done: labels.slice(0, cursor), undone: labels.slice(cursor) };
}

/**
 * The log with one step more; those that were taken back are forgotten.
 *
 * @param again makes the same state from the one before, whenever it is asked to
 */
export function withStep<State, Label>(
  { first, steps, cursor }: Log<State, Label>,
  step: { readonly label: Label; readonly state: State; readonly again: (before: State) => State },
): Log<State, Label> {
  return withStatesAtCursor({ first, steps: [...steps.slice(0, cursor), step], cursor: cursor + 1 });
}

/** One step back; `null` at the beginning. */
export const undone = <State, Label>(log: Log<State, Label>): Log<State, Label> | null =>
  log.cursor > 0 ? withStatesAtCursor({ ...log, cursor: log.cursor - 1 }) : null;

/** One step forward again; `null` when nothing was taken back. */
export const redone = <State, Label>(log: Log<State, Label>): Log<State, Label> | null =>
  log.cursor < log.steps.length ? withStatesAtCursor({ ...log, cursor: log.cursor + 1 }) : null;

/** Every step that stands, with the states on either side of it, from the first. */
export function* pathOf<State, Label>({
  first,
  steps,
  cursor,
}: Log<State, Label>): Generator<{
  readonly label: Label;
  readonly before: State;
  readonly after: State;
}> {
  let before = first;
  for (const { label, state, again } of steps.slice(0, cursor)) {
    const after = state ?? again(before);
    yield { label, before, after };
    before = after;
  }
}

const stateAt = <State, Label>({ first, steps }: Log<State, Label>, count: number): State | null =>
  count === 0 ? first : (steps[count - 1]?.state ?? null);

/** The log with the states at its cursor and before it, and without those that are far off. */
function withStatesAtCursor<State, Label>(log: Log<State, Label>): Log<State, Label> {
  const { cursor } = log;
  let from = Math.max(0, cursor - 1);
  while (stateAt(log, from) === null) from--;
  let before = stateAt(log, from) as State;
  const steps = log.steps.map((step, index): Step<State, Label> => {
    const count = index + 1;
    const state = count > from && count <= cursor ? (before = step.state ?? step.again(before)) : step.state;
    const isKept = count % SPAN === 0 || Math.abs(count - cursor) <= NEAR;
    return isKept ? { ...step, state } : { ...step, state: null };
  });
  return { ...log, steps };
}
