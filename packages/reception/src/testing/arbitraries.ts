import * as fc from 'fast-check';
import type { Roster, RosterDocument } from '@lunzhi/core';
import { buildCalendar } from '@lunzhi/core';
import { addDays } from '@lunzhi/core/dates';
import { type CaseFacts, channels, MOST_REPRESENTATIVES, purposes, urgencies } from '../cases/case-facts.ts';
import { conceal } from '../cases/private.ts';
import { makeCounty, makeRoster, services } from './county.ts';

/** A county with a roster, and the cases that wait there. */
export interface ReceptionSample {
  readonly document: RosterDocument;
  /** Every place is held. */
  readonly roster: Roster;
  /** By id, in the order of registration; registered from 40 days before the roster's first day to its last. */
  readonly cases: ReadonlyMap<string, CaseFacts>;
}

export interface SampleSize {
  /** At most 8, at least 1. */
  readonly leaders?: number;
  /** At most 6. */
  readonly townships?: number;
  readonly sittings?: number;
  readonly cases?: number;
}

const FIRST_DAY = '2024-03-01';

const idsOf = (list: readonly { readonly id: string }[], count = list.length): string[] =>
  list.slice(0, count).map(({ id }) => id);

/** Now and then the value, else nothing. */
const rarely = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

/** Without the fields that have no value. */
const compact = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };

/** Text that somebody typed, with what it must not break. */
export const privateTextArbitrary = fc
  .constantFrom('拖欠工资', '征地补偿', '道路损坏', '<b>噪声</b>', '=SUM(A1)', '低保"评定"', '𠮷某反映饮水')
  .map(conceal);

/**
 * What may be known of a case of the document's townships, sectors and projects.
 *
 * @param from the first day it may have been received
 * @param to the last
 */
export function factsArbitrary(document: RosterDocument, from: string, to: string): fc.Arbitrary<CaseFacts> {
  const some = (list: readonly { readonly id: string }[] = [], maxLength = 2) =>
    fc.subarray(idsOf(list), { maxLength });
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const leader = fc.constantFrom(...idsOf(document.leaders));
  return fc
    .record({
      registeredOn: fc.nat(days).map((day) => addDays(from, day)),
      channel: fc.constantFrom(...channels),
      purpose: fc.constantFrom('claim' as const, 'claim' as const, ...purposes),
      about: privateTextArbitrary,
      townships: some(document.townships),
      sectors: rarely(some(document.sectors)),
      projects: rarely(some(document.projects, 1)),
      departments: rarely(some(document.departments)),
      urgency: fc.constantFrom('usual' as const, 'usual' as const, ...urgencies),
      people: fc.constantFrom(1, 1, 1, 2, 4, 5, 6, 30),
      recusals: rarely(
        fc
          .uniqueArray(leader, { minLength: 1, maxLength: 2 })
          .map((leaders) => leaders.map((id) => ({ leader: id }))),
      ),
      anonymous: rarely(fc.boolean()),
      walkIn: rarely(fc.boolean()),
      petitioners: rarely(
        fc.constantFrom(1, 2).map((count) =>
          Array.from({ length: count }, (_, index) => ({
            name: conceal('张王'[index]! + '某'),
            phone: conceal(`1380000000${index}`),
          })),
        ),
      ),
    })
    .map(({ people, ...facts }) => ({
      ...compact(facts),
      people,
      ...(people > 1 && { representatives: Math.min(people, MOST_REPRESENTATIVES) }),
    }));
}

/** Some of the services, mostly one. */
const chargeArbitrary = (townships: number) =>
  fc.record({
    townships: fc.subarray(idsOf(services.townships, townships), { maxLength: 2 }),
    sectors: fc.subarray(idsOf(services.sectors), { maxLength: 2 }),
    projects: fc.subarray(idsOf(services.projects), { maxLength: 1 }),
  });

/** 5 to 25 working days from March 2024 on, sometimes with two places a day. */
function documentArbitrary(size: SampleSize): fc.Arbitrary<RosterDocument> {
  return fc
    .record({
      leaderCount: fc.integer({ min: Math.min(3, size.leaders ?? 3), max: size.leaders ?? 8 }),
      townshipCount: fc.integer({ min: 2, max: size.townships ?? 6 }),
      sittingCount: fc.integer({ min: Math.min(5, size.sittings ?? 5), max: size.sittings ?? 25 }),
      hasTwoPlaces: fc.constantFrom(false, false, true),
    })
    .chain(({ leaderCount, townshipCount, sittingCount, hasTwoPlaces }) =>
      fc
        .array(chargeArbitrary(townshipCount), { minLength: leaderCount, maxLength: leaderCount })
        .map((charges) => {
          const places = hasTwoPlaces ? 2 : 1;
          return makeCounty({
            townships: services.townships.slice(0, townshipCount),
            leaders: charges.map((charge, index) => ({ id: 'ABCDEFGH'[index]!, ...charge })),
            period: { from: FIRST_DAY, to: lastDayOf(Math.ceil(sittingCount / places)) },
            ...(hasTwoPlaces && {
              shiftTypes: [{ id: 'main', name: '坐班', heads: { workday: 2, restDay: 0 } }],
            }),
          });
        }),
    );
}

/** The day on which as many working days have come, from the first on. */
const lastDayOf = (workdays: number): string =>
  buildCalendar(makeCounty({ period: { from: FIRST_DAY, to: '2024-05-31' } })).calendar!.dutyDays[
    workdays - 1
  ]!.date;

/** Leaders drawn for every place; on one date, two of them. */
function rosterArbitrary(document: RosterDocument): fc.Arbitrary<Roster> {
  const leaders = idsOf(document.leaders);
  const { dutyDays } = buildCalendar(document).calendar!;
  const placesADay = document.shiftTypes ? 2 : 1;
  return fc
    .array(fc.shuffledSubarray(leaders, { minLength: placesADay, maxLength: placesADay }), {
      minLength: dutyDays.length,
      maxLength: dutyDays.length,
    })
    .map((holders) =>
      makeRoster(document, Object.fromEntries(dutyDays.map(({ date }, index) => [date, holders[index]!]))),
    );
}

/** A document whose places are held by whom chance will, and 0 to 30 cases `c01`, `c02` … */
export function sampleArbitrary(size: SampleSize = {}): fc.Arbitrary<ReceptionSample> {
  return documentArbitrary(size).chain((document) =>
    fc
      .record({
        roster: rosterArbitrary(document),
        facts: fc.array(factsArbitrary(document, addDays(FIRST_DAY, -40), document.period.to), {
          maxLength: size.cases ?? 30,
        }),
      })
      .map(({ roster, facts }) => ({
        document,
        roster,
        cases: new Map(
          facts
            .toSorted((a, b) =>
              a.registeredOn < b.registeredOn ? -1 : a.registeredOn > b.registeredOn ? 1 : 0,
            )
            .map((own, index) => [`c${String(index + 1).padStart(2, '0')}`, own]),
        ),
      })),
  );
}
