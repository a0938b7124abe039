import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong, runs, times } from '../../../../scripts/runs.ts';
import { scoreRoster } from '../roster/score-roster.ts';
import { costOf, fairestRoster, faultsOf } from '../testing/highs-roster-model.test.kit.ts';
import {
  holdersOf,
  type ProofCase,
  proofCaseOf,
  roundedAlone,
  withHolders,
} from '../testing/proof-case.test.kit.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';
import { checkCertificate } from './check-certificate.ts';
import { parseAndPrepare } from './parse-document.ts';
import { type PlannedOutcome, planPrepared } from './plan.ts';

const MOVES = times(3_000, 12_000);

/** What bears on the proof; each must come up often enough. */
const features: Readonly<Record<string, (proofCase: ProofCase) => boolean>> = {
  shares: ({ document }) => {
    const shares = document.leaders.map(({ share, quota }) => (quota ? 0 : (share ?? 1)));
    return new Set(shares.filter((share) => share > 0)).size > 1;
  },
  quotas: ({ document }) =>
    document.leaders.some(({ quota, posts = [] }) => quota !== undefined || posts.some((post) => post.quota)),
  'least owed': ({ whole }) => whole.dues.length > 0,
  'carried load': ({ document }) =>
    document.leaders.some(({ carried }) => Object.values(carried ?? {}).some((figure) => figure !== 0)),
  'posts inside': ({ document }) => document.leaders.some(({ posts = [] }) => posts.length > 0),
  pools: ({ document }) =>
    new Set(document.shiftTypes!.map(({ leaders }) => JSON.stringify(leaders))).size > 1,
  'two heads': ({ figures }) => figures.groups.some(({ heads }) => heads > 1),
  pins: ({ document }) => document.pins!.length > 0,
  history: ({ document }) => document.history!.length > 0,
  'rule left out': ({ leftOut }) => leftOut.length > 0,
};

/** How often what must come up; what comes up in every tenth document is looked for in long runs alone. */
const often: readonly (readonly [what: string, least: number])[] = isLong
  ? [
      ...Object.keys(features).map((what): [string, number] => [what, 300]),
      ['with a bound', 2_000],
      ['above the rounding of each leader alone', 1_500],
      ['without a valid and complete roster', 300],
      ['bound out of reach', 100],
    ]
  : [
      ['with a bound', 3],
      ['above the rounding of each leader alone', 2],
    ];

describe('the fairness proof against HiGHS', () => {
  const tally = new Map<string, number>();
  const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);
  const counted = (what: string): number => tally.get(what) ?? 0;

  /**
   * Without prices of dues the bound equals what HiGHS finds for the relaxation, or both say that a place cannot be
   * filled; with them it lies above, but not above what HiGHS finds with the dues.
   */
  function checkBound(proofCase: ProofCase, { roster, leftOut }: PlannedOutcome): void {
    expect([...leftOut].sort()).toEqual([...proofCase.leftOut].sort());
    const relaxation = fairestRoster(proofCase.relaxed);
    const bound = roster.bound.fairness;
    const arePriced = Object.values(roster.certificate?.prices ?? {}).some(
      (prices) => !Array.isArray(prices),
    );
    if (arePriced) expect(bound).toBeGreaterThan((relaxation as { cost: number }).cost);
    else expect(bound).toBe(relaxation.kind === 'optimal' ? relaxation.cost : null);
    if (relaxation.kind === 'infeasible') return;
    const owing = proofCase.owing.dues.length > 0 ? fairestRoster(proofCase.owing) : relaxation;
    if (owing.kind === 'optimal') {
      expect(bound).toBeLessThanOrEqual(owing.cost);
      if (owing.cost > relaxation.cost && roster.score.fairness > relaxation.cost) {
        count('dues cut');
        if (bound === owing.cost) count('dues cut and priced');
      }
    }
    count('with a bound');
    for (const [feature, has] of Object.entries(features)) if (has(proofCase)) count(feature);
    if (relaxation.cost > roundedAlone(proofCase)) count('above the rounding of each leader alone');
  }

  /** HiGHS's fairest valid and complete roster is one by the program's own count, and no fairer than the bound. */
  function checkReference(proofCase: ProofCase, { roster, status }: PlannedOutcome): number | null {
    const fairest = fairestRoster(proofCase.whole);
    if (fairest.kind === 'infeasible') {
      count('without a valid and complete roster');
      if (status === 'infeasible') count('said to be infeasible');
      return null;
    }
    count('with a valid and complete roster');
    expect(status).not.toBe('infeasible');
    expect(faultsOf(proofCase.whole, fairest.holders)).toEqual([]);
    const { score } = scoreRoster(withHolders(proofCase, roster, fairest.holders)).analysis;
    expect(score).toMatchObject({ hard: 0, coverage: 0, fairness: fairest.cost });
    expect(fairest.cost).toBeGreaterThanOrEqual(roster.bound.fairness!);
    if (fairest.cost === roster.bound.fairness) count('bound reached');
    else count('bound out of reach');
    return fairest.cost;
  }

  /** What is said of the roster found is so: valid and complete, its cost, proven. */
  function checkRosterFound(proofCase: ProofCase, outcome: PlannedOutcome, fairest: number | null): void {
    const { status, roster, proven } = outcome;
    const isDone = status === 'optimal' || status === 'feasible';
    const holders = holdersOf(proofCase, roster);
    expect(faultsOf(proofCase.whole, holders).length === 0).toBe(isDone);
    expect(roster.score.fairness).toBe(costOf(proofCase.whole, holders));
    const { proven: isCertified, bound } = checkCertificate(roster);
    expect(isCertified).toBe(proven.fairness);
    expect(bound).toBe(roster.certificate && roster.bound.fairness);
    expect(proven.fairness && !isDone).toBe(false);
    expect(isDone && fairest === null).toBe(false);
    if (!isDone || fairest === null) return;
    count('planned');
    expect(roster.score.fairness).toBeGreaterThanOrEqual(fairest);
    if (!proven.fairness) return;
    count('proven');
    expect(fairest).toBe(roster.score.fairness);
  }

  it('law: the bound is exact for the relaxation, no valid and complete roster is fairer, proven is fairest', async () => {
    await fc.assert(
      fc.asyncProperty(smallDocumentArbitrary, async (document) => {
        const { prepared, diagnostics } = parseAndPrepare(document);
        fc.pre(prepared !== null);
        const proofCase = proofCaseOf(prepared!);
        const outcome = await planPrepared(prepared!, diagnostics, { moves: MOVES });
        checkBound(proofCase, outcome);
        const fairest = checkReference(proofCase, outcome);
        checkRosterFound(proofCase, outcome, fairest);
      }),
      runs(30, 3_300),
    );
    expect(often.filter(([what, least]) => counted(what) < least)).toEqual([]);
    // plans what can be planned, and proves what can be proven
    expect(counted('planned')).toBeGreaterThanOrEqual(
      times(0.8, 0.98) * counted('with a valid and complete roster'),
    );
    expect(counted('proven')).toBeGreaterThanOrEqual(times(0.7, 0.95) * counted('bound reached'));
    expect(counted('said to be infeasible')).toBeGreaterThanOrEqual(
      times(0, 0.9) * counted('without a valid and complete roster'),
    );
  });
});
