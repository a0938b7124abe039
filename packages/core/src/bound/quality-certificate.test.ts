import { finish } from './steps.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, times } from '../../../../scripts/runs.ts';
import { type Assignment, FREE, type Problem, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import { boundFairness } from '../solve/fairness-bound.ts';
import { qualityRelaxation } from '../solve/quality-bound.ts';
import { openShifts, someAssignment } from '../testing/brute-force.ts';
import { qualitySteps } from './quality-bound.ts';
import { certifiedQuality, PRICE_SCALE } from './quality-certificate.ts';
import { type QualityProblem, qualityProblemOf } from './quality-problem.ts';
import {
  fit,
  isAt,
  plainProblem,
  pricesArbitrary,
  proofOf,
  type Scene,
  sceneArbitrary,
} from './quality-scenes.test.kit.ts';

const MAX_ROSTERS = 1500;

/** Costs of all valid and complete rosters, by trying every leader of the domain on every open place. */
function rostersOf({ problem, rules }: Scene): { fairness: number; quality: number }[] | null {
  const { leaderCount, fixedHolder } = problem;
  const holders = (shift: number): number[] =>
    Array.from({ length: leaderCount }, (_, leader) => leader).filter(
      (leader) => rules.domain[shift * leaderCount + leader] === 1,
    );
  const open = openShifts(problem);
  const counts = open.map((shift) => holders(shift).length);
  // a place for nobody: no need to try everybody on those before it
  if (counts.includes(0)) return [];
  if (counts.reduce((count, choices) => count * choices, 1) > MAX_ROSTERS) return null;
  const found: { fairness: number; quality: number }[] = [];
  const start = fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder));
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

/** What one leader's waits and duties cost by the specifications, everybody else's left out. */
const costOfLeader = ({ rules }: Scene, assignment: Assignment, leader: number): number =>
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
  const { leaderCount, fixedHolder, dayOfShift } = problem;
  const hard = rules.rules.filter(({ rule }) => rule.level === 'hard' && rule.constraint !== 'pinned');
  const start = fixedHolder.map((holder) => (holder === FREE ? UNASSIGNED : holder));
  const able = openShifts(problem).filter((shift) => rules.domain[shift * leaderCount + leader] === 1);
  let least = Infinity;
  someAssignment(
    start,
    able,
    () => [UNASSIGNED, leader],
    (assignment) => {
      const held = [...assignment.keys()].filter((shift) => assignment[shift] === leader);
      const dates = new Set(held.map((shift) => dayOfShift[shift]!)).size;
      if (quality.paths[leader]!.mayServeMask[dates] !== 1) return false;
      if (judge(problem, hard, assignment).score.hard > 0) return false;
      const earned = held
        .filter((shift) => fixedHolder[shift] === FREE)
        .reduce((sum, shift) => sum + prices[quality.days.indexOf(dayOfShift[shift]!)]!, 0);
      least = Math.min(least, PRICE_SCALE * costOfLeader(scene, assignment, leader) - earned);
      return false;
    },
  );
  return least;
}

/** Somebody has two places of one date for good: what the second costs is left out of the bound. */
const isTwiceADay = ({ fixedHolder, dayOfShift }: Problem): boolean =>
  fixedHolder.some(
    (holder, shift) =>
      holder >= 0 &&
      fixedHolder.some(
        (other, later) => later > shift && other === holder && dayOfShift[later] === dayOfShift[shift],
      ),
  );

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
      runs(75, 3000),
    );
    expect(compared).toBeGreaterThanOrEqual(times(5, 700));
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
        const found = finish(qualitySteps(quality, 40))!;
        expect(found.bound).toBeLessThanOrEqual(best);
        if (best > 0) compared++;
        if (best > 0 && found.bound === best) reached++;
      }),
      runs(63, 2500),
    );
    expect(compared).toBeGreaterThanOrEqual(times(5, 600));
    expect(reached).toBeGreaterThanOrEqual(times(0.2, 0.5) * compared);
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
    const paths = [{ ...first!, mayServeMask: new Uint8Array(36) }, ...others];
    expect(
      certifiedQuality(
        { ...quality, paths },
        [...quality.open].map(() => 0),
      ),
    ).toBeNull();
    expect(finish(qualitySteps({ ...quality, paths }, 5))).toBeNull();
  });
});
