import { describe, expect, it } from 'vitest';
import { type GateFigures, gateFaults, SLOW_DOWN } from './gate.ts';

const score = { hard: 0, coverage: 0, disruption: 0, fairness: 5_000_000, quality: 800 };
const baseline: GateFigures = { instance: 'month', score, planTime: 4, proofTime: 0.2 };
const faults = (now: Partial<GateFigures>): string[] => gateFaults([baseline], [{ ...baseline, ...now }]);

describe('gateFaults', () => {
  it('finds nothing when nothing is worse', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ score: { ...score, quality: 700 }, planTime: 2, proofTime: 0.1 })).toEqual([]);
    expect(faults({ score: { ...score, fairness: 4_000_000, quality: 9_000 } })).toEqual([]);
  });

  it('fails on a worse score, however little', () => {
    expect(faults({ score: { ...score, quality: 801 } })).toHaveLength(1);
    expect(faults({ score: { ...score, fairness: 5_000_001, quality: 0 } })).toHaveLength(1);
  });

  it('fails on a clear slow-down alone', () => {
    expect(faults({ planTime: 4 * SLOW_DOWN * 0.99 })).toEqual([]);
    expect(faults({ planTime: 4 * SLOW_DOWN * 1.01 })).toHaveLength(1);
    expect(faults({ proofTime: 0.2 * SLOW_DOWN * 1.01 })).toHaveLength(1);
  });

  it('fails when a proof is lost or an instance was left out', () => {
    expect(faults({ proofTime: null })).toHaveLength(1);
    expect(gateFaults([baseline], [])).toEqual(['month was not measured']);
  });
});
