import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { type Certificate, type Roster } from '../roster/roster.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';
import { checkCertificate } from './check-certificate.ts';
import { parseAndPrepare } from './parse-document.ts';
import { plan, type PlannedOutcome, planPrepared } from './plan.ts';
import { recount } from './recount.ts';

const MOVES = 2_000;

/** Rules of the quality level that no price covers. */
const uncovered = ['regular-service', 'weekday-balance', 'holiday-rotation'].map((constraint) => ({
  constraint,
  weight: 0,
}));

/** Small documents in which a bound of the quality level above 0 is found. */
async function boundedOutcomes(count: number): Promise<PlannedOutcome[]> {
  const found: PlannedOutcome[] = [];
  for (const document of fc.sample(smallDocumentArbitrary, { numRuns: 300, seed: 11 })) {
    const { prepared, diagnostics } = parseAndPrepare({
      ...document,
      rules: [...(document.rules ?? []), ...uncovered],
    });
    if (!prepared) continue;
    const outcome = await planPrepared(prepared, diagnostics, { moves: MOVES, qualityBound: 60 });
    if (outcome.roster.certificate?.quality && found.push(outcome) === count) return found;
  }
  throw new Error(`only ${found.length} of the documents have a bound`);
}

const withQuality = (roster: Roster, changed: Partial<Certificate['quality'] & object>): Roster => ({
  ...roster,
  certificate: {
    ...roster.certificate!,
    quality: { ...roster.certificate!.quality!, ...changed },
  },
});

describe('a certificate of quality', () => {
  let outcomes: PlannedOutcome[] = [];
  let rosters: Roster[] = [];

  beforeAll(async () => {
    outcomes = await boundedOutcomes(times(4, 12));
    rosters = outcomes.map(({ roster }) => roster);
  });

  it('holds as it is written, also after a way through JSON, and is no higher than the roster costs', () => {
    for (const roster of rosters) {
      const { quality, problems } = checkCertificate(JSON.parse(JSON.stringify(roster)) as Roster);
      expect(quality).toBe(roster.bound.quality);
      expect(problems.filter((problem) => problem !== 'above-the-bound')).toEqual([]);
      expect(quality).toBeLessThanOrEqual(roster.score.quality);
    }
  });

  it('law: with any one price changed is rejected or proves exactly the same', () => {
    const step = fc.constantFrom(-1, 1, -1000, 1000, 400_000, -400_000, 0.5);
    let rejected = 0;
    fc.assert(
      fc.property(fc.constantFrom(...rosters), fc.nat(), step, (roster, draw, by) => {
        const { bound, prices } = roster.certificate!.quality!;
        const date = draw % prices.length;
        const changed = withQuality(roster, { prices: prices.with(date, prices[date]! + by) });
        const { quality, problems, proven } = checkCertificate(changed);
        if (quality !== null) {
          expect(quality).toBe(bound);
          return;
        }
        rejected++;
        expect(problems).toContain('quality-does-not-follow');
        expect(proven).toBe(false);
      }),
      runs(38, 1500),
    );
    expect(rejected).toBeGreaterThan(times(0, 150));
  });

  it('claiming one more or one less, or with prices that are none, is rejected', () => {
    for (const roster of rosters) {
      const { bound, prices } = roster.certificate!.quality!;
      for (const changed of [
        { bound: bound + 1 },
        { bound: bound - 1 },
        { prices: prices.slice(1) },
        { prices: null as never },
      ])
        expect(checkCertificate(withQuality(roster, changed)).problems).toContain('quality-does-not-follow');
    }
  });

  it('gives a roster counted again the same bound, and the same proof', () => {
    for (const { roster, proven, status } of outcomes) {
      const again = recount(JSON.parse(JSON.stringify(roster)) as Roster);
      expect(again.roster.bound.quality).toBe(roster.bound.quality);
      expect(again.proven.quality).toBe(proven.quality);
      expect(again.status).toBe(status);
      const forged = recount(withQuality(roster, { bound: roster.score.quality + 1 }));
      expect(forged.roster.bound.quality).toBeNull();
      expect(forged.proven.quality).toBe(false);
    }
  });

  it('makes a roster optimal when it reaches the bound on every level', () => {
    const closed = outcomes.filter(({ roster }) => roster.score.quality === roster.bound.quality);
    expect(closed.length).toBeGreaterThan(0);
    for (const { proven } of closed) expect(proven.quality).toBe(true);
    expect(closed.some(({ status }) => status === 'optimal')).toBe(true);
  });

  it('is left out unless asked for, and the roster is the same without it', async () => {
    for (const { roster } of outcomes.slice(0, 3)) {
      const outcome = (await plan(roster.document, { moves: MOVES })) as PlannedOutcome;
      expect(outcome.roster.certificate).not.toHaveProperty('quality');
      expect(outcome.roster.bound.quality).toBeNull();
      expect(outcome.roster.assignments).toEqual(roster.assignments);
    }
  });

  it.each([-1, 0.5, NaN])('refuses %s rounds', async (qualityBound) => {
    await expect(plan(rosters[0]!.document, { qualityBound })).rejects.toThrow('qualityBound');
  });
});
