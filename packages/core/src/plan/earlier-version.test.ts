import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainDay } from '../explain/explain-day.ts';
import { explainShare } from '../explain/explain-share.ts';
import { reportModel } from '../report/report-model.ts';
import { type Roster, rosterFormProblem } from '../roster/roster.ts';
import { VERSION } from '../roster/version.ts';
import { checkCertificate } from './check-certificate.ts';
import { recount } from './recount.ts';

/**
 * Planned by version 0.1.0, in which a quota of 5 became a fair share of 8.81 because the three others are away on five
 * days. It stays as it is.
 */
const earlier = JSON.parse(
  readFileSync(new URL('./earlier-versions/quota-beyond.json', import.meta.url), 'utf8'),
) as Roster;

describe('a roster of an earlier version', () => {
  it('is read, counted and explained', () => {
    expect(earlier.lunzhi).not.toBe(VERSION);
    expect(recount(earlier)).toMatchObject({
      status: 'feasible',
      analysis: { score: { hard: 0, coverage: 0 } },
    });
    expect(reportModel(recount(earlier)).headline.length).toBeGreaterThan(0);
    expect(explainShare(earlier, '县委副书记')).not.toBeNull();
    expect(explainDay(earlier, '2024-03-05')).not.toBeNull();
  });

  it('whose shares were others is told as such, not as damaged', () => {
    const { certificate, load } = {
      certificate: checkCertificate(earlier),
      ...explainShare(earlier, '县委副书记')!,
    };
    expect(load).toMatchObject({ duties: 9, entitlement: 5 });
    expect(certificate.problems).toContain('shares-of-another-version');
    expect(certificate.problems).not.toContain('bound-does-not-follow');
    expect(certificate.proven).toBe(false);
    expect(recount(earlier)).toMatchObject({
      proven: { fairness: false },
      roster: { bound: { fairness: null } },
    });
  });

  it('that carries a proof of quality as well is read as if it did not', () => {
    const certificate = { ...earlier.certificate!, quality: { bound: 158, prices: [1000, -20, 0] } };
    const carrying: Roster = { ...earlier, certificate };
    expect(rosterFormProblem(carrying)).toBeNull();
    expect(checkCertificate(carrying)).toEqual(checkCertificate(earlier));
    const { roster, ...said } = recount(carrying);
    const { roster: plain, ...expected } = recount(earlier);
    expect(said).toEqual(expected);
    expect(roster).toEqual({ ...plain, certificate });
  });

  it('whose certificate does not follow is told as such, and one of this version as damaged', () => {
    const { certificate } = earlier;
    const other: Roster = { ...earlier, certificate: { ...certificate!, bound: certificate!.bound + 1 } };
    expect(checkCertificate(other).problems).toContain('shares-of-another-version');
    expect(checkCertificate(other).problems).not.toContain('bound-does-not-follow');
    expect(checkCertificate({ ...other, lunzhi: VERSION }).problems).toContain('bound-does-not-follow');
    expect(recount(other)).toMatchObject({ status: 'feasible', proven: { fairness: false } });
  });
});
