import * as fc from 'fast-check';
import { addDays } from '@lunzhi/core/dates';
import type { CaseEntry } from '../cases/entry.ts';
import { foldCases } from '../cases/fold.ts';
import { conceal } from '../cases/private.ts';
import { makeFacts, makeSitting } from '../testing/case-log.ts';
import { makeCounty, makeRoster } from '../testing/county.ts';

const document = makeCounty({ period: { from: '2024-02-19', to: '2024-04-30' } });

const workdays = Array.from({ length: 71 }, (_, day) => addDays('2024-02-19', day)).filter(
  (date) =>
    ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()) &&
    date !== '2024-04-04' &&
    date !== '2024-04-05',
);

/** Every working day is held, by four leaders in turn. */
export const roster = makeRoster(
  document,
  Object.fromEntries(workdays.map((date, index) => [date, 'ABCD'[index % 4]!])),
);

const holderOn = (date: string): string => 'ABCD'[workdays.indexOf(date) % 4]!;

const days = (most: number) => fc.integer({ min: 0, max: most });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Units that cases are forwarded to, and those that leaders hand them to at a first and a second reception. */
const forwardedTo = ['d1', 'd2'].map((department) => ({ department }));
const handedTo = [...['d3', 'd4'].map((department) => ({ department })), { township: 't1' }];
const handedToLater = ['t2', 't3'].map((township) => ({ township }));

const handlers = (units: readonly object[]) =>
  fc
    .shuffledSubarray([...units], { maxLength: 2 })
    .chain((own) =>
      fc.tuple(fc.constant(own), fc.array(days(45), { minLength: own.length, maxLength: own.length })),
    );

const reception = (units: readonly object[]) =>
  fc.record({
    after: days(30),
    present: fc.integer({ min: 1, max: 9 }),
    way: fc.constantFrom('sitting', 'sitting', 'visit'),
    decided: maybe(
      fc.record({
        after: days(4),
        outcome: fc.constantFrom('answered', 'study', 'referred'),
        handlers: handlers(units),
      }),
    ),
  });

const life = fc.record({
  registered: days(55),
  townships: fc.subarray(['t1', 't2', 't3'], { maxLength: 2 }),
  sectors: fc.subarray(['s1', 's2'], { maxLength: 1 }),
  follows: fc.boolean(),
  isClaim: fc.boolean(),
  anonymous: fc.nat(5).map((draw) => draw === 0),
  forwarded: maybe(
    fc.record({ after: days(8), unit: fc.constantFrom(...forwardedTo), due: maybe(days(30)) }),
  ),
  accepted: maybe(fc.record({ after: days(20), unit: fc.constantFrom(...forwardedTo, ...handedTo) })),
  heard: maybe(reception(handedTo)),
  again: maybe(reception(handedToLater)),
  replies: fc.array(
    fc.record({ after: days(20), unit: fc.constantFrom(...forwardedTo, ...handedTo, ...handedToLater) }),
    { maxLength: 4 },
  ),
  supervised: maybe(fc.record({ after: days(9), unit: fc.constantFrom(...handedTo) })),
  calls: fc.array(
    fc.record({
      after: days(9),
      satisfaction: fc.constantFrom('satisfied', 'mostly', 'dissatisfied', 'unrated'),
    }),
    { maxLength: 2 },
  ),
  closed: maybe(days(9)),
  reopened: maybe(days(9)),
  townshipsLater: fc.nat(9).map((draw) => draw === 0),
  corrects: fc.nat(40),
  lags: fc.array(fc.constantFrom(0, 0, 0, 1, 3, 12), { minLength: 40, maxLength: 40 }),
});

type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

/** What happened, in order, each with the day on which it was written down. */
function told(own: Life, id: string, before: string | null): { sketch: object; written: string }[] {
  const lines: { sketch: object; written: string }[] = [];
  let day = addDays('2024-02-12', own.registered);
  let written = day;
  const say = (sketch: object): void => {
    const late = addDays(day, own.lags[lines.length % own.lags.length]!);
    written = late > written ? late : written;
    lines.push({ sketch: { case: id, ...sketch }, written });
  };
  const later = (after: number): string => (day = addDays(day, after));
  const hear = ({ after, present, way, decided }: NonNullable<Life['heard']>): void => {
    const from = later(after);
    const date = way === 'visit' ? from : workdays.find((own) => own >= from);
    if (date === undefined) return;
    day = date;
    const people = { present, representatives: Math.min(present, 5) };
    if (way === 'visit') say({ kind: 'received', on: day, leader: 'A', township: 't1', ...people });
    else {
      const leader = holderOn(day);
      const sitting = makeSitting(day, leader);
      for (const sketch of [
        { kind: 'screened' },
        { kind: 'matched', sitting },
        { kind: 'consented', sitting },
      ])
        say(sketch);
      say({ kind: 'received', on: day, leader, shift: sitting.shift, ...people });
    }
    if (!decided) return;
    const [units, dues] = decided.handlers;
    say({
      kind: 'outcome',
      on: later(decided.after),
      outcome: decided.outcome,
      opinion: conceal('限期答复'),
      handlers: units.map((unit, index) => ({
        unit,
        role: index === 0 ? 'lead' : 'assist',
        due: addDays(day, dues[index]!),
      })),
    });
  };
  const { townships, sectors, anonymous } = own;
  say({
    kind: 'registered',
    facts: makeFacts({
      registeredOn: day,
      townships,
      sectors,
      anonymous,
      purpose: own.isClaim ? 'claim' : 'suggestion',
      ...(own.follows && before !== null && { follows: before }),
    }),
  });
  if (own.forwarded) {
    const { after, unit, due } = own.forwarded;
    later(after);
    say({ kind: 'forwarded', on: day, unit, ...(due !== null && { due: addDays(day, due) }) });
  }
  if (own.heard) hear(own.heard);
  if (own.accepted) say({ kind: 'accepted', on: later(own.accepted.after), unit: own.accepted.unit });
  if (own.supervised)
    say({ kind: 'supervised', on: later(own.supervised.after), unit: own.supervised.unit, by: 'phone' });
  for (const { after, unit } of own.replies)
    say({ kind: 'replied', on: later(after), unit, result: 'explained' });
  if (own.townshipsLater) say({ kind: 'amended', facts: { townships: ['t4'] } });
  for (const { after, satisfaction } of own.calls)
    say({
      kind: 'called-back',
      on: later(after),
      reached: satisfaction !== 'unrated' || after % 2 === 0,
      satisfaction,
    });
  if (own.again) hear(own.again);
  if (own.closed !== null) say({ kind: 'closed', on: later(own.closed), note: conceal('已答复') });
  if (own.reopened !== null) say({ kind: 'reopened', on: later(own.reopened) });
  return lines;
}

/** Entries that may follow each other; what does not fit is left out, and now and then an entry is corrected afterwards. */
function fitting(
  lines: readonly { sketch: object; written: string }[],
  corrects: readonly number[],
): CaseEntry[] {
  const entries: CaseEntry[] = [];
  const fits = (entry: CaseEntry): void => {
    try {
      foldCases([...entries, entry]);
    } catch {
      return;
    }
    entries.push(entry);
  };
  lines.forEach(({ sketch, written }, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const hour = String(8 + Math.floor(index / 60)).padStart(2, '0');
    const stamp = { at: `${written}T${hour}:${minute}:00+08:00`, author: '某县信访局' };
    fits({ ...stamp, ...sketch } as CaseEntry);
    const number = corrects.find((own) => own + 4 === entries.length);
    const wrong = number === undefined ? undefined : entries[number];
    if (wrong && 'case' in wrong)
      fits({ ...stamp, kind: 'corrected', case: wrong.case, corrects: number! + 1 } as CaseEntry);
  });
  return entries;
}

/** What may have been written down from February to May 2024 about up to eight cases. */
export const historyArbitrary: fc.Arbitrary<CaseEntry[]> = fc
  .array(life, { minLength: 1, maxLength: 8 })
  .map((lives) => {
    const lines = lives.flatMap((own, index) => told(own, `c${index + 1}`, index === 0 ? null : `c${index}`));
    const inOrder = [...lines].sort((a, b) => (a.written < b.written ? -1 : a.written > b.written ? 1 : 0));
    return fitting(
      inOrder,
      lives.map(({ corrects }) => corrects),
    );
  });
