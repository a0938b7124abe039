import { spreadOf } from '../report/summary.ts';

/** A re-plan of the published example. */
export interface ReplanFigures {
  readonly what: string;
  readonly ms: number;
  readonly changed: number;
  /** Nobody can do with fewer changes, and the search for them was not cut short. */
  readonly isProven: boolean;
}

/** Milliseconds of processor time, in a process that has done nothing of the kind before. */
export interface Living {
  readonly days: number;
  readonly proposals: { readonly median: number; readonly most: number };
  readonly replans: readonly ReplanFigures[];
}

/** Medians over processes, in milliseconds. */
export interface LivingTimes {
  readonly proposal: number;
  readonly first: number;
  readonly replans: readonly number[];
}

const median = (values: readonly number[]): number => spreadOf(values)!.median;

/** `undefined` of none. */
export const livingTimes = (all: readonly Living[]): LivingTimes | undefined =>
  all[0] && {
    proposal: median(all.map(({ proposals }) => proposals.median)),
    first: median(all.map(({ proposals }) => proposals.most)),
    replans: all[0].replans.map((_, scene) => median(all.map((own) => own.replans[scene]!.ms))),
  };

/** Of the proposals, then of each re-plan. */
export const livingRatios = (own: LivingTimes, theirs: LivingTimes): number[] => [
  own.proposal / theirs.proposal,
  ...own.replans.map((ms, scene) => ms / theirs.replans[scene]!),
];
