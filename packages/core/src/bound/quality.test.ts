import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindRules, type BoundRule, type BoundRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import { boundFairness, fairnessFlow } from '../solve/fairness-bound.ts';
import { qualityRelaxation } from '../solve/quality-bound.ts';
import { problemArbitrary } from '../testing/arbitraries.ts';
import { openShifts, someAssignment } from '../testing/brute-force.ts';
import { makeProblem } from '../testing/problems.ts';
import { selectOf } from '../testing/select-of.ts';
import { pricesFromCertificate } from './certificate.ts';
import { boundQuality, qualitySteps } from './quality-bound.ts';
import { certifiedQuality, PRICE_SCALE } from './quality-certificate.ts';
import { cheapestServiceOf } from './quality-path.ts';
import { type FairnessProof, type QualityProblem, qualityProblemOf } from './quality-problem.ts';

/** Rules of the quality level that the relaxation does not read. */
const OTHERS = ['regular-service', 'weekday-balance', 'holiday-rotation'];
const MOST_ROSTERS = 1500;

interface Scene {
  readonly problem: Problem;
  readonly rules: BoundRules;
}

const bindAt = (problem: Problem, select: Parameters<typeof bindRules>[3], days: number): BoundRules => {
  const off = OTHERS.map((constraint) => ({ constraint, weight: 0 }));
  const gap = { constraint: 'min-rest-gap', params: { days } };
  const weighty = { constraint: 'even-spacing', weight: 3 };
  return bindRules(effectiveRules(catalogue, [...off, gap, weighty]), catalogue, problem, select);
};

const sceneArbitrary: fc.Arbitrary<Scene> = fc
  .tuple(problemArbitrary(), fc.nat(2))
  .map(([{ problem, select }, days]) => ({ problem, rules: bindAt(problem, select, days) }));

const isAt =
  (...levels: string[]) =>
  ({ rule }: BoundRule): boolean =>
    levels.includes(rule.level);

/** Fairness prices of the flow, with room for so much more. */
function proofOf({ problem, rules }: Scene, slack: number): FairnessProof | null {
  const { flow } = fairnessFlow(problem, rules);
  const { prices } = boundFairness(problem, rules);
  return prices && { flow, prices: pricesFromCertificate(flow, prices)!, slack: BigInt(slack) };
}

/** Costs of all valid and complete rosters, by trying every leader of the domain on every open place. */
function rostersOf({ problem, rules }: Scene): { fairness: number; quality: number }[] | null {
  const { leaderCount, fixed } = problem;
  const holders = (shift: number): number[] =>
    Array.from({ length: leaderCount }, (_, leader) => leader).filter(
      (leader) => rules.domain[shift * leaderCount + leader] === 1,
    );
  const open = openShifts(problem);
  if (open.reduce((count, shift) => count * holders(shift).length, 1) > MOST_ROSTERS) return null;
  const found: { fairness: number; quality: number }[] = [];
  const start = fixed.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  someAssignment(start, open, holders, (assignment) => {
    const { hard, coverage } = judge(problem, rules.rules.filter(isAt('hard', 'coverage')), assignment).score;
    if (hard > 0 || coverage > 0) return false;
    const { fairness, quality } = judge(
      problem,
      rules.rules.filter(isAt('fairness', 'quality')),
      assignment,
    ).score;
    found.push({ fairness, quality });
    return false;
  });
  return found;
}

const pricesArbitrary = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -900_000, max: 900_000 })), {
  minLength: 12,
  maxLength: 12,
});

const fit = (prices: readonly number[], { open }: QualityProblem): number[] =>
  Array.from(open, (_, date) => prices[date]!);

/** What one leader's waits and duties cost by the specifications, everybody else's left out. */
const ownCost = ({ rules }: Scene, assignment: Assignment, leader: number): number =>
  rules.rules
    .filter(isAt('quality'))
    .flatMap(({ rule, bound }) =>
      bound
        .violations(assignment)
        .filter(({ leaders }) => leaders.includes(leader))
        .map(({ cost }) => rule.weight * cost),
    )
    .reduce((sum, cost) => sum + cost, 0);

/** The cheapest way for one leader to serve, in thousandths, by trying every set of places; Infinity without any. */
function cheapestByBruteForce(
  scene: Scene,
  quality: QualityProblem,
  prices: number[],
  leader: number,
): number {
  const { problem, rules } = scene;
  const { leaderCount, fixed, dayOfShift } = problem;
  const hard = rules.rules.filter(({ rule }) => rule.level === 'hard' && rule.constraint !== 'pinned');
  const start = fixed.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  const able = openShifts(problem).filter((shift) => rules.domain[shift * leaderCount + leader] === 1);
  let least = Infinity;
  someAssignment(
    start,
    able,
    () => [UNASSIGNED, leader],
    (assignment) => {
      const held = [...assignment.keys()].filter((shift) => assignment[shift] === leader);
      const dates = new Set(held.map((shift) => dayOfShift[shift]!)).size;
      if (quality.paths[leader]!.mayServe[dates] !== 1) return false;
      if (judge(problem, hard, assignment).score.hard > 0) return false;
      const earned = held
        .filter((shift) => fixed[shift] === FREE)
        .reduce((sum, shift) => sum + prices[quality.days.indexOf(dayOfShift[shift]!)]!, 0);
      least = Math.min(least, PRICE_SCALE * ownCost(scene, assignment, leader) - earned);
      return false;
    },
  );
  return least;
}

/** Somebody has two places of one date for good: what the second costs is left out of the bound. */
const isTwiceADay = ({ fixed, dayOfShift }: Problem): boolean =>
  fixed.some(
    (holder, shift) =>
      holder >= 0 &&
      fixed.some(
        (other, later) => later > shift && other === holder && dayOfShift[later] === dayOfShift[shift],
      ),
  );

/** Six leaders, each with weekdays of his own, one place a day for five weeks. */
function plainScene(): Scene {
  const leaders = [[1], [1, 2], [3, 4], [5, 6], [6, 7], [7]].map((unavailableWeekdays) => ({
    unavailableWeekdays,
  }));
  const problem = makeProblem({ leaders, days: 35 });
  return { problem, rules: bindAt(problem, selectOf(problem, [], [{ servesRestDays: true }]), 2) };
}

const plainProblem = (): QualityProblem => {
  const scene = plainScene();
  return qualityProblemOf(scene.problem, scene.rules, proofOf(scene, 0)!);
};

describe('certifiedQuality', () => {
  it('law: is what every leader costs by himself, by trying all he could do', () => {
    let compared = 0;
    fc.assert(
      fc.property(sceneArbitrary, pricesArbitrary, fc.constantFrom(0, 3_000_000), (scene, drawn, slack) => {
        const proof = proofOf(scene, slack);
        fc.pre(proof !== null && openShifts(scene.problem).length <= 9);
        const quality = qualityProblemOf(scene.problem, scene.rules, proof!);
        const prices = fit(drawn, quality);
        const paid = prices.reduce((sum, price, date) => sum + price * quality.open[date]!, 0);
        const least = quality.paths.reduce(
          (sum, _, leader) => sum + cheapestByBruteForce(scene, quality, prices, leader),
          paid,
        );
        const bound = certifiedQuality(quality, prices);
        if (least === Infinity) {
          expect(bound).toBeNull();
          return;
        }
        const expected = Math.max(0, Math.ceil(least / PRICE_SCALE));
        if (isTwiceADay(scene.problem)) {
          expect(bound).toBeLessThanOrEqual(expected);
          return;
        }
        if (expected > 0) compared++;
        expect(bound).toBe(expected);
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThanOrEqual(80);
  });

  it('law: no prices prove more than the best valid, complete roster that is at least as fair costs', () => {
    let compared = 0;
    let reached = 0;
    fc.assert(
      fc.property(sceneArbitrary, pricesArbitrary, fc.nat(9), (scene, drawn, choice) => {
        const rosters = rostersOf(scene);
        fc.pre(rosters !== null && rosters.length > 0);
        const { prices } = boundFairness(scene.problem, scene.rules);
        const { fairness } = rosters![choice % rosters!.length]!;
        const quality = qualityRelaxation(scene.problem, scene.rules, prices!, fairness)!;
        const best = rosters!
          .filter((roster) => roster.fairness <= fairness)
          .reduce((least, roster) => Math.min(least, roster.quality), Infinity);
        expect(certifiedQuality(quality, fit(drawn, quality))).toBeLessThanOrEqual(best);
        const found = boundQuality(quality, 40)!;
        expect(found.bound).toBeLessThanOrEqual(best);
        if (best > 0) compared++;
        if (best > 0 && found.bound === best) reached++;
      }),
      { numRuns: 250 },
    );
    expect(compared).toBeGreaterThanOrEqual(60);
    expect(reached).toBeGreaterThanOrEqual(0.5 * compared);
  });

  it.each([
    ['a price is missing', (prices: number[]) => prices.slice(1)],
    ['there is a price too many', (prices: number[]) => [...prices, 0]],
    ['a price is a fraction', (prices: number[]) => [0.5, ...prices.slice(1)]],
    ['a price is not a number', (prices: number[]) => ['7', ...prices.slice(1)]],
    ['sums could not be counted exactly', (prices: number[]) => [2 ** 52, 2 ** 52, ...prices.slice(2)]],
  ])('proves nothing when %s', (_, change) => {
    const quality = plainProblem();
    expect(certifiedQuality(quality, change([...quality.open].map(() => 0)))).toBeNull();
  });

  it('proves nothing when a leader has no way to serve', () => {
    const quality = plainProblem();
    const [first, ...others] = quality.paths;
    const paths = [{ ...first!, mayServe: new Uint8Array(36) }, ...others];
    expect(
      certifiedQuality(
        { ...quality, paths },
        [...quality.open].map(() => 0),
      ),
    ).toBeNull();
    expect(boundQuality({ ...quality, paths }, 5)).toBeNull();
  });
});

describe('cheapestServiceOf', () => {
  it('law: finds a service that costs what the certificate counts', () => {
    fc.assert(
      fc.property(sceneArbitrary, pricesArbitrary, fc.constantFrom(0, 3_000_000), (scene, drawn, slack) => {
        const proof = proofOf(scene, slack);
        fc.pre(proof !== null);
        const quality = qualityProblemOf(scene.problem, scene.rules, proof!);
        const prices = fit(drawn, quality);
        const exact = Float64Array.from(prices, (price) => price / 1024);
        let sum = exact.reduce((total, price, date) => total + price * quality.open[date]!, 0);
        for (const path of quality.paths) {
          const service = cheapestServiceOf(path, quality)(exact);
          if (!service) {
            expect(certifiedQuality(quality, prices)).toBeNull();
            return;
          }
          expect([...service.dates].every((date) => path.dates.includes(date))).toBe(true);
          sum += service.dates.reduce((total, date) => total - exact[date]!, service.cost);
        }
        // in 1024ths both count exactly; the certificate counts in thousandths of costs that are 1.024 times as high
        const scaled: QualityProblem = {
          ...quality,
          paths: quality.paths.map((path) => ({
            ...path,
            dutyCost: path.dutyCost.map((cost) => 128 * cost),
            inner: path.inner.map((cost) => 128 * cost),
            edge: path.edge.map((cost) => 128 * cost),
          })),
        };
        expect(
          certifiedQuality(
            scaled,
            prices.map((price) => 125 * price),
          ),
        ).toBe(Math.max(0, Math.ceil(128 * sum)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('boundQuality', () => {
  it('proves what it says it proves, and needs no more than its prices for it', () => {
    const quality = plainProblem();
    const { bound, prices } = boundQuality(quality, 60)!;
    expect(certifiedQuality(quality, prices)).toBe(bound);
    expect(bound).toBeGreaterThan(0);
  });

  it('law: more rounds never prove less, and the same rounds the same', () => {
    const quality = plainProblem();
    const bounds = [1, 5, 20, 40].map((rounds) => boundQuality(quality, rounds)!);
    bounds.slice(1).forEach(({ bound }, at) => expect(bound).toBeGreaterThanOrEqual(bounds[at]!.bound));
    expect(boundQuality(quality, 40)).toEqual(bounds[3]);
  });

  it('stopped, it still proves something', () => {
    const quality = plainProblem();
    const steps = qualitySteps(quality, 1000);
    for (let pause = 0; pause < 100; pause++) expect(steps.next(false).done).toBe(false);
    const { done, value } = steps.next(true);
    expect(done).toBe(true);
    expect(value).toMatchObject({ bound: certifiedQuality(quality, value!.prices) });
  });
});
