import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import { restore } from '../roster/restore.ts';
import type { Roster } from '../roster/roster.ts';
import { appendAndRecount, rosterAt } from './append-and-recount.ts';

const text = readFileSync(
  new URL('../../../../examples/01-dongan-2024/document.json', import.meta.url),
  'utf8',
);
const outcome = await plan(text, { moves: 4_000 });
if (outcome.status === 'refused') throw new Error('the example cannot be planned');
const planned: Roster = outcome.roster;

const at = '2024-01-05T09:00:00+08:00';
const author = '县信访局';

describe('record', () => {
  const [first, second] = planned.assignments;
  const free = planned.document.leaders.find(
    ({ id }) => !planned.assignments.slice(0, 30).some(({ leader }) => leader === id),
  )!;
  const entry: LedgerEntry = {
    kind: 'substituted',
    at,
    author,
    shift: first!.shift,
    from: first!.leader,
    to: free.id,
  };

  it('keeps the original and shows what became of it', () => {
    const roster = appendAndRecount(planned, [entry]);
    expect(roster.assignments[0]).toMatchObject({ leader: free.id, origin: 'substituted' });
    expect(roster.original!.assignments).toEqual(planned.assignments);
    expect(rosterAt(roster, 0)).toMatchObject({
      assignments: planned.assignments,
      ledger: [],
      score: planned.score,
    });
    expect(rosterAt(roster, '2024-01-04').ledger).toEqual([]);
  });

  it('counts for nothing what was corrected', () => {
    const roster = appendAndRecount(planned, [entry, { kind: 'corrected', at, author, corrects: 1 }]);
    expect(roster.assignments).toEqual(planned.assignments);
    expect(roster.score).toEqual(planned.score);
  });

  it('refuses an entry that names the wrong holder', () => {
    expect(() => appendAndRecount(planned, [{ ...entry, from: second!.leader }])).toThrow(/is held by/);
  });

  it('does not believe a roster whose top was changed behind its ledger', () => {
    const roster = appendAndRecount(planned, [entry]);
    const [changed, ...rest] = roster.assignments;
    const forged = { ...roster, assignments: [{ ...changed!, leader: second!.leader }, ...rest] };
    expect(() => restore(forged)).toThrow(/"assignments" is not what its ledger made of it/);
  });
});
