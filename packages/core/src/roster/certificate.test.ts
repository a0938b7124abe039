import { expect, test } from 'vitest';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { UNASSIGNED } from '../problem/problem.ts';
import { tableAsSolution } from '../solve/solve.ts';
import { makeDocument } from '../testing/documents.ts';
import { indexedPrices, namedPrices } from './certificate.ts';
import { nameRoster } from './name-roster.ts';

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

test('a roster has a certificate where there are both a bound and prices that prove it', () => {
  const prepared = parseAndPrepare(makeDocument()).prepared!;
  const { problem, rules } = prepared;
  const nobody = new Int16Array(problem.shiftCount).fill(UNASSIGNED);
  const made = tableAsSolution(problem, rules, nobody, { moves: 0, seed: 1, backend: '' });
  const prices = { 'fair-load': [1] };
  const certificateOf = (proven: object) => nameRoster(prepared, { ...made, ...proven }).certificate;
  expect(certificateOf({ prices, certifiedBound: 0 })).toMatchObject({ bound: 0, prices });
  expect(certificateOf({ prices, certifiedBound: null })).toBeNull();
  expect(certificateOf({ prices: null, certifiedBound: 0 })).toBeNull();
});
