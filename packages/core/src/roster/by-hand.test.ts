import { describe, expect, it } from 'vitest';
import { datesNeedingPeople, type FixedViolation } from './by-hand.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { circulated, common, corrected, place, published, replannedEntry } from './plain-entries.test.kit.ts';

const on = (day: string) => ({ at: `2024-03-${day}T09:00:00+08:00` });
const shift = (day: string): string => `2024-03-${day}/main/1`;

const replanned = replannedEntry({ ...on('07'), today: '2024-03-07' });
const substituted = (accepts?: string[]): LedgerEntry => ({
  kind: 'substituted',
  ...common,
  shift: shift('06'),
  from: 'A',
  to: 'B',
  ...(accepts && { accepts }),
});
const exchanged: LedgerEntry = {
  kind: 'exchanged',
  ...common,
  first: { shift: shift('05'), leader: 'A' },
  second: { shift: shift('06'), leader: 'B' },
  accepts: ['gap'],
};

const assignments = ['05', '06', '07', '08'].map((day) => place(shift(day), 'A'));

const violation = (days: readonly string[], more: Partial<FixedViolation> = {}): FixedViolation => ({
  rule: 'gap',
  level: 'hard',
  given: true,
  shifts: days.map(shift),
  facts: {},
  ...more,
});

/** The days of March on which somebody else is needed. */
const needed = (
  ledger: readonly LedgerEntry[],
  own: FixedViolation,
  today?: string,
  places = assignments,
): string =>
  datesNeedingPeople(
    { assignments: places, ledger },
    today,
  )(own)
    .map((date) => date.slice(8))
    .join(' ');

describe('somebody else is needed', () => {
  it('on no day before anything has happened that counts', () => {
    const broken = violation(['05', '06']);
    for (const ledger of [
      [],
      [circulated],
      [circulated, corrected(1)],
      [published, corrected(1)],
      [substituted(), circulated, corrected(1)],
    ])
      expect(needed(ledger, broken)).toBe('');
    expect(needed([circulated, published], broken)).toBe('05 06');
  });

  it('on the days of what is given, in order and each once', () => {
    expect(needed([published], violation(['08', '05', '08']))).toBe('05 08');
    expect(needed([published], violation(['05'], { given: false }))).toBe('');
    expect(needed([published], violation(['11']))).toBe('');
  });

  it('on no day that is past, as the ledger or who asks knows', () => {
    const days = violation(['05', '06', '07', '08']);
    expect(needed([{ ...published, ...on('06') }], days)).toBe('06 07 08');
    expect(needed([published, { ...replanned, ...on('06') }], days)).toBe('07 08');
    expect(needed([replanned, { ...published, ...on('08') }], days)).toBe('08');
    expect(needed([published], days, '2024-03-07')).toBe('07 08');
    expect(needed([replanned], days, '2024-03-05')).toBe('07 08');
    // what was called wrong says nothing of the day either
    expect(needed([published, { ...circulated, ...on('08') }, corrected(2)], days)).toBe('05 06 07 08');
  });

  it('on no day with attendance recorded', () => {
    const came = assignments.map((own) => (own.date === '2024-03-06' ? { ...own, attended: null } : own));
    expect(needed([published], violation(['05', '06', '07']), undefined, came)).toBe('05 07');
  });

  it('nowhere for duties that are short when some of their days are past', () => {
    const short = violation(['05', '06'], { level: 'coverage' });
    expect(needed([published], short)).toBe('05 06');
    expect(needed([published], short, '2024-03-06')).toBe('');
    expect(needed([published], violation(['05', '06']), '2024-03-06')).toBe('06');
  });

  it('not where the rule was agreed to be broken, unless the holder is out of post or away', () => {
    const both = violation(['06', '08']);
    expect(needed([substituted()], both)).toBe('06 08');
    expect(needed([substituted(['gap'])], both)).toBe('');
    expect(needed([substituted(['gap'])], violation(['08']))).toBe('08');
    expect(needed([substituted(['gap'])], { ...both, rule: 'other' })).toBe('06 08');
    expect(needed([exchanged], violation(['05']))).toBe('');
    expect(needed([exchanged], violation(['06']))).toBe('');
    expect(needed([exchanged, substituted(['other'])], violation(['06']))).toBe('');
    expect(needed([published, substituted(['gap']), corrected(2)], both)).toBe('06 08');
    for (const facts of [{ absent: 1 }, { notInPost: 1 }, { absent: 1, notInPost: 1 }])
      expect(needed([substituted(['gap'])], { ...both, facts })).toBe('06 08');
    expect(needed([substituted(['gap'])], { ...both, facts: { weekday: 1 } })).toBe('');
  });
});
