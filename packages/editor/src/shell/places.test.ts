import type { SessionView } from '@lunzhi/core';
import { afterEach, expect, it, vi } from 'vitest';
import { momentIn } from './places.ts';

const viewWith = (...moments: string[]): SessionView =>
  ({ head: { today: '2024-03-11' }, ledger: moments.map((at) => ({ at })) }) as unknown as SessionView;

afterEach(() => void vi.useRealTimers());

it('an entry is of now, or of the moment of the last one where this clock is behind it', () => {
  vi.useFakeTimers({ now: new Date('2024-03-11T00:39:00Z') });
  const now = momentIn(viewWith());
  expect(Date.parse(now) % 60_000).toBe(0);
  expect(momentIn(viewWith('2024-03-10T08:00:00+08:00'))).toBe(now);
  const later = '2024-03-13T23:59:00+08:00';
  expect(momentIn(viewWith('2024-03-10T08:00:00+08:00', later))).toBe(later);
});
