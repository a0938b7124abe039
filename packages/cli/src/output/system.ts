import type { SolveProgress } from '@lunzhi/core';
import type { Reached } from './progress.ts';

/** What a call writes to. */
export interface Sink {
  write(text: string | Uint8Array): unknown;
  /** A terminal, where somebody reads along. */
  readonly isTTY?: boolean | undefined;
}

/**
 * What a module of custom constraints can do to a program from behind: throw when nobody has called it, end the program, or
 * let it wait for something that never comes.
 */
export type UnexpectedEnd =
  | { readonly kind: 'thrown'; readonly error: unknown }
  | { readonly kind: 'exit'; readonly exitCode: number }
  | { readonly kind: 'idle' };

/** How far a search has come, and where it stands. */
export type Progress = SolveProgress & { readonly reached: Reached };

/**
 * What a call of the command meets outside itself, but for files: those are looked for below the working directory of
 * the process.
 */
export interface System {
  /** Variables of the environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** File descriptor of standard input. */
  readonly input: number;
  readonly output: Sink;
  readonly errors: Sink;
  /** Hears how far a search has come, in place of whoever reads along. */
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since the call began; of a process, since it was started. */
  readonly elapsed: () => number;
  /** Calls `listener` at each Ctrl-C; returns how to stop that. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /**
   * Calls `listener` when something happens to the program that no call of it can catch; its answer is the exit code. Returns
   * how to stop that.
   */
  readonly onUnexpectedEnd: (listener: (end: UnexpectedEnd) => number) => () => void;
  /** Hears of an error of the program itself, with where it was thrown. */
  readonly onFailure?: (error: unknown) => void;
  /** Ends the program at once. */
  readonly exit: (code: number) => never;
}
