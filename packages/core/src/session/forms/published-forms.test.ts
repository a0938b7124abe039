import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../roster/ledger-entry.ts';
import { common, published, sentence } from '../sample-session.test.kit.ts';
import { edit, removal, sessionOf } from './forms.test.kit.ts';

it('a document that is edited once published leaves the table, waits for a re-plan, and removes nobody who serves', () => {
  const session = sessionOf(undefined, { roster: published, today: '2024-03-01' });
  const table = session.view().days;
  const gone = removal(session, '/leaders/1');
  expect(session.preview(gone)).toMatchObject({
    mood: 'impossible',
    verdict: expect.stringContaining('离任／接任') as string,
  });
  const { name, dates } = session.view().leaders[1]!;
  const texts = { '/leader': name, '/from': dates[0]! };
  const own = { kind: 'add-item', list: '/absences', texts } as const;
  expect(session.preview(own).verdict).toMatch(/要另行安排.*重排或逐天代班才生效/);
  edit(session, own);
  expect(session.view().days).toEqual(table);
  expect(session.view().head.pending).toContain('重排后生效');
});

it('whoever gave up days of a published table is removed no more than who holds them', () => {
  const session = sessionOf(undefined, { roster: published, today: '2024-03-01' });
  const { id } = session.view().leaders[1]!;
  const entries = session
    .roster()
    .assignments.filter(({ leader }) => leader === id)
    .map(({ shift }): LedgerEntry => ({ kind: 'vacated', ...common, shift, from: id }));
  expect(session.act({ kind: 'entries', entries }).patch).not.toBeNull();
  expect(sentence(edit(session, removal(session, '/leaders/1')))).toContain('离任／接任');
});
