import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appendEntry,
  type LedgerEntry,
  plan,
  propose,
  replan,
  type ReplannedOutcome,
  type Roster,
  type RosterDocument,
} from '@lunzhi/core';
import { paths } from '../paths.ts';
import { spreadOf } from '../report/summary.ts';
import { processorMs } from '../run/processor-time.ts';

/** Milliseconds of processor time, from a process that has done nothing of the kind before. */
export interface Living {
  readonly days: number;
  readonly proposals: { readonly median: number; readonly most: number };
  readonly replans: readonly {
    readonly what: string;
    readonly ms: number;
    readonly changed: number;
    /** Nobody can do with fewer changes, and the search for them was not cut short. */
    readonly isProven: boolean;
  }[];
}

const HEAD = { at: '2024-01-05T09:00:00+08:00', author: '县信访局' };

/** Bar 5: proposals for every duty day of the published example, and re-plans as a year brings them. */
export async function living(file: string): Promise<Living> {
  const document = JSON.parse(readFileSync(join(paths.instances, file), 'utf8')) as RosterDocument;
  const roster = await published(document);
  const times = roster.dutyDays.map(({ date }) => {
    const start = processorMs();
    propose(roster, { date });
    return processorMs() - start;
  });
  const { median, most } = spreadOf(times)!;
  const replans: Living['replans'][number][] = [];
  for (const { what, today, changed } of scenes(document)) {
    const start = processorMs();
    const outcome = await replanned(roster, changed, today);
    const ms = processorMs() - start;
    replans.push({ what, ms, changed: outcome.changes.changed, isProven: outcome.changes.proven });
  }
  return { days: times.length, proposals: { median, most }, replans };
}

async function published(document: RosterDocument): Promise<Roster> {
  const planned = await plan(document);
  if (planned.status === 'refused') throw new Error(JSON.stringify(planned.diagnostics));
  const entries: readonly LedgerEntry[] = [
    { kind: 'approved', ...HEAD, by: '县委书记', on: '2024-01-04' },
    { kind: 'published', ...HEAD, version: 1, through: '2024-12-31' },
  ];
  return entries.reduce((before, entry) => {
    const { roster, diagnostics } = appendEntry(before, entry);
    if (!roster) throw new Error(JSON.stringify(diagnostics));
    return roster;
  }, planned.roster);
}

async function replanned(roster: Roster, changed: RosterDocument, today: string): Promise<ReplannedOutcome> {
  const outcome = await replan(roster, changed, {
    today,
    at: `${today}T09:00:00+08:00`,
    author: HEAD.author,
  });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

interface Scene {
  readonly what: string;
  readonly today: string;
  readonly changed: RosterDocument;
}

function scenes(document: RosterDocument): Scene[] {
  const [first, second] = document.leaders.filter(({ chief }) => !chief).map(({ id }) => id);
  const away = (id: string, from: string, to: string): RosterDocument => ({
    ...document,
    leaders: document.leaders.map((leader) =>
      leader.id === id
        ? { ...leader, absences: [...(leader.absences ?? []), { from, to, excused: false }] }
        : leader,
    ),
  });
  const period = { id: '临时', name: '临时特别防护期', from: '2024-05-20', to: '2024-06-02' };
  return [
    {
      what: 'a leader away for a quarter',
      today: '2024-03-01',
      changed: away(first!, '2024-04-01', '2024-06-30'),
    },
    {
      what: 'a leader away to the end',
      today: '2024-02-01',
      changed: away(second!, '2024-02-20', '2024-12-31'),
    },
    {
      what: 'a protection period declared late',
      today: '2024-05-16',
      changed: { ...document, protectionPeriods: [...(document.protectionPeriods ?? []), period] },
    },
  ];
}
