import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Constraint } from '../constraints/constraint.ts';
import type { RosterDocument } from '../document/schema.ts';
import { plan } from '../plan/plan.ts';
import { makeDocument } from '../testing/documents.ts';
import { reportModel } from './report-model.ts';

test('a proof that nothing can be planned names the rule of the caller it rests on, and only then', async () => {
  const words = { 'zh-CN': '关门', en: 'Closed' };
  const closed: Constraint = {
    id: 'acme/closed',
    levels: ['hard'],
    params: z.strictObject({}),
    defaults: [{ params: {} }],
    title: words,
    asks: words,
    forbids: () => () => 'blocked',
    bind: () => ({ violations: () => [], track: () => ({ apply: () => 0 }) }),
    explain: { 'zh-CN': () => '关门', en: () => 'Closed' },
  };
  const week = { period: { from: '2024-03-04', to: '2024-03-06' } };
  const said = async (document: RosterDocument, constraint: Constraint): Promise<string> => {
    const outcome = await plan(document, { constraints: [constraint], moves: 100 });
    if (outcome.status === 'refused') throw new Error('refused');
    return reportModel(outcome)
      .headline.map(({ text }) => text)
      .join('');
  };
  expect(await said(makeDocument(week), closed)).toContain('依据自编规则“关门”，');
  const away = { absences: [{ from: '2024-03-04', to: '2024-03-06' }] };
  const alone = makeDocument({ ...week, leaders: [{ id: 'A', ...away }] });
  expect(await said(alone, { ...closed, forbids: () => () => undefined })).toMatch(/排不出完整的值班表。$/);
});
