import { readFileSync } from 'node:fs';
import type { Leader, Roster, RosterDocument } from '@lunzhi/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { isLong, seed, some, times } from '../../../../scripts/runs.ts';
import { type Base, bases, county, mostlyPast, otherData, planned, withDocument } from './bases.test.kit.ts';
import { fieldChanges } from './field-forgeries.test.kit.ts';
import { tryFile } from './forger.test.kit.ts';
import { type Change, type Repair, repaired, repairs, rowChanges, withValue } from './forgeries.test.kit.ts';
import { ledgerChanges } from './ledger-forgeries.test.kit.ts';

let all: readonly Base[] = [];

beforeAll(async () => {
  all = await bases();
}, 240_000);

/** Whole numbers from 0, the same for the same seed. */
function drawing(start: number): (below: number) => number {
  let state = start >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** In another order, the same for the same seed. */
function shuffled<Item>(items: readonly Item[], start: number): Item[] {
  const draw = drawing(start);
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

interface Forgery {
  readonly base: Base;
  readonly change: Change;
  readonly repair: Repair;
}

/** Every change of every base, made right again in each way. */
const forgeriesOf = (base: Base): Forgery[] =>
  [...fieldChanges(base.roster), ...rowChanges(base.roster), ...ledgerChanges(base.roster)].flatMap(
    (change) => repairs.map((repair) => ({ base, change, repair })),
  );

/** The text of a forged file, or `null` where the change leaves nothing that could be written. */
function textOf({ base: { roster }, change, repair }: Forgery): string | null {
  try {
    const text = JSON.stringify(repaired(change.apply(roster), repair));
    return text === JSON.stringify(roster) ? null : text;
  } catch {
    return null;
  }
}

/** Documents that ask for less, or for something else: a roster of theirs is passed off as one of the document. */
const weaker: Readonly<Record<string, (document: RosterDocument) => RosterDocument>> = {
  'a week at no heads': (own) => ({
    ...own,
    exceptions: [...own.exceptions!, { from: '2024-02-19', to: '2024-02-22', heads: 0 }],
  }),
  'one day less': (own) => ({ ...own, exceptions: [...own.exceptions!, { from: '2024-02-20', heads: 0 }] }),
  'no protection period': (own) => ({ ...own, protectionPeriods: [] }),
  'one shift type': (own) => ({
    ...own,
    shiftTypes: own.shiftTypes!.slice(0, 1),
    pins: own.pins!.filter(({ type }) => type === 'main'),
  }),
  'no pins': (own) => ({ ...own, pins: [] }),
  'no absence': (own) => ({
    ...own,
    leaders: own.leaders.map((leader) => withValue(leader, ['absences'], undefined) as Leader),
  }),
  'nobody carries anything': (own) => ({
    ...own,
    leaders: own.leaders.map((leader) => withValue(leader, ['carried'], undefined) as Leader),
  }),
  'equal shares': (own) => ({
    ...own,
    leaders: own.leaders.map((leader) => withValue(leader, ['share'], undefined) as Leader),
  }),
  'a holiday more': (own) => ({
    ...own,
    calendar: {
      overrides: [...own.calendar!.overrides!, { from: '2024-02-21', kind: 'holiday', name: '元宵' }],
    },
  }),
  'the ordinary week': (own) => ({ ...own, calendar: { ...own.calendar, source: 'weekdays-only' } }),
  'no gap': (own) => ({ ...own, rules: [...own.rules!.slice(1), { constraint: 'min-rest-gap', weight: 0 }] }),
  'no fairness on rest days': (own) => ({
    ...own,
    rules: [...own.rules!, { id: 'fair-rest-days', constraint: 'fair-load', weight: 0 }],
  }),
};

/** Weaker documents whose rosters lack places: what the others change shows in no row. */
const lacking = ['a week at no heads', 'one day less', 'no protection period', 'one shift type'];

const nameOf = ({ base, change, repair }: Forgery): string =>
  `${base.name}: ${change.name}, ${repair} made right`;

describe('a roster file', { timeout: 3_600_000 }, () => {
  test('that was honestly made passes', async () => {
    for (const base of all) {
      const tried = await tryFile(JSON.stringify(base.roster), base.roster.document, base);
      const isPublic = base.roster.ledger.length > 0;
      expect([base.name, tried]).toEqual([
        base.name,
        expect.objectContaining({
          isChecked: true,
          isExported: true,
          isPublished: isPublic,
          isOpened: true,
          wrong: [],
          ...(base.bound !== null && { isProven: base.roster.score.fairness === base.bound }),
        }),
      ]);
    }
  });

  test.each([
    ['an example', '../../../../examples/01-dongan-2024/document.json'],
    ['a township', '../../../../examples/02-township/document.json'],
  ])('of %s passes', async (name, path) => {
    const document = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as RosterDocument;
    const roster = await planned(document);
    const tried = await tryFile(JSON.stringify(roster), document, {
      name,
      roster,
      bound: roster.bound.fairness,
    });
    expect(tried).toMatchObject({ isChecked: true, isExported: true, isOpened: true, wrong: [] });
  });

  test('of an earlier version passes, though its shares are others', async () => {
    const path = '../../../core/src/plan/earlier-versions/quota-beyond.json';
    const text = readFileSync(new URL(path, import.meta.url), 'utf8');
    const roster = JSON.parse(text) as Roster;
    const tried = await tryFile(text, roster.document, { name: 'earlier', roster, bound: null });
    expect(tried).toMatchObject({ isChecked: true, isExported: true, isOpened: true, wrong: [] });
  });

  test.each(some(Object.entries(weaker), 2))(
    'of a weaker document (%s) is never passed off as one of the document, whether it is a draft or most of it past',
    async (name, weaken) => {
      const base = all[0]!;
      const draft = await planned(weaken(county));
      const past = await mostlyPast(draft);
      const ways = [draft, past].flatMap((roster) =>
        [undefined, otherData].flatMap((data) =>
          [null, base.roster.rules].map((rules) => ({ roster, data, rules })),
        ),
      );
      for (const { roster, data, rules } of some(ways, 4)) {
        const forged = { ...withDocument(roster, county, data), ...(rules && { rules }) };
        const bound = roster === draft ? base.bound : null;
        const tried = await tryFile(JSON.stringify(forged), county, { ...base, roster: forged, bound });
        expect([name, ...tried.wrong]).toEqual([name]);
        // who carries what and who is away shows in no row: the roster may be one of the document all the same
        if (lacking.includes(name))
          expect([tried.isProven, tried.isExported, tried.isPublished]).toEqual([false, false, false]);
      }
    },
  );

  test('law: a forged one is refused, or what is published of it is worth what is claimed', async () => {
    const count = times(60, 6_000);
    const lists = all.map(forgeriesOf);
    const order = lists.map((list) => shuffled(list, seed));
    const counts = { tried: 0, refused: 0, proven: 0, exported: 0, published: 0 };
    const walked = lists.map(() => 0);
    const wrong: string[] = [];
    // each list in turn, none of its forgeries twice
    while (counts.tried < count && order.some((list) => list.length > 0))
      for (const [index, list] of order.entries()) {
        const forgery = list.pop();
        if (!forgery) continue;
        walked[index]!++;
        const text = textOf(forgery);
        if (text === null) continue;
        const tried = await tryFile(text, forgery.base.roster.document, forgery.base);
        counts.tried++;
        counts.refused += tried.isChecked ? 0 : 1;
        counts.proven += tried.isProven ? 1 : 0;
        counts.exported += tried.isExported ? 1 : 0;
        counts.published += tried.isPublished ? 1 : 0;
        if (tried.wrong.length > 0) wrong.push(`${nameOf(forgery)}: ${tried.wrong.join('; ')}`);
      }
    const coverage = lists.map(({ length }, index) => `${walked[index]} of ${length} of ${all[index]!.name}`);
    if (isLong) console.log(`forged: ${JSON.stringify(counts)}; walked ${coverage.join(', ')}`);
    expect(wrong).toEqual([]);
    // a forger whose files are all refused at the door tries nothing
    expect(counts.refused).toBeGreaterThan(count / 10);
    expect(counts.exported).toBeGreaterThan(count / 20);
  });
});
