import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../document/schema.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { word } from '../locale/diagnostics.ts';
import { restore } from '../roster/restore.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { BadOptionError } from '../solve/backend.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { plan } from './plan.ts';
import { type ReplanOptions, replan } from './replan.ts';
import { changedHands, datesOf, publishedRoster, replanned } from './replan-ledger.test.kit.ts';

const document = makeDocument({ issuedOn: '2024-02-20', leaders: manyLeaders(8) });
const roster = await publishedRoster(document);
const common = { at: '2024-03-08T08:00:00+08:00', author: '县信访局' };
const options: ReplanOptions = { today: '2024-03-08', ...common };

const holderOn = ({ assignments }: Roster, date: string): string | null =>
  assignments.find((place) => place.date === date)!.leader;
const on = (date: string): string => `${date}/main/1`;
const gaveUp = (from: Roster, date: string): LedgerEntry => ({
  kind: 'vacated',
  ...common,
  shift: on(date),
  from: holderOn(from, date)!,
});
const attended = (from: Roster, date: string, came: { title: string } | null): LedgerEntry => ({
  kind: 'attended',
  ...common,
  shift: on(date),
  holder: holderOn(from, date),
  came,
});
const away = (leader: string, ...dates: readonly string[]): RosterDocument => ({
  ...document,
  leaders: document.leaders.map((own) =>
    own.id === leader ? { ...own, absences: dates.map((from) => ({ from })) } : own,
  ),
});

describe('replan', () => {
  it('changes nothing when nothing has changed, and says so in one entry', async () => {
    const outcome = await replanned(roster, document, '2024-03-08');
    expect(outcome.roster.assignments).toEqual(roster.assignments);
    expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
    expect(outcome.roster.ledger.slice(roster.ledger.length)).toEqual([
      expect.objectContaining({
        kind: 're-planned',
        ...common,
        frozenThrough: '2024-03-10',
        removed: [],
        added: [],
      }),
    ]);
  });

  it('freezes the days of notice of a table that is published, and none of a draft', async () => {
    expect((await replanned(roster, document, '2024-03-08')).frozenThrough).toBe('2024-03-10');
    const longer = { ...document, noticeDays: 5 };
    expect((await replanned(roster, longer, '2024-03-08')).frozenThrough).toBe('2024-03-13');
    const draft = await plan(document, { moves: 1000 });
    if (draft.status === 'refused') throw new Error('refused');
    const holder = holderOn(draft.roster, '2024-03-08')!;
    const again = await replanned(draft.roster, away(holder, '2024-03-08'), '2024-03-08');
    expect(again.frozenThrough).toBe('2024-03-07');
    expect(holderOn(again.roster, '2024-03-08')).not.toBe(holder);
    expect(again.changes).toMatchObject({ changed: 1, least: 1, proven: true });
  });

  it('leaves days alone that are not published', async () => {
    const early = await publishedRoster(document, { through: '2024-03-15' });
    const [first, last] = ['L01', '2024-03-25'];
    const outcome = await replanned(early, away(holderOn(early, last)!, last), '2024-03-08');
    expect(outcome.changes).toMatchObject({ changed: 0, least: 0, proven: true });
    expect(changedHands(early, outcome.roster).every((change) => change > '2024-03-15')).toBe(true);
    expect(datesOf(outcome.roster, first).length).toBeGreaterThan(0);
  });

  it('warns of holders who are away on a day too near to be planned again', async () => {
    const holder = holderOn(roster, '2024-03-08')!;
    const outcome = await replanned(roster, away(holder, '2024-03-08'), '2024-03-08');
    expect(holderOn(outcome.roster, '2024-03-08')).toBe(holder);
    expect(outcome.diagnostics).toMatchObject([{ code: 'frozen-holder-away', leader: holder }]);
    expect(outcome.roster.given.hard + outcome.roster.score.hard).toBeGreaterThan(0);
  });

  describe('a place that was given up', () => {
    it('is filled even on a day too near, and counts as one change', async () => {
      const open = appendAndRecount(roster, [gaveUp(roster, '2024-03-08')]);
      const outcome = await replanned(open, document, '2024-03-08');
      expect(holderOn(outcome.roster, '2024-03-08')).not.toBeNull();
      expect(holderOn(outcome.roster, '2024-03-08')).not.toBe(holderOn(roster, '2024-03-08'));
      expect(outcome.changes).toEqual({ changed: 1, least: 1, proven: true });
    });

    it('belongs to whom a plan gave it from then on', async () => {
      const open = appendAndRecount(roster, [gaveUp(roster, '2024-03-08'), gaveUp(roster, '2024-03-20')]);
      const first = (await replanned(open, document, '2024-03-08')).roster;
      const second = await replanned(first, document, '2024-03-08');
      expect(second.changes).toEqual({ changed: 0, least: 0, proven: true });
      expect(second.roster.assignments).toEqual(first.assignments);
      // near: whoever took it over stays, even when he is away by now
      const taker = holderOn(first, '2024-03-08')!;
      const third = await replanned(first, away(taker, '2024-03-08'), '2024-03-08');
      expect(holderOn(third.roster, '2024-03-08')).toBe(taker);
      const later = holderOn(first, '2024-03-20')!;
      const fourth = await replanned(first, away(later, '2024-03-20'), '2024-03-08');
      expect(fourth.changes).toEqual({ changed: 1, least: 1, proven: true });
      expect(holderOn(fourth.roster, '2024-03-20')).not.toBe(holderOn(roster, '2024-03-20'));
    });

    it('that is past and empty counts no more', async () => {
      const open = appendAndRecount(roster, [gaveUp(roster, '2024-03-04')]);
      const outcome = await replanned(open, document, '2024-03-08');
      expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
      expect(holderOn(outcome.roster, '2024-03-04')).toBeNull();
      expect(outcome.roster.given.coverage).toBe(100);
    });
  });

  it('keeps who came today when the day changes its kind, or needs nobody by now', async () => {
    const came = { title: '县委办值班人员' };
    const served = appendAndRecount(roster, [attended(roster, '2024-03-08', came)]);
    const festival = (kind: 'make-up-workday' | 'holiday'): RosterDocument => ({
      ...document,
      calendar: { overrides: [{ from: '2024-03-08', kind, name: '节日' }] },
    });
    const of = ({ assignments }: Roster) => assignments.find(({ date }) => date === '2024-03-08');
    for (const kind of ['make-up-workday', 'holiday'] as const) {
      const outcome = await replanned(served, festival(kind), '2024-03-08');
      expect(of(outcome.roster)).toMatchObject({ leader: null, attended: came });
    }
  });

  it('is not held to account for what people agree on afterwards', async () => {
    const { roster: again } = await replanned(roster, away('L01', '2024-03-20'), '2024-03-08');
    const { shift, leader } = again.assignments[again.assignments.length - 1]!;
    const to = leader === 'L07' ? 'L08' : 'L07';
    const agreed = appendAndRecount(again, [{ kind: 'substituted', ...common, shift, from: leader, to }]);
    expect(agreed.score.disruption).toBe(again.score.disruption);
    const next = await replanned(agreed, away('L01', '2024-03-20'), '2024-03-08');
    expect(next.changes.least).toBe(0);
    expect(next.roster.assignments.find((place) => place.shift === shift)).toMatchObject({ leader: to });
  });

  it('says that the fewest cannot be found where no roster can be', async () => {
    const nobody = {
      ...document,
      leaders: document.leaders.map((own) => ({ ...own, absences: [{ from: '2024-03-20' }] })),
    };
    const outcome = await replanned(roster, nobody, '2024-03-08');
    expect(outcome.status).toBe('infeasible');
    expect(outcome.changes.proven).toBe(false);
    expect(outcome.conflicts).not.toEqual([]);
  });

  it('begins when what was written last has been written', async () => {
    const outcome = await replan(roster, document, {
      ...options,
      at: '2024-02-20T08:59:00+08:00',
      today: '2024-02-20',
    });
    expect(outcome).toEqual({
      status: 'refused',
      diagnostics: [
        expect.objectContaining({ code: 'earlier-than-last', last: '2024-02-20T09:00:00+08:00' }),
      ],
    });
    expect(word(outcome.diagnostics[0]!, 'zh-CN')).toContain('2024');
  });

  it.each([
    [
      'served-leader-missing',
      { leaders: document.leaders.filter(({ id }) => id !== holderOn(roster, '2024-03-04')) },
    ],
    [
      'served-type-missing',
      { shiftTypes: [{ id: 'other', name: '其他', heads: { workday: 1, restDay: 0 } }] },
    ],
    ['served-day-outside', { period: { from: '2024-03-05', to: '2024-03-31' } }],
  ] as const)('refuses a document that has lost what was served: %s', async (code, change) => {
    const outcome = await replan(roster, { ...document, ...change } as RosterDocument, options);
    expect(outcome.status).toBe('refused');
    expect(outcome.diagnostics).toContainEqual(expect.objectContaining({ code, severity: 'error' }));
    for (const language of ['zh-CN', 'en'] as const)
      for (const diagnostic of outcome.diagnostics) expect(word(diagnostic, language)).not.toBe('');
  });

  it('refuses to forget a protection period in which somebody has served', async () => {
    const protectedDocument = {
      ...document,
      protectionPeriods: [{ id: '两会', name: '全国两会', from: '2024-03-04', to: '2024-03-11' }],
    };
    const published = await publishedRoster(protectedDocument);
    const outcome = await replan(published, document, options);
    expect(outcome.status).toBe('refused');
    expect(outcome.diagnostics).toMatchObject([
      {
        code: 'served-period-missing',
        period: '两会',
        dates: ['2024-03-04', '2024-03-05', '2024-03-06', '2024-03-07'],
      },
    ]);
    expect(word(outcome.diagnostics[0]!, 'zh-CN')).toBe(
      '3月4日至7日是按特别防护期“两会”值的班，方案中却没有这个防护期。请保留，不再需要的，写上截止日期 to。',
    );
    const shorter = { ...protectedDocument.protectionPeriods[0]!, to: '2024-03-08' };
    const ended = await replanned(published, { ...document, protectionPeriods: [shorter] }, '2024-03-08');
    expect(ended.roster.dutyDays.filter(({ date }) => date > '2024-03-08' && date < '2024-03-11')).toEqual(
      [],
    );
  });

  it.each([
    { today: '2024-02-30' },
    { frozenThrough: 'tomorrow' },
    { at: '2024-03-08' },
    { author: '' },
    { reason: '' },
    { seed: 0.5 },
    { mvoes: 0 },
    { backend: undefined },
  ])('throws for options that no ledger could hold: %o', async (wrong) => {
    await expect(replan(roster, document, { ...options, ...wrong })).rejects.toThrow(BadOptionError);
  });

  it('is the fold of its ledger, and refuses a file that is not', async () => {
    const { roster: again } = await replanned(roster, away('L01', '2024-03-20'), '2024-03-08');
    expect(() => restore(again)).not.toThrow();
    const [place, ...rest] = again.assignments;
    const forged = { ...again, assignments: [{ ...place!, leader: 'L08' }, ...rest] };
    await expect(replan(forged, document, options)).rejects.toThrow('"assignments" is not what its ledger');
  });
});
