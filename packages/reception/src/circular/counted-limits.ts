import type { Case } from '../cases/case.ts';
import { isSameUnit } from '../cases/case-facts.ts';
import type { LimitId } from '../law/limits.ts';
import { hasStarted, limitsOf, type LimitTerms, type StartedLimit } from '../limits/limits-of.ts';

/** What a circular counts limits of: replies of units (articles 22 and 34), and telling the petitioner (article 23). */
export type CountedKind = 'reply' | 'telling';

const kinds: Readonly<Partial<Record<LimitId, CountedKind>>> = {
  report: 'reply',
  finish: 'reply',
  tell: 'telling',
  accept: 'telling',
};

/**
 * The limits of a case that a circular counts, as they stand on a day, without those that are no longer asked for. Where a
 * sender has set a unit a date, that is when its reply is due, and article 34 is not counted beside it.
 */
export function countedLimits(of: Case, terms: LimitTerms): readonly StartedLimit[] {
  const limits = limitsOf(of, terms)
    .filter(hasStarted)
    .filter(({ limit, standing }) => kinds[limit] !== undefined && standing !== 'ended');
  const isSet = ({ unit }: StartedLimit): boolean =>
    limits.some((other) => other.limit === 'report' && isSameUnit(other.unit!, unit!));
  return limits.filter((own) => own.limit !== 'finish' || !isSet(own));
}

export const isOf = (kind: CountedKind, { limit }: StartedLimit): boolean => kinds[limit] === kind;
