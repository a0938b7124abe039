import { describe, expect, it } from 'vitest';
import { publicFacts, publicRoster } from '../report/build-public-roster.ts';
import { replan } from '../plan/replan.ts';
import type { RosterDocument } from '../document/schema.ts';
import { stageOf } from '../roster/stage.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { appendEntry } from './append-entry.ts';
import { approved, circulated, common, corrected, published } from '../roster/plain-entries.test.kit.ts';
import { after, codes, dates, document, first, holderOn, standIn, substituted } from './entries.test.kit.ts';

const [near, middle] = [dates[0]!, dates[10]!];
const stage = (roster: Roster) => stageOf(roster).stage;
const swap = (roster: Roster) => substituted(roster, middle, standIn(roster, middle));
const republished = { ...published, version: 2 } as LedgerEntry;

async function replanned(roster: Roster, changed: RosterDocument, frozenThrough: string): Promise<Roster> {
  const options = { today: '2024-01-20', ...common, frozenThrough, moves: 1000 };
  const outcome = await replan(roster, changed, options);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.roster;
}

/** The document with what somebody's entry says besides. */
const saying = (id: string, more: object): RosterDocument => ({
  ...document,
  leaders: document.leaders.map((leader) => (leader.id === id ? { ...leader, ...more } : leader)),
});

describe('an approval', () => {
  it('is of one table: whoever changes it has the new one approved before it is first published', () => {
    const roster = after(first, approved, swap(first));
    expect(stageOf(roster)).toEqual({ stage: 'draft', approval: 1, lapsedBy: 2 });
    expect(codes(roster, published)).toEqual(['not-approved']);
    expect(codes(after(roster, approved), published)).toEqual([]);
  });

  it('stands again when the change is taken back, and falls when a change before it is', () => {
    expect(codes(after(first, approved, swap(first), corrected(2)), published)).toEqual([]);
    const undone = after(first, swap(first), approved, corrected(1));
    expect(codes(undone, published)).toEqual(['not-approved']);
  });

  it('falls when the draft is shown around again', () => {
    const roster = after(first, approved, circulated);
    expect(stage(roster)).toBe('circulated');
    expect(codes(roster, published)).toEqual(['not-approved']);
  });

  it('is of one document too, and stands where planning again changes nothing', async () => {
    const roster = after(first, approved);
    const renamed = saying('g', { name: '县委书记（新任）' });
    expect(codes(await replanned(roster, renamed, near), published)).toEqual(['not-approved']);
    const same = await replanned(roster, document, near);
    expect(same.ledger.map(({ kind }) => kind)).toEqual(['approved', 're-planned']);
    expect(codes(same, published)).toEqual([]);
  });

  it('of a later edition is not asked for', () => {
    const roster = after(first, approved, published, swap(first));
    expect(stage(roster)).toBe('published');
    expect(codes(roster, republished)).toEqual([]);
    const again = after(first, approved, published, approved);
    expect(stage(again)).toBe('approved');
    expect(stage(after(again, swap(again)))).toBe('published');
  });

  it('is not given to a table that cannot be published', () => {
    const gone: LedgerEntry = {
      kind: 'vacated',
      ...common,
      toldFirstConvener: common.at,
      shift: `${middle}/main/1`,
      from: holderOn(first, middle)!,
    };
    expect(codes(after(first, gone), approved)).toEqual(['not-publishable']);
  });
});

describe('somebody who cannot serve on a day that no plan may change', () => {
  const holder = holderOn(first, near)!;
  const ill = saying(holder, { absences: [{ from: near, reason: '住院' }] });
  const inPublic = after(first, approved, published);

  it('is not posted: the table is neither approved, published nor made', async () => {
    const roster = await replanned(inPublic, ill, near);
    expect(roster.score).toMatchObject({ hard: 0, coverage: 0 });
    for (const entry of [republished, approved])
      expect(appendEntry(roster, entry).diagnostics).toMatchObject([
        { code: 'holder-unable', severity: 'error', date: near, leader: { id: holder } },
      ]);
    expect(publicFacts(roster)).toMatchObject({ isPublishable: false, unable: [{ date: near }] });
    expect(() => publicRoster(roster)).toThrow(`cannot serve on ${near}`);
  });

  it('holds nothing up once somebody stands in, or the day is past', async () => {
    const roster = await replanned(inPublic, ill, near);
    const stood = after(roster, substituted(roster, near, standIn(roster, near)));
    expect(codes(stood, republished)).toEqual([]);
    const dayAfter = { ...republished, at: `${dates[1]!}T09:00:00+08:00` } as LedgerEntry;
    expect(codes(roster, dayAfter)).toEqual([]);
    expect(publicFacts(after(roster, dayAfter)).isPublishable).toBe(true);
    expect(publicFacts(roster, { today: dates[1]! }).isPublishable).toBe(true);
  });

  it('is no matter of agreement: what was accepted before he fell ill does not cover it', async () => {
    const breaks = (date: string): string[] =>
      appendEntry(inPublic, substituted(inPublic, date, 'c')).diagnostics.flatMap((found) =>
        found.code === 'breaks-rule' ? [found.rule] : [],
      );
    const wednesday = dates.find((date) => breaks(date).join() === 'eligible-leader')!;
    const entry = substituted(inPublic, wednesday, 'c', { accepts: ['eligible-leader'] });
    const accepted = after(inPublic, entry);
    expect(codes(accepted, republished)).toEqual([]);
    const away = saying('c', { absences: [{ from: wednesday, reason: '住院' }] });
    const roster = await replanned(accepted, away, near);
    expect(codes(roster, republished)).toEqual(['holder-unable']);
  });
});
