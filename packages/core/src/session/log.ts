/** The states somebody went through, and in which of them he is. Never changed in place. */
export interface Log<State> {
  readonly states: readonly State[];
  readonly cursor: number;
}

export const begin = <State>(state: State): Log<State> => ({ states: [state], cursor: 0 });

export const stateOf = <State>({ states, cursor }: Log<State>): State => states[cursor]!;

/** The log with one state more; those that were taken back are forgotten. */
export const record = <State>({ states, cursor }: Log<State>, state: State): Log<State> => ({
  states: [...states.slice(0, cursor + 1), state],
  cursor: cursor + 1,
});

/** One step back; `null` at the beginning. */
export const undone = <State>({ states, cursor }: Log<State>): Log<State> | null =>
  cursor > 0 ? { states, cursor: cursor - 1 } : null;

/** One step forward again; `null` when nothing was taken back. */
export const redone = <State>({ states, cursor }: Log<State>): Log<State> | null =>
  cursor + 1 < states.length ? { states, cursor: cursor + 1 } : null;
