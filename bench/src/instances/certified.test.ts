import { describe, expect, it } from 'vitest';
import { certify, readCertified } from './certified.ts';
import { loadInstance, readIndex } from './store.ts';

describe('the certified bounds', () => {
  it('can be certified again', async () => {
    const kept = readCertified().find(({ instance }) => instance === 'month')!;
    const again = await certify('month', loadInstance('month').prepared, kept.rounds);
    expect(again!.fairness).toBeLessThanOrEqual(kept.fairness);
    expect(again!.quality).toBeGreaterThanOrEqual(kept.quality);
  });

  it('lie below the best rosters that are as fair, and stand in the manifest where no solver has proven more', () => {
    const index = readIndex();
    for (const { instance: name, fairness, quality } of readCertified()) {
      const { best, bound } = index.find((own) => own.name === name)!;
      expect(best!.fairness).toBeLessThanOrEqual(fairness);
      expect(best!.quality).toBeGreaterThanOrEqual(quality);
      expect(bound.quality).toBeGreaterThanOrEqual(quality);
      expect(bound.qualityBy).toBe(name === 'month' ? 'highs' : 'lunzhi');
    }
  });
});
