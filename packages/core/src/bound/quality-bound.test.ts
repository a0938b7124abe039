import { finish } from './steps.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { qualitySteps } from './quality-bound.ts';
import { certifiedQuality } from './quality-certificate.ts';
import { cheapestServiceOf } from './quality-path.ts';
import { type QualityProblem, qualityProblemOf } from './quality-problem.ts';
import { fit, plainProblem, pricesArbitrary, proofOf, sceneArbitrary } from './quality-scenes.test.kit.ts';

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
      runs(75, 3000),
    );
  });
});

describe('qualitySteps', () => {
  it('proves what it says it proves, and needs no more than its prices for it', () => {
    const quality = plainProblem();
    const { bound, prices } = finish(qualitySteps(quality, 60))!;
    expect(certifiedQuality(quality, prices)).toBe(bound);
    expect(bound).toBeGreaterThan(0);
  });

  it('law: more rounds never prove less, and the same rounds the same', () => {
    const quality = plainProblem();
    const bounds = [1, 5, 20, 40].map((rounds) => finish(qualitySteps(quality, rounds))!);
    bounds.slice(1).forEach(({ bound }, at) => expect(bound).toBeGreaterThanOrEqual(bounds[at]!.bound));
    expect(finish(qualitySteps(quality, 40))).toEqual(bounds[3]);
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
