import type { Prepared } from '@lunzhi/core/solver';
import type { Claim } from '../result/result.ts';
import type { Stopwatch } from '../run/stopwatch.ts';
import type { Pair } from './pairs.ts';

/** A roster a peer returned, with what it says of it. */
export interface Found {
  readonly pairs: readonly Pair[];
  readonly claim: Claim;
}

/** What a run may use. */
export interface RunOptions {
  /** Its name. */
  readonly instance: string;
  readonly seed: number;
  readonly seconds: number;
  /** Runs from when the model stands in memory; conversion is not counted. */
  readonly watch: Stopwatch;
  /** Hands over a roster as soon as there is one. */
  readonly report: (found: Found) => void;
}

/** How a run ended. */
export interface Ending {
  /** In a few words. */
  readonly how: string;
  /** The limit stopped it; it would have gone on. */
  readonly isOutOfTime: boolean;
}

/** It ended by itself. */
export const finished = (how: string): Ending => ({ how, isOutOfTime: false });

/** It had to stop. */
export const stopped = (how: string): Ending => ({ how, isOutOfTime: true });

/** Why a peer does nothing on an instance. */
export class PeerMissingError extends Error {
  override readonly name = 'PeerMissingError';
}

/** One way to make a roster. */
export interface Peer {
  readonly id: string;
  readonly about: string;
  /** Whether it is given rules as a linear model, or goes about it in its own way. */
  readonly isExact: boolean;
  /**
   * Makes rosters within a time.
   *
   * @throws PeerMissingError when it is not installed; ModelTooLargeError
   */
  run(prepared: Prepared, options: RunOptions): Promise<Ending>;
}
