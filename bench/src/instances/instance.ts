import type { LevelFigures } from '../levels.ts';

/** A roster document of the benchmark with what is known of it: an entry of `instances/index.json`. */
export interface Instance {
  readonly name: string;
  /** What it is, in one sentence. */
  readonly about: string;
  /** Relative to `bench/instances`. */
  readonly file: string;
  /** What made it, `null` for the examples, which are written by hand. */
  readonly generator: { readonly name: string; readonly seed: number } | null;
  readonly leaders: number;
  readonly shifts: number;
  /** Whether a valid and complete roster exists. */
  readonly isFeasible: boolean;
  /** `null` where nothing is known. */
  readonly bound: {
    /** No valid and complete roster costs less; certified by the convex flow, monthly dues priced where they ask for more. */
    readonly fairness: number | null;
    /** No roster that is as fair as the best known costs less. */
    readonly quality: number | null;
    /** Who says so: an exact solver that has proven the best roster. */
    readonly qualityBy: string | null;
  };
  /** Of the roster `instances/best/NAME.json`; `null` when there is none. */
  readonly best: LevelFigures | null;
}
