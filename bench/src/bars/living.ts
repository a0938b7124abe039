import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appendEntry,
  type LedgerEntry,
  plan,
  propose,
  replan,
  type Roster,
  type RosterDocument,
} from '@lunzhi/core';
import { loadInstance } from '../instances/store.ts';
import { paths } from '../paths.ts';
import { spreadOf } from '../report/summary.ts';
import { processorMs } from '../run/processor-time.ts';
import type { Living, ReplanFigures } from './living-figures.ts';

const HEAD = { at: '2024-01-05T09:00:00+08:00', author: '县信访局' };

/** Bar 5: proposals for every duty day of the published example, and re-plans as a year brings them. */
export async function living(): Promise<Living> {
  const roster = await publishedExample();
  const times = roster.dutyDays.map(({ date }) => {
    const start = processorMs();
    propose(roster, { date });
    return processorMs() - start;
  });
  const { median, most } = spreadOf(times)!;
  return { days: times.length, proposals: { median, most }, replans: await replanFigures(roster) };
}

/** @param moves of each re-plan; the default when left out */
export async function replanFigures(roster: Roster, moves?: number): Promise<ReplanFigures[]> {
  const figures: ReplanFigures[] = [];
  for (const { what, today, changed: document } of scenes(roster.document)) {
    const start = processorMs();
    const outcome = await replan(roster, document, {
      today,
      at: `${today}T09:00:00+08:00`,
      author: HEAD.author,
      ...(moves !== undefined && { moves }),
    });
    const ms = processorMs() - start;
    if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
    const { changed, proven: isProven } = outcome.changes;
    figures.push({ what, ms, changed, isProven });
  }
  return figures;
}

/**
 * The county's year of the examples, planned, approved and published.
 *
 * @param moves of the plan; the default when left out
 */
export async function publishedExample(moves?: number): Promise<Roster> {
  const path = join(paths.instances, loadInstance('dongan-2024').instance.file);
  const planned = await plan(readFileSync(path, 'utf8'), moves === undefined ? {} : { moves });
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
