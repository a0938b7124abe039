import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Level } from '../document/schema.ts';
import type { Score } from '../score/score.ts';

export type Status = 'optimal' | 'feasible' | 'infeasible' | 'unsolved';

/** Which levels are known to be as good as they can be. Fairness that no rule judges is not: nothing was asked of it. */
export interface Proven {
  readonly fairness: boolean;
  readonly disruption: boolean;
  readonly quality: boolean;
}

/** A lower bound per level, of rosters that are as good on the levels above; `null` where none is known. */
export type ScoreBound = Readonly<Record<Level, number | null>>;

/** Does a rule judge fairness? Without one nothing may be said of it. */
export const isFairnessJudged = ({ rules }: BoundRules): boolean =>
  rules.some(({ rule }) => rule.level === 'fairness');

/** What is known before anything is proven: no level costs less than nothing, and one that no rule judges no more. */
export const leastBounds = ({ rules }: BoundRules): ScoreBound => ({
  hard: 0,
  coverage: 0,
  disruption: 0,
  fairness: null,
  quality: rules.some(({ rule }) => rule.level === 'quality') ? null : 0,
});

/** What a roster is worth. */
export interface Verdict {
  readonly status: Status;
  /** Those known; of a valid and complete roster a level that costs nothing is its own bound. */
  readonly bound: ScoreBound;
  /** Levels of a valid and complete roster that cost what their bound says. */
  readonly proven: Proven;
}

/** Of a roster whose days or rules are not those that its document asks for today: nothing is proven by them. */
export const unproven = ({ status, bound }: Pick<Verdict, 'status' | 'bound'>): Verdict => ({
  status: status === 'optimal' ? 'feasible' : status,
  bound,
  proven: { fairness: false, disruption: false, quality: false },
});

/**
 * Says what a roster is worth, from what it costs and from what is known of all rosters of its document.
 *
 * @param known bounds that hold for the rules given
 * @param isImpossible whether it is proven that no roster is valid and complete
 */
export function verdictOf(rules: BoundRules, score: Score, known: ScoreBound, isImpossible = false): Verdict {
  const isDone = score.hard === 0 && score.coverage === 0;
  const isJudged = isFairnessJudged(rules);
  const atNothing = (level: Level): number | null => (isDone && score[level] === 0 ? 0 : known[level]);
  const bound = {
    ...known,
    disruption: atNothing('disruption'),
    fairness: isJudged ? atNothing('fairness') : known.fairness,
    quality: atNothing('quality'),
  };
  const isProven = (level: Level): boolean => isDone && score[level] === bound[level];
  const proven: Proven = {
    fairness: isJudged && isProven('fairness'),
    disruption: isProven('disruption'),
    quality: isProven('quality'),
  };
  const isOptimal = (proven.fairness || !isJudged) && proven.disruption && proven.quality;
  const otherwise = isImpossible ? 'infeasible' : 'unsolved';
  return { status: isDone ? (isOptimal ? 'optimal' : 'feasible') : otherwise, bound, proven };
}
