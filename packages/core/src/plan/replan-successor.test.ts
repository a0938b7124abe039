import { describe, expect, it } from 'vitest';
import type { Leader, RosterDocument } from '../document/schema.ts';
import { publicChanges } from '../ledger/public-changes.ts';
import { rosterAt } from '../ledger/append-and-recount.ts';
import { changeNotice } from '../report/change-notice.ts';
import { letterText } from '../report/letter-text.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import {
  changedHands,
  datesOf,
  publishedAgain,
  publishedRoster,
  replanned,
} from './replan-ledger.test.kit.ts';

const others = ['县委副书记', '常务副县长', '纪委书记', '组织部部长', '政法委书记', '统战部部长'];
const leaving: Leader = { id: '前任', name: '前任副县长' };
const joining: Leader = {
  id: '继任',
  name: '继任副县长',
  succeeds: '前任',
  posts: [{ title: '副县长', from: '2024-06-03' }],
};

const document = makeDocument({
  period: { from: '2024-03-01', to: '2024-08-31' },
  issuedOn: '2024-02-20',
  leaders: [...others, leaving],
});
const left: RosterDocument = {
  ...document,
  leaders: document.leaders.map((leader) =>
    leader.id === '前任' ? { ...leader, posts: [{ title: '副县长', to: '2024-04-12' }] } : leader,
  ),
};
const joined: RosterDocument = { ...left, leaders: [...left.leaders, joining] };

/** The spring of a table: published, the leader gone, published again. */
async function spring(): Promise<{ first: Roster; second: Roster }> {
  const first = await publishedRoster(document);
  const { roster } = await replanned(first, left, '2024-04-08');
  return { first, second: publishedAgain(roster, '2024-04-08') };
}

describe('a leader leaves in April, and his successor comes in June', () => {
  it('hands over the days after he has left, and no others', async () => {
    const first = await publishedRoster(document);
    const outcome = await replanned(first, left, '2024-04-08');
    const lost = datesOf(first, '前任').filter((date) => date > '2024-04-12');
    expect(lost.length).toBeGreaterThan(10);
    const changes = changedHands(first, outcome.roster);
    expect(changes.map((change) => change.slice(0, 16))).toEqual(lost.map((date) => `${date} 前任副县长`));
    expect(changes.every((change) => !change.endsWith('–'))).toBe(true);
    expect(outcome.changes).toEqual({ changed: lost.length, least: lost.length, proven: true });
    expect(outcome.succeeded).toBe(0);
    expect(datesOf(outcome.roster, '前任')).toEqual(
      datesOf(first, '前任').filter((date) => date <= '2024-04-12'),
    );
  });

  it('gives his successor all of them that are still to come, which count as no change', async () => {
    const { first, second } = await spring();
    const outcome = await replanned(second, joined, '2024-05-28');
    const his = datesOf(first, '前任').filter((date) => date >= '2024-06-03');
    expect(datesOf(outcome.roster, '继任')).toEqual(his);
    expect(his.length).toBeGreaterThan(5);
    expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
    expect(outcome.succeeded).toBe(his.length);
    // all others have what they had, but for the days that they had taken over from June on
    for (const id of others)
      expect(datesOf(outcome.roster, id)).toEqual(
        datesOf(second, id).filter((date) => date < '2024-06-03' || datesOf(first, id).includes(date)),
      );
    expect(outcome.roster.score).toMatchObject({ hard: 0, coverage: 0, disruption: 0 });
  });

  it('tells the public each day that changes hands, by who served instead of whom', async () => {
    const { second } = await spring();
    const { roster } = await replanned(second, joined, '2024-05-28');
    const rows = publicChanges(rosterAt(roster, roster.published!.revision), roster);
    expect(rows.map(({ date }) => date)).toEqual(datesOf(roster, '继任'));
    expect(rows.every(({ before, after }) => before !== null && after!.name === '继任副县长')).toBe(true);
    const head = { issuer: '某县信访局', level: 'county', date: '2024-05-28' } as const;
    const text = letterText(changeNotice(rows, head, 'zh-CN'), 'zh-CN');
    expect(text).toContain('继任副县长');
    expect(text).not.toContain('前任');
  });

  it('leaves the days within the notice with those who took them over', async () => {
    const { first, second } = await spring();
    const late = await replanned(second, joined, '2024-06-11');
    const his = datesOf(first, '前任').filter((date) => date > late.frozenThrough);
    expect(datesOf(late.roster, '继任')).toEqual(his);
    expect(late.changes).toEqual({ changed: 0, least: 0, proven: true });
  });

  it('gives him no day that he cannot serve, and counts none for it', async () => {
    const { first, second } = await spring();
    const his = datesOf(first, '前任').filter((date) => date >= '2024-06-03');
    const away = his[2]!;
    const absent = { ...joining, absences: [{ from: away }] };
    const outcome = await replanned(second, { ...left, leaders: [...left.leaders, absent] }, '2024-05-28');
    expect(datesOf(outcome.roster, '继任')).toEqual(his.filter((date) => date !== away));
    expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
  });

  it('forgets the days once he has had them: who took them over from him keeps them', async () => {
    const { second } = await spring();
    const { roster } = await replanned(second, joined, '2024-05-28');
    const [, , away] = datesOf(roster, '继任');
    const absent = { ...joining, absences: [{ from: away! }] };
    const without = { ...left, leaders: [...left.leaders, absent] };
    const third = await replanned(publishedAgain(roster, '2024-05-28'), without, '2024-05-29');
    expect(third.changes).toEqual({ changed: 1, least: 1, proven: true });
    // the absence is over sooner than thought: the day stays with whom the public knows
    const fourth = await replanned(publishedAgain(third.roster, '2024-05-29'), joined, '2024-05-30');
    expect(changedHands(third.roster, fourth.roster)).toEqual([]);
    expect(fourth.changes).toEqual({ changed: 0, least: 0, proven: true });
  });

  it('leaves days alone that went to somebody else before he had left', async () => {
    const first = await publishedRoster(document);
    const [, , away] = datesOf(first, '前任').filter((date) => date >= '2024-06-03');
    const absent = {
      ...document,
      leaders: document.leaders.map((leader) =>
        leader.id === '前任' ? { ...leader, absences: [{ from: away! }] } : leader,
      ),
    };
    const { roster } = await replanned(first, absent, '2024-03-11');
    const second = publishedAgain(roster, '2024-03-11');
    const gone = publishedAgain((await replanned(second, left, '2024-04-08')).roster, '2024-04-08');
    const outcome = await replanned(gone, joined, '2024-05-28');
    expect(datesOf(outcome.roster, '继任')).not.toContain(away);
    expect(outcome.changes).toEqual({ changed: 0, least: 0, proven: true });
  });
});
