import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { certifiedBound, pricesFromCertificate } from '../bound/certificate.ts';
import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { BrokenRosterError } from '../roster/restore.ts';
import type { Certificate, Roster } from '../roster/roster.ts';
import { fairnessFlow } from '../solve/priced-dues.ts';
import { costOf, fairestRoster } from '../testing/highs-roster-model.test.kit.ts';
import { proofCaseOf } from '../testing/proof-case.test.kit.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';
import { type CertificateProblem, checkCertificate } from './check-certificate.ts';
import { parseAndPrepare } from './parse-document.ts';
import { plan, planPrepared } from './plan.ts';
import { runs, some, times } from '../../../../scripts/runs.ts';
import { recount } from './recount.ts';

const county = new URL('../../../../examples/01-dongan-2024/document.json', import.meta.url);

/** Rosters of small documents whose proof holds, several leaders having to give way in each. */
async function provenRosters(count: number): Promise<Roster[]> {
  const found: Roster[] = [];
  for (const document of fc.sample(smallDocumentArbitrary, { numRuns: 200, seed: 7 })) {
    const { prepared, diagnostics } = parseAndPrepare(document);
    if (!prepared) continue;
    const { roster } = await planPrepared(prepared, diagnostics, { moves: 1_000 });
    const isProven = checkCertificate(roster).proven;
    if (isProven && roster.bound.fairness! > 0 && found.push(roster) === count) return found;
  }
  throw new Error(`only ${found.length} of the documents are proven`);
}

const rosterOf = async (document: RosterDocument, moves: number): Promise<Roster> => {
  const outcome = await plan(document, { moves });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.roster;
};

const withCertificate = (roster: Roster, changed: Partial<Certificate>): Roster => ({
  ...roster,
  certificate: { ...roster.certificate!, ...changed },
});

/** What a changed certificate still proves. */
const provenWith = (roster: Roster, changed: Partial<Certificate>): number | null => {
  const { proven, bound } = checkCertificate(withCertificate(roster, changed));
  return proven ? bound : null;
};

/** The prices of the rules that count duties. */
const pricesOf = (roster: Roster): [string, readonly number[]][] =>
  Object.entries(roster.certificate!.prices).flatMap(([rule, prices]) =>
    Array.isArray(prices) ? [[rule, prices as readonly number[]]] : [],
  );

const withPrices = (roster: Roster, rule: string, prices: readonly number[]): Certificate['prices'] => ({
  ...roster.certificate!.prices,
  [rule]: prices,
});

describe('a certificate', () => {
  let small: Roster[] = [];
  let large: Roster;

  beforeAll(async () => {
    small = await provenRosters(times(3, 6));
    large = await rosterOf(JSON.parse(readFileSync(county, 'utf8')) as RosterDocument, 0);
  });

  it('holds as it is written, also after a way through JSON', () => {
    for (const roster of [...small, large]) {
      const { proven, bound, problems } = checkCertificate(JSON.parse(JSON.stringify(roster)) as Roster);
      expect(problems).toEqual([]);
      expect({ proven, bound }).toEqual({ proven: true, bound: roster.bound.fairness });
    }
  });

  it('with any one price changed by one is rejected or proves exactly the same', () => {
    let rejected = 0;
    let tried = 0;
    for (const roster of [...small, large])
      for (const [rule, prices] of pricesOf(roster))
        for (const [leader, price] of some([...prices.entries()], roster === large ? 20 : 1))
          for (const step of [-1, 1]) {
            tried++;
            const changed = withPrices(roster, rule, prices.with(leader, price + step));
            const proven = provenWith(roster, { prices: changed });
            if (proven === null) rejected++;
            expect([null, roster.bound.fairness]).toContain(proven);
          }
    expect(tried).toBeGreaterThan(40);
    expect(rejected).toBeGreaterThan(0);
  });

  it('claiming one more or one less is rejected', () => {
    for (const roster of [...small, large])
      for (const step of [-1, 1]) {
        const bound = roster.certificate!.bound + step;
        const { proven, problems } = checkCertificate(withCertificate(roster, { bound }));
        expect(proven).toBe(false);
        expect(problems).toEqual(['bound-does-not-follow']);
      }
  });

  it('of another revision is rejected', () => {
    for (const revision of [1, -1, 0.5, NaN]) {
      const { proven, problems } = checkCertificate(withCertificate(small[0]!, { revision }));
      expect(proven).toBe(false);
      expect(problems).toEqual(['unknown-revision']);
    }
  });

  it('is rejected when anything in the document was changed, if only the title', () => {
    for (const roster of small) {
      const { document } = roster;
      const [first, ...others] = document.leaders;
      const changes: RosterDocument[] = [
        { ...document, title: `${document.title}。` },
        { ...document, leaders: [{ ...first!, carried: { ...first!.carried, duties: 1.5 } }, ...others] },
        { ...document, leaders: [{ ...first!, note: '' }, ...others] },
      ];
      for (const changed of changes) {
        expect(() => checkCertificate({ ...roster, document: changed })).toThrow(BrokenRosterError);
        const documentDigest = digest(changed);
        const { proven, problems } = checkCertificate({ ...roster, document: changed, documentDigest });
        expect(proven).toBe(false);
        expect(problems).toContain('document-changed');
      }
    }
  });

  it('for a changed document, its digest made to fit, proves nothing but the bound of that document', () => {
    for (const roster of small.slice(0, times(1, 6))) {
      const document: RosterDocument = {
        ...roster.document,
        leaders: roster.document.leaders.map((leader) => ({ ...leader, carried: { duties: 0.25 } })),
      };
      const { prepared } = parseAndPrepare(document);
      const fairest = fairestRoster(proofCaseOf(prepared!).relaxed);
      const changed = withCertificate(
        { ...roster, document, documentDigest: digest(document) },
        { documentDigest: digest(document) },
      );
      const { bound, problems } = checkCertificate(changed);
      expect(problems).not.toContain('document-changed');
      if (fairest.kind !== 'optimal') throw new Error('HiGHS finds no roster');
      expect(BigInt(bound!) <= BigInt(fairest.cost)).toBe(true);
    }
  });

  it('of rules that are not those of the document proves nothing, whichever version the roster names', () => {
    const judges = ({ level }: Roster['rules'][number]): boolean =>
      level === 'fairness' || level === 'quality';
    const forge = (change: (rules: Roster['rules']) => Roster['rules']): Roster[] =>
      [...small, large].map((roster) => ({ ...roster, rules: change(roster.rules) }));
    const forged = [
      ...forge((rules) => rules.filter((rule) => !judges(rule))).map((roster) =>
        withCertificate(roster, { bound: 0, prices: {} }),
      ),
      ...forge((rules) => rules.map((rule) => (judges(rule) ? { ...rule, weight: 0 } : rule))),
      ...forge((rules) => rules.filter(({ id }) => id !== 'min-rest-gap')),
      ...forge((rules) =>
        rules.map((rule) => (rule.id === 'fair-load' ? { ...rule, params: { days: { dates: [] } } } : rule)),
      ),
      ...forge((rules) => [
        ...rules,
        { ...rules.find(({ id }) => id === 'fair-load')!, id: 'more', written: true },
      ]),
    ];
    const versions: [string | null, CertificateProblem][] = [
      [null, 'rules-changed'],
      ['0.0.0', 'rules-of-another-version'],
      ['', 'rules-of-another-version'],
      ['99.0.0', 'rules-of-another-version'],
    ];
    for (const roster of forged)
      for (const [version, problem] of roster.document === large.document
        ? versions.slice(0, times(2, 4))
        : versions) {
        const lunzhi = version ?? roster.lunzhi;
        const { proven, problems } = checkCertificate({ ...roster, lunzhi });
        expect(proven).toBe(false);
        expect(problems).toContain(problem);
        expect(recount({ ...roster, lunzhi })).toMatchObject({
          status: 'feasible',
          proven: { fairness: false, disruption: false, quality: false },
        });
      }
  });

  it('of another version holds as long as its rules are those of the document, in any order', () => {
    for (const roster of [...small, large]) {
      const older = { ...roster, lunzhi: '0.0.1', rules: [...roster.rules].reverse() };
      expect(checkCertificate(older)).toMatchObject({ proven: true, problems: [] });
    }
  });

  it('proves no fairness where no rule judges it', async () => {
    const off = ['fair-load', 'fair-rest-days', 'fair-holidays'].map((id) => ({
      id,
      constraint: 'fair-load',
      weight: 0,
    }));
    const { document } = small[0]!;
    const quality = small[0]!.rules
      .filter(({ level }) => level === 'quality')
      .map(({ id, constraint }) => ({ id, constraint, weight: 0 }));
    const outcome = await plan({ ...document, rules: [...off, ...quality] }, { moves: 5_000 });
    if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
    expect(outcome.proven).toEqual({ fairness: false, disruption: true, quality: true });
    // no rule asks for more: there is no better roster
    expect(outcome.status).toBe('optimal');
    const { proven, problems } = checkCertificate(outcome.roster);
    expect({ proven, problems }).toEqual({ proven: false, problems: ['fairness-not-judged'] });
    const { status, proven: again, roster } = recount(outcome.roster);
    expect({ status, again, roster }).toEqual({
      status: 'optimal',
      again: outcome.proven,
      roster: outcome.roster,
    });
  });

  it.each([
    ['a price too few', (prices: number[]) => prices.slice(1)],
    ['a price too many', (prices: number[]) => [...prices, 0]],
    ['half a price', (prices: number[]) => prices.with(0, prices[0]! + 0.5)],
    ['a price that is no number', (prices: number[]) => prices.with(0, NaN)],
    ['a price beyond safe integers', (prices: number[]) => prices.with(0, 2 ** 53)],
    ['a price in words', (prices: number[]) => prices.map(String) as unknown as number[]],
    ['no list', () => null as unknown as number[]],
  ])('with %s is rejected', (_, change) => {
    const roster = small[0]!;
    for (const [rule, prices] of pricesOf(roster)) {
      const changed = withPrices(roster, rule, change([...prices]));
      const { proven, bound, problems } = checkCertificate(withCertificate(roster, { prices: changed }));
      expect({ proven, bound, problems }).toEqual({
        proven: false,
        bound: null,
        problems: ['prices-do-not-fit'],
      });
    }
  });

  it('with a rule too many or too few is rejected', () => {
    const roster = small[0]!;
    const { prices } = roster.certificate!;
    const [rule] = Object.keys(prices);
    const { [rule!]: _, ...fewer } = prices;
    for (const changed of [fewer, { ...prices, 'another-rule': prices[rule!]! }, {}])
      expect(checkCertificate(withCertificate(roster, { prices: changed })).problems).toEqual([
        'prices-do-not-fit',
      ]);
  });

  it('proves nothing of a roster that is less fair, incomplete or not valid', () => {
    const seen = new Set<string>();
    for (const roster of [...small, large])
      for (const [index, { leader, origin }] of some(
        [...roster.assignments.slice(0, 31).entries()],
        roster === large ? 10 : 3,
      )) {
        if (origin === 'pinned') continue;
        for (const { id } of [{ id: null }, ...roster.document.leaders.slice(0, 3)]) {
          if (id === leader) continue;
          const assignments = roster.assignments.with(index, { ...roster.assignments[index]!, leader: id });
          const { proven, bound, fairness, problems } = checkCertificate({ ...roster, assignments });
          expect(bound).toBe(roster.bound.fairness);
          expect(proven).toBe(problems.length === 0);
          expect(problems.includes('above-the-bound')).toBe(fairness !== roster.bound.fairness);
          expect(problems.includes('roster-not-complete') || id !== null).toBe(true);
          for (const problem of problems) seen.add(problem);
        }
      }
    expect([...seen].sort()).toEqual(['above-the-bound', 'roster-not-complete', 'roster-not-valid']);
  });

  it('law: random prices never prove more than the exact optimum', () => {
    let tried = 0;
    let sharp = 0;
    for (const roster of small) {
      const { prepared } = parseAndPrepare(roster.document);
      const { relaxed } = proofCaseOf(prepared!);
      const fairest = fairestRoster(relaxed);
      if (fairest.kind !== 'optimal') throw new Error('HiGHS finds no roster');
      const optimum = BigInt(costOf(relaxed, fairest.holders));
      const { flow } = fairnessFlow(prepared!.problem, prepared!.rules);
      const alone = { flow, dues: [] };
      const own = pricesFromCertificate(alone, Object.fromEntries(pricesOf(roster)))!.sets.flat();
      const vector = (price: fc.Arbitrary<bigint>): fc.Arbitrary<bigint[]> =>
        fc.array(price, { minLength: own.length, maxLength: own.length });
      const near = vector(fc.bigInt(-2_000_000n, 2_000_000n));
      const prices = fc.oneof(
        vector(fc.bigInt(-20_000_000n, 20_000_000n)),
        vector(fc.bigInt(-(2n ** 70n), 2n ** 70n)),
        near.map((steps) => steps.map((step, index) => own[index]! + step)),
        near.map((steps) => steps.map((step, index) => own[index]! + step / 100_000n)),
        fc
          .tuple(fc.nat(own.length - 1), fc.bigInt(-3_000_000n, 3_000_000n))
          .map(([at, step]) => own.with(at, own[at]! + step)),
      );
      fc.assert(
        fc.property(prices, (flat) => {
          const bySet = flow.sets.map((_, set) =>
            flat.slice(set * flow.leaderCount, (set + 1) * flow.leaderCount),
          );
          const bound = certifiedBound(alone, { sets: bySet, dues: [] })!;
          tried++;
          if (bound === optimum) sharp++;
          expect(bound <= optimum).toBe(true);
        }),
        runs(200, 5_000),
      );
    }
    expect(sharp).toBeGreaterThan(0);
    expect(sharp).toBeLessThan(tried / 2);
  });
});
