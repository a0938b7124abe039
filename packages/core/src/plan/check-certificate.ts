import { certifiedBound, pricesFromCertificate } from '../bound/certificate.ts';
import type { AnswerOptions } from '../roster/score-roster.ts';
import { digest } from '../document/digest.ts';
import { indexedPrices } from '../roster/certificate.ts';
import { VERSION } from '../roster/version.ts';
import { restore, type RestoredRoster } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { judge } from '../score/score.ts';
import { fairnessFlow } from '../solve/priced-dues.ts';
import { isFairnessJudged } from '../solve/verdict.ts';

/** Why a certificate proves nothing. */
export type CertificateProblem =
  | 'no-certificate'
  | 'document-changed'
  | 'unknown-revision'
  | 'rules-changed'
  | 'rules-of-another-version'
  | 'shares-of-another-version'
  | 'calendar-changed'
  | 'fairness-not-judged'
  | 'prices-do-not-fit'
  | 'bound-does-not-follow'
  | 'roster-not-valid'
  | 'roster-not-complete'
  | 'above-the-bound';

/** What re-checking a certificate came to. */
export interface CheckedCertificate {
  /** The certificate holds, some rule judges fairness, and the roster is valid, complete and as fair as the bound. */
  readonly proven: boolean;
  /** What the prices prove; `null` when they fit no roster of the document, or prove a number that no roster costs. */
  readonly bound: number | null;
  /** The roster's fairness cost, counted from scratch. */
  readonly fairness: number;
  readonly problems: readonly CertificateProblem[];
}

/**
 * Re-checks a roster's proof of fairness with arithmetic alone: rebuilds duty days, rules, eligibility and entitlements
 * from the document, recomputes the bound from the certificate's prices, and requires it to equal the claim. A roster
 * that was made with other rules or days than the document reads today is not proven, whether those days are past or not.
 *
 * @throws BrokenRosterError when the parts of the file do not fit together
 */
export function checkCertificate(roster: Roster, { constraints }: AnswerOptions = {}): CheckedCertificate {
  return checkRestoredCertificate(roster, restore(roster, constraints)).checked;
}

/** `checkCertificate` of a roster that is restored already; with the rules that no price of a certificate can cover. */
export function checkRestoredCertificate(
  roster: Roster,
  restored: RestoredRoster,
  judgement = judge(restored.problem, restored.rules.rules, restored.assignment),
): { checked: CheckedCertificate; leftOut: readonly string[] } {
  const { problem, names, rules } = restored;
  const { score } = judgement;
  const { certificate } = roster;
  const isOfThisVersion = roster.lunzhi === VERSION;
  const problems: CertificateProblem[] = [];
  if (restored.ruleDifferences.length > 0)
    problems.push(isOfThisVersion ? 'rules-changed' : 'rules-of-another-version');
  if (restored.calendarDifferences.length > 0) problems.push('calendar-changed');
  if (!isFairnessJudged(rules)) problems.push('fairness-not-judged');
  const { leftOut, ...relaxation } = fairnessFlow(problem, rules);
  const written = certificate && indexedPrices(certificate.prices, problem, names);
  let bound: bigint | null = null;
  if (!certificate || !written) problems.push('no-certificate');
  else {
    if (certificate.documentDigest !== digest(roster.document)) problems.push('document-changed');
    if (certificate.revision !== roster.ledger.length) problems.push('unknown-revision');
    const prices = pricesFromCertificate(relaxation, written);
    if (!prices) problems.push('prices-do-not-fit');
    else {
      bound = certifiedBound(relaxation, prices);
      const isClaimed = Number.isSafeInteger(certificate.bound) && bound === BigInt(certificate.bound);
      // another version may have shared out the duties otherwise: then its numbers follow from its own shares alone
      if (!isClaimed) problems.push(isOfThisVersion ? 'bound-does-not-follow' : 'shares-of-another-version');
    }
  }
  if (score.hard > 0) problems.push('roster-not-valid');
  if (score.coverage > 0) problems.push('roster-not-complete');
  if (bound !== null && BigInt(score.fairness) !== bound) problems.push('above-the-bound');
  const checked = {
    proven: problems.length === 0,
    bound: bound !== null && Number.isSafeInteger(Number(bound)) ? Number(bound) : null,
    fairness: score.fairness,
    problems,
  };
  return { checked, leftOut };
}
