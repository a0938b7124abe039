import type { Progress } from 'lunzhi/embed';
import type { ServedCommand } from '../request/fields.ts';
import type { Language } from '../words/index.ts';

/** What a thread is asked for. */
export interface Task {
  readonly command: ServedCommand;
  /** Of the request, as it came. */
  readonly body: Uint8Array;
  readonly language: Language;
}

/** A file that a command has written. */
export interface WrittenFile {
  readonly name: string;
  /** How it stands in an answer: as JSON, as a string, or as base64. */
  readonly as: 'json' | 'text' | 'base64';
  readonly bytes: Uint8Array;
}

/** What has become of a call of a command. */
export interface Outcome {
  /** Done; the call or what came with it is at fault; the program is. */
  readonly kind: 'done' | 'bad-call' | 'refused' | 'failed';
  readonly exitCode: number;
  /** What the command printed with `--json`. */
  readonly answer: string;
  readonly files: readonly WrittenFile[];
}

/** What every thread is told when it begins. */
export interface ThreadSettings {
  /** Path of the module of constraints of whoever serves. */
  readonly constraints?: string;
  /** Milliseconds since 1970, in place of the clock. */
  readonly now?: number;
}

export type ToThread = { readonly kind: 'run'; readonly task: Task } | { readonly kind: 'interrupt' };

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** An interrupt will be heard from now on. */
  | { readonly kind: 'listening' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  | { readonly kind: 'done'; readonly outcome: Outcome };

/** An error of the program, without its message, which may quote a document. */
export interface Trouble {
  readonly name: string;
  readonly code: string | null;
  /** Where it was thrown, line by line. */
  readonly frames: readonly string[];
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const { name, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line));
  return { name, code: 'code' in error ? String(error.code) : null, frames };
}
