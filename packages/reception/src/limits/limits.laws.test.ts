import * as fc from 'fast-check';
import { addDays, dayNumber } from '@lunzhi/core/dates';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { conceal } from '../cases/private.ts';
import type { Case } from '../cases/case.ts';
import { CaseEntryError } from '../cases/entry-facts.ts';
import { limitIds, limitRulesOf, nationalLimits } from '../law/limits.ts';
import { regions } from '../law/source.ts';
import { caseOf, land, limitsOn, type OwnEntry, started, town } from './case-limits.test.kit.ts';
import { deadlineOf, daysCounted } from './deadline.ts';
import { hasStarted } from './limits-of.ts';
import { isWorked, slowFirst, slowLast, slowLimit } from './slow-days.test.kit.ts';
import { workCalendar } from './work-calendar.ts';

const calendar = workCalendar({});

/** From the first published day of the slow calendar to `before` days before its last. */
const dateArbitrary = (before = 0) =>
  fc.nat(dayNumber(slowLast) - dayNumber(slowFirst) - before).map((day) => addDays(slowFirst, day));

const countArbitrary = fc.constantFrom('calendar' as const, 'working' as const);
const daysArbitrary = fc.integer({ min: 1, max: 90 });

describe('deadlines', () => {
  it('law: are those of a count day by day', () => {
    fc.assert(
      fc.property(dateArbitrary(160), daysArbitrary, countArbitrary, (from, days, count) => {
        const deadline = deadlineOf(from, days, count, calendar);
        const counted = daysCounted(from, deadline.end, count, calendar);
        const { end, nextWorkingDay } = deadline;
        const rule = `${count === 'calendar' ? 'C' : 'W'}${days}`;
        expect({ end, nextWorkingDay, counted }).toEqual(slowLimit(from, rule));
        expect(counted).toHaveLength(days);
        expect(calendar.isWorkingDay(nextWorkingDay ?? end)).toBe(true);
      }),
      runs(120, 20_000),
    );
  });

  it('law: end no earlier when they start later', () => {
    fc.assert(
      fc.property(
        dateArbitrary(),
        dateArbitrary(),
        daysArbitrary,
        countArbitrary,
        (one, other, days, count) => {
          const [early, late] = [one, other].sort() as [string, string];
          const [first, second] = [early, late].map((from) => deadlineOf(from, days, count, calendar)) as [
            ReturnType<typeof deadlineOf>,
            ReturnType<typeof deadlineOf>,
          ];
          expect(first.end <= second.end).toBe(true);
          expect((first.nextWorkingDay ?? first.end) <= (second.nextWorkingDay ?? second.end)).toBe(true);
        },
      ),
      runs(120, 20_000),
    );
  });

  it('law: go backwards as they go forwards', () => {
    fc.assert(
      fc.property(dateArbitrary(160), fc.integer({ min: 1, max: 60 }), (date, days) => {
        const working = calendar.workingDayFrom(date);
        const there = calendar.addWorkingDays(working, days);
        expect(calendar.addWorkingDays(there, -days)).toBe(working);
        expect(isWorked(there)).toBe(true);
      }),
      runs(200, 10_000),
    );
  });
});

describe('limits of regions', () => {
  it('law: are no longer than the national ones', () => {
    for (const region of regions) {
      for (const id of limitIds) {
        const [own, national] = [limitRulesOf(region)[id], limitRulesOf(null)[id]];
        if (typeof own.days !== 'number' || typeof national.days !== 'number') continue;
        const isReview = region === 'beijing-2006';
        expect(own.days).toBeLessThanOrEqual(national.days);
        if (!isReview)
          expect(own.days + (own.extension ?? 0)).toBeLessThanOrEqual(
            national.days + (national.extension ?? 0),
          );
        expect(own.law === region || own === nationalLimits[id]).toBe(true);
      }
    }
  });
});

const unit = fc.constantFrom(land, town);

/** What may happen to a case; whatever does not fit is left out. Nothing here takes back what happened before. */
const happening = (on: string): fc.Arbitrary<OwnEntry> => {
  const at = `${on}T09:00:00+08:00`;
  const due = fc.integer({ min: 0, max: 40 }).map((days) => addDays(on, days));
  const step = fc.constantFrom('review' as const, 're-review' as const);
  const served = fc.constantFrom(undefined, { on, by: 'hand' as const });
  return fc.oneof(
    fc.record({ kind: fc.constant('forwarded' as const), on: fc.constant(on), unit }),
    fc.record({ kind: fc.constant('forwarded' as const), on: fc.constant(on), unit, due }),
    fc.record({ kind: fc.constant('objected' as const), on: fc.constant(on), unit }),
    fc.record({ kind: fc.constant('accepted' as const), on: fc.constant(on), unit }),
    fc.record({ unit, days: fc.integer({ min: 0, max: 80 }) }).map((own) => ({
      kind: 'extended' as const,
      at,
      unit: own.unit,
      until: addDays(on, own.days),
      approvedBy: conceal('局长'),
    })),
    fc.constant({
      kind: 'received' as const,
      on,
      leader: 'A',
      township: 't1',
      present: 1,
      representatives: 1,
    }),
    fc.record({ unit, due }).map((own) => ({
      kind: 'outcome' as const,
      on,
      outcome: 'study' as const,
      opinion: null,
      handlers: [{ ...own, role: 'lead' as const }],
    })),
    fc.record({ unit, served }).map((own) => ({
      kind: 'replied' as const,
      on,
      unit: own.unit,
      result: 'explained' as const,
      ...(own.served && { served: own.served }),
    })),
    fc.record({ kind: fc.constant('review-requested' as const), on: fc.constant(on), step }),
    fc.record({ step, hearingDays: fc.constantFrom(0, 12), served }).map(({ served: own, ...rest }) => ({
      kind: 'review-decided' as const,
      on,
      ...rest,
      ...(own && { served: own }),
    })),
    fc.record({
      kind: fc.constant('supervised' as const),
      on: fc.constant(on),
      unit,
      by: fc.constant('phone' as const),
      due,
    }),
    fc.constant({ kind: 'closed' as const, on, note: null }),
    fc.constant({ kind: 'withdrawn' as const, on }),
  );
};

/** What happened to a case, a few days apart each time. */
const wayArbitrary = fc
  .array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 12 })
  .chain((gaps) => {
    let on = '2024-01-08';
    return fc.tuple(...gaps.map((gap) => happening((on = addDays(on, gap)))));
  })
  .map((entries) => {
    const way: OwnEntry[] = [];
    for (const entry of entries) {
      try {
        caseOf(...way, entry);
        way.push(entry);
      } catch (error) {
        if (!(error instanceof CaseEntryError)) throw error;
      }
    }
    return way;
  });

const dayOf = (entry: OwnEntry): string => ('on' in entry ? entry.on : undefined) ?? entry.at!.slice(0, 10);

const settingsArbitrary = fc
  .record({
    region: fc.constantFrom(undefined, ...regions),
    unitsOnRestDays: fc.constantFrom('strict' as const, 'next-working-day' as const),
    isBureau: fc.boolean(),
  })
  .map(({ region, ...own }) => ({ ...own, ...(region && { region }) }));

const askedOn = fc.nat(500).map((days) => addDays('2024-01-01', days));

describe('limits of a case', () => {
  it('law: on a day are those of what had happened by then', () => {
    fc.assert(
      fc.property(wayArbitrary, askedOn, settingsArbitrary, (way, day, settings) => {
        const until = caseOf(...way.filter((entry) => dayOf(entry) <= day));
        expect(limitsOn(caseOf(...way), day, settings)).toEqual(limitsOn(until, day, settings));
      }),
      runs(60, 3000),
    );
  });

  it('law: go from running to over as days pass, and nothing else changes', () => {
    const order = ['running', 'near', 'over', 'lapsed'];
    const stable = (of: Case, day: string, settings: object) =>
      limitsOn(of, day, settings).filter(hasStarted);
    fc.assert(
      fc.property(wayArbitrary, fc.nat(200), fc.nat(200), settingsArbitrary, (way, one, more, settings) => {
        const of = caseOf(...way);
        const first = addDays(way.length > 0 ? dayOf(way[way.length - 1]!) : '2024-01-08', one);
        const before = stable(of, first, settings);
        const after = stable(of, addDays(first, more), settings);
        expect(after).toHaveLength(before.length);
        before.forEach(({ standing, daysLeft, ...facts }, index) => {
          const { standing: then, daysLeft: left, ...own } = after[index]!;
          expect(own).toEqual(facts);
          if (order.includes(standing)) {
            expect(order.indexOf(then)).toBeGreaterThanOrEqual(order.indexOf(standing));
            expect(left).toBe(daysLeft - more);
          } else expect([then, left]).toEqual([standing, daysLeft]);
        });
      }),
      runs(60, 3000),
    );
  });

  it('law: are over exactly when their day has passed and nothing has met them', () => {
    fc.assert(
      fc.property(wayArbitrary, askedOn, settingsArbitrary, (way, day, settings) => {
        for (const limit of limitsOn(caseOf(...way), day, settings)) {
          if (!hasStarted(limit)) continue;
          const { standing, due, end, nextWorkingDay, metOn, endedOn, rule } = limit;
          expect(standing === 'over').toBe(!metOn && !endedOn && day > due && !rule.isRight);
          expect(standing === 'met').toBe(metOn !== null && metOn <= due);
          expect([end, nextWorkingDay]).toContain(due);
          expect(nextWorkingDay === null).toBe(isWorked(end));
          expect(metOn === null || endedOn === null).toBe(true);
        }
      }),
      runs(60, 3000),
    );
  });

  it('law: end no earlier for being extended, and at most 30 days later', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(200), (after, more) => {
        const way = [
          { kind: 'forwarded' as const, on: '2024-01-10', unit: land },
          { kind: 'accepted' as const, on: addDays('2024-01-10', after), unit: land },
        ];
        const on = addDays('2024-01-10', after + 1);
        const extension = {
          kind: 'extended' as const,
          at: `${on}T09:00:00+08:00`,
          unit: land,
          until: addDays(on, more),
          approvedBy: conceal('局长'),
        };
        const [strict] = started(caseOf(...way), 'finish', on);
        const [later] = started(caseOf(...way, extension), 'finish', on);
        const gained = dayNumber(later!.end) - dayNumber(strict!.end);
        expect(gained).toBe(Math.max(0, Math.min(30, dayNumber(extension.until) - dayNumber(strict!.end))));
        expect(later!.extendedBy).toBe(gained);
      }),
      runs(60, 1000),
    );
  });
});
