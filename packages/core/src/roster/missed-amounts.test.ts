import { expect, it } from 'vitest';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { makeDocument } from '../testing/documents.ts';
import { nameMissed } from './missed-amounts.ts';

it('names an amount missed in duties of three decimals, with the dates that force it unless it is a most', () => {
  const { names } = parseAndPrepare(makeDocument()).prepared!;
  const missed = {
    leader: 1,
    by: 'period',
    amount: 2.34567,
    sum: 1 / 3,
    isAtMost: false,
    days: [0, 3],
  } as const;
  const named = {
    leader: { id: 'B', name: 'B' },
    by: 'period',
    amount: 2.346,
    share: 0.333,
    isAtMost: false,
    dates: ['2024-03-01', '2024-03-04'],
  };
  expect(nameMissed(names, missed)).toEqual(named);
  expect(nameMissed(names, { ...missed, isAtMost: true })).toEqual({ ...named, isAtMost: true, dates: [] });
});
