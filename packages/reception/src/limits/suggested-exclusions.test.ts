import { describe, expect, it } from 'vitest';
import { foldCases } from '../cases/fold.ts';
import { effectiveSettings, type Settings } from '../cases/settings.ts';
import { type EntrySketch, makeEntries, makeFacts } from '../testing/case-log.ts';
import { land, registeredOn, replied } from './case-limits.test.kit.ts';
import { suggestedExclusions } from './suggested-exclusions.ts';
import { workCalendar } from './work-calendar.ts';

const calendar = workCalendar({});

function suggestions(entries: readonly EntrySketch[], asOf: string, settings: Settings = {}) {
  const { cases } = foldCases(makeEntries(entries));
  const terms = { calendar, settings: effectiveSettings(settings), asOf };
  return suggestedExclusions(cases.get('c2')!, cases, terms);
}

const first: EntrySketch = { ...registeredOn('2024-01-08'), case: 'c1' } as EntrySketch;
const again = (facts: object = {}): EntrySketch => ({
  kind: 'registered',
  case: 'c2',
  facts: makeFacts({ registeredOn: '2024-02-26', follows: 'c1', ...facts }),
});
const withUnit: EntrySketch = { kind: 'forwarded', on: '2024-01-10', unit: land, case: 'c1' };
const heard = (on: string): EntrySketch => ({
  kind: 'received',
  case: 'c1',
  on,
  leader: 'A',
  township: 't1',
  present: 1,
  representatives: 1,
});

describe('what the cases say against hearing one', () => {
  it('is nothing, as a rule', () => {
    expect(suggestions([first, again({ follows: undefined })], '2024-02-26')).toEqual([]);
    expect(suggestions([first, again()], '2024-02-26')).toEqual([]);
  });

  it('is that the same matter is in hand, within its limit', () => {
    expect(suggestions([first, withUnit, again()], '2024-02-26')).toEqual([
      { ground: 'in-hand', case: 'c1', on: '2024-01-08', until: '2024-03-10' },
    ]);
    expect(suggestions([first, withUnit, again()], '2024-03-11')).toEqual([]);
    const answered = { ...replied('2024-02-01'), case: 'c1' } as EntrySketch;
    expect(suggestions([first, withUnit, answered, again()], '2024-02-26')).toEqual([]);
  });

  it('is that a leader heard it in the last months, to the same day of the month', () => {
    const grounds = (asOf: string, settings: Settings = {}) =>
      suggestions([first, heard('2024-01-31'), again()], asOf, settings);
    expect(grounds('2024-04-30')).toEqual([
      { ground: 'heard-recently', case: 'c1', on: '2024-01-31', until: '2024-04-30' },
    ]);
    expect(grounds('2024-05-01')).toEqual([]);
    expect(grounds('2024-02-26', { heardRecentlyMonths: 0 })).toEqual([]);
    expect(grounds('2025-01-31', { heardRecentlyMonths: 12 })).toMatchObject([{ until: '2025-01-31' }]);
  });

  it('is that it was re-reviewed', () => {
    const reviewed = [
      first,
      withUnit,
      replied('2024-01-12', '2024-01-12'),
      { kind: 'review-requested', on: '2024-01-15', step: 'review' },
      { kind: 'review-decided', on: '2024-01-20', step: 'review' },
      { kind: 'review-requested', on: '2024-01-25', step: 're-review' },
      { kind: 'review-decided', on: '2024-02-20', step: 're-review' },
      again(),
    ].map((entry) => ({ case: 'c1', ...entry }) as EntrySketch);
    expect(suggestions(reviewed, '2024-02-26')).toEqual([
      { ground: 'after-re-review', case: 'c1', on: '2024-02-20', until: null },
    ]);
  });

  it('is what its own facts say', () => {
    const own = again({
      follows: undefined,
      purpose: 'accusation',
      anonymous: true,
      people: 8,
      representatives: 0,
    });
    expect(suggestions([first, own], '2024-02-26').map(({ ground }) => ground)).toEqual([
      'accusation',
      'no-representatives',
      'anonymous',
    ]);
    expect(suggestions([first, again({ people: 8 })], '2024-02-26')).toEqual([]);
  });

  it('is found where cases follow each other in a circle', () => {
    const amended: EntrySketch = {
      kind: 'amended',
      case: 'c1',
      at: '2024-02-26T10:00:00+08:00',
      facts: { follows: 'c2' },
    };
    expect(suggestions([first, heard('2024-01-31'), again(), amended], '2024-02-27')).toHaveLength(1);
  });
});
