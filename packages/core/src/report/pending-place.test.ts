import { beforeAll, describe, expect, test } from 'vitest';
import { appendAndRecount } from '../ledger/append-and-recount.ts';
import { appendEntry } from '../ledger/append-entry.ts';
import type { PlannedOutcome } from '../plan/plan.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { isPublishable, publicRoster, tableForPublic } from './build-public-roster.ts';
import { planned, smallCounty } from './report.test.kit.ts';

let county: PlannedOutcome;
beforeAll(async () => {
  county = await planned(smallCounty);
});

const common = { at: '2024-03-29T18:00:00+08:00', author: '县信访局' };
const approved = { kind: 'approved', ...common, by: '县委书记', on: '2024-02-28' } as const;
const published = (version: number): LedgerEntry => ({
  kind: 'published',
  ...common,
  version,
  through: smallCounty.period.to,
});
const placeOn = (date: string) => county.roster.assignments.find((place) => place.date === date)!;
const gaveUp = (date: string): LedgerEntry => {
  const { shift, leader } = placeOn(date);
  return { kind: 'vacated', ...common, shift, from: leader! };
};
const after = (...entries: LedgerEntry[]) => appendAndRecount(county.roster, entries);
const rowOn = (roster: Roster, date: string) => tableForPublic(roster).rows.find((row) => row.date === date)!;

describe('a place that somebody gave up', () => {
  test('is public as still to be decided, and never with who is absent', () => {
    const { leader } = county.roster.assignments.find(({ date }) => date === '2024-03-04')!;
    const { name } = county.roster.document.leaders.find(({ id }) => id === leader)!;
    const open = after(approved, published(1), gaveUp('2024-03-04'));
    const pending = { name: '', post: '', sectors: [], isPending: true };
    expect(isPublishable(open)).toBe(true);
    expect(publicRoster(open)).toMatchObject({
      standing: 'changed',
      version: null,
      changedSince: 1,
    });
    expect(rowOn(open, '2024-03-04')).toMatchObject(pending);
    expect(rowOn(open, '2024-03-04').name).not.toBe(name);
    expect(publicRoster(open, leader!).rows.map(({ date }) => date)).not.toContain('2024-03-04');
    // it is published so, and again once somebody has taken it
    const written = appendEntry(open, published(2));
    expect(written.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['place-pending', 'warning'],
    ]);
    expect(publicRoster(written.roster!)).toMatchObject({ version: 2, standing: 'published' });
    expect(rowOn(written.roster!, '2024-03-04')).toMatchObject(pending);
    const { shift } = open.assignments.find(({ date }) => date === '2024-03-04')!;
    const { id: to } = county.roster.document.leaders.find(({ id }) => id !== leader)!;
    const taken: LedgerEntry = { kind: 'substituted', ...common, shift, from: null, to };
    const roster = appendAndRecount(written.roster!, [taken]);
    expect(rowOn(roster, '2024-03-04')).toMatchObject({ isStandIn: true });
    expect(rowOn(roster, '2024-03-04').isPending).toBeUndefined();
    expect(tableForPublic(roster).standing).toBe('changed');
  });

  test('keeps a roster from its first publication', () => {
    const open = after(gaveUp('2024-03-04'));
    expect(isPublishable(open)).toBe(false);
    expect(() => publicRoster(open)).toThrow(/empty places 1/);
    expect(appendEntry(open, approved).diagnostics.map(({ code }) => code)).toEqual(['not-publishable']);
  });
});
