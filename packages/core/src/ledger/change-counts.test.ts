import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { changeSummary, wordComparison } from '../locale/comparison.ts';
import type { Roster } from '../roster/roster.ts';
import { makeDocument } from '../testing/documents.ts';
import { compare } from './compare.ts';
import { publicChanges } from './public-changes.ts';
import { holdersOf, pair, rostersOf } from './compare.test.kit.ts';
import { rosterOf } from './ledger-documents.test.kit.ts';

describe('the counts of a comparison', () => {
  test('law: add up to the places of both rosters, and what is kept is what both have', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.boolean(), async (drawn, isReversed) => {
        const both = await rostersOf(drawn);
        const [a, b] = isReversed ? [both.b, both.a] : [both.a, both.b];
        const { changes, days } = compare(a, b);
        const { kept, added, removed, ...handed } = changes;
        const hands = Object.values(handed).reduce((sum, count) => sum + count, 0);
        expect(kept + hands + removed).toBe(a.assignments.length);
        expect(kept + hands + added).toBe(b.assignments.length);
        expect(hands + added + removed).toBe(days.flatMap(({ places }) => places).length);
        const now = holdersOf(b);
        const common = [...holdersOf(a)].flatMap(([key, holders]) => {
          const left = [...(now.get(key) ?? [])];
          return holders.filter((holder) => left.includes(holder) && left.splice(left.indexOf(holder), 1));
        });
        expect(kept).toBe(common.length);
      }),
      runs(8, 150),
    );
  });

  it('are of what became of each place, and said in one line', async () => {
    const document = makeDocument({
      leaders: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, ...(id === 'd' && { succeeds: 'a' }) })),
    });
    const roster = await rosterOf(document);
    const held = (leaders: readonly (string | null)[]): Roster => ({
      ...roster,
      assignments: leaders.map((leader, index) => ({ ...roster.assignments[index]!, leader })),
    });
    const [one, other] = [held(['a', 'a', 'b', null, 'c', 'c']), held(['d', 'b', null, 'c', 'c'])];
    const { changes, ...rest } = compare(one, other);
    expect(changes).toEqual({ succeeded: 1, moved: 1, emptied: 1, filled: 1, added: 0, removed: 1, kept: 1 });
    expect(wordComparison({ changes, ...rest }, 'zh-CN').summary).toBe(
      '接任1班、改派1班、空出1班、补位1班、减少1班，其余1班未动',
    );
    expect(publicChanges(one, other).map(({ isSuccession = false }) => isSuccession)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(changeSummary(changes, 'zh-CN', { changed: 2, least: 2 })).toContain(
      '空出1班（已证明最少）、补位',
    );
    expect(changeSummary(changes, 'zh-CN', { changed: 2, least: 1 })).toContain('空出1班（至少要改1班）');
    // another count than the one that is proven says nothing of it
    expect(changeSummary(changes, 'zh-CN', { changed: 3, least: 3 })).not.toContain('（');
  });
});
