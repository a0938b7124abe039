import type { Case } from '../cases/case.ts';
import { isSameUnit } from '../cases/case-facts.ts';
import {
  type CaseLimit,
  hasStarted,
  isOverdue,
  limitsOf,
  type LimitTerms,
  type StartedLimit,
} from './limits-of.ts';

/**
 * Of the limits of a case those by which units owe a reply and that are asked for. Where a sender has set a unit a date, that
 * is when its reply is due, and the time for finishing (article 34) is not counted beside it.
 */
export function replyLimits(limits: readonly CaseLimit[]): readonly StartedLimit[] {
  const asked = limits.filter(hasStarted).filter(({ standing }) => standing !== 'ended');
  const set = asked.filter(({ limit }) => limit === 'report');
  return asked.filter(
    ({ limit, unit }) =>
      limit === 'report' || (limit === 'finish' && !set.some((other) => isSameUnit(other.unit!, unit!))),
  );
}

/** 超期未答复: the replies that units owe after their time, for the circular, the desk and the letters of supervision alike. */
export const overdueReplies = (of: Case, terms: LimitTerms): readonly StartedLimit[] =>
  replyLimits(limitsOf(of, terms)).filter(isOverdue);
