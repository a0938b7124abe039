import { expect, test } from 'vitest';
import { prepare } from '../plan/prepare.ts';
import { capsOf } from './bind-rules.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';

/** Caps of sixty leaders in ten years, on each day so many. */
function longPeriod(days: number, heads: number) {
  const { problem, rules } = prepare(
    makeDocument({
      period: { from: '2015-01-01', to: '2024-12-31' },
      leaders: manyLeaders(60),
      shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: heads, restDay: 0 } }],
      rules: [{ constraint: 'at-most-per-period', params: { max: 3, per: { days } } }],
    }),
  ).prepared!;
  return { problem, caps: capsOf(rules) };
}

test('in a long period caps are few enough to be kept, and every place of everybody is under one', () => {
  for (const [days, heads] of [
    [366, 1],
    [200, 3],
    [90, 5],
  ] as const) {
    const { problem, caps } = longPeriod(days, heads);
    const { shiftCount, leaderCount, dayOfShift } = problem;
    expect(caps.reduce((sum, { shifts }) => sum + shifts.length, 0)).toBeLessThanOrEqual(10_000_000);
    // leaders share the lists, else hundreds of leaders would need gigabytes
    expect(new Set(caps.map(({ shifts }) => shifts)).size).toBe(caps.length / leaderCount);
    const cappedMask = new Uint8Array(shiftCount * leaderCount);
    for (const { leader, shifts, most } of caps) {
      expect(most).toBe(3);
      expect(dayOfShift[shifts[shifts.length - 1]!]! - dayOfShift[shifts[0]!]!).toBeLessThan(days);
      for (const shift of shifts) cappedMask[shift * leaderCount + leader] = 1;
    }
    expect(cappedMask).not.toContain(0);
  }
});
