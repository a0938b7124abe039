import { describe, expect, it } from 'vitest';
import { certify, readCertified } from './certified.ts';
import { loadInstance, readIndex } from './store.ts';

describe('the certified bounds', () => {
  it('can be certified again', async () => {
    const kept = readCertified().find(({ instance }) => instance === 'month')!;
    const again = await certify('month', loadInstance('month').prepared, kept.rounds);
    expect(again!.fairnessBound).toBeGreaterThanOrEqual(kept.fairnessBound);
    expect(again!.fairness).toBeLessThanOrEqual(kept.fairness);
    expect(again!.quality).toBeGreaterThanOrEqual(kept.quality);
  });

  it('lie below the best rosters that are as fair, and stand in the manifest where no solver has proven more', () => {
    const index = readIndex();
    for (const { instance: name, fairnessBound, fairness, quality } of readCertified()) {
      const { best, bound } = index.find((own) => own.name === name)!;
      expect(best!.fairness).toBeGreaterThanOrEqual(fairnessBound);
      expect(bound.fairness).toBeGreaterThanOrEqual(fairnessBound);
      expect(best!.fairness).toBeLessThanOrEqual(fairness);
      if (quality === 0) continue;
      expect(best!.quality).toBeGreaterThanOrEqual(quality);
      expect(bound.quality).toBeGreaterThanOrEqual(quality);
      expect(bound.qualityBy).toBe(name === 'month' ? 'highs' : 'lunzhi');
    }
  });
});
