import { expect, test } from 'vitest';
import { zhCN } from '../words/zh-CN/index.ts';
import { reachedBy } from './progress.ts';

const progress = (hard: number, coverage: number, fairness: number) => ({
  stage: 'search' as const,
  moves: 1,
  totalMoves: 2,
  score: { hard, coverage, disruption: 0, fairness, quality: 5083 },
  fairnessBound: 18_688_460,
});

test('the bar says in words what is reached, never a score', () => {
  expect(reachedBy({ ...progress(0, 0, 0), score: null })).toBe('nothing');
  expect(reachedBy(progress(2, 100, 0))).toBe('broken');
  expect(reachedBy(progress(0, 8, 18_688_460))).toBe('unfilled');
  expect(reachedBy(progress(0, 0, 18_688_461))).toBe('holds');
  expect(reachedBy({ ...progress(0, 0, 7), fairnessBound: null })).toBe('holds');
  expect(reachedBy(progress(0, 0, 18_688_460))).toBe('fairest');
  for (const reached of ['broken', 'unfilled', 'holds', 'fairest'] as const)
    expect(zhCN.reached(reached)).toMatch(/^[^\d]+$/);
});
