import { describe, expect, it } from 'vitest';
import type { RosterDocument } from '../document/schema.ts';
import { amendedDocument } from './amend-document.ts';
import type { Amendment } from './amendment.ts';
import { published } from './sample-session.test.kit.ts';
import { openSession } from './session.ts';

const today = '2024-03-08';
const act = { kind: 'amend', today, at: `${today}T09:00:00+08:00`, author: '某县信访局' } as const;
const first = published.document.leaders[0]!.id;
const second = published.document.leaders[1]!.id;
const refusal = { refusal: { why: 'nothing-changes' } };
const departure = (lastDay: string): Amendment => ({
  kind: 'departure',
  leader: first,
  lastDay,
  successor: null,
});

function documentAfter(document: RosterDocument, amendment: Amendment): RosterDocument {
  const amended = amendedDocument(document, amendment);
  if ('refusal' in amended) throw new Error(JSON.stringify(amended.refusal));
  return amended.document;
}

it('a departure said again with another last day ends what it ended on that day', () => {
  const again = (document: RosterDocument, lastDay: string): RosterDocument =>
    documentAfter(document, departure(lastDay));
  const left = again(published.document, '2024-03-15');
  for (const day of ['2024-03-12', '2024-03-20'])
    expect(again(left, day)).toEqual(again(published.document, day));
  expect(amendedDocument(left, departure('2024-03-15'))).toEqual(refusal);
});

describe('an absence or a period', () => {
  const days = { from: '2024-03-11', to: '2024-03-13' };
  const away: Amendment = { kind: 'absence', leader: first, ...days };
  const period: Amendment = { kind: 'protection-period', name: '两会', ...days };

  it('said twice is written once', () => {
    const once = documentAfter(documentAfter(published.document, away), period);
    for (const again of [away, period]) expect(amendedDocument(once, again)).toEqual(refusal);
    const said = documentAfter(once, { ...away, reason: '学习' });
    expect(said.leaders[0]!.absences).toEqual([{ ...days, reason: '学习' }]);
    const shorter = documentAfter(once, { ...away, to: '2024-03-12' });
    expect(shorter.leaders[0]!.absences).toHaveLength(2);
  });

  it('of a name that is there at the same time is that period, on other days', () => {
    const once = documentAfter(published.document, period);
    const [own] = once.protectionPeriods!;
    const longer = documentAfter(once, { ...period, to: '2024-03-15' });
    expect(longer.protectionPeriods).toEqual([{ ...own, to: '2024-03-15' }]);
    const later = documentAfter(once, { ...period, from: '2024-03-20', to: '2024-03-21' });
    expect(later.protectionPeriods!.map(({ name }) => name)).toEqual(['两会', '两会']);
    expect(documentAfter(once, { ...period, name: '防汛' }).protectionPeriods).toHaveLength(2);
  });

  it('by which no public day changes publishes no other version', async () => {
    const idle = published.document.leaders.at(-1)!.id;
    const dates = published.assignments.flatMap(({ leader, date }) => (leader === idle ? [date] : []));
    const free = published.assignments.find(({ date }) => date > '2024-03-12' && !dates.includes(date))!.date;
    const amendment: Amendment = { kind: 'absence', leader: idle, from: free, to: free };
    const session = openSession({ roster: published, today });
    expect((await session.trial({ ...act, amendment })).effect).toMatchObject({
      version: null,
      notice: null,
    });
    expect((await session.run({ ...act, amendment, publish: true })).patch).not.toBeNull();
    expect(session.view().head.published).toMatchObject({ version: 1 });
    expect(session.view().undo).not.toContain('并公布');
  });
});

describe('what is added to a document', () => {
  const span = { from: '2024-03-11', to: '2024-03-12' };

  it('is one absence for each of those who are away together', () => {
    const { leaders } = documentAfter(published.document, {
      kind: 'absence',
      leader: first,
      others: [second, first],
      ...span,
    });
    const away = leaders.flatMap(({ id, absences = [] }) =>
      absences.filter(({ from }) => from === span.from).map(() => id),
    );
    expect(away).toEqual([first, second]);
  });

  it('is a protection period with an id of its own, also when another has its name', () => {
    const flood: Amendment = { kind: 'protection-period', name: '防汛', ...span };
    const later = { ...flood, from: '2024-03-18', to: '2024-03-19' };
    const { protectionPeriods } = documentAfter(documentAfter(published.document, flood), later);
    const ids = protectionPeriods!.filter(({ name }) => name === '防汛').map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2, 2]);
  });
});

it('a trial names the services that wait otherwise, from how long to how long', async () => {
  const session = openSession({ roster: published, today });
  const longest = (): Map<string, number | null> =>
    new Map(session.view().services.map(({ name, longestWaitDays }) => [name, longestWaitDays]));
  const amendment = departure('2024-03-12');
  const before = longest();
  const { effect } = await session.trial({ ...act, amendment });
  await session.run({ ...act, amendment });
  const after = longest();
  const changed = [...after].filter(([name, days]) => before.get(name) !== days);
  expect(changed.length).toBeGreaterThan(0);
  expect(effect!.waits).toEqual(
    changed.map(([name, days]) => ({ name, before: before.get(name), after: days })),
  );
});
