import { describe, expect, it } from 'vitest';
import { appendEntry } from '../ledger/append-entry.ts';
import { replan } from '../plan/replan.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import type { Roster } from '../roster/roster.ts';
import { openSession } from '../session/session.ts';
import {
  approval,
  common,
  document,
  first,
  publication,
  published,
  roster,
} from '../session/sample-session.test.kit.ts';
import { publicHistory } from './public-history.ts';

const written = (start: Roster, ...entries: readonly LedgerEntry[]): Roster =>
  entries.reduce((current, entry) => appendEntry(current, entry).roster!, start);

const [one, other] = document.leaders.map(({ id }) => id);
const holderIn = ({ assignments }: Roster): string =>
  assignments.find(({ shift }) => shift === first)!.leader!;
const holder = holderIn(published);
const standIn = [one!, other!].find((id) => id !== holder)!;

function handed(start: Roster, from: string, to: string): Roster {
  const accepts = ['min-rest-gap', 'township-wait'].filter((id) => start.rules.some((own) => own.id === id));
  return written(start, { kind: 'substituted', ...common, shift: first, from, to, accepts });
}

async function replanned(start: Roster, changed: object): Promise<Roster> {
  const options = { ...common, today: '2024-02-20', moves: 200 };
  const outcome = await replan(start, { ...start.document, ...changed }, options);
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.roster;
}

const former = (current: Roster, leader?: string): string[] =>
  publicHistory(current, leader).former.map(({ row }) => `${row.date} ${row.name}`);

/** Nobody serves on the day of the first place. */
const without = { exceptions: [{ from: first.slice(0, 10), heads: 0 }] };
const twoTypes = {
  shiftTypes: [
    { id: 'main', name: '坐班' },
    { id: 'visit', name: '下访' },
  ],
};

describe('what calendars have to know of earlier states', () => {
  it('of one leader: what was his in any state in force and is not now, whoever held it in between', () => {
    expect(former(published, holder)).toEqual([]);
    const away = handed(published, holder, standIn);
    expect(former(away, holder)).toEqual([`2024-03-04 ${holder}`]);
    expect(publicHistory(away, standIn).own?.duties.map(({ row }) => row.date)).toContain('2024-03-04');
    const back = handed(away, standIn, holder);
    expect([former(back, holder), former(back, standIn)]).toEqual([[], [`2024-03-04 ${standIn}`]]);
    // one event per place: whoever holds it now is in the calendar of all
    expect([former(away), former(back)]).toEqual([[], []]);
  });

  it('of all: places that were published and are none any more, and nothing that the public never saw', async () => {
    const draft = written(roster, { kind: 'circulated', ...common });
    const before = await replanned(draft, without);
    const posted = written(before, approval, publication);
    expect([former(before), former(posted), former(posted, holder)]).toEqual([[], [], []]);
    const gone = await replanned(published, without);
    expect(former(gone)).toEqual([`2024-03-04 ${holder}`]);
    // what came and went between two publications was told to those whom it concerned
    const more = await replanned(published, { exceptions: [{ from: '2024-03-09', heads: 1 }] });
    const extra = more.assignments.find(({ date }) => date === '2024-03-09')!.leader!;
    const again = await replanned(more, { exceptions: [] });
    expect([former(again), former(again, extra)]).toEqual([[], [`2024-03-09 ${extra}`]]);
    const second = written(more, { ...publication, version: 2 } as LedgerEntry);
    expect(former(await replanned(second, { exceptions: [] }))).toEqual([`2024-03-09 ${extra}`]);
  });

  it('is there whatever shift types come and go', async () => {
    const two = await replanned(published, twoTypes);
    const back = await replanned(two, { shiftTypes: document.shiftTypes ?? [{ id: 'main', name: '坐班' }] });
    expect(back.ledger.map(({ kind }) => kind).slice(-2)).toEqual(['amended', 're-planned']);
    expect(former(back)).toEqual([]);
    const visits = two.assignments.flatMap(({ type, leader, date }) =>
      type === 'visit' && leader === holder ? [date] : [],
    );
    expect(visits.length).toBeGreaterThan(0);
    expect(new Set(former(back, holder))).toEqual(
      new Set(
        publicHistory(two, holder).own!.duties.flatMap(({ row }) =>
          row.shiftType === null ? [] : [`${row.date} ${holder}`],
        ),
      ),
    );
  });

  it('is there of a draft that was taken back and edited by hand', () => {
    const gaveUp: LedgerEntry = { kind: 'vacated', ...common, shift: first, from: holder };
    const draft = written(roster, gaveUp, { kind: 'corrected', ...common, corrects: 1 });
    const session = openSession({ roster: draft });
    expect(session.act({ kind: 'assign', shift: first, leader: standIn }).patch).not.toBeNull();
    expect(former(session.roster()!, holder)).toEqual([]);
  });

  it('bears the day and the number of the last entry', () => {
    expect(publicHistory(roster)).toMatchObject({ revision: 0, changedOn: null });
    const later = written(published, {
      ...publication,
      at: '2024-02-22T08:00:00+08:00',
      version: 2,
    } as LedgerEntry);
    expect(publicHistory(later)).toMatchObject({ revision: 3, changedOn: '2024-02-22' });
  });
});
