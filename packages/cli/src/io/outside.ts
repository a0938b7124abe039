/** What a call writes to. */
export interface Sink {
  write(text: string | Uint8Array): unknown;
  /** A terminal, where somebody reads along. */
  readonly isTTY?: boolean | undefined;
}

/**
 * What a call of the command meets outside itself, but for files: those are looked for below the working directory of
 * the process.
 */
export interface Outside {
  /** Variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** File descriptor of standard input. */
  readonly input: number;
  readonly output: Sink;
  readonly errors: Sink;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since the call began; of a process, since it was started. */
  readonly elapsed: () => number;
  /** Calls `listener` at each Ctrl-C; returns how to stop that. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Ends the program at once. */
  readonly exit: (code: number) => never;
}
