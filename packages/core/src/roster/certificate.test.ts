import { expect, test } from 'vitest';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { makeDocument } from '../testing/documents.ts';
import { indexedPrices, namedPrices } from './certificate.ts';

test('a certificate names the months of prices, and what else it has stays as it is', () => {
  const period = { from: '2023-12-15', to: '2024-02-20' };
  // the axis of days begins with the last duty of the year before
  const history = [{ leader: 'A', date: '2023-11-30' }];
  const { problem, names } = parseAndPrepare(makeDocument({ period, history })).prepared!;
  const running = { 'fair-load': [1, -2, 0, 3], dues: { 0: [1], 1: [2], 2: [3], 3: [4] } };
  const named = {
    'fair-load': [1, -2, 0, 3],
    dues: { '2023-11': [1], '2023-12': [2], '2024-01': [3], '2024-02': [4] },
  };
  expect(namedPrices(running, problem, names)).toEqual(named);
  expect(indexedPrices(named, problem, names)).toEqual(running);
  // what a file may say besides is no month's, and no error
  expect(indexedPrices({ dues: { '2025-01': [1] }, odd: null, more: 3 }, problem, names)).toEqual({
    dues: { 'no month: 2025-01': [1] },
    odd: null,
    more: 3,
  });
});
