import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { erasePersons } from '../ledger/erase.ts';
import { makeCaseFile } from '../testing/case-log.ts';
import { roster } from './attended-roster.test.kit.ts';
import { type CircularSources, monthlyCircular, yearlyCircular } from './circular.ts';
import { historyArbitrary } from './histories.test.kit.ts';

const head = { at: '2025-01-02T08:00:00+08:00', author: '某县信访局' };

const circularsOf = (sources: CircularSources) => [
  ...['2024-03', '2024-04', '2024-06', '2025-01'].map((month) => monthlyCircular(sources, month)),
  yearlyCircular(sources, '2024'),
];

it('law: once persons are erased, the circulars of every month and of the year say what they said', () => {
  let erased = 0;
  fc.assert(
    fc.property(historyArbitrary, fc.constantFrom(0, 240), (entries, keepPersonsDays) => {
      const file = { ...makeCaseFile([], { keepPersonsDays, isBureau: false }), entries };
      const after = erasePersons(file, '2025-01-02', head);
      erased += after.erased.length;
      expect(circularsOf({ file: after.file!, roster })).toEqual(circularsOf({ file, roster }));
    }),
    runs(12, 500),
  );
  expect(erased).toBeGreaterThan(0);
});
