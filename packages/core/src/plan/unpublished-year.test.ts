import { describe, expect, it } from 'vitest';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { parseDocument } from './parse-document.ts';
import { plan } from './plan.ts';
import { notice2027 } from './notice-2027.test.kit.ts';

const next = makeDocument({ period: { from: '2027-01-01', to: '2027-03-31' }, leaders: manyLeaders(8) });

/** As far as it concerns the first quarter. */
const notice = { ...notice2027, work: notice2027.work.slice(0, 2) };

describe('a year that is not published yet', () => {
  it('is refused, with what to do', () => {
    const { document, diagnostics } = parseDocument(next);
    expect(document).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'unpublished-year', severity: 'error', year: 2027 }]);
  });

  it('is planned by the law alone when asked, and marked provisional', async () => {
    const outcome = await plan({ ...next, calendar: { unpublishedYears: 'statutory' } }, { moves: 4_000 });
    if (outcome.status === 'refused') throw new Error('refused');
    expect(outcome.provisional).toBe(true);
    expect(outcome.roster.dutyDays.every(({ provisional }) => provisional)).toBe(true);
    const dates = outcome.roster.assignments.map(({ date }) => date);
    expect(dates).not.toContain('2027-02-05');
    expect(dates).toContain('2027-02-09');
    expect(outcome.roster.score).toMatchObject({ hard: 0, coverage: 0 });
  });

  it('is planned as published once its notice stands in the document', async () => {
    const outcome = await plan({ ...next, calendar: { notices: [notice] } }, { moves: 4_000 });
    if (outcome.status === 'refused') throw new Error('refused');
    expect(outcome.provisional).toBe(false);
    const dates = outcome.roster.assignments.map(({ date }) => date);
    expect(dates).not.toContain('2027-02-09');
    expect(dates).toContain('2027-02-14');
    expect(outcome.proven.fairness).toBe(true);
  });
});
