import { certifiedBound, pricesFromCertificate } from '../bound/certificate.ts';
import { indexedPrices } from '../roster/certificate.ts';
import type { Restored } from '../roster/restore.ts';
import type { BoundRules } from '../constraints/bind-rules.ts';
import type { Certificate, Roster, ScoreBound } from '../roster/roster.ts';
import { fairnessFlow } from '../solve/priced-dues.ts';
import { leastBounds } from '../solve/verdict.ts';

/**
 * What a roster's prices still prove after something has happened: any prices prove something, so the bound is counted
 * again from the same ones.
 *
 * @returns `null` when they prove nothing more, because leaders or rules have changed or a place cannot be filled
 */
export function renewCertificate(roster: Roster, { problem, names, rules }: Restored): Certificate | null {
  const { certificate, documentDigest, ledger } = roster;
  const written = certificate && indexedPrices(certificate.prices, problem, names);
  if (!certificate || !written) return null;
  const { leftOut: _, ...relaxation } = fairnessFlow(problem, rules);
  const prices = pricesFromCertificate(relaxation, written);
  const bound = prices && certifiedBound(relaxation, prices);
  const figure = Number(bound ?? NaN);
  if (!Number.isSafeInteger(figure)) return null;
  return { documentDigest, revision: ledger.length, bound: figure, prices: certificate.prices };
}

/** The bounds that a re-counted certificate leaves known; prices that prove less than nothing prove nothing. */
export const certifiedBounds = (rules: BoundRules, certificate: Certificate | null): ScoreBound => ({
  ...leastBounds(rules),
  fairness: certificate ? Math.max(0, certificate.bound) : null,
});
