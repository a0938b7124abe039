import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { times } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import type { Certificate, Roster } from '../roster/roster.ts';
import { fairestRoster } from '../testing/highs-roster-model.test.kit.ts';
import { type ProofCase, proofCaseOf } from '../testing/proof-case.test.kit.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';
import { checkCertificate } from './check-certificate.ts';
import { parseAndPrepare } from './parse-document.ts';
import { type PlannedOutcome, planPrepared } from './plan.ts';
import { recount } from './recount.ts';

/** What is carried over makes a leader serve little, and what is owed each month makes him serve more. */
const heavyDues = ({ rules, leaders, ...document }: RosterDocument, min: number): RosterDocument => ({
  ...document,
  leaders: leaders.map((leader, index) =>
    index > 1 ? leader : { ...leader, carried: { duties: 3, restDays: index } },
  ),
  rules: [
    ...(rules ?? []),
    {
      id: '每月',
      constraint: 'at-least-per-period',
      params: { leaders: { ids: leaders.slice(0, 2).map(({ id }) => id) }, min, per: 'month' },
    },
  ],
});

interface Case extends ProofCase {
  readonly outcome: PlannedOutcome;
  /** The least that HiGHS finds without the dues, with them, and with the gap as well. */
  readonly least: { readonly relaxed: number; readonly owing: number; readonly whole: number };
}

const costOf = (task: ProofCase['whole']): number | null => {
  const found = fairestRoster(task);
  return found.kind === 'optimal' ? found.cost : null;
};

/** Small documents that can be planned and in which dues lift the fairest roster above what the flow finds. */
async function cutByDues(count: number): Promise<Case[]> {
  const found: Case[] = [];
  for (const [index, document] of fc.sample(smallDocumentArbitrary, { numRuns: 400, seed: 3 }).entries()) {
    const { prepared, diagnostics } = parseAndPrepare(heavyDues(document, 1 + (index % 2)));
    if (!prepared) continue;
    const proofCase = proofCaseOf(prepared);
    if (proofCase.owing.dues.length === 0) continue;
    const [relaxed, owing] = [costOf(proofCase.relaxed), costOf(proofCase.owing)];
    if (relaxed === null || owing === null || owing === relaxed) continue;
    const whole = costOf(proofCase.whole);
    if (whole === null) continue;
    const outcome = await planPrepared(prepared, diagnostics, { moves: 1_000 });
    const isDone = outcome.status === 'optimal' || outcome.status === 'feasible';
    const least = { relaxed, owing, whole };
    if (isDone && found.push({ ...proofCase, outcome, least }) === count) return found;
  }
  throw new Error(`only ${found.length} of the documents are cut by dues`);
}

type ByMonth = Readonly<Record<string, readonly number[]>>;

const monthsOf = ({ certificate }: Roster): [string, ByMonth][] =>
  Object.entries(certificate!.prices).flatMap(([rule, prices]) =>
    Array.isArray(prices) ? [] : [[rule, prices as ByMonth]],
  );

const withMonths = (roster: Roster, rule: string, months: unknown): Roster => ({
  ...roster,
  certificate: {
    ...roster.certificate!,
    prices: { ...roster.certificate!.prices, [rule]: months } as Certificate['prices'],
  },
});

describe('a certificate with prices of dues', () => {
  let cases: Case[] = [];
  let priced: Roster[] = [];

  beforeAll(async () => {
    cases = await cutByDues(times(6, 20));
    priced = cases.map(({ outcome: { roster } }) => roster).filter((roster) => monthsOf(roster).length > 0);
  }, 120_000);

  it('proves no more than HiGHS finds, and nearly always as much as HiGHS finds without the gap', () => {
    const tight = cases.filter(({ outcome: { roster }, least }) => {
      const bound = roster.bound.fairness!;
      expect(bound).toBeLessThanOrEqual(least.owing);
      expect(least.owing).toBeLessThanOrEqual(least.whole);
      return bound === least.owing;
    });
    expect(tight.length).toBeGreaterThanOrEqual(0.9 * cases.length);
    expect(priced.length).toBeGreaterThanOrEqual(0.9 * cases.length);
  });

  it('proves the fairest roster where the flow alone left it open', () => {
    const fairest = cases.filter(
      ({ outcome: { roster }, least }) =>
        roster.score.fairness === least.whole && least.whole === least.owing,
    );
    expect(fairest.length).toBeGreaterThanOrEqual(times(2, 10));
    const proven = fairest.filter(({ outcome }) => outcome.proven.fairness);
    expect(proven.length).toBeGreaterThanOrEqual(0.9 * fairest.length);
    for (const { outcome } of proven) {
      const roster = JSON.parse(JSON.stringify(outcome.roster)) as Roster;
      expect(checkCertificate(roster)).toMatchObject({ proven: true, problems: [] });
      expect(recount(roster).proven.fairness).toBe(true);
    }
  });

  it('names the calendar months in which something is owed', () => {
    for (const roster of priced)
      for (const [rule, months] of monthsOf(roster)) {
        expect(roster.rules.find(({ id }) => id === rule)!.constraint).toBe('at-least-per-period');
        const { from, to } = roster.document.period;
        for (const month of Object.keys(months)) {
          expect(month).toMatch(/^\d{4}-\d\d$/);
          expect(from.slice(0, 7) <= month && month <= to.slice(0, 7)).toBe(true);
        }
      }
  });

  it('law: with any one price of a due changed is rejected or proves exactly the same', () => {
    let [rejected, tried] = [0, 0];
    for (const roster of priced)
      for (const [rule, months] of monthsOf(roster))
        for (const [month, prices] of Object.entries(months))
          prices.forEach((price, leader) => {
            for (const changed of [price + 1, price - 1, -price, 0, price + 1_000_000]) {
              if (changed === price) continue;
              tried++;
              const other = { ...months, [month]: prices.with(leader, changed) };
              const { proven, bound } = checkCertificate(withMonths(roster, rule, other));
              if (!proven) rejected++;
              else expect(bound).toBe(roster.bound.fairness);
            }
          });
    expect(tried).toBeGreaterThan(times(50, 200));
    expect(rejected).toBeGreaterThan(0.5 * tried);
  });

  it('with a price below 0, or none of its prices, is rejected', () => {
    for (const roster of priced)
      for (const [rule, months] of monthsOf(roster)) {
        const below = Object.fromEntries(
          Object.entries(months).map(([month, prices]) => [month, prices.map((price) => -price)]),
        );
        expect(checkCertificate(withMonths(roster, rule, below))).toMatchObject({
          proven: false,
          bound: null,
        });
        expect(checkCertificate(withMonths(roster, rule, {})).problems).toContain('bound-does-not-follow');
      }
  });

  it.each([
    ['a month outside the period', (prices: readonly number[]) => ({ '2031-05': prices })],
    ['a running number for a month', (prices: readonly number[]) => ({ 0: prices })],
    ['a leader too few', (prices: readonly number[], month: string) => ({ [month]: prices.slice(1) })],
    ['a price for all', (prices: readonly number[], month: string) => ({ [month]: prices.map(() => 1) })],
    ['no list', (_: readonly number[], month: string) => ({ [month]: 7 })],
    ['a list without months', (prices: readonly number[]) => prices],
    ['nothing', () => null],
  ])('with %s is rejected', (_, change) => {
    for (const roster of priced)
      for (const [rule, months] of monthsOf(roster)) {
        const [month, prices] = Object.entries(months)[0]!;
        const { problems, bound } = checkCertificate(withMonths(roster, rule, change(prices, month)));
        expect({ problems, bound }).toMatchObject({
          problems: expect.arrayContaining(['prices-do-not-fit']),
          bound: null,
        });
      }
  });
});
