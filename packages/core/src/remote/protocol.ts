import type { Language } from '../document/schema.ts';
import type { SolveProgress } from '../solve/backend.ts';
import type { ProgressView } from '../session/view.ts';

/**
 * The version of what page and worker say to each other; both name it in their `hello`. It rises with every change of the
 * messages, of what a session can be asked, or of its acts.
 */
export const PROTOCOL = 5;

/** A request with the number under which it is answered. Everything is plain JSON. */
export type RequestMessage =
  /** Any public function that takes and gives JSON; of those with options, progress and cancel are the worker's. */
  | {
      readonly type: 'call';
      readonly id: number;
      readonly function: string;
      readonly arguments: readonly unknown[];
    }
  /** A session under a name of the caller's. */
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly session: string;
      readonly method: string;
      readonly arguments: readonly unknown[];
    };

export type ToWorker =
  /** `constraints`: ids the page counts on. */
  | { readonly type: 'hello'; readonly protocol: number; readonly constraints?: readonly string[] }
  | RequestMessage
  /**
   * Stops the request of that number: a plan is answered with the best so far or, of a session and where `keep` is
   * `false`, dropped.
   */
  | { readonly type: 'cancel'; readonly id: number; readonly keep?: boolean };

export type FromWorker =
  /**
   * Sent once at the start, and again in answer to a `hello`, which `answers` tells apart; `missing` are the ids counted
   * on and not there.
   */
  | {
      readonly type: 'hello';
      readonly protocol: number;
      readonly answers: boolean;
      readonly constraints: readonly string[];
      readonly missing: readonly string[];
    }
  /** At least four times a second while a plan is being made: of an `act` in words, of a `call` as the function tells it. */
  | { readonly type: 'progress'; readonly id: number; readonly progress: ProgressView | SolveProgress }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  /** `id` is `null` when the message had none; `words` where the error speaks several languages. */
  | {
      readonly type: 'failed';
      readonly id: number | null;
      readonly name: string;
      readonly message: string;
      readonly words?: Readonly<Record<Language, string>>;
    };

/** What is used of a worker, a message port or a worker's global scope. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** Message ports keep their messages until they are started. */
  start?(): void;
}
