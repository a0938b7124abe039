import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { scoreRoster } from '../roster/score-roster.ts';
import { addDays } from '../dates/civil.ts';
import { isRestKind, type RosterDocument } from '../document/schema.ts';
import { parseDocument } from '../plan/parse-document.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { type DocumentSketch, makeDocument } from '../testing/documents.ts';
import { appendEntry } from './append-entry.ts';
import { type CarriedFigures, carryOver, nextDocument } from './carry-over.ts';
import { rosterOf } from './ledger-documents.test.kit.ts';

const figures = ['duties', 'restDays', 'holidays'] as const;
const WHOLE = { cap: 1000 };

const carriedBy = (document: RosterDocument, id: string, of: keyof CarriedFigures): number =>
  document.leaders.find((leader) => leader.id === id)!.carried?.[of] ?? 0;

/** The same people in the months after. */
const draftAfter = ({ period, leaders, shiftTypes, ...document }: RosterDocument): RosterDocument => ({
  format: document.format,
  title: '下期',
  jurisdiction: document.jurisdiction,
  issuer: document.issuer,
  issuedOn: document.issuedOn,
  period: { from: addDays(period.to, 1), to: addDays(period.to, 40) },
  leaders: leaders.map(({ id, name, carried, share, quota }) => ({
    id,
    name,
    ...(carried && { carried }),
    ...(share !== undefined && { share }),
    ...(quota && { quota: { per: 'month' as const, count: 1 } }),
  })),
  ...(shiftTypes && { shiftTypes }),
});

describe('carryOver', () => {
  test('law: what everybody carries is what he served, less what was his, with what he had before', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary({ quotas: false }), async (document) => {
        const roster = await rosterOf(document);
        const { leaders } = carryOver(roster, WHOLE);
        for (const capped of carryOver(roster, { cap: 0 }).leaders)
          expect(capped.uncapped).toEqual(leaders.find(({ id }) => id === capped.id)!.carried);
        const kindOf = new Map(roster.dutyDays.map(({ date, kind }) => [date, kind]));
        const loads = new Map(scoreRoster(roster).leaders.map((load) => [load.id, load]));
        for (const { id, carried } of leaders) {
          const kinds = roster.assignments.flatMap(({ leader, date }) =>
            leader === id ? [kindOf.get(date)!] : [],
          );
          const served = [
            kinds.length,
            kinds.filter(isRestKind).length,
            kinds.filter((kind) => kind === 'holiday').length,
          ];
          const { entitlement, restDayEntitlement, holidayEntitlement } = loads.get(id)!;
          const fair = [entitlement, restDayEntitlement, holidayEntitlement];
          figures.forEach((of, index) => {
            const sum = served[index]! + carriedBy(document, id, of) - fair[index]!;
            expect(carried[of]).toBeCloseTo(sum, 6);
            expect(Math.round(1000 * carried[of]) / 1000).toBe(carried[of]);
            expect(Object.is(carried[of], -0)).toBe(false);
          });
        }
      }),
      runs(8, 200),
    );
  });

  test('law: where everybody shares and stays, nothing is carried in sum but what came in', async () => {
    const plain = { quotas: false, pools: false, postsInside: false, absences: false, twoHeads: false };
    await fc.assert(
      fc.asyncProperty(documentArbitrary(plain), async (document) => {
        const roster = await rosterOf(document);
        fc.pre(roster.assignments.every(({ leader }) => leader !== null));
        const { leaders } = carryOver(roster, WHOLE);
        for (const of of figures) {
          const sum = leaders.reduce(
            (total, { id, carried }) => total + carried[of] - carriedBy(document, id, of),
            0,
          );
          // each entitlement is rounded to a thousandth by itself
          expect(Math.abs(sum)).toBeLessThanOrEqual(0.0005 * leaders.length + 1e-9);
        }
      }),
      runs(8, 200),
    );
  });

  test('law: nobody carries more than the cap, and less is left as it is', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), fc.constantFrom(0, 0.25, 1, 2.5), async (document, cap) => {
        const roster = await rosterOf(document);
        const whole = carryOver(roster, WHOLE).leaders;
        carryOver(roster, { cap }).leaders.forEach(({ carried }, index) => {
          for (const of of figures)
            expect(carried[of]).toBe(Math.max(-cap, Math.min(cap, whole[index]!.carried[of])) + 0);
        });
      }),
      runs(8, 100),
    );
  });

  test('law: the next document is right, and its history is what was served before it', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), async (document) => {
        const roster = await rosterOf(document);
        const next = nextDocument(draftAfter(document), roster);
        const { diagnostics } = parseDocument(next);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const { history } = carryOver(roster);
        expect(next.history ?? []).toHaveLength(history.length);
        expect(history.map(({ date }) => date)).toEqual(history.map(({ date }) => date).sort());
      }),
      runs(8, 200),
    );
  });

  const at = (date: string) => ({ at: `${date}T18:00:00+08:00`, author: '县信访局' });
  const march = (sketch: DocumentSketch = {}) => rosterOf(makeDocument(sketch));
  const dutiesOf = (roster: Awaited<ReturnType<typeof march>>, id: string): number =>
    carryOver(roster, WHOLE).leaders.find((leader) => leader.id === id)!.carried.duties;

  it('counts for whoever came, and somebody who is no leader for nobody', async () => {
    const roster = await march();
    const { shift, leader, date } = roster.assignments[0]!;
    const other = roster.document.leaders.find(({ id }) => id !== leader)!.id;
    const attended = { kind: 'attended' as const, ...at(date), shift, holder: leader };
    const instead = appendEntry(roster, { ...attended, came: { leader: other } }).roster!;
    expect(dutiesOf(instead, leader!)).toBeCloseTo(dutiesOf(roster, leader!) - 1, 6);
    expect(dutiesOf(instead, other)).toBeCloseTo(dutiesOf(roster, other) + 1, 6);
    const nobody = appendEntry(roster, { ...attended, came: { title: '值班人员' } }).roster!;
    expect(dutiesOf(nobody, leader!)).toBeCloseTo(dutiesOf(roster, leader!) - 1, 6);
    expect(dutiesOf(nobody, other)).toBe(dutiesOf(roster, other));
    expect(carryOver(nobody).history).toHaveLength(20);
  });

  it('lets a leader with a quota carry nothing', async () => {
    const roster = await march({
      leaders: ['A', 'B', 'C', { id: 'D', quota: { per: 'period', count: 2 }, carried: { duties: 3 } }],
    });
    expect(dutiesOf(roster, 'D')).toBe(0);
  });

  it('drops those whose last post ends with the period, and their duties', async () => {
    const roster = await march({
      leaders: ['A', 'B', 'C', { id: 'D', posts: [{ title: '副县长', to: '2024-03-31' }] }],
    });
    expect(roster.assignments.some(({ leader }) => leader === 'D')).toBe(true);
    const { leaders, history } = carryOver(roster);
    expect(leaders.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(history.filter(({ leader }) => leader === 'D')).toEqual([]);
  });

  it('keeps the duties of a year, and of the document’s own history what lies in it', async () => {
    const roster = await march({
      history: [
        { date: '2023-03-31', leader: 'A' },
        { date: '2023-04-01', leader: 'B' },
        { date: '2024-02-29', leader: 'C', type: 'main' },
      ],
    });
    const { history } = carryOver(roster);
    expect(history.slice(0, 2)).toEqual([
      { date: '2023-04-01', leader: 'B' },
      { date: '2024-02-29', leader: 'C', type: 'main' },
    ]);
    expect(history).toHaveLength(2 + 21);
    expect(carryOver(roster, { from: '2024-03-29' }).history).toEqual([
      { date: '2024-03-29', leader: roster.assignments[20]!.leader, type: 'main' },
    ]);
  });

  it('refuses a cap that is no number of duties', async () => {
    const roster = await march();
    for (const cap of [-1, NaN, Infinity]) expect(() => carryOver(roster, { cap })).toThrow(RangeError);
  });
});

describe('nextDocument', () => {
  it('replaces the figures and the history of those who stay, and leaves newcomers as they are written', async () => {
    const roster = await rosterOf(
      makeDocument({ leaders: ['A', 'B', 'C', { id: 'D', carried: { duties: 0.25 } }, 'E'] }),
    );
    const draft = {
      ...draftAfter(roster.document),
      leaders: [
        { id: 'A', name: 'A', carried: { duties: 9 } },
        { id: 'D', name: 'D', quota: { per: 'month' as const, count: 1 }, carried: { duties: 9 } },
        { id: 'N', name: 'N', carried: { duties: -0.5 } },
      ],
      shiftTypes: [{ id: 'am', name: '上午' }],
      history: [{ date: '2024-01-02', leader: 'N' }],
    };
    const next = nextDocument(draft, roster);
    const { carried } = carryOver(roster).leaders[0]!;
    expect(next.leaders).toEqual([
      { id: 'A', name: 'A', carried },
      { id: 'D', name: 'D', quota: { per: 'month', count: 1 } },
      { id: 'N', name: 'N', carried: { duties: -0.5 } },
    ]);
    const duties = roster.assignments.filter(({ leader }) => leader === 'A' || leader === 'D');
    // a type that the next document does not have is left out
    expect(next.history).toEqual(duties.map(({ date, leader }) => ({ date, leader })));
    expect(draft.history).toHaveLength(1);
    // of a period that begins early, only what lies before it
    const early = { ...draft, period: { from: '2024-03-20', to: '2024-04-30' } };
    expect(nextDocument(early, roster).history).toEqual(
      duties.filter(({ date }) => date < '2024-03-20').map(({ date, leader }) => ({ date, leader })),
    );
  });
});
