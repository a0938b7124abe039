import { expect, it } from 'vitest';
import { foldCases } from '../cases/fold.ts';
import { type EntrySketch, makeEntries, makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { standingOf } from './appointments.ts';
import { sittingsOf } from './sittings.ts';

const sitting = makeSitting('2024-03-11', 'A');
const county = makeCounty();

const appointed: readonly EntrySketch[] = [
  { kind: 'registered', case: 'c1', facts: makeFacts() },
  { kind: 'screened', case: 'c1' },
  { kind: 'matched', case: 'c1', sitting },
];

function standing(today: string, holder = 'A', facts = {}) {
  const own = foldCases(makeEntries(appointed)).cases.get('c1')!;
  const roster = makeRoster(county, { '2024-03-11': holder });
  const sittings = sittingsOf(roster, '2024-03-01', '2024-03-31');
  const places = new Map(sittings.map((held) => [held.shift, held]));
  return standingOf({ facts: { ...own.facts, ...facts } }, own.appointment!, places, today);
}

it('an appointment stands up to its day, as long as its leader holds the place and may hear the case', () => {
  expect(standing('2024-03-11')).toBe('stands');
  expect(standing('2024-03-12')).toBe('past');
  expect(standing('2024-03-11', 'B')).toBe('void');
  expect(standing('2024-03-11', 'A', { townships: ['t9'] })).toBe('void');
  expect(standing('2024-03-11', 'A', { recusals: [{ leader: 'A' }] })).toBe('void');
});
