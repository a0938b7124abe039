import { pricesFromCertificate } from '../bound/certificate.ts';
import { certifiedBound } from '../bound/check-certificate.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Problem } from '../problem/problem.ts';
import type { Certificate, Roster } from '../roster/roster.ts';
import { fairnessFlow } from '../solve/fairness-bound.ts';

/**
 * What a roster's prices still prove after something has happened: any prices prove something, so the bound is counted
 * again from the same ones. The bound of the quality level spoke of rosters as fair as the one planned; it goes.
 *
 * @returns `null` when they prove nothing more, because leaders or rules have changed or a place cannot be filled
 */
export function recertified(roster: Roster, problem: Problem, rules: BoundRules): Certificate | null {
  const { certificate, documentDigest, ledger } = roster;
  if (!certificate) return null;
  const { flow } = fairnessFlow(problem, rules);
  const prices = pricesFromCertificate(flow, certificate.prices);
  const bound = prices && certifiedBound(flow, prices);
  const figure = Number(bound ?? NaN);
  if (!Number.isSafeInteger(figure)) return null;
  return { documentDigest, revision: ledger.length, bound: figure, prices: certificate.prices };
}
