import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../document/schema.ts';
import { appendEntry } from '../ledger/append-entry.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { word } from '../locale/diagnostics.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { checkCertificate } from './check-certificate.ts';
import { plan } from './plan.ts';
import { replan } from './replan.ts';
import { changedDays, datesOf, publishedRoster, replanned } from './replan-ledger.test.kit.ts';

const document = makeDocument({ issuedOn: '2024-02-20', leaders: manyLeaders(8) });
const roster = await publishedRoster(document);
const author = '县信访局';
const on = (today: string) => ({ today, at: `${today}T08:00:00+08:00`, author });

const without = (leader: string): RosterDocument => ({
  ...document,
  leaders: document.leaders.filter(({ id }) => id !== leader),
});
const ended = (leader: string, to: string): RosterDocument => ({
  ...document,
  leaders: document.leaders.map((own) =>
    own.id === leader ? { ...own, posts: [{ title: '副县长', to }] } : own,
  ),
});
const placeOn = ({ assignments }: Roster, date: string, type = 'main') =>
  assignments.find((place) => place.date === date && place.type === type)!;
const attended = (from: Roster, date: string): LedgerEntry => {
  const { shift, leader } = placeOn(from, date);
  const at = `${date}T07:30:00+08:00`;
  return { kind: 'attended', at, author, shift, holder: leader, came: { leader: leader! } };
};

describe('a re-plan', () => {
  it('refuses to lose a leader who has a place still to come, and lets him leave', async () => {
    const leader = placeOn(roster, '2024-03-29').leader!;
    for (const today of ['2024-02-25', '2024-03-29']) {
      const outcome = await replan(roster, without(leader), on(today));
      expect(outcome).toMatchObject({
        status: 'refused',
        diagnostics: [{ code: 'served-leader-missing', leader, dates: datesOf(roster, leader) }],
      });
      expect(word(outcome.diagnostics[0]!, 'zh-CN')).toContain('给职务写上最后一天');
    }
    const left = (await replanned(roster, ended(leader, '2024-02-25'), '2024-02-25')).roster;
    expect(datesOf(left, leader)).toEqual([]);
    expect((await replan(left, without(leader), on('2024-02-26'))).status).not.toBe('refused');
  });

  it('refuses to lose a leader who gave up a place that nobody has taken', async () => {
    const { leader } = placeOn(roster, '2024-03-29');
    const entries = datesOf(roster, leader!).map((date): LedgerEntry => ({
      kind: 'vacated',
      at: '2024-02-25T08:00:00+08:00',
      author,
      shift: placeOn(roster, date).shift,
      from: leader!,
    }));
    const open = appendAndRecount(roster, entries);
    expect(await replan(open, without(leader!), on('2024-02-25'))).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'served-leader-missing', leader }],
    });
  });

  it('keeps a place of today whose attendance is recorded', async () => {
    const today = '2024-03-01';
    const served = appendAndRecount(roster, [attended(roster, today)]);
    const { type } = placeOn(roster, today);
    const later = await replan(
      served,
      { ...document, period: { ...document.period, from: '2024-03-02' } },
      on(today),
    );
    expect(later).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'served-day-outside', dates: [today] }],
    });
    const other = { id: 'other', name: '其他' };
    expect(await replan(served, { ...document, shiftTypes: [other] }, on(today))).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'served-type-missing', type, dates: [today] }],
    });
  });

  it('keeps the protection period of today where attendance is recorded', async () => {
    const today = '2024-03-04';
    const period = { id: '两会', name: '全国两会', from: today, to: '2024-03-11' };
    const published = await publishedRoster({ ...document, protectionPeriods: [period] });
    expect(
      await replan(appendAndRecount(published, [attended(published, today)]), document, on(today)),
    ).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'served-period-missing', dates: [today] }],
    });
  });

  it('says nothing of the past of a day that stays because somebody came', async () => {
    const today = '2024-03-08';
    const served = appendAndRecount(roster, [attended(roster, today)]);
    const off = { ...document, calendar: { overrides: [{ from: today, kind: 'holiday', name: '节日' }] } };
    const outcome = await replanned(served, off as RosterDocument, today);
    expect(changedDays(served, outcome.roster)).toEqual({ gone: [], come: [] });
    expect(outcome.diagnostics).toMatchObject([{ code: 'past-day-kept', dates: [today] }]);
  });

  it('never goes back behind the first day of the one before it', async () => {
    const { roster: again } = await replanned(roster, document, '2024-03-15');
    const outcome = await replan(again, document, { ...on('2024-03-14'), at: '2024-03-16T08:00:00+08:00' });
    expect(outcome).toMatchObject({
      status: 'refused',
      diagnostics: [{ code: 'today-goes-back', severity: 'error', today: '2024-03-14', last: '2024-03-15' }],
    });
    expect(word(outcome.diagnostics[0]!, 'zh-CN')).toContain('上次已从3月15日起重排');
    expect(word(outcome.diagnostics[0]!, 'en')).toContain('on, so it cannot be planned again from');
    expect((await replanned(again, document, '2024-03-15')).changes.changed).toBe(0);
  });

  it('tells of everybody who keeps a place still to come and cannot serve', async () => {
    const today = '2024-03-08';
    const { shift, leader: from } = placeOn(roster, '2024-03-20');
    const to = document.leaders.find(({ id }) => id !== from && id !== placeOn(roster, today).leader)!.id;
    const at = '2024-02-25T08:00:00+08:00';
    const agreed = appendAndRecount(roster, [{ kind: 'substituted', at, author, shift, from, to }]);
    const near = placeOn(roster, today).leader!;
    const absence = { from: today, to: '2024-03-31' };
    const at20 = { from: '2024-03-20', leaders: { ids: [to] } };
    const changed = (id: string, change: object): RosterDocument => ({
      ...document,
      leaders: document.leaders.map((own) => (own.id === id ? { ...own, ...change } : own)),
    });
    const told = async (own: RosterDocument) =>
      (await replanned(agreed, own, today, { frozenThrough: today })).diagnostics
        .filter(({ code }) => code.endsWith('holder-away'))
        .map((found) => ({ found, text: word(found, 'zh-CN'), english: word(found, 'en') }));
    const later = { code: 'agreed-holder-away', severity: 'warning', leader: to, dates: ['2024-03-20'] };
    for (const own of [
      changed(to, { absences: [absence] }),
      changed(to, { unavailableWeekdays: [3] }),
      ended(to, '2024-03-10'),
      { ...document, commonAbsences: [at20] },
    ]) {
      const [said, ...others] = await told(own);
      expect(others).toEqual([]);
      expect(said!.found).toMatchObject(later);
      expect(said!.text).toContain('3月20日不能值班，但这些班已经商定');
      expect(said!.english).toContain('has been agreed');
    }
    const common = { leaders: { ids: [near] }, ...absence };
    expect(await told({ ...document, commonAbsences: [common] })).toMatchObject([
      { found: { code: 'frozen-holder-away', leader: near, dates: [today] } },
    ]);
    expect(await told(document)).toEqual([]);
  });

  it('is not named as an entry to correct first where a correction would rest on it', async () => {
    const { shift, leader } = placeOn(roster, '2024-03-20');
    const at = '2024-02-25T08:00:00+08:00';
    const open = appendAndRecount(roster, [{ kind: 'vacated', at, author, shift, from: leader! }]);
    const { roster: again } = await replanned(open, document, '2024-02-26');
    const correction: LedgerEntry = { kind: 'corrected', at: on('2024-02-27').at, author, corrects: 3 };
    const [found] = appendEntry(again, correction).diagnostics;
    expect(found).toMatchObject({ code: 'rests-on', by: 4, shift, isReplanned: true });
    expect(word(found!, 'zh-CN')).toMatch(/又由第4条重排改动，重排不能更正；请把现在的情况另记一条。$/);
    expect(word(found!, 'en')).toMatch(/a re-plan cannot be corrected, so record the current state\.$/);
  });

  it('for a period that has become shorter can be published again', async () => {
    const to = '2024-03-20';
    const shorter = { ...document, period: { ...document.period, to } };
    const { roster: again } = await replanned(roster, shorter, '2024-02-25');
    const publish = (through: string) =>
      appendEntry(again, {
        kind: 'published',
        at: '2024-02-25T09:00:00+08:00',
        author,
        version: 2,
        through,
      });
    expect(publish(to).roster!.published).toMatchObject({ version: 2, through: to });
    expect(publish('2024-03-19').diagnostics).toMatchObject([{ code: 'through-earlier', published: to }]);
  });

  describe('of a date that somebody handed away', () => {
    const halves = makeDocument({
      issuedOn: '2024-02-20',
      leaders: manyLeaders(8),
      shiftTypes: [
        { id: 'am', name: '上午' },
        { id: 'pm', name: '下午' },
      ],
      rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
    });
    const date = '2024-03-20';
    const entry = (own: object): LedgerEntry =>
      ({ at: '2024-02-25T08:00:00+08:00', author, ...own }) as LedgerEntry;

    /** Everybody but those named is absent that day. */
    const onlyLeft = (...ids: readonly (string | null)[]): RosterDocument => ({
      ...halves,
      leaders: halves.leaders.map((own) =>
        ids.includes(own.id) ? own : { ...own, absences: [{ from: date }] },
      ),
    });

    const sample = async () => {
      const first = await publishedRoster(halves);
      const [am, pm] = ['am', 'pm'].map((type) => placeOn(first, date, type));
      const to = halves.leaders.find(({ id }) => id !== am!.leader && id !== pm!.leader)!.id;
      return { first, am: am!, pm: pm!, to };
    };

    it.each(['substituted', 'vacated and filled'] as const)('gives it back to nobody: %s', async (how) => {
      const { first, am, pm, to } = await sample();
      const { shift, leader: from } = am;
      const handed = appendAndRecount(
        first,
        how === 'substituted'
          ? [entry({ kind: how, shift, from, to })]
          : [entry({ kind: 'vacated', shift, from }), entry({ kind: 'substituted', shift, from: null, to })],
      );
      const { roster: again } = await replanned(handed, onlyLeft(from, to), '2024-02-26');
      expect(placeOn(again, date, 'am').leader).toBe(to);
      expect(placeOn(again, date, 'pm').leader).not.toBe(from);
      expect(pm.leader).not.toBe(from);
    });

    it('leaves it to him once the entry is corrected, or he has taken it again', async () => {
      const { first, am, to } = await sample();
      const { shift, leader: from } = am;
      const handed = appendAndRecount(first, [entry({ kind: 'substituted', shift, from, to })]);
      const { roster: again } = await replanned(handed, halves, '2024-02-26');
      const at = '2024-02-27T08:00:00+08:00';
      const mended = appendEntry(again, entry({ kind: 'corrected', at, corrects: 3 })).roster!;
      const back = appendEntry(again, entry({ kind: 'substituted', at, shift, from: to, to: from })).roster!;
      for (const own of [mended, back]) {
        expect(placeOn(own, date, 'am').leader).toBe(from);
        expect(own.score.hard + own.given.hard).toBe(0);
        const next = await replanned(own, halves, '2024-02-28');
        expect(next.changes.changed).toBe(0);
        expect(next.roster.score.hard + next.roster.given.hard).toBe(0);
      }
    });

    it('takes an exchange within one date for no handing away', async () => {
      const { first, am, pm } = await sample();
      const swapped = appendAndRecount(first, [
        entry({
          kind: 'exchanged',
          first: { shift: am.shift, leader: am.leader },
          second: { shift: pm.shift, leader: pm.leader },
        }),
      ]);
      const { roster: again } = await replanned(swapped, halves, '2024-02-26');
      expect(again.score.hard + again.given.hard).toBe(0);
    });
  });
});

describe('the rules of a certificate', () => {
  const few = makeDocument({ issuedOn: '2024-02-20', leaders: ['A', 'B', 'C'] });

  it('are those that the roster was planned by, whatever has happened since', async () => {
    const outcome = await plan(few, { moves: 2000 });
    if (outcome.status === 'refused') throw new Error('refused');
    const gapOf = ({ rules }: Roster) => rules.find(({ id }) => id === 'min-rest-gap')!.params['days'];
    const { shift, leader: from } = placeOn(outcome.roster, '2024-03-20');
    const at = '2024-02-21T08:00:00+08:00';
    const open = appendAndRecount(outcome.roster, [{ kind: 'vacated', at, author, shift, from: from! }]);
    expect(gapOf(open)).toBe(gapOf(outcome.roster));
    expect(checkCertificate(open).problems).not.toContain('rules-changed');
    const { roster: again } = await replanned(open, few, '2024-02-22');
    expect(gapOf(again)).not.toBe(gapOf(outcome.roster));
    expect(checkCertificate(again).problems).not.toContain('rules-changed');
    const mended = appendAndRecount(again, [attended(again, '2024-03-01')]);
    expect(checkCertificate(mended).problems).not.toContain('rules-changed');
  });
});
