import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { type Compiled } from '../compile/compile.ts';
import { shiftId } from '../compile/names.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { FREE, NOT_PUBLISHED, UNABLE, UNASSIGNED } from '../problem/problem.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { type LedgerFacts, problemWithLedger } from './problem-with-ledger.ts';
import { awayOn, type KeptHolder } from './replanning.ts';
import type { RosterAssignment } from './roster.ts';

/** Numbers that become leaders once these are known: nobody, somebody whom the document no longer has, or one of it. */
const drawn = fc.integer({ min: -2, max: 5 });
const seldom = fc.integer({ min: 0, max: 3 }).map((number) => number === 0);

/** What a ledger says of one place. */
const placeDraws = fc.record({
  holder: drawn,
  isSettled: seldom,
  gone: fc.option(drawn, { freq: 2 }),
  kept: fc.option(fc.record({ holder: drawn, successor: drawn }), { freq: 4 }),
  isKnown: fc.boolean(),
  /** Who handed the date away before the re-planning, and who has still taken nothing of it. */
  awayThen: fc.option(drawn),
  isAwayStill: fc.boolean(),
  awayNow: fc.option(drawn),
});

const draws = fc.record({
  places: fc.array(placeDraws, { minLength: 1, maxLength: 25, size: 'max' }),
  isReplanned: fc.integer({ min: 0, max: 4 }).map((number) => number > 0),
  today: fc.nat(20),
  frozenDays: fc.integer({ min: -1, max: 6 }),
});

type Draws = typeof draws extends fc.Arbitrary<infer Value> ? Value : never;

/** A ledger's facts of all places of a problem. */
function factsOf({ names, problem }: Compiled, { places, ...own }: Draws): LedgerFacts {
  const someone = (number: number): string | null =>
    number === -2 ? null : number === -1 ? '前任' : names.leaders[number % names.leaders.length]!.id;
  const [awayThen, awayNow] = [new Set<string>(), new Set<string>()];
  const [settled, knownPlaces] = [new Set<string>(), new Set<string>()];
  const [vacated, keptHolders] = [new Map<string, string>(), new Map<string, KeptHolder>()];
  const assignments = new Map<string, RosterAssignment>();
  names.shifts.forEach((place, index) => {
    const { date, type } = place;
    const shift = shiftId(place);
    const { holder, gone, kept, ...draw } = places[index % places.length]!;
    assignments.set(shift, {
      shift,
      date,
      type,
      leader: someone(holder),
      kind: 'workday',
      origin: 'planned',
    });
    if (draw.isSettled) settled.add(shift);
    if (draw.isKnown) knownPlaces.add(shift);
    const left = gone === null ? null : someone(gone);
    if (left !== null) vacated.set(shift, left);
    if (kept) keptHolders.set(shift, { holder: someone(kept.holder), successor: someone(kept.successor) });
    const then = draw.awayThen === null ? null : awayOn(someone(draw.awayThen) ?? '', date);
    if (then !== null) awayThen.add(then);
    if (then !== null && draw.isAwayStill) awayNow.add(then);
    if (draw.awayNow !== null) awayNow.add(awayOn(someone(draw.awayNow) ?? '', date));
  });
  const first = problem.firstDay + (own.today % (problem.dayCount - problem.firstDay));
  const last = Math.min(first + own.frozenDays, problem.dayCount - 1);
  return {
    assignments,
    settled,
    vacated,
    away: awayNow,
    replanning: own.isReplanned
      ? {
          today: names.days[first]!,
          frozenThrough: last < 0 ? '2000-01-01' : names.days[last]!,
          keptHolders,
          knownPlaces,
          away: awayThen,
        }
      : null,
  };
}

/** The same told of one place after the other, in ids and dates. */
function recounted({ problem, names }: Compiled, facts: LedgerFacts) {
  const { assignments, settled, vacated, away, replanning } = facts;
  const ids = names.leaders.map(({ id }) => id);
  const index = (id: string | null): number => (id === null ? UNASSIGNED : ids.indexOf(id));
  const isPinned = (date: string, leader: number): boolean =>
    problem.pins.some((pin) => names.days[pin.day] === date && pin.leader === leader);
  /** Given up by somebody on a date, whichever place of it. */
  const isGivenUp = (date: string, id: string): boolean =>
    names.shifts.some((place) => place.date === date && vacated.get(shiftId(place)) === id);
  const isAbleByDocument = (shift: number, id: string | null): boolean =>
    index(id) !== UNASSIGNED && problem.unable[shift * ids.length + index(id)] === 0;

  const places = names.shifts.map((place, shift) => {
    const [id, { date }] = [shiftId(place), place];
    const holder = index(assignments.get(id)!.leader);
    const isWaiting = vacated.has(id) && holder === UNASSIGNED;
    const isLeftAsItIs =
      replanning !== null &&
      (date < replanning.today ||
        (date <= replanning.frozenThrough && replanning.knownPlaces.has(id) && !isWaiting));
    const kept = replanning?.keptHolders.get(id);
    return {
      fixed: isLeftAsItIs || settled.has(id) ? holder : vacated.has(id) ? FREE : problem.fixedHolder[shift]!,
      published:
        kept === undefined || settled.has(id)
          ? NOT_PUBLISHED
          : isLeftAsItIs
            ? holder
            : index(isAbleByDocument(shift, kept.successor) ? kept.successor : kept.holder),
      unable: ids.map((leader, number) => {
        const handed = awayOn(leader, date);
        const isAway = replanning !== null && replanning.away.has(handed) && away.has(handed);
        const isKeptOff = isGivenUp(date, leader) || (isAway && !isPinned(date, number));
        return problem.unable[shift * ids.length + number]! | (isKeptOff ? UNABLE.absent : 0);
      }),
    };
  });
  return {
    ...problem,
    fixedHolder: Int16Array.from(places, ({ fixed }) => fixed),
    published: Int16Array.from(places, ({ published }) => published),
    unable: Uint8Array.from(places.flatMap(({ unable }) => unable)),
    pins: problem.pins.filter(({ day, leader }) => !isGivenUp(names.days[day]!, ids[leader]!)),
  };
}

test('law: a ledger fixes, frees, publishes and forbids what is told of its places one by one', () => {
  fc.assert(
    fc.property(documentArbitrary({ leastOwed: false }), draws, (document, own) => {
      const { prepared } = parseAndPrepare(document);
      const before = structuredClone(prepared!.problem);
      const facts = factsOf(prepared!, own);
      expect(problemWithLedger(prepared!, facts)).toEqual(recounted(prepared!, facts));
      expect(prepared!.problem).toEqual(before);
    }),
    runs(100, 2_000),
  );
});
