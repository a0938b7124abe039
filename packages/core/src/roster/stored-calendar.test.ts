import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { Calendar } from '../calendar/types.ts';
import { addDays } from '../dates/civil.ts';
import type { RosterDocument } from '../document/schema.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument } from '../testing/documents.ts';
import {
  calendarOfDocument,
  storedCalendar,
  StoredDayError,
  type StoredDays,
  withStoredDays,
} from './stored-calendar.ts';

/** What a roster that is planned for a calendar stores of it. */
const storedOf = (document: RosterDocument, { dutyDays, shiftTypes }: Calendar): StoredDays => ({
  dutyDays: dutyDays.map((day) => ({
    ...day,
    protectionPeriods: day.protectionPeriods.map((index) => document.protectionPeriods![index]!.id),
  })),
  assignments: dutyDays.flatMap(({ date, places }) =>
    places.flatMap(({ type, heads }) =>
      Array.from({ length: heads }, () => ({ date, type: shiftTypes[type]!.id })),
    ),
  ),
});

/** A calendar without the reasons of its days, which no roster stores. */
const unreasoned = ({ days, dutyDays, ...rest }: Calendar) => ({
  ...rest,
  days: days.map((day) => ({ ...day, why: null })),
  dutyDays: dutyDays.map((day) => ({ ...day, why: null })),
});

const dates = fc.record({ at: fc.nat(60), days: fc.nat(9), cut: fc.nat(60) });

describe('stored days', () => {
  test('law: those of a calendar make the same calendar again', () => {
    fc.assert(
      fc.property(documentArbitrary(), dates, (document, { cut }) => {
        const calendar = calendarOfDocument(document)!;
        const stored = storedOf(document, calendar);
        expect(storedCalendar(document, stored, calendarOfDocument)).toEqual(calendar);
        const before = addDays(document.period.from, cut);
        expect(withStoredDays(document, calendar, stored, before)).toEqual(calendar);
      }),
      runs(15, 1_000),
    );
  });

  test('law: before a date they decide, from it on the calendar does', () => {
    fc.assert(
      fc.property(documentArbitrary(), dates, fc.boolean(), (document, { at, days, cut }, isOff) => {
        const from = addDays(document.period.from, at);
        const override = { from, to: addDays(from, days), kind: isOff ? 'holiday' : 'workday' } as const;
        const other = { ...document, calendar: { overrides: [override] } };
        const [calendar, planned] = [document, other].map((own) => calendarOfDocument(own));
        fc.pre(planned !== null);
        const before = addDays(document.period.from, cut);
        const mixed = unreasoned(withStoredDays(document, calendar!, storedOf(other, planned!), before));
        const [now, then] = [unreasoned(calendar!), unreasoned(planned!)];
        expect(mixed.dutyDays).toEqual([
          ...then.dutyDays.filter(({ date }) => date < before),
          ...now.dutyDays.filter(({ date }) => date >= before),
        ]);
        const wasServed = new Set(then.dutyDays.map(({ date }) => date));
        const isServed = new Set(now.dutyDays.map(({ date }) => date));
        expect(mixed.days).toEqual(
          now.days.map((day, index) => {
            if (day.date >= before) return day;
            if (wasServed.has(day.date)) return then.days[index];
            // nobody was needed: what would need somebody today was a day off
            return isServed.has(day.date)
              ? { ...day, kind: day.weekday > 5 ? 'weekend' : 'holiday', holidays: [] }
              : day;
          }),
        );
      }),
      runs(30, 2_000),
    );
  });

  const document = makeDocument({
    period: { from: '2026-12-28', to: '2027-01-10' },
    protectionPeriods: [{ id: '元旦', name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  });
  const calendar = calendarOfDocument(document)!;
  const stored = storedOf(document, calendar);

  it('are there for a year that is not published, of which today says how much is provisional', () => {
    expect(calendar.provisionalDays).toBe(10);
    const known = {
      ...stored,
      dutyDays: stored.dutyDays.map((day) => ({ ...day, provisional: false })),
    };
    const count = (before?: string): number =>
      withStoredDays(document, calendar, known, before).provisionalDays;
    const isServed = (date: string): boolean => stored.dutyDays.some((day) => day.date === date);
    const idle = calendar.days.filter(({ date, provisional }) => provisional && !isServed(date));
    expect(count()).toBe(idle.length);
    expect(count('2027-01-01')).toBe(10);
    expect(storedCalendar(document, known, calendarOfDocument).provisionalDays).toBe(10);
  });

  it('know nothing of a protection period that the document no longer has', () => {
    const bare = makeDocument({ period: document.period });
    const { dutyDays } = withStoredDays(bare, calendarOfDocument(bare)!, stored);
    expect(dutyDays.map(({ date }) => date)).toEqual(stored.dutyDays.map(({ date }) => date));
    expect(dutyDays.flatMap(({ protectionPeriods }) => protectionPeriods)).toEqual([]);
  });

  it.each<[string, { date: string; type: string }]>([
    ['of a type that the document does not have', { date: '2026-12-31', type: '夜班' }],
    ['on a date that is no duty day', { date: '2026-12-27', type: 'main' }],
  ])('have no place %s, before the date from which on the calendar decides', (_, place) => {
    const strange = { ...stored, assignments: [...stored.assignments, place] };
    const of = (before?: string) => () => withStoredDays(document, calendar, strange, before);
    for (const before of [undefined, addDays(place.date, 1)]) {
      expect(of(before)).toThrow(StoredDayError);
      expect(of(before)).toThrow(`the place ${place.date}/${place.type} is unknown`);
    }
    expect(of(place.date)).not.toThrow();
  });

  it('need a document that has a calendar', () => {
    expect(() => storedCalendar(document, stored, () => null)).toThrow('its document has no calendar');
  });
});
