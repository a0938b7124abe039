import { describe, expect, it } from 'vitest';
import type { Score } from '../score/score.ts';
import { ranked } from './rank-proposals.ts';

const none: Score = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };

/** Names of leaders in rank, each with a score and services shared. */
function order(all: Readonly<Record<string, readonly [Partial<Score>, number]>>): string {
  const entries = Object.entries(all).map(([name, [score, shared]], index) => ({
    name,
    score: { ...none, ...score },
    shared,
    isBreaking: false,
    takesPart: true,
    order: [index, -1] as const,
  }));
  return ranked(entries)
    .map(({ name }) => name)
    .join('');
}

describe('ranking', () => {
  it('puts who shares more with the holder first, as long as the score is comparable with the best', () => {
    expect(order({ a: [{}, 0], b: [{ quality: 100 }, 1], c: [{ quality: 50 }, 2] })).toBe('cba');
    expect(order({ a: [{}, 0], b: [{ quality: 101 }, 9] })).toBe('ab');
    expect(order({ a: [{}, 0], b: [{ fairness: 2_000_000 }, 1] })).toBe('ba');
    expect(order({ a: [{}, 0], b: [{ fairness: 2_000_001 }, 9] })).toBe('ab');
    for (const level of ['hard', 'coverage', 'disruption'] as const)
      expect(order({ a: [{}, 0], b: [{ [level]: 1 }, 9] })).toBe('ab');
  });

  it('goes by the score level by level, then by protocol order', () => {
    expect(order({ a: [{ quality: 9 }, 0], b: [{ fairness: 1 }, 0], c: [{}, 0], d: [{}, 0] })).toBe('cdab');
  });
});
