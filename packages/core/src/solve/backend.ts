import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Level } from '../document/schema.ts';
import { nearest } from '../document/nearest.ts';
import { quoted, shown } from '../document/shown.ts';
import type { Assignment, Problem } from '../problem/problem.ts';
import { LEVELS, type Score } from '../score/score.ts';

/** How far a solve has come. */
export interface SolveProgress {
  /** `explain`: the moves are done, and it is looked for why no roster is valid and complete. */
  readonly stage: 'bound' | 'search' | 'explain';
  readonly moves: number;
  readonly totalMoves: number;
  /** Of the best roster so far. */
  readonly score: Score | null;
  /** Lower bound on the fairness level; `null` before it is known. */
  readonly fairnessBound: number | null;
  /** Told as soon as it is proven that no roster is valid and complete; the best one that is not is looked for still. */
  readonly isInfeasible?: boolean;
  /** At the stage `explain`: how much of the work allowed for it is done, 0 to 1. */
  readonly explained?: number;
}

export interface SolveOptions {
  /** Any safe integer; the same seed gives the same roster. Default 1. */
  readonly seed?: number;
  /** Moves in all. Default 8,000 per shift; 6,000 where leaders have twelve duties or more each. */
  readonly moves?: number;
  /** Milliseconds after which the best so far is returned; the result then depends on the machine. */
  readonly timeLimitMs?: number;
  /** Aborting returns the best so far. */
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** What is used of an `AbortSignal`. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** What a backend is given: the problem, its rules, where to begin, and what is known about the end. */
export interface Task {
  readonly problem: Problem;
  readonly rules: BoundRules;
  readonly start: Assignment;
  /** No valid and complete roster costs less on the fairness level; 0 when nothing better is known. */
  readonly fairnessBound: number;
  /**
   * Asks for a bound of the fairness level that may be higher, once a roster was found that costs more than the first:
   * then it may be monthly dues that ask for it. Takes tens of milliseconds the first time; left out when there is none.
   *
   * @param fairness what a valid and complete roster costs
   * @param report called now and then when it takes long
   */
  readonly closerBound?: (fairness: number, report: () => void) => Promise<number>;
  /**
   * Asks, of a roster that is broken, whether counting proves that every one is. Takes milliseconds for a county the
   * first time, half a second for 500 leaders and 18,000 places; who aborts is heard in between.
   *
   * @param report called now and then when it takes long
   */
  readonly provesInfeasible?: (report: () => void) => Promise<boolean>;
  readonly minFreeDays: number;
}

export interface BackendResult {
  /** Inside the domain; places it could not fill are `UNASSIGNED`. */
  readonly assignment: Assignment;
  /** What the backend takes the assignment to cost, without what is given; `solve` counts it again. */
  readonly score: Score;
  readonly moves: number;
  /** True only when it is proven that no roster is valid and complete. */
  readonly isImpossible: boolean;
  /** Levels on which nothing better exists among rosters that are as good on the levels above; none when left out. */
  readonly exact?: readonly Level[];
}

/** A backend's running score differs from a count from scratch: a tracker or the backend is wrong. */
export class ScoreMismatchError extends Error {
  override readonly name = 'ScoreMismatchError';
  readonly running: Score;
  readonly counted: Score;

  constructor(backend: string, running: Score, counted: Score) {
    super(
      `The backend ${backend} says that its roster costs ${scoreText(running)}, ` +
        `counted from scratch it costs ${scoreText(counted)}.\n` +
        'Maybe the tracker of a constraint disagrees with its violations: run the constraint laws.',
    );
    this.running = running;
    this.counted = counted;
  }
}

const scoreText = (score: Score): string => LEVELS.map((level) => `${level} ${score[level]}`).join(', ');

/** A way to find rosters. Every backend passes the same laws (`@lunzhi/core/testing`). */
export interface Backend {
  readonly id: string;
  solve(task: Task, options: SolveOptions): Promise<BackendResult>;
}

/** An option has a value that it cannot have: a mistake of the caller. */
export class BadOptionError extends RangeError {
  override readonly name = 'BadOptionError';
}

/** The names of the options of a function. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

export const solveOptionNames: OptionNames<SolveOptions> = {
  seed: true,
  moves: true,
  timeLimitMs: true,
  signal: true,
  onProgress: true,
};

/**
 * Refuses options that a function does not have, which would be left out in silence.
 *
 * @throws BadOptionError
 */
export function checkOptionNames<Options extends object>(
  options: Options,
  names: OptionNames<Options>,
): void {
  const known = Object.keys(names);
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  throw new BadOptionError(
    `There is no option ${shown(unknown)}.\nMaybe ${meant ? `${meant} is meant` : `give one of ${known.join(', ')}`}.`,
  );
}

/**
 * Refuses options with values that they cannot have.
 *
 * @throws BadOptionError
 */
export function checkOptions({ seed, moves, timeLimitMs }: SolveOptions): void {
  const refuse = (name: string, value: unknown, wanted: string): never => {
    throw new BadOptionError(`${name} is ${quoted(value)}.\nMaybe give ${wanted}.`);
  };
  if (seed !== undefined && !Number.isSafeInteger(seed)) refuse('seed', seed, 'an integer');
  if (moves !== undefined && (!Number.isSafeInteger(moves) || moves < 0))
    refuse('moves', moves, 'a non-negative integer');
  if (timeLimitMs !== undefined && !(timeLimitMs >= 0))
    refuse('timeLimitMs', timeLimitMs, 'a non-negative number of milliseconds');
}

/** How large a problem is as a linear programme, and how large it may be. */
export interface ProgramSize {
  /** 0/1 decisions: who takes which open place. */
  readonly integers: number;
  /** 0 while it is not known. */
  readonly rows: number;
  readonly columns: number;
}

/** Why a backend does not take a problem, as data. */
export type BackendRefusal =
  | {
      readonly kind: 'too-large';
      readonly size: ProgramSize;
      readonly limits: { readonly integers: number; readonly cells: number };
    }
  | { readonly kind: 'no-linear-form'; readonly rules: readonly string[] };

/** A backend that was asked for cannot take this problem. Another can. */
export class BackendRefusedError extends Error {
  override readonly name = 'BackendRefusedError';
  readonly backend: string;
  readonly refusal: BackendRefusal;

  constructor(backend: string, refusal: BackendRefusal) {
    super(`The backend ${backend} does not take this problem: ${reason(refusal)}.\nMaybe use local-search.`);
    this.backend = backend;
    this.refusal = refusal;
  }
}

function reason(refusal: BackendRefusal): string {
  if (refusal.kind === 'no-linear-form') return `no linear form of ${refusal.rules.join(', ')}`;
  const { size, limits } = refusal;
  return (
    `${size.integers} decisions (at most ${limits.integers}), ` +
    `${size.rows} rows × ${size.columns} columns (at most ${limits.cells})`
  );
}
