import { describe, expect, it } from 'vitest';
import type { CaseEntryOf } from './entry.ts';
import { entrySchema } from './entry.ts';

const received: CaseEntryOf<'received'> = {
  kind: 'received',
  at: '2024-02-26T09:20:00+08:00',
  author: '县信访局',
  case: 'JF20240015',
  on: '2024-02-26',
  leader: 'deputy-mayor',
  shift: '2024-02-26/main/1',
  present: 5,
  representatives: 5,
};

describe('entries', () => {
  it('are read as they are written', () => {
    expect(entrySchema.parse(received)).toEqual(received);
  });

  it('may hold an opinion of 4,000 characters', () => {
    const noted = (length: number) => ({ ...received, note: '某'.repeat(length) });
    expect([4000, 4001].map((length) => entrySchema.safeParse(noted(length)).success)).toEqual([true, false]);
  });

  it('have at most five representatives', () => {
    expect(entrySchema.safeParse({ ...received, representatives: 6 }).success).toBe(false);
  });
});
