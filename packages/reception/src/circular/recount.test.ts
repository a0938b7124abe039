import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { CaseEntry } from '../cases/entry.ts';
import type { Settings } from '../cases/settings.ts';
import { caseEntryKinds } from '../ledger/read-entry.ts';
import { makeCaseFile } from '../testing/case-log.ts';
import { type Circular, monthlyCircular, yearlyCircular } from './circular.ts';
import { figureKeys } from './figures.ts';
import { roster } from './attended-roster.test.kit.ts';
import { historyArbitrary } from './histories.test.kit.ts';
import { comparable, recountedCircular } from './recount.test.kit.ts';

const monthArbitrary = fc.constantFrom('2024-02', '2024-03', '2024-04', '2024-05', '2024-06');

const settingsArbitrary: fc.Arbitrary<Settings> = fc.record(
  {
    isBureau: fc.boolean(),
    collectiveFrom: fc.constantFrom(2, 5, 30),
    unitsOnRestDays: fc.constantFrom('strict' as const, 'next-working-day' as const),
  },
  { requiredKeys: [] },
);

const sourcesOf = (entries: readonly CaseEntry[], settings: Settings = {}) => ({
  file: { ...makeCaseFile(), settings, entries: [...entries] },
  roster,
});

const isFalling = (numbers: readonly number[]): boolean =>
  numbers.every((own, index) => index === 0 || own <= numbers[index - 1]!);

function requireLongestFirst({ overdue }: Circular): void {
  const days = overdue.map(({ replies }) => replies.map((reply) => reply.days));
  expect([...days, days.map(([first]) => first!)].every(isFalling)).toBe(true);
}

describe('law: a count of the entries alone, that shares nothing with it, makes the same circular', () => {
  it('of any month of any history: its rows, each of their figures, and what is overdue', () => {
    fc.assert(
      fc.property(historyArbitrary, monthArbitrary, settingsArbitrary, (entries, month, settings) => {
        const sources = sourcesOf(entries, settings);
        const circular = monthlyCircular(sources, month);
        expect(comparable(circular)).toEqual(recountedCircular(sources, month));
        requireLongestFirst(circular);
      }),
      runs(60, 5000),
    );
  });

  it('of the year', () => {
    fc.assert(
      fc.property(historyArbitrary, (entries) => {
        const sources = sourcesOf(entries);
        expect(comparable(yearlyCircular(sources, '2024'))).toEqual(recountedCircular(sources, '2024'));
      }),
      runs(10, 500),
    );
  });

  it('and histories reach every figure, everything that may happen, and rows of no place and of no unit', () => {
    const reached = new Set<string>();
    const happened = new Set<string>();
    fc.assert(
      fc.property(historyArbitrary, monthArbitrary, (entries, month) => {
        const { figures, townships, units, sittings } = monthlyCircular(sourcesOf(entries), month);
        for (const key of figureKeys) if (figures[key].length > 0) reached.add(key);
        for (const { kind } of entries) happened.add(kind);
        for (const [name, rows] of [
          ['townships', townships],
          ['units', units],
        ] as const)
          if (rows.some(({ of }) => of === null)) reached.add(name);
        if (sittings.unattended.length > 0) reached.add('unattended');
      }),
      { numRuns: 120, seed: 2 },
    );
    expect([...figureKeys, 'townships', 'units', 'unattended'].filter((key) => !reached.has(key))).toEqual(
      [],
    );
    expect(caseEntryKinds.filter((kind) => !happened.has(kind))).toEqual(['visited', 'erased']);
  });
});
