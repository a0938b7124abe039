import type { NamedLeader } from '../compile/names.ts';
import type { Language } from '../document/schema.ts';
import { type Drawback, drawbacksOf, type JudgedLeader } from '../whatif/judge-leader.ts';
import type { UnableReason } from '../whatif/unable-reasons.ts';

/** Why a leader did not serve on some dates. */
export type Obstacle = { readonly dates: readonly string[] } & (
  | { readonly kind: 'reason'; readonly reason: UnableReason }
  /** He could have, but: the worst that speaks against it, on the first of the dates. */
  | { readonly kind: 'drawback'; readonly drawback: Drawback }
  /** He could have; `isWorse` when spacing and waits as a whole would be worse for it. */
  | { readonly kind: 'possible'; readonly isWorse: boolean }
);

/** One date's obstacle, told by the worst that speaks against it: his own count first, then what others would lose. */
export function obstacleOf(
  { reasons, evaluation }: JudgedLeader,
  { id }: NamedLeader,
  date: string,
  language: Language,
): Obstacle {
  const dates = [date];
  if (reasons.length > 0) return { kind: 'reason', dates, reason: reasons[0]! };
  const drawbacks = drawbacksOf(evaluation, language);
  const own = drawbacks.find((drawback) => drawback.kind === 'count' && drawback.leader.id === id);
  const drawback = own ?? drawbacks[0];
  if (drawback) return { kind: 'drawback', dates, drawback };
  return { kind: 'possible', dates, isWorse: evaluation.score.quality > 0 };
}

type RuleReason = Extract<UnableReason, { readonly kind: 'rule' }>;

const isTooClose = (reason: UnableReason): reason is RuleReason =>
  reason.kind === 'rule' && reason.tooClose.length > 0;

/** What makes two obstacles one: the same reason, or drawbacks of one kind of which one example is told. */
function keyOf(obstacle: Obstacle): string {
  if (obstacle.kind === 'reason') {
    const { reason } = obstacle;
    return isTooClose(reason) ? `too-close/${reason.rule}` : JSON.stringify(reason);
  }
  if (obstacle.kind === 'possible') return `possible/${obstacle.isWorse}`;
  const { drawback } = obstacle;
  const what = drawback.kind === 'count' ? `${drawback.leader.id}/${drawback.of}` : '';
  return `${drawback.kind}/${what}`;
}

/** One obstacle of two that are the same; duties that are too close are collected, each with its fewest free days. */
function joined(one: Obstacle, other: Obstacle): Obstacle {
  const dates = [...one.dates, ...other.dates];
  if (one.kind !== 'reason' || other.kind !== 'reason') return { ...one, dates };
  const { reason } = one;
  if (!isTooClose(reason) || !isTooClose(other.reason)) return { ...one, dates };
  const tooClose = new Map(reason.tooClose.map((duty) => [duty.date, duty]));
  for (const duty of other.reason.tooClose)
    if (duty.freeDays < (tooClose.get(duty.date)?.freeDays ?? Infinity)) tooClose.set(duty.date, duty);
  return { ...one, dates, reason: { ...reason, tooClose: [...tooClose.values()] } };
}

/** Obstacles of several dates drawn together. */
export function drawTogether(obstacles: readonly Obstacle[]): Obstacle[] {
  const groups = new Map<string, Obstacle>();
  for (const obstacle of obstacles) {
    const key = keyOf(obstacle);
    const known = groups.get(key);
    groups.set(key, known ? joined(known, obstacle) : obstacle);
  }
  return [...groups.values()];
}
