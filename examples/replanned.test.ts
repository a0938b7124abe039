import { readFileSync } from 'node:fs';
import {
  appendEntry,
  checkCertificate,
  compare,
  type LedgerEntry,
  type Leader,
  plan,
  replan,
  type ReplannedOutcome,
  type Roster,
  type RosterDocument,
} from '@lunzhi/core';
import { beforeAll, describe, expect, it } from 'vitest';

const document = JSON.parse(
  readFileSync(new URL('./01-dongan-2024/document.json', import.meta.url), 'utf8'),
) as RosterDocument;
const head = { at: '2024-01-05T09:00:00+08:00', author: '县信访局' };
let roster: Roster;

const after = (before: Roster, entry: LedgerEntry): Roster => {
  const { roster: next, diagnostics } = appendEntry(before, entry);
  if (!next) throw new Error(JSON.stringify(diagnostics));
  return next;
};

beforeAll(async () => {
  const planned = await plan(document, { moves: 40_000 });
  if (planned.status === 'refused') throw new Error(JSON.stringify(planned.diagnostics));
  const approved = after(planned.roster, { kind: 'approved', ...head, by: '县委书记', on: '2024-01-04' });
  roster = after(approved, { kind: 'published', ...head, version: 1, through: '2024-12-31' });
});

async function replanned(changed: RosterDocument, today: string): Promise<ReplannedOutcome> {
  const outcome = await replan(roster, changed, {
    today,
    at: `${today}T09:00:00+08:00`,
    author: head.author,
  });
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome;
}

const withLeader = (id: string, change: (leader: Leader) => Leader): RosterDocument => ({
  ...document,
  leaders: document.leaders.map((leader) => (leader.id === id ? change(leader) : leader)),
});
const withPeriod = (from: string, to: string): RosterDocument => ({
  ...document,
  protectionPeriods: [...document.protectionPeriods!, { id: '临时', name: '临时特别防护期', from, to }],
});
const away = (id: string, from: string, to: string): RosterDocument =>
  withLeader(id, (leader) => ({
    ...leader,
    absences: [...(leader.absences ?? []), { from, to, excused: false }],
  }));
const leaves = (id: string, to: string): RosterDocument =>
  withLeader(id, ({ posts = [], ...leader }) => ({
    ...leader,
    posts: posts.map((post, index) => (index === posts.length - 1 ? { ...post, to } : post)),
  }));

describe('01-dongan-2024, when the year goes otherwise', () => {
  it('adds the rest days of a period announced after it began, and moves nobody', async () => {
    const outcome = await replanned(withPeriod('2024-05-20', '2024-06-02'), '2024-05-22');
    const changes = compare(roster, outcome.roster).days.filter(({ places }) => places.length > 0);
    expect(changes.map(({ date, before, places }) => [date, before, places.length])).toEqual(
      ['2024-05-25', '2024-05-26', '2024-06-01', '2024-06-02'].map((date) => [date, null, 1]),
    );
    expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
    expect(outcome.roster.score).toMatchObject({ hard: 0, coverage: 0, disruption: 0 });
    expect(checkCertificate(outcome.roster).bound).toBe(outcome.roster.bound.fairness);
  });

  it('moves no more than those who are away, or gone, and proves that fewer would not do', async () => {
    const isHeld = (id: string, from: string, to: string): number =>
      roster.assignments.filter(({ leader, date }) => leader === id && date >= from && date <= to).length;
    for (const [index, { id, chief, posts }] of document.leaders.entries()) {
      if (index % 4 > 0 || chief || posts?.some((post) => post.chief)) continue;
      const month = String(2 + (index % 10)).padStart(2, '0');
      const [from, to] = [`2024-${month}-05`, `2024-${month}-25`];
      const sick = await replanned(away(id, from, to), `2024-${month}-01`);
      const lost = isHeld(id, from, to);
      expect({ id, ...sick.changes }).toEqual({ id, changed: lost, least: lost, proven: true });
    }
    const gone = await replanned(leaves('统战部部长', '2024-06-28'), '2024-06-24');
    const lost = isHeld('统战部部长', '2024-06-29', '2024-12-31');
    expect(lost).toBeGreaterThan(0);
    expect(gone.changes).toEqual({ changed: lost, least: lost, proven: true });
  });
});
