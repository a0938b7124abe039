import { compareScores, type Score } from '../score/score.ts';

/** What ranking looks at. */
export interface Ranked {
  readonly score: Score;
  /** Something gets worse on the hard or coverage level. */
  readonly isBreaking: boolean;
  /** Whoever stands in has a share or quota. */
  readonly takesPart: boolean;
  /** Townships, sectors and projects for which he answers as the holder does. */
  readonly shared: number;
  /** Different for each: protocol order of who stands in, then the place given in return. */
  readonly order: readonly [number, number];
}

/** One duty that goes from one leader to another who was just as far from his share costs 1000² + 1000² at weight 1. */
const FAIRNESS = 2_000_000;
/** In quality 100 is about one clear defect. */
const QUALITY = 100;

/**
 * Whether a score is as good as the best for practical purposes: it costs no more on the levels hard, coverage and disruption, at
 * most 2,000,000 more at fairness, and at most 100 more at quality.
 */
export const isComparable = (score: Score, best: Score): boolean =>
  score.hard <= best.hard &&
  score.coverage <= best.coverage &&
  score.disruption <= best.disruption &&
  score.fairness - best.fairness <= FAIRNESS &&
  score.quality - best.quality <= QUALITY;

/** Who breaks nothing comes first, and among those who takes part in the common load. */
const groupOf = ({ isBreaking, takesPart }: Ranked): number => (isBreaking ? 2 : 0) + (takesPart ? 0 : 1);

/**
 * Ranks those who could take a place, from the best. First who breaks no rule, and of those first who takes part in the
 * common load. Within such a group come first those whose score is comparable with the group's best, by how many
 * townships, sectors and projects they share with the holder, so that the appointments of the day can stay; then the
 * others. What is left open is decided by the score, level by level, then by the protocol order.
 */
export function ranked<Own extends Ranked>(all: readonly Own[]): Own[] {
  const best = new Map<number, Score>();
  for (const own of all) {
    const known = best.get(groupOf(own));
    if (!known || compareScores(own.score, known) < 0) best.set(groupOf(own), own.score);
  }
  const kept = (own: Ranked): number => (isComparable(own.score, best.get(groupOf(own))!) ? own.shared : -1);
  return all
    .map((own) => ({ own, group: groupOf(own), kept: kept(own) }))
    .sort(
      (a, b) =>
        a.group - b.group ||
        b.kept - a.kept ||
        compareScores(a.own.score, b.own.score) ||
        a.own.order[0] - b.own.order[0] ||
        a.own.order[1] - b.own.order[1],
    )
    .map(({ own }) => own);
}
