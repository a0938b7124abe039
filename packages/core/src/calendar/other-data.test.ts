import { expect, it } from 'vitest';
import { makeDocument } from '../testing/documents.ts';
import { dayNumber } from '../dates/civil.ts';
import { explainedByOtherData } from './other-data.ts';

/** Whether nobody may have been needed on a day by other holiday data. */
function couldBeFree(date: string): boolean {
  const period = { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` };
  const nobody = { kind: null, holidays: [], provisional: false, places: new Map<string, number>() };
  return explainedByOtherData(makeDocument({ period }))({ ...nobody, number: dayNumber(date) });
}

it.each([
  ['2024-02-20', false, 'a Tuesday like any other'],
  ['2024-02-18', true, 'a Sunday worked instead of a holiday'],
  ['2024-02-12', true, 'a holiday'],
  [
    '2024-02-09',
    true,
    'the eve of the Spring Festival, which the law of 2024-11-10 gives and the notice for 2024 did not',
  ],
  ['2024-12-30', false, 'the end of a December that the next notice has settled'],
  ['2090-03-01', true, 'a day of a year without a notice'],
])('%s may have needed nobody by other holiday data: %s (%s)', (date, isPossible) => {
  expect(couldBeFree(date)).toBe(isPossible);
});
