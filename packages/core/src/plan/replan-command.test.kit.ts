import * as fc from 'fast-check';
import { expect } from 'vitest';
import { addDays } from '../dates/civil.ts';
import type { Leader, RosterDocument } from '../document/schema.ts';
import { expectSnapshot, expectSound, type RosterUnderTest } from '../ledger/ledger-commands.test.kit.ts';
import type { LedgerModel } from '../ledger/ledger-model.test.kit.ts';
import { replan } from './replan.ts';

const AMENDMENTS = [
  'nothing',
  'absence',
  'leaves',
  'joins',
  'protected',
  'longer',
  'shorter',
  'off',
  'worked',
] as const;

/** Numbers from which a command makes its amendment, once it knows how things stand. */
interface Draws {
  readonly amendment: (typeof AMENDMENTS)[number];
  readonly leader: number;
  readonly start: number;
  readonly days: number;
  /** Days since the last try. */
  readonly later: number;
  /** Days that stay as they are; those of the document when left out. */
  readonly frozen: number | undefined;
}

const draws: fc.Arbitrary<Draws> = fc.record({
  amendment: fc.constantFrom(...AMENDMENTS),
  leader: fc.nat(50),
  start: fc.nat(12),
  days: fc.integer({ min: 1, max: 6 }),
  later: fc.constantFrom(0, 0, 1, 3),
  frozen: fc.constantFrom(undefined, 0, 2),
});

const MOVES = 60;

/** The document with one thing changed in it. */
function amended(document: RosterDocument, today: string, own: Draws): RosterDocument {
  const { amendment, days } = own;
  const from = addDays(today, own.start);
  const to = addDays(from, days - 1);
  const { leaders, period, calendar = {}, protectionPeriods = [] } = document;
  const withLeader = (change: (leader: Leader) => Leader): RosterDocument => ({
    ...document,
    leaders: leaders.map((leader, index) =>
      index === own.leader % leaders.length ? change(leader) : leader,
    ),
  });
  const overridden = (kind: 'holiday' | 'workday'): RosterDocument => ({
    ...document,
    calendar: { ...calendar, overrides: [...(calendar.overrides ?? []), { from, to, kind }] },
  });
  switch (amendment) {
    case 'nothing':
      return document;
    case 'absence':
      return withLeader((leader) => ({ ...leader, absences: [...(leader.absences ?? []), { from, to }] }));
    case 'leaves':
      return withLeader((leader) =>
        leader.posts ? leader : { ...leader, posts: [{ title: '副县长', to: from }] },
      );
    case 'joins': {
      const id = `N${leaders.length}`;
      return { ...document, leaders: [...leaders, { id, name: id, posts: [{ title: '副县长', from }] }] };
    }
    case 'protected': {
      const id = `P${protectionPeriods.length}`;
      return { ...document, protectionPeriods: [...protectionPeriods, { id, name: id, from, to }] };
    }
    case 'longer':
      return { ...document, period: { ...period, to: addDays(period.to, days) } };
    case 'shorter': {
      const last = addDays(period.to, -days);
      return { ...document, period: { ...period, to: last < today ? period.to : last } };
    }
    case 'off':
      return overridden('holiday');
    case 'worked':
      return overridden('workday');
  }
}

/** Plans the roster again for a document in which something has changed. */
class Replan implements fc.AsyncCommand<LedgerModel, RosterUnderTest> {
  readonly #draws: Draws;

  constructor(own: Draws) {
    this.#draws = own;
  }

  check(): boolean {
    return true;
  }

  toString(): string {
    return `re-planned(${JSON.stringify(this.#draws)})`;
  }

  run(model: LedgerModel, tested: RosterUnderTest): Promise<void> {
    return tryReplan(this.#draws, model, tested);
  }
}

/** The re-planned roster is what its two entries say; whatever they do not name stays as it was. */
async function tryReplan(own: Draws, model: LedgerModel, tested: RosterUnderTest): Promise<void> {
  const before = tested.roster;
  const text = JSON.stringify(before);
  const { frozen, later } = own;
  const today = addDays(model.day, later);
  const outcome = await replan(before, amended(model.document, today, own), {
    today,
    at: `${today}T09:00:00+08:00`,
    author: '县信访局',
    moves: MOVES,
    ...(frozen !== undefined && { frozenThrough: addDays(today, frozen - 1) }),
  });
  expect(JSON.stringify(before)).toBe(text);
  if (outcome.status === 'refused') {
    expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  const { roster } = outcome;
  expect(roster.ledger.slice(0, before.ledger.length)).toEqual(before.ledger);
  for (const entry of roster.ledger.slice(before.ledger.length)) model.replan(entry);
  model.day = today;
  tested.roster = roster;
  expect(roster.document).toEqual(model.document);
  expectSnapshot(roster, model.snapshots[model.snapshots.length - 1]!);
  expectSound(roster);
  // what nobody may change stands as the model has it, since the entries do not touch it
  const kept = [...model.places].filter(([shift]) => model.dates.get(shift)! < today);
  const was = new Map(before.assignments.map((place) => [place.shift, place.leader]));
  for (const [shift, { leader }] of kept) expect(leader).toBe(was.get(shift));
}

export const replanCommand: fc.Arbitrary<fc.AsyncCommand<LedgerModel, RosterUnderTest>> = draws.map(
  (own) => new Replan(own),
);
