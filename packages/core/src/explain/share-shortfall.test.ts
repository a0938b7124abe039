import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import { wordShare } from '../locale/shares.ts';
import { makeDocument } from '../testing/documents.ts';
import { plannedRoster } from './explained.test.kit.ts';
import { type ShareExplanation, explainShare } from './explain-share.ts';

async function sharesOf(document: RosterDocument): Promise<ShareExplanation[]> {
  const roster = await plannedRoster(document, 1);
  return document.leaders.map(({ id }) => explainShare(roster, id)!);
}

describe('who is short of duties', () => {
  it('law: a leader is short of what he would serve without his absences, whatever is carried', async () => {
    const absences = fc.array(fc.subarray([4, 5, 6, 7, 8]), { minLength: 3, maxLength: 3 });
    const carried = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(absences, carried, async (absent, brought) => {
        const week = (free: number | null): RosterDocument =>
          makeDocument({
            period: { from: '2024-03-04', to: '2024-03-08' },
            leaders: ['A', 'B', 'C'].map((id, index) => ({
              id,
              absences: (index === free ? [] : absent[index]!).map((day) => ({ from: `2024-03-0${day}` })),
              carried: { duties: brought[index]! / 2 },
            })),
            rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
          });
        const shares = await sharesOf(week(null));
        for (const [leader, { id, missing, reachable, all }] of shares.entries()) {
          const could = (await sharesOf(week(leader)))[leader]!.reachable.duties.least;
          // a day that nobody can fill makes every comparison one of two different sums
          if (all.places === 5) expect(missing).toBe(Math.max(0, could - reachable.duties.most));
          const told = shares[(leader + 1) % 3]!.short.find((short) => short.id === id);
          expect(told?.missing ?? 0).toBe(missing);
        }
      }),
      runs(8, 250),
    );
  });

  it('calls nobody short where there is no more work, or more than all should do', async () => {
    for (const [figure, zh, en] of [
      [-3, '全体结转相加少值6次，而本期只有10个班次。', 'All together carry 6 too few'],
      [3, '全体结转相加多值6次，而本期10个班次都要有人值。', 'All together carry 6 too many'],
    ] as const) {
      const document = makeDocument({
        period: { from: '2024-03-04', to: '2024-03-15' },
        leaders: [
          { id: 'A', carried: { duties: figure } },
          { id: 'B', carried: { duties: figure } },
          { id: 'C', absences: [{ from: '2024-03-04' }] },
        ],
        rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
      });
      for (const share of await sharesOf(document)) {
        expect([share.missing, share.short]).toEqual([0, []]);
        expect(wordShare(share, 'zh-CN')).toContain(zh);
        const told = wordShare(share, 'en').join(' ');
        expect(told).toContain(en);
        expect(told).not.toMatch(/cannot serve on enough days|cannot be made up/);
      }
    }
  });
});
