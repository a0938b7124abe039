import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { caseFileSchema } from '../cases/case-file.ts';
import { entrySchema } from '../cases/entry.ts';
import { sittingsOf } from '../roster/sittings.ts';
import { sampleArbitrary } from './arbitraries.ts';
import { type EntrySketch, makeCaseFile, makeFacts, makeSitting } from './case-log.ts';
import { makeCounty, makeRoster } from './county.ts';
import { entryArbitrary } from './entry-arbitrary.ts';

const county = makeCounty();
const world = {
  document: county,
  cases: ['c01', 'c02', 'c03'],
  sittings: [makeSitting('2024-03-04', 'A'), makeSitting('2024-03-05', 'B')],
};

describe('what tests are made of', () => {
  it('is a county whose places are held as said', () => {
    const roster = makeRoster(county, { '2024-03-04': 'A', '2024-03-05': 'C' });
    expect(sittingsOf(roster, '2024-03-01', '2024-03-31')).toMatchObject([
      makeSitting('2024-03-04', 'A'),
      { ...makeSitting('2024-03-05', 'C'), townships: new Set(['t3']) },
    ]);
    expect(() => makeRoster(county, { '2024-03-03': 'A' })).toThrow('no-duty-day');
  });

  it('is a file of entries in order, each on the day it speaks of or later', () => {
    const file = makeCaseFile([
      { kind: 'registered', case: 'c01', facts: makeFacts() },
      { kind: 'screened', case: 'c01' },
      { kind: 'closed', case: 'c01', on: '2024-03-08' },
      { kind: 'reopened', case: 'c01', on: '2024-03-07' },
    ]);
    expect(file.entries.map(({ at }) => at.slice(0, 16))).toEqual([
      '2024-03-01T08:00',
      '2024-03-01T08:01',
      '2024-03-08T08:00',
      '2024-03-08T08:01',
    ]);
    expect(caseFileSchema.parse(file)).toEqual(file);
  });

  it('law: entries of every kind are well formed, and all kinds come up', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(entryArbitrary(world), { minLength: 40, maxLength: 40 }),
        (entries: EntrySketch[]) => {
          for (const { kind } of entries) kinds.add(kind);
          expect(caseFileSchema.safeParse(makeCaseFile(entries)).error?.issues).toBeUndefined();
        },
      ),
      runs(20, 500),
    );
    expect(kinds.size).toBe(entrySchema.def.options.length);
  });

  it('law: scenes have 5 to 25 sittings, each held, and at most 30 cases of the document', () => {
    fc.assert(
      fc.property(sampleArbitrary(), ({ document, roster, cases }) => {
        const sittings = sittingsOf(roster, document.period.from, document.period.to);
        expect(sittings.length).toBeGreaterThanOrEqual(5);
        expect(sittings.length).toBeLessThanOrEqual(26);
        expect(roster.assignments.filter(({ leader }) => leader === null)).toEqual([]);
        expect(cases.size).toBeLessThanOrEqual(30);
        const entries = [...cases].map(([id, facts]) => ({ kind: 'registered' as const, case: id, facts }));
        expect(caseFileSchema.safeParse(makeCaseFile(entries)).error?.issues).toBeUndefined();
        const known = new Set(document.townships!.map(({ id }) => id));
        expect(
          [...cases.values()].flatMap(({ townships }) => townships ?? []).filter((id) => !known.has(id)),
        ).toEqual([]);
      }),
      runs(30, 1000),
    );
  });
});
