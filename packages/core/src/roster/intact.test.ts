import { describe, expect, it } from 'vitest';
import { appendEntries } from '../ledger/append-entries.ts';
import { checkCertificate } from '../plan/check-certificate.ts';
import { recount, recountAgainst } from '../plan/recount.ts';
import { replan } from '../plan/replan.ts';
import { UnpublishableRosterError, isPublishable, publicRoster } from '../report/build-public-roster.ts';
import { word } from '../locale/diagnostics.ts';
import { openSession } from '../session/session.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { approved, common } from './plain-entries.test.kit.ts';
import {
  document,
  draft,
  on,
  passedOff,
  planned,
  published,
  reasonsOf,
  without,
} from './read-rosters.test.kit.ts';
import { BrokenRosterError, verifyRoster } from './restore.ts';
import type { Roster } from './roster.ts';

/** As somebody would have made it before the notice: the day an ordinary working day. */
const ofKind = (
  roster: Roster,
  date: string,
  kind: 'workday' | 'holiday',
  holidays: string[] = [],
): Roster => ({
  ...roster,
  dutyDays: roster.dutyDays.map((day) => (day.date === date ? { ...day, kind, holidays } : day)),
  assignments: roster.assignments.map((place) => (place.date === date ? { ...place, kind } : place)),
  calendar: { ...roster.calendar, digest: '0'.repeat(64) },
});

describe('a row', () => {
  it('has its date once: two rows with their dates swapped, so that an absent leader would be posted, are broken', async () => {
    const { assignments } = draft;
    const absent = assignments.findIndex(({ leader, date }) => leader === 'F' && date !== '2024-02-26');
    const away = assignments.findIndex(({ date }) => date === '2024-02-26');
    const [one, other] = [assignments[absent]!, assignments[away]!];
    const swapped = assignments
      .with(absent, { ...one, date: other.date })
      .with(away, { ...other, date: one.date });
    expect(await reasonsOf({ ...draft, assignments: swapped })).toEqual([
      expect.stringMatching(/the place .* is written for/),
    ]);
  });

  it.each<[string, (row: Roster['assignments'][number]) => object, RegExp]>([
    ['another shift type', () => ({ type: 'other' }), /is written for/],
    ['another kind than its day', () => ({ kind: 'weekend' }), /is written for a weekend, but the day is/],
    ['a number beyond its day', ({ date }) => ({ shift: `${date}/main/2` }), /is missing/],
    ['somebody unknown', () => ({ leader: 'X' }), /the leader "X" is unknown/],
    ['who came, without a ledger', ({ leader }) => ({ attended: { leader } }), /needs a ledger/],
    ['an origin of the ledger', () => ({ origin: 'exchanged' }), /needs a ledger/],
  ])('with %s is broken', async (_, change, reason) => {
    const [first, ...rest] = draft.assignments;
    const assignments = [{ ...first!, ...change(first!) } as typeof first & object, ...rest];
    expect(await reasonsOf({ ...draft, assignments: assignments as Roster['assignments'] })).toEqual([
      expect.stringMatching(reason),
    ]);
  });

  it('stands once, and so does a day', async () => {
    const { assignments, dutyDays } = draft;
    expect(await reasonsOf({ ...draft, assignments: [...assignments, assignments[0]!] })).toEqual([
      expect.stringMatching(/appears twice/),
    ]);
    expect(await reasonsOf({ ...draft, dutyDays: [...dutyDays, dutyDays[0]!] })).toEqual([
      expect.stringMatching(/appears twice/),
    ]);
  });
});

describe('the days of a roster', () => {
  it('are those of its document: one that leaves a protected day out is broken', async () => {
    expect(await reasonsOf(without(draft, '2024-02-11'))).toEqual([
      expect.stringMatching(/does not ask for what it stores on 2024-02-11/),
    ]);
  });

  it('are those of its document: a week planned at no heads is no roster of the whole', async () => {
    const short = await planned({
      ...document,
      exceptions: [{ from: '2024-02-10', to: '2024-02-12', heads: 0 }],
    });
    expect(await reasonsOf(passedOff(short, document))).toEqual([
      expect.stringMatching(/does not ask for what it stores on 2024-02-10/),
    ]);
  });

  it('are of the kinds that their rows say', () => {
    const rested = draft.dutyDays.filter(({ kind }) => kind !== 'workday');
    expect(rested.length).toBeGreaterThan(2);
    for (const { date } of rested) {
      const dutyDays = draft.dutyDays.map((day) =>
        day.date === date ? { ...day, kind: 'workday' as const, holidays: [] } : day,
      );
      expect(() => recount({ ...draft, dutyDays })).toThrow(/but the day is a workday/);
    }
  });

  it('may have been others before a notice came: then they are told by date, and nothing is proven or made public', () => {
    // a Sunday worked instead of a holiday, which was a day off before the notice came
    const roster = without(draft, '2024-02-18');
    const old = { ...roster, calendar: { ...roster.calendar, digest: '0'.repeat(64) } };
    const { proven, problems } = checkCertificate(old);
    expect({ proven, isSaid: problems.includes('calendar-changed') }).toEqual({
      proven: false,
      isSaid: true,
    });
    const counted = recount(old);
    expect(counted.analysis.score.coverage).toBe(100);
    expect(counted.proven).toEqual({ fairness: false, disruption: false, quality: false });
    expect(counted.diagnostics.map((own) => word(own, 'zh-CN'))).toEqual([
      '2024年2月18日：排班时是无需值班，按今天的放假数据是调休上班。',
    ]);
    expect(() => publicRoster(old)).toThrow(UnpublishableRosterError);
    expect(() => publicRoster(old)).toThrow(/days that have changed 2024-02-18/);
    const { diagnostics } = appendEntries(old, [approved, published]);
    expect(diagnostics.map(({ code }) => code)).toContain('days-have-changed');
    const session = openSession({ roster: old });
    expect(session.view().diagnostics.map(({ sentence }) => sentence)).toContain(
      '2024年2月18日：排班时是无需值班，按今天的放假数据是调休上班。',
    );
    expect(() => session.publicRoster()).toThrow(UnpublishableRosterError);
  });

  it('that say they are of today’s holiday data, and are others, are broken', async () => {
    expect(await reasonsOf(without(draft, '2024-02-18'))).toEqual([
      expect.stringMatching(/made with today's holiday data, but 2024-02-18/),
    ]);
  });

  it('that only holiday data decide may be of another kind, those of the document may not', () => {
    const changed = ofKind(draft, '2024-02-12', 'workday');
    expect(recount(changed).diagnostics.map((own) => word(own, 'en'))).toEqual([
      '12 Feb 2024 was a workday when the roster was planned and is a holiday (Spring Festival) by today’s holiday data.',
    ]);
    expect(() => recount(ofKind(draft, '2024-02-12', 'holiday', ['放假']))).toThrow(BrokenRosterError);
    // nobody is needed on a day off outside the protection period
    expect(() => recount(ofKind(draft, '2024-02-20', 'holiday', ['春节']))).toThrow(BrokenRosterError);
    const override = { from: '2024-02-12', kind: 'holiday' as const, name: '春节' };
    const own = { ...document, calendar: { overrides: [override] } };
    expect(() => recount(passedOff(changed, own))).toThrow(/does not ask for what it stores on 2024-02-12/);
  });

  it('of another version that reads the document otherwise are told, not damaged', () => {
    const old = { ...without(draft, '2024-02-11'), lunzhi: '0.0.1' };
    expect(recount(old).diagnostics).toMatchObject([{ code: 'calendar-differs', date: '2024-02-11' }]);
    expect(isPublishable(old)).toBe(false);
  });

  it('gone by stay as they were once the roster has been planned again', async () => {
    const state = without(draft, '2024-02-18');
    const old = { ...state, calendar: { ...state.calendar, digest: '0'.repeat(64) } };
    const again = await replan(old, document, { ...on('2024-02-26'), moves: 300 });
    if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
    expect(again.diagnostics.map(({ code }) => code)).toContain('past-day-added');
    const { roster } = again;
    expect(recount(roster).diagnostics.map((own) => word(own, 'zh-CN'))).toEqual([
      '2024年2月18日：排班时是无需值班，按今天的放假数据是调休上班（已经过去，保持原样）。',
    ]);
    expect(checkCertificate(roster)).toMatchObject({
      proven: false,
      problems: expect.arrayContaining(['calendar-changed']),
    });
    expect(isPublishable(roster)).toBe(true);
    const earlier = await replan(old, document, { ...on('2024-02-01'), moves: 300 });
    if (earlier.status === 'refused') throw new Error(JSON.stringify(earlier.diagnostics));
    expect(recount(earlier.roster).diagnostics).toEqual([]);
  });
});

describe('the rules of a roster', () => {
  const weakened: Roster = {
    ...draft,
    rules: draft.rules.map((rule) => (rule.id === 'min-rest-gap' ? { ...rule, weight: 0 } : rule)),
  };
  /** The same leader two days in a row, which the document's gap forbids. */
  const close: Roster = {
    ...weakened,
    assignments: weakened.assignments.map((place, index) =>
      index === 1 ? { ...place, leader: weakened.assignments[0]!.leader } : place,
    ),
  };

  it('are those of its document: a rule weakened in the file counts as the document has it', () => {
    const { analysis, proven, diagnostics } = recount(close);
    expect(analysis.score.hard).toBeGreaterThan(0);
    expect(proven.fairness).toBe(false);
    expect(diagnostics).toMatchObject([
      { code: 'rules-differ', asked: { hard: analysis.score.hard }, stored: { hard: 0 } },
      {
        code: 'rule-differs',
        rule: 'min-rest-gap',
        asked: { weight: 1, cost: analysis.score.hard },
        stored: { weight: 0, cost: 0 },
      },
    ]);
    expect(recountAgainst(document, close)).toMatchObject({
      analysis: { score: analysis.score },
      diagnostics,
    });
    expect(isPublishable(close)).toBe(false);
    expect(() => publicRoster(close)).toThrow(UnpublishableRosterError);
  });

  it('are said when it is approved, and a roster that breaks them is not published', () => {
    const first = appendEntries(weakened, [approved]);
    expect(first.diagnostics.map(({ code }) => code)).toEqual(['rules-differ', 'rule-differs']);
    const { roster, diagnostics } = appendEntries(close, [approved, published]);
    expect(roster).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toContain('not-publishable');
  });

  it('have the form of rules, each once', async () => {
    const [first] = draft.rules;
    const other = draft.rules.findIndex(({ id }) => id === 'fair-load');
    const level = draft.rules.with(other, { ...draft.rules[other]!, level: 'hard' });
    expect(await reasonsOf({ ...draft, rules: [...draft.rules, first!] })).toEqual([
      expect.stringMatching(/appears twice/),
    ]);
    expect(await reasonsOf({ ...draft, rules: level })).toEqual([
      expect.stringMatching(/level, weight or parameters/),
    ]);
  });
});

describe('a ledger', () => {
  const { roster: living } = appendEntries(draft, [approved, published]);

  it('publishes versions one after the other, and says nothing of an earlier time than before', () => {
    const of = (change: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[]): Roster => ({
      ...living!,
      ledger: change(living!.ledger),
    });
    const later = of(([first, second]) => [first!, { ...second!, version: 2 } as LedgerEntry]);
    expect(() => recount(later)).toThrow(/version 2, but version 1 comes next/);
    const earlier = of(([first, second]) => [first!, { ...second!, at: '2024-01-19T09:00:00+08:00' }]);
    expect(() => recount(earlier)).toThrow(/is earlier than the one before/);
  });

  it('speaks of no day to come as one gone by, whether it is read, appended to or planned again', async () => {
    const [{ shift, leader }] = living!.assignments as [Roster['assignments'][number]];
    const late = '2024-03-01T09:00:00+08:00';
    const attended: LedgerEntry = {
      kind: 'attended',
      ...common,
      at: late,
      shift,
      holder: leader,
      came: { leader: leader! },
    };
    const came = appendEntries(living!, [attended]).roster!;
    const again = await replan(living!, document, { ...on('2024-02-26'), moves: 50 });
    if (again.status === 'refused') throw new Error(JSON.stringify(again.diagnostics));
    for (const [honest, day] of [
      [came, '2024-02-01'],
      [again.roster, '2024-02-26'],
    ] as const) {
      verifyRoster(honest);
      const ledger = honest.ledger.with(-1, { ...honest.ledger.at(-1)!, at: published.at });
      expect(await reasonsOf({ ...honest, ledger })).toEqual([
        `entry 3 of its ledger, written on 2024-01-20, speaks of ${day}, which was still to come`,
      ]);
    }
    const { diagnostics } = appendEntries(living!, [{ ...attended, at: published.at }]);
    expect(diagnostics.map(({ code }) => code)).toContain('not-yet');
    const early = await replan(living!, document, { ...common, today: '2024-01-21', moves: 10 });
    expect(early.diagnostics).toMatchObject([
      { code: 'not-yet', date: '2024-01-21', day: '2024-01-20', pointer: '/today' },
    ]);
    expect(early.status).toBe('refused');
  });

  it('says in both languages what is wrong', () => {
    const forged = { ...living!, documentDigest: '0'.repeat(64) };
    try {
      recount(forged);
      expect.unreachable();
    } catch (error) {
      const { words, reasons } = error as BrokenRosterError;
      expect(reasons).toEqual({
        'zh-CN': '其中的方案的校验值与变更台账记的不一致',
        en: '"documentDigest" is not what its ledger made of it',
      });
      expect(words['zh-CN']).toMatch(/^值班表前后对不上：.*\n可能有人手工改过/);
    }
  });
});
