import * as fc from 'fast-check';
import { addDays } from '@lunzhi/core/dates';
import type { CaseState } from '../cases/case.ts';
import { CaseEntryError } from '../cases/entry-facts.ts';
import type { CaseEntry, Sitting } from '../cases/entry.ts';
import { foldCases, orderRefusal, withCaseEntry } from '../cases/fold.ts';
import { conceal } from '../cases/private.ts';
import { type ExclusionGround, exclusionGrounds } from '../law/exclusions.ts';
import { makeFacts, makeSitting } from '../testing/case-log.ts';
import { holderOn, workdays } from './attended-roster.test.kit.ts';

const days = (most: number) => fc.integer({ min: 0, max: most });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

/** Units that cases are forwarded to, one of them no longer in the document, and those that leaders hand them to. */
const forwardedTo = ['d1', 'd2', 'd9'].map((department) => ({ department }));
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
    /** What becomes of an appointment before the one at which it is heard. */
    fails: fc.constantFrom(null, null, null, 'declined', 'returned', 'missed'),
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
  townships: fc.subarray(['t1', 't2', 't3', 't9'], { maxLength: 2 }),
  sectors: fc.subarray(['s1', 's2'], { maxLength: 1 }),
  follows: fc.nat(2).map((draw) => draw === 0),
  purpose: fc.constantFrom('claim', 'claim', 'claim', 'claim', 'suggestion', 'accusation'),
  isWalkIn: fc.nat(5).map((draw) => draw === 0),
  anonymous: fc.nat(5).map((draw) => draw === 0),
  forwarded: maybe(
    fc.record({ after: days(8), unit: fc.constantFrom(...forwardedTo), due: maybe(days(30)) }),
  ),
  objected: seldom(days(6)),
  forwardedAgain: seldom(fc.record({ after: days(4), unit: fc.constantFrom(...forwardedTo) })),
  accepted: fc.array(fc.record({ after: days(9), unit: fc.constantFrom(...forwardedTo, ...handedTo) }), {
    maxLength: 2,
  }),
  extended: seldom(
    fc.record({
      after: days(40),
      unit: fc.constantFrom(...forwardedTo, ...handedTo),
      until: fc.integer({ min: 0, max: 70 }),
    }),
  ),
  excluded: seldom(
    fc.record({
      after: days(9),
      ground: fc.constantFrom(...(Object.keys(exclusionGrounds) as ExclusionGround[])),
      isSent: fc.boolean(),
      screenedAfter: maybe(days(9)),
    }),
  ),
  people: fc.constantFrom(1, 1, 4, 5, 30),
  withdrawn: seldom(days(20)),
  heard: maybe(reception(handedTo)),
  again: seldom(reception(handedToLater)),
  replies: fc.array(
    fc.record({ after: days(20), unit: fc.constantFrom(...forwardedTo, ...handedTo, ...handedToLater) }),
    { maxLength: 4 },
  ),
  supervised: fc.array(fc.record({ after: days(9), unit: fc.constantFrom(...forwardedTo, ...handedTo) }), {
    maxLength: 2,
  }),
  calls: fc.array(
    fc.record({
      after: days(9),
      satisfaction: fc.constantFrom('satisfied', 'mostly', 'dissatisfied', 'unrated'),
    }),
    { maxLength: 2 },
  ),
  reviewed: fc.boolean(),
  closings: fc.array(fc.record({ closed: days(9), reopened: seldom(days(9)), again: days(30) }), {
    maxLength: 3,
  }),
  movesTo: fc.nat(9).map((draw) => draw === 0),
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
  const arrange = (from: string): Sitting | null => {
    const date = workdays.find((own) => own >= from);
    if (date === undefined) return null;
    const sitting = makeSitting(date, holderOn(date));
    for (const kind of ['screened', 'matched', 'asked', 'consented', 'invited'])
      say({ kind, ...(kind !== 'screened' && { sitting }), ...(kind === 'invited' && { by: 'phone' }) });
    return sitting;
  };
  const hear = ({ after, present, way, fails, decided }: NonNullable<Life['heard']>): void => {
    const people = { present, representatives: Math.min(present, 5) };
    later(after);
    if (way === 'visit') say({ kind: 'received', on: day, leader: 'A', township: 't1', ...people });
    else {
      if (fails !== null) {
        const sitting = arrange(day);
        if (sitting === null) return;
        if (fails === 'missed') day = sitting.date;
        say(fails === 'returned' ? { kind: fails, cause: 'office' } : { kind: fails, sitting });
      }
      const sitting = arrange(day);
      if (sitting === null) return;
      say({ kind: 'notified', sitting, units: [handedTo[0]!] });
      day = sitting.date;
      say({ kind: 'received', on: day, leader: sitting.leader, shift: sitting.shift, ...people });
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
  const { townships, sectors, anonymous, purpose, isWalkIn, excluded } = own;
  say({
    kind: 'registered',
    facts: makeFacts({
      registeredOn: day,
      townships,
      sectors,
      anonymous,
      purpose,
      people: own.people,
      ...(isWalkIn && { walkIn: true }),
      ...(own.follows && before !== null && { follows: before }),
    }),
  });
  if (isWalkIn && workdays.includes(day)) {
    const { leader, shift } = makeSitting(day, holderOn(day));
    say({ kind: 'received', on: day, leader, shift, present: 2, representatives: 1 });
    say({ kind: 'outcome', on: day, outcome: 'answered', opinion: conceal('已答复'), handlers: [] });
  }
  if (own.forwarded) {
    const { after, unit, due } = own.forwarded;
    later(after);
    say({ kind: 'forwarded', on: day, unit, ...(due !== null && { due: addDays(day, due) }) });
    if (own.objected !== null) say({ kind: 'objected', on: later(own.objected), unit });
  }
  if (own.forwardedAgain)
    say({ kind: 'forwarded', on: later(own.forwardedAgain.after), unit: own.forwardedAgain.unit });
  if (excluded) {
    later(excluded.after);
    say({ kind: 'excluded', ground: excluded.ground, ...(excluded.isSent && { sentTo: '有关部门' }) });
    if (excluded.screenedAfter !== null) {
      later(excluded.screenedAfter);
      say({ kind: 'screened' });
    }
  }
  if (own.heard) hear(own.heard);
  for (const { after, unit } of own.accepted) say({ kind: 'accepted', on: later(after), unit });
  for (const { after, unit } of own.supervised)
    say({ kind: 'supervised', on: later(after), unit, by: 'phone' });
  if (own.extended) {
    const { after, unit, until } = own.extended;
    later(after);
    say({ kind: 'extended', unit, until: addDays(day, until), approvedBy: '单位负责人' });
  }
  const reply = ({ after, unit }: Life['replies'][number]): void =>
    say({ kind: 'replied', on: later(after), unit, result: 'explained' });
  own.replies.slice(0, 2).forEach(reply);
  if (own.withdrawn !== null) say({ kind: 'withdrawn', on: later(own.withdrawn) });
  if (own.movesTo) say({ kind: 'amended', facts: { townships: ['t4'] } });
  for (const { after, satisfaction } of own.calls)
    say({
      kind: 'called-back',
      on: later(after),
      reached: satisfaction !== 'unrated' || after % 2 === 0,
      satisfaction,
    });
  if (own.reviewed) {
    say({ kind: 'review-requested', on: day, step: 'review' });
    say({ kind: 'review-decided', on: later(9), step: 'review' });
  }
  if (own.again) hear(own.again);
  own.replies.slice(2).forEach(reply);
  for (const { closed, reopened, again } of own.closings) {
    say({ kind: 'closed', on: later(closed), note: conceal('已答复') });
    if (reopened === null) continue;
    say({ kind: 'reopened', on: later(reopened) });
    if (again > 10) reply({ after: again, unit: forwardedTo[0]! });
    if (again > 20) say({ kind: 'escalated', on: day, to: 'offices' });
  }
  return lines;
}

/** Entries that may follow each other; what does not fit is left out, and now and then an entry is corrected afterwards. */
function fitting(
  lines: readonly { sketch: object; written: string }[],
  corrects: readonly number[],
): CaseEntry[] {
  const entries: CaseEntry[] = [];
  let state: CaseState = foldCases([]);
  const correct = (entry: CaseEntry): void => {
    try {
      state = foldCases([...entries, entry]);
      entries.push(entry);
    } catch (error) {
      if (!(error instanceof CaseEntryError)) throw error;
    }
  };
  lines.forEach(({ sketch, written: day }, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const hour = String(8 + Math.floor(index / 60)).padStart(2, '0');
    const stamp = { at: `${day}T${hour}:${minute}:00+08:00`, author: '某县信访局' };
    const entry = { ...stamp, ...sketch } as CaseEntry;
    const after = orderRefusal(entries.at(-1), entry) ?? withCaseEntry(state, entry, entries.length + 1);
    if (!('code' in after)) {
      state = after;
      entries.push(entry);
    }
    const number = corrects.find((own) => own + 4 === entries.length);
    const wrong = number === undefined ? undefined : entries[number];
    if (wrong && 'case' in wrong) correct({ ...stamp, kind: 'corrected', corrects: number! + 1 });
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
