import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Attendance, Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import { compare } from './compare.ts';
import { publicChanges } from './public-changes.ts';
import { rosterOf } from './ledger-documents.test.kit.ts';
import { appendAndRecount } from './append-and-recount.ts';

describe('what the public is told of changes', () => {
  const common = { at: '2024-03-29T18:00:00+08:00', author: '县信访局' };
  const cameTo = ({ assignments }: Roster, index: number, came: Attendance): LedgerEntry => {
    const { shift, leader } = assignments[index]!;
    return { kind: 'attended', ...common, shift, holder: leader, came };
  };

  it('is nothing of who came, or did not', async () => {
    const first = await rosterOf(makeDocument({}));
    const { leader } = first.assignments[1]!;
    const entries = [null, { title: '信访局副局长' }, { leader: leader! }].map((came, index) =>
      cameTo(first, [0, 2, 4][index]!, came),
    );
    const lived = appendAndRecount(first, entries);
    expect(compare(first, lived).days).toHaveLength(3);
    expect(publicChanges(first, lived)).toEqual([]);
    expect(publicChanges(lived, first)).toEqual([]);
  });

  it('is who should have served where somebody was to stand in and another came', async () => {
    const first = await rosterOf(makeDocument({}));
    const [{ shift, leader, date }, second] = [first.assignments[0]!, first.assignments[1]!];
    const lived = appendAndRecount(first, [
      { kind: 'substituted', ...common, shift, from: leader, to: second.leader! },
      { kind: 'attended', ...common, shift, holder: second.leader, came: { title: '信访局副局长' } },
    ]);
    const rows = publicChanges(first, lived);
    expect(rows.map((row) => [row.date, row.before?.name, row.after?.name])).toEqual([
      [date, leader, second.leader],
    ]);
    expect(JSON.stringify(rows)).not.toContain('信访局副局长');
  });

  it('tells a day that needs nobody any more from a place that is empty', async () => {
    const first = await rosterOf(makeDocument({}));
    const { shift, leader, date } = first.assignments[0]!;
    const without: Roster = {
      ...first,
      dutyDays: first.dutyDays.filter((day) => day.date !== date),
      assignments: first.assignments.slice(1),
    };
    const [gone] = publicChanges(first, without);
    expect(gone).toMatchObject({ date, day: 'gone', before: { name: leader } });
    expect(gone).not.toHaveProperty('after');
    const [come] = publicChanges(without, first);
    expect(come).toMatchObject({ date, day: 'new', after: { name: leader } });
    expect(come).not.toHaveProperty('before');
    const open = appendAndRecount(first, [{ kind: 'vacated', ...common, shift, from: leader! }]);
    expect(publicChanges(first, open)).toMatchObject([{ date, day: 'kept', after: null }]);
  });

  const protectionPeriods = [{ id: 'p', name: '两会', from: '2024-03-09', to: '2024-03-10' }];
  const overrides = [{ from: '2024-03-09', kind: 'make-up-workday' }];
  const weekdays = [1, 2, 3, 4];

  it.each([
    ['a protection period', '2024-03-09', {}, { protectionPeriods }, { protectionPeriods: ['两会'] }],
    ['a working day', '2024-03-09', {}, { calendar: { overrides } }, { kind: 'make-up-workday' }],
    ['an exception', '2024-03-12', { exceptions: [{ from: '2024-03-12', heads: 0 }] }, {}, undefined],
    [
      'a day of the week',
      '2024-03-08',
      { shiftTypes: [{ id: 'main', name: '接访', days: { weekdays } }] },
      {},
      undefined,
    ],
  ])('says why a day came or went where that is %s, and guesses at nothing', async (_, date, ...rest) => {
    const [less, more, because] = rest as [object, object, object | undefined];
    const [fewer, longer] = [await rosterOf(makeDocument(less)), await rosterOf(makeDocument(more))];
    const on = (a: Roster, b: Roster) =>
      publicChanges(a, b)
        .filter((row) => row.date === date)
        .map(({ day, because: own }) => [day, own]);
    expect(on(fewer, longer)).toEqual([['new', because]]);
    expect(on(longer, fewer)).toEqual([['gone', because]]);
  });
});
