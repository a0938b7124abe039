import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RosterDocument } from '../document/schema.ts';
import type { PlannedOutcome } from '../plan/plan.ts';
import type { Roster } from '../roster/roster.ts';
import { publicRoster, UnpublishableRosterError } from './build-public-roster.ts';
import { impossible, planned, smallCounty, twoTypes } from './report.test.kit.ts';

let county: PlannedOutcome;
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
const rowOn = (roster: Roster, date: string) => publicRoster(roster).rows.find((row) => row.date === date)!;

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
    const bare = publicRoster({ ...county.roster, document: plain }).rows[0]!;
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
      document: { ...roster.document, tableTitle: '表', documentNumber: '1号' },
      calendar: { ...roster.calendar, provisionalDays: 61 },
    };
    expect(publicRoster(named)).toMatchObject({ tableTitle: '表', documentNumber: '1号', provisional: true });
  });

  test('names somebody else who came by his title, and nobody where nobody came', () => {
    const [first, second] = types.roster.assignments;
    const attended = [
      { ...first!, leader: null, attended: { title: '信访局副局长' } },
      { ...second!, leader: null, attended: null },
    ];
    const lived = { ...types.roster, assignments: [...attended, ...types.roster.assignments.slice(2)] };
    const served = publicRoster(lived).rows.filter(
      ({ date }) => date === first!.date || date === second!.date,
    );
    expect(served.slice(0, 2)).toMatchObject([
      { name: '信访局副局长', post: '', sectors: [] },
      { name: '', post: '', sectors: [] },
    ]);
  });

  test('is refused while a place is empty or a hard rule broken', async () => {
    const { roster } = county;
    const refuse = (own: Roster) => expect(() => publicRoster(own)).toThrow(UnpublishableRosterError);
    refuse(withLeader(roster, '2024-03-29', null));
    refuse({ ...roster, score: { ...roster.score, hard: 1 } });
    refuse({ ...roster, score: { ...roster.score, coverage: 100 } });
    refuse((await planned(impossible)).roster);
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

test('law: nothing private reaches the public table', () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 1, maxLength: 5 }), (secrets) => {
      const roster = withSecrets(county.roster, secrets);
      expect(JSON.stringify(roster)).toContain('SECRET');
      const table = JSON.stringify(publicRoster(roster));
      expect(table).not.toContain('SECRET');
      expect(table).not.toContain('777.123');
      expect(table).toBe(JSON.stringify(publicRoster(county.roster)));
    }),
    { numRuns: 20 },
  );
});
