import * as fc from 'fast-check';
import { expect } from 'vitest';
import { scoreRoster } from '../roster/score-roster.ts';
import { addDays } from '../dates/civil.ts';
import { foldLedger } from '../roster/fold-ledger.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster, RosterAssignment } from '../roster/roster.ts';
import { originalOf } from '../roster/original-and-current.ts';
import { appendEntry } from './append-entry.ts';
import { type LedgerModel, type ModelPlace, type ModelSnapshot, STRANGER } from './ledger-model.test.kit.ts';

/** The real roster; commands put the next one in its place. */
export interface RosterUnderTest {
  roster: Roster;
}

export type LivingCommand = fc.Command<LedgerModel, RosterUnderTest>;

/** Numbers from which a command makes its entry, once it knows how things stand. */
interface Draws {
  readonly place: number;
  readonly other: number;
  readonly leader: number;
  /** 0 for an entry that names somebody else than the holder. */
  readonly right: number;
  /** Days since the last try; −1 is too early where there is an entry. */
  readonly later: number;
  readonly told: boolean;
}

const draws: fc.Arbitrary<Draws> = fc.record({
  place: fc.nat(200),
  other: fc.nat(200),
  leader: fc.nat(50),
  right: fc.nat(9),
  later: fc.constantFrom(0, 0, 0, 1, 1, 3, 9, -1),
  told: fc.boolean(),
});

type Kind =
  | 'circulated'
  | 'approved'
  | 'published'
  | 'substituted'
  | 'exchanged'
  | 'vacated'
  | 'attended'
  | 'told'
  | 'corrected';

/** Writes an entry of one kind; the model says whether it must be written, and why not. */
class WriteEntry implements LivingCommand {
  readonly kind: Kind;
  readonly draws: Draws;

  constructor(kind: Kind, own: Draws) {
    this.kind = kind;
    this.draws = own;
  }

  check(): boolean {
    return true;
  }

  toString(): string {
    return `${this.kind}(${JSON.stringify(this.draws)})`;
  }

  run(model: LedgerModel, tested: RosterUnderTest): void {
    tryEntry(entryOf(this.kind, this.draws, model), model, tested);
  }
}

/** An entry is written, or refused for the reasons that the model gives; either way the roster before stays as it was. */
function tryEntry(entry: LedgerEntry, model: LedgerModel, tested: RosterUnderTest): void {
  const before = tested.roster;
  const text = JSON.stringify(before);
  const errors = model.errorsOf(entry, before);
  const { roster, diagnostics } = append(before, entry, errors);
  const found = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(new Set(found)).toEqual(new Set(errors));
  expect(diagnostics.filter(({ code }) => code === 'short-notice')).toHaveLength(model.lateOf(entry));
  expect(JSON.stringify(before)).toBe(text);
  if (errors.length > 0) {
    expect(roster).toBeNull();
    return;
  }
  model.write(roster!.ledger[roster!.ledger.length - 1]!);
  model.day = entry.at.slice(0, 10);
  tested.roster = roster!;
  expectSnapshot(tested.roster, model.snapshots[model.snapshots.length - 1]!);
  expectSound(tested.roster);
  expect(tested.roster.ledger).toEqual(model.ledger);
  expectUnbroken(before, tested.roster);
}

/** Tries an entry as it is; where it breaks rules alone, accepts just those that were named. */
function append(
  roster: Roster,
  entry: LedgerEntry,
  errors: readonly string[],
): ReturnType<typeof appendEntry> {
  const first = appendEntry(roster, entry);
  const broken = first.diagnostics.flatMap((found) => (found.code === 'breaks-rule' ? [found.rule] : []));
  if (broken.length === 0) return first;
  expect(errors).toEqual([]);
  expect(first.roster).toBeNull();
  const accepting = (rules: readonly string[]) =>
    appendEntry(roster, { ...entry, accepts: rules } as LedgerEntry);
  const [left, ...accepted] = broken;
  expect(accepting(accepted).diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
    first.diagnostics.filter((found) => found.code === 'breaks-rule' && found.rule === left),
  );
  const second = accepting(broken);
  // every rule that costs more than before was named
  for (const [rule, cost] of hardCosts(second.roster!))
    if (cost > hardCosts(roster).get(rule)!) expect(broken).toContain(rule);
  return second;
}

/** What hard rules cost, given violations included. */
const hardCosts = (roster: Roster): Map<string, number> =>
  new Map(
    scoreRoster(roster)
      .analysis.rules.filter(({ level }) => level === 'hard')
      .map(({ id, violations }) => [id, violations.reduce((sum, { cost }) => sum + cost, 0)]),
  );

/** A change that people agreed on without accepting anything makes no hard rule cost more. */
function expectUnbroken(before: Roster, after: Roster): void {
  const last = after.ledger[after.ledger.length - 1]!;
  if ((last.kind !== 'substituted' && last.kind !== 'exchanged') || last.accepts !== undefined) return;
  const costs = hardCosts(before);
  for (const [rule, cost] of hardCosts(after)) expect(cost).toBeLessThanOrEqual(costs.get(rule)!);
}

/** The roster says what the model says, and nothing of it was lost on the way through JSON. */
export function expectSnapshot(roster: Roster, { places, published }: ModelSnapshot): void {
  const read = JSON.parse(JSON.stringify(roster)) as Roster;
  expect(read).toEqual(roster);
  const told = ({ leader, origin, attended }: RosterAssignment | ModelPlace) => ({
    leader,
    origin,
    ...(attended !== undefined && { attended }),
  });
  expect(new Map(read.assignments.map((place) => [place.shift, told(place)]))).toEqual(
    new Map([...places].map(([shift, place]) => [shift, told(place)])),
  );
  expect(read.published).toEqual(published);
  // what a plan may not touch, and who gave up what is still empty
  const { settled, vacated } = foldLedger(originalOf(read), read.ledger);
  const isSettled = ({ attended, gaveUp, origin }: ModelPlace): boolean =>
    attended !== undefined || (gaveUp === undefined && (origin === 'substituted' || origin === 'exchanged'));
  expect(settled).toEqual(
    new Set([...places].flatMap(([shift, place]) => (isSettled(place) ? [shift] : []))),
  );
  expect(vacated).toEqual(
    new Map([...places].flatMap(([shift, { gaveUp }]) => (gaveUp === undefined ? [] : [[shift, gaveUp]]))),
  );
}

/** What the file claims is what comes out of counting again. */
export function expectSound(roster: Roster): void {
  const { score, given } = scoreRoster(roster).analysis;
  expect(roster.score).toEqual(score);
  expect(roster.given).toEqual(given);
}

/** The entry that a command means, as things stand in the model. */
function entryOf(kind: Kind, own: Draws, model: LedgerModel): LedgerEntry {
  const day = addDays(model.day, own.later);
  const common = {
    at: `${day}T09:00:00+08:00`,
    author: '县信访局',
    ...(own.told && { toldFirstConvener: `${day}T08:30:00+08:00` }),
  };
  const { toldFirstConvener: _, ...plain } = common;
  const ids = [...model.document.leaders.map(({ id }) => id), STRANGER];
  const shifts = [...model.places.keys()];
  const leader = ids[own.leader % ids.length]!;
  // places of the days around, where entries meet each other
  const last = kind === 'attended' ? day : addDays(day, 4);
  const near = shifts.filter((shift) => model.dates.get(shift)! <= last);
  const pool = near.length > 0 && own.other % 4 > 0 ? near.slice(-8) : shifts;
  const shift = own.right === 1 ? '1999-01-01/main/1' : pool[own.place % pool.length]!;
  const holder = (place: string): string | null =>
    own.right === 0 ? leader : (model.places.get(place)?.leader ?? null);
  const second = pool[own.other % pool.length]!;
  switch (kind) {
    case 'circulated':
      return { kind, ...plain };
    case 'approved':
      return { kind, ...plain, by: '联席会议', on: day };
    case 'published': {
      const version = (model.published?.version ?? 0) + (own.right === 0 ? 2 : 1);
      const through = addDays(
        model.document.period.to,
        own.place % 3 === 0 ? -(own.leader % 4) : own.right === 2 ? 1 : 0,
      );
      return { kind, ...plain, version, through };
    }
    case 'substituted':
      return { kind, ...common, shift, from: holder(shift), to: leader };
    case 'exchanged':
      return {
        kind,
        ...common,
        first: { shift, leader: holder(shift) ?? leader },
        second: { shift: second, leader: model.places.get(second)!.leader ?? leader },
      };
    case 'vacated':
      return { kind, ...common, shift, from: holder(shift) ?? leader };
    case 'attended': {
      const came = [{ leader: holder(shift) ?? leader }, { leader }, { title: '县委办值班人员' }, null][
        own.other % 4
      ]!;
      return { kind, ...plain, shift, holder: holder(shift), came };
    }
    case 'told':
      return { kind, ...plain, shift, leader: holder(shift) ?? leader, on: plain.at, how: '电话' };
    case 'corrected': {
      // mostly one of the last entries, on which few others rest
      const { length } = model.ledger;
      const corrects = own.other % 3 > 0 ? length - (own.place % 4) : 1 + (own.place % (length + 1));
      return { kind, ...plain, corrects: Math.max(1, corrects) };
    }
  }
}

const writes = (kind: Kind): fc.Arbitrary<LivingCommand> => draws.map((own) => new WriteEntry(kind, own));

/** Commands for `fc.commands`; changes of places come oftener than the rest. */
export const ledgerCommands: fc.Arbitrary<LivingCommand>[] = [
  writes('substituted'),
  writes('exchanged'),
  writes('vacated'),
  writes('attended'),
  writes('told'),
  writes('substituted'),
  writes('corrected'),
  writes('corrected'),
  writes('circulated'),
  writes('approved'),
  writes('published'),
];
