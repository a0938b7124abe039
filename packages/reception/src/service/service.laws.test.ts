import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { addDays, dayNumber } from '@lunzhi/core/dates';
import { type EntrySketch, makeCaseFile, makeFacts } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';
import { rosterService } from './service.ts';

const options = { language: 'zh-CN' } as const;
const document = makeCounty();
const nothing = makeCaseFile();
const planned = makeRoster(document, {
  '2024-03-04': 'A',
  '2024-03-06': 'A',
  '2024-03-07': 'B',
  '2024-03-12': 'A',
  '2024-03-20': 'A',
});

const march = Array.from({ length: 31 }, (_, day) => addDays('2024-03-01', day));
const workdays = planned.dutyDays.map(({ date }) => date);
const holders = fc
  .array(fc.constantFrom('A', 'B', 'C', 'D', null), {
    minLength: workdays.length,
    maxLength: workdays.length,
  })
  .map((list) => Object.fromEntries(workdays.flatMap((date, day) => (list[day] ? [[date, list[day]]] : []))));
const absences = fc.array(
  fc
    .tuple(fc.constantFrom(...march), fc.nat(12))
    .map(([from, days]) => ({ from, to: [addDays(from, days), '2024-03-31'].sort()[0]! })),
  { maxLength: 2 },
);

/** Whoever came on a day and is not heard before the end of another. */
const waitsOn = (dates: readonly string[], came: string, day: string): boolean =>
  came <= day && !dates.some((date) => came <= date && date <= day);

it('law: a slow count finds the same waits', () => {
  fc.assert(
    fc.property(holders, (held) => {
      const { services } = rosterService(nothing, makeRoster(document, held), '2024-03-31', options);
      for (const { sittings, offered } of services) {
        const waits = march.map((came) => march.filter((day) => waitsOn(sittings, came, day)).length);
        const longest = Math.max(...waits);
        expect(offered).toEqual({
          count: 31,
          days: waits.reduce((sum, own) => sum + own, 0),
          longest,
          longestFrom: march[waits.indexOf(longest)],
        });
      }
    }),
    runs(30, 1000),
  );
});

it('law: late waits are rest days, turns and what kept everybody away, by a slow count', () => {
  fc.assert(
    fc.property(holders, absences, (held, away) => {
      const isAway = (date: string): boolean => away.some(({ from, to }) => from <= date && date <= to);
      const allowed = Object.fromEntries(
        Object.entries(held).filter(([date, leader]) => leader !== 'A' || !isAway(date)),
      );
      const rules = [{ constraint: 'min-rest-gap', weight: 0 }];
      const leaders = [
        { id: 'A', townships: ['t1', 't2'], absences: away },
        { id: 'B' },
        { id: 'C' },
        { id: 'D' },
      ];
      const roster = makeRoster(makeCounty({ leaders, rules }), allowed);
      const { services, restrictions } = rosterService(nothing, roster, '2024-03-31', options);
      const { sittings, late } = services[0]!;
      const people = (day: string): number => march.filter((came) => waitsOn(sittings, came, day)).length;
      const lateDays = march.filter((day) => people(day) > 0 && people(day) >= 31 / (sittings.length || 31));
      const total = (days: readonly string[]): number => days.reduce((sum, day) => sum + people(day), 0);
      const needed = lateDays.filter((day) => workdays.includes(day));
      expect(late.restDays).toBe(total(lateDays) - total(needed));
      expect(late.kept).toBe(total(needed.filter(isAway)));
      expect(late.turns).toBe(total(needed.filter((day) => !isAway(day))));
      expect(late.days).toBe(total(lateDays));
      // runs of absence that meet are one, and of one leader no day has two of them
      const costs = late.restrictions.map(({ days }) => days);
      expect(costs.reduce((sum, days) => sum + days, 0)).toBe(late.kept);
      expect(costs).toEqual([...costs].sort((a, b) => b - a));
      // both townships of A wait for the same
      expect(restrictions.map(({ days }) => days)).toEqual(costs.map((days) => 2 * days));
      for (const { services: own } of restrictions) expect(own.map(({ id }) => id)).toEqual(['t1', 't2']);
    }),
    runs(30, 1000),
  );
});

it('law: the mean of all weighs each case once, and lies between those of the rows', () => {
  const days = fc.constantFrom('2024-03-06', '2024-03-20');
  const facts = fc.record({ township: fc.constantFrom('t1', 't2'), on: fc.nat(4), heard: days });
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 8 }), (cases) => {
      const entries = cases.flatMap(({ township, on, heard: day }, index): EntrySketch[] => [
        {
          kind: 'registered',
          case: `c${index}`,
          facts: makeFacts({ townships: [township], registeredOn: addDays('2024-03-01', on) }),
        },
        {
          kind: 'received',
          case: `c${index}`,
          on: day,
          leader: 'A',
          township,
          present: 1,
          representatives: 1,
        },
      ]);
      entries.sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'registered' ? -1 : 1));
      const { all, services } = rosterService(makeCaseFile(entries), planned, '2024-03-31', options);
      const rows = services.flatMap(({ real }) => real ?? []);
      const waited = cases.map(({ on, heard: day }) => dayNumber(day) - dayNumber('2024-03-01') - on);
      expect(all.real!.days).toBe(waited.reduce((sum, own) => sum + own, 0));
      const offered = cases.map(({ township, on }, index) => {
        const came = addDays('2024-03-01', on);
        const { sittings } = services.find(({ id }) => id === township)!;
        const byRoster = march.filter((day) => waitsOn(sittings, came, day)).length;
        return Math.min(byRoster, waited[index]!);
      });
      expect(all.planned!.days).toBe(offered.reduce((sum, own) => sum + own, 0));
      expect(all.planned!.days).toBeLessThanOrEqual(all.real!.days);
      expect(all.real!.cases).toHaveLength(cases.length);
      expect(rows.reduce((sum, own) => sum + own.days, 0)).toBe(all.real!.days);
    }),
    runs(30, 1000),
  );
});
