import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { digest } from '../document/digest.ts';
import type { RosterDocument } from '../document/schema.ts';
import { appendEntry } from '../ledger/append-entry.ts';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import type { PlannedOutcome } from '../plan/plan.ts';
import { replan } from '../plan/replan.ts';
import { differences } from '../roster/document-differences.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Attendance, Roster } from '../roster/roster.ts';
import {
  isPublishable,
  publicRoster,
  tableForPublic,
  tableFingerprint,
  UnpublishableRosterError,
} from './build-public-roster.ts';
import { impossible, planned, smallCounty, twoTypes } from './report.test.kit.ts';

let county: PlannedOutcome;

const after = (...entries: LedgerEntry[]) => appendAndRecount(county.roster, entries);
let types: PlannedOutcome;
beforeAll(async () => {
  county = await planned(smallCounty);
  types = await planned(twoTypes);
});

/** The same roster with the leader of a date changed. */
const withLeader = (roster: Roster, date: string, leader: string | null): Roster => ({
  ...roster,
  assignments: roster.assignments.map((own) => (own.date === date ? { ...own, leader } : own)),
});
const rowOn = (roster: Roster, date: string) => tableForPublic(roster).rows.find((row) => row.date === date)!;

/** Somebody takes the first place without breaking a rule. */
function standIn(roster: Roster, common: Pick<LedgerEntry, 'at' | 'author'>): LedgerEntry {
  const { shift, leader: from } = roster.assignments[0]!;
  const entries = roster.document.leaders.flatMap(({ id: to }): LedgerEntry[] =>
    to === from ? [] : [{ kind: 'substituted', ...common, shift, from, to }],
  );
  return entries.find((entry) => isPublishable(appendAndRecount(roster, [entry])))!;
}

describe('the public table', () => {
  test('has one row for each place, in order of date, shift type and place, whatever the order of the file', () => {
    const shuffled = { ...types.roster, assignments: [...types.roster.assignments].reverse() };
    const table = publicRoster(shuffled);
    expect(table).toEqual(publicRoster(types.roster));
    expect(table.rows).toHaveLength(types.roster.assignments.length);
    const order = table.rows.map(({ date, shiftType }) => `${date} ${shiftType === '下午' ? 0 : 1}`);
    expect(order).toEqual([...order].sort());
    expect(table.rows.filter(({ date }) => date === '2024-12-26').map(({ shiftType }) => shiftType)).toEqual([
      '下午',
      '上午',
      '上午',
    ]);
    const names = new Map(types.roster.document.leaders.map(({ id, name }) => [id, name]));
    const first = types.roster.assignments.find(({ shift }) => shift === '2024-12-26/am/2')!;
    expect(table.rows[2]!.name).toBe(names.get(first.leader!));
  });

  test('gives the title and sectors of the post in force that day', () => {
    const before = rowOn(withLeader(county.roster, '2024-03-29', '甲'), '2024-03-29');
    const after = rowOn(withLeader(county.roster, '2024-04-01', '甲'), '2024-04-01');
    expect([before.post, before.sectors]).toEqual(['副县长', ['农业农村']]);
    expect([after.post, after.sectors]).toEqual(['常务副县长', ['教育']]);
  });

  test('leaves the post empty where the document names none', () => {
    const row = rowOn(withLeader(county.roster, '2024-03-29', '乙'), '2024-03-29');
    expect([row.name, row.post, row.sectors]).toEqual(['乙', '', []]);
  });

  test('names the day, its protection periods, hours and place', () => {
    const [row] = publicRoster(county.roster).rows;
    expect(row).toMatchObject({
      date: '2024-03-01',
      weekday: 5,
      kind: 'workday',
      holidays: [],
      protectionPeriods: ['全国两会'],
      shiftType: null,
      times: ['08:30-12:00'],
      place: '接访大厅',
    });
    // begun before the roster's period
    expect(publicRoster(county.roster).protectionPeriods).toEqual([
      { name: '全国两会', from: '2024-03-01', to: '2024-03-12' },
    ]);
    const { shiftTypes: _types, ...plain } = smallCounty;
    const bare = tableForPublic({ ...county.roster, document: plain }).rows[0]!;
    expect([bare.shiftType, bare.times, bare.place]).toEqual([null, [], '']);
  });

  test('falls back on the title, and is provisional only when a whole year is not published', () => {
    const table = publicRoster(county.roster);
    expect([table.tableTitle, table.documentNumber, table.provisional]).toEqual([
      '某县接访安排',
      null,
      false,
    ]);
    const { roster } = county;
    const named = {
      ...roster,
      document: {
        ...roster.document,
        tableTitle: '表',
        documentNumber: '1号',
        period: { from: '2098-12-01', to: '2098-12-31' },
      },
      // whether the year is published is known today
      calendar: { ...roster.calendar, provisionalDays: 0 },
    };
    expect(tableForPublic(named)).toMatchObject({
      tableTitle: '表',
      documentNumber: '1号',
      provisional: true,
    });
  });

  describe('of a published roster', () => {
    const common = { at: '2024-03-29T18:00:00+08:00', author: '县信访局' };
    const approved = { kind: 'approved', ...common, by: '县委书记', on: '2024-02-28' } as const;
    const published = (version: number): LedgerEntry => ({
      kind: 'published',
      ...common,
      version,
      through: county.roster.document.period.to,
    });
    const came = (date: string, own: Attendance): LedgerEntry => {
      const { shift, leader } = county.roster.assignments.find((place) => place.date === date)!;
      return { kind: 'attended', ...common, shift, holder: leader, came: own };
    };
    const gaveUp = (date: string): LedgerEntry => {
      const { shift, leader } = county.roster.assignments.find((place) => place.date === date)!;
      return { kind: 'vacated', ...common, shift, from: leader! };
    };

    test.each<[string, (leaders: readonly string[]) => Attendance]>([
      ['nobody', () => null],
      ['somebody else', () => ({ title: '信访局副局长' })],
      ['another leader', (leaders) => ({ leader: leaders[0]! })],
    ])('stays as the public knows it when %s came', (_, own) => {
      const { shift, date, leader } = county.roster.assignments[3]!;
      // somebody who comes too soon before his next duty breaks a rule
      const others = county.roster.document.leaders
        .map(({ id }) => id)
        .filter((id) => id !== leader && isPublishable(after(came(date, { leader: id }))));
      const kept = after(came(date, own(others)));
      expect(kept.assignments.find((place) => place.shift === shift)!.leader).not.toBe(leader);
      expect(publicRoster(kept).rows).toEqual(publicRoster(county.roster).rows);
      expect(isPublishable(kept)).toBe(true);
      expect(JSON.stringify(publicRoster(kept))).not.toMatch(/attend|信访局副局长/);
      // the table of one leader is that of his days, whoever came
      expect(publicRoster(kept, leader!).rows).toEqual(publicRoster(county.roster, leader!).rows);
      expect(publicRoster(kept, leader!).rows.map((row) => row.date)).toContain(date);
    });

    test('has no name where nobody was to serve on a day gone by', async () => {
      const open = after(approved, published(1), gaveUp('2024-03-04'));
      const again = await replan(open, open.document, { ...common, today: '2024-03-29', moves: 1000 });
      if (again.status === 'refused') throw new Error('refused');
      expect(isPublishable(again.roster)).toBe(true);
      expect(rowOn(again.roster, '2024-03-04')).toMatchObject({ name: '', post: '', sectors: [] });
      expect(rowOn(again.roster, '2024-03-04').isPending).toBeUndefined();
      const { roster } = appendEntry(again.roster, published(2));
      expect(publicRoster(roster!)).toMatchObject({ version: 2, publishedOn: '2024-03-29' });
    });

    test('says its version as long as it is the table that was published', () => {
      const versionOf = (...entries: LedgerEntry[]) => publicRoster(after(...entries)).version;
      expect(publicRoster(county.roster)).toMatchObject({ version: null, publishedOn: null });
      expect(versionOf(approved)).toBeNull();
      expect(versionOf(approved, published(1))).toBe(1);
      expect(versionOf(approved, published(1), published(2))).toBe(2);
      expect(versionOf(approved, published(1), came('2024-03-04', null))).toBe(1);
      const current = after(approved, published(1), standIn(county.roster, common));
      expect(publicRoster(current)).toMatchObject({ version: null });
    });
  });

  describe('says whether it is what was published', () => {
    const common = { at: '2024-03-29T18:00:00+08:00', author: '县信访局' };
    const approved = { kind: 'approved', ...common, by: '县委书记', on: '2024-02-28' } as const;
    const through = smallCounty.period.to;
    const published = { kind: 'published', ...common, version: 1, through } as const;
    const standing = (...entries: LedgerEntry[]) => publicRoster(after(...entries)).standing;

    test('not at all before anything is written down', () => {
      expect(publicRoster(county.roster).standing).toBeNull();
    });

    test('a draft until it is published', () => {
      expect(standing({ kind: 'circulated', ...common })).toBe('circulated');
      expect(standing(approved)).toBe('draft');
      expect(standing({ kind: 'circulated', ...common }, approved)).toBe('draft');
      expect(standing(approved, published)).toBe('published');
      expect(standing(approved, { kind: 'corrected', ...common, corrects: 1 })).toBe('draft');
    });

    test('changed when the table is another one, whatever came of it in between', () => {
      const { shift, leader } = county.roster.assignments[0]!;
      const stoodIn = standIn(county.roster, common);
      const came: LedgerEntry = { kind: 'attended', ...common, shift, holder: leader, came: null };
      const corrected: LedgerEntry = { kind: 'corrected', ...common, corrects: 3 };
      expect(standing(approved, published, stoodIn)).toBe('changed');
      expect(standing(approved, published, stoodIn, corrected)).toBe('published');
      expect(standing(approved, published, came)).toBe('published');
      expect(standing(approved, published, came, corrected)).toBe('published');
      expect(standing(approved, published, stoodIn, { kind: 'circulated', ...common })).toBe('circulated');
      expect(standing(approved, published, { kind: 'circulated', ...common })).toBe('published');
    });

    test('changed when a leader goes by another post', () => {
      const current = after(approved, published);
      const leaders = current.document.leaders.map((own) =>
        own.id === '乙' ? { ...own, posts: [{ title: '县政协主席' }] } : own,
      );
      const amended = {
        kind: 'amended',
        ...common,
        differences: differences(current.document, { ...current.document, leaders }),
        documentDigest: digest({ ...current.document, leaders }),
      } as const;
      expect(publicRoster(appendAndRecount(current, [amended]))).toMatchObject({
        standing: 'changed',
        version: null,
      });
    });
  });

  test('is refused while a place is empty or a hard rule broken', async () => {
    const { roster } = county;
    const refuse = (own: Roster) => expect(() => publicRoster(own)).toThrow(UnpublishableRosterError);
    refuse(withLeader(roster, '2024-03-29', null));
    refuse((await planned(impossible)).roster);
    const { leader } = roster.assignments[0]!;
    const close = withLeader(roster, roster.assignments[1]!.date, leader);
    refuse(close);
    // whatever it claims
    refuse({ ...close, score: roster.score });
    const claimed = { ...roster, score: { ...roster.score, hard: 1 }, given: { hard: 1, coverage: 1 } };
    expect(publicRoster(claimed)).toEqual(publicRoster(roster));
  });
});

const secret = fc.stringMatching(/^[a-z0-9]{8,12}$/).map((text) => `SECRET${text}`);

/** The county with secrets in every field that must stay in the office. */
function withSecrets(roster: Roster, secrets: readonly string[]): Roster {
  let next = 0;
  const hide = () => secrets[next++ % secrets.length]!;
  const document: RosterDocument = {
    ...roster.document,
    ext: { a: hide() },
    townships: roster.document.townships!.map((own) => ({ ...own, ext: { b: hide() } })),
    commonAbsences: [{ leaders: {}, from: '2024-03-02', reason: hide() }],
    exceptions: [{ from: '2024-03-03', heads: 1, note: hide() }],
    calendar: { overrides: [{ from: '2024-03-03', kind: 'weekend', name: hide(), source: hide() }] },
    history: [{ date: '2024-02-20', leader: hide() }],
    pins: [{ date: '2024-03-05', leader: hide() }],
    rules: [{ id: hide(), constraint: 'fair-load', params: { note: hide() } }],
    firstConvener: [{ title: hide() }],
    leaders: roster.document.leaders.map((leader) => ({
      ...leader,
      absences: [{ from: '2024-03-02', reason: hide() }],
      initials: hide(),
      phone: hide(),
      note: hide(),
      ext: { c: { d: [hide()] } },
      carried: { duties: 777.123, restDays: 777.123, holidays: 777.123 },
    })),
  };
  return {
    ...roster,
    document,
    ledger: [{ kind: 'substituted', reason: hide() }] as unknown as Roster['ledger'],
    rules: roster.rules.map((rule) => ({ ...rule, id: hide() })),
  };
}

describe('the mark of a table', () => {
  const at = { at: '2024-12-27T09:00:00+08:00', author: '信访局' };
  const approval: LedgerEntry = { kind: 'approved', ...at, by: '联席会议', on: '2024-12-27' };
  const publication = (version: number): LedgerEntry => ({
    kind: 'published',
    ...at,
    version,
    through: '2025-01-31',
  });

  test('is the same for its parts and whatever else is written down, and another for another table or version', () => {
    const { roster } = county;
    const [first] = roster.assignments;
    const mark = tableFingerprint(roster);
    expect(mark).toMatch(/^[0-9a-f]{12}$/);
    expect([publicRoster(roster).mark, publicRoster(roster, first!.leader!).mark]).toEqual([mark, mark]);
    const approved = appendAndRecount(roster, [approval]);
    expect(tableFingerprint(approved)).toBe(mark);
    const versions = [1, 2].map((version) =>
      tableFingerprint(
        appendAndRecount(
          approved,
          Array.from({ length: version }, (_, index) => publication(index + 1)),
        ),
      ),
    );
    const other = roster.assignments.find(({ leader }) => leader !== first!.leader)!.leader;
    const changed = tableFingerprint(withLeader(roster, first!.date, other));
    expect(new Set([mark, changed, ...versions]).size).toBe(4);
  });
});

test('law: nothing private reaches the public table', () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 5 }), (secrets) => {
      const roster = withSecrets(county.roster, secrets);
      expect(JSON.stringify(roster)).toContain('SECRET');
      const table = JSON.stringify(tableForPublic(roster));
      expect(table).not.toContain('SECRET');
      expect(table).not.toContain('777.123');
      const current = { ...county.roster, ledger: roster.ledger };
      expect(table).toBe(JSON.stringify(tableForPublic(current)));
    }),
    runs(8, 200),
  );
});
