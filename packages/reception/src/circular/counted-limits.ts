import type { Case } from '../cases/case.ts';
import type { LimitId } from '../law/limits.ts';
import { hasStarted, limitsOf, type LimitTerms, type StartedLimit } from '../limits/limits-of.ts';
import { replyLimits } from '../limits/replies.ts';

/** What a circular counts limits of: replies of units (articles 22 and 34), and telling the petitioner (article 23). */
export type CountedKind = 'reply' | 'telling';

const tellings: readonly LimitId[] = ['tell', 'accept'];

export const isOf = (kind: CountedKind, { limit }: StartedLimit): boolean =>
  (kind === 'telling') === tellings.includes(limit);

/** The limits of a case that a circular counts, as they stand on a day, without those that are no longer asked for. */
export function countedLimits(of: Case, terms: LimitTerms): readonly StartedLimit[] {
  const limits = limitsOf(of, terms);
  const told = limits
    .filter(hasStarted)
    .filter((limit) => isOf('telling', limit) && limit.standing !== 'ended');
  return [...told, ...replyLimits(limits)];
}
