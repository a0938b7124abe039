import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import { wordShare } from '../locale/shares.ts';
import { restore } from '../roster/restore.ts';
import { documentArbitrary } from '../testing/arbitrary-document.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { someAssignment } from '../testing/brute-force.ts';
import { plannedRoster } from './explained.test.kit.ts';
import { type ShareExplanation, explainShare } from './explain-share.ts';

const thousandths = (duties: number): number => Math.round(1000 * duties);
const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + thousandths(part), 0);

async function sharesOf(document: RosterDocument, moves = 200): Promise<ShareExplanation[]> {
  const roster = await plannedRoster(document, moves);
  return document.leaders.map(({ id }) => explainShare(roster, id)!);
}

describe('explainShare', () => {
  it('law: the pieces add up to the fair share, by month and by kind of day', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), async (document) => {
        for (const { load, months, kinds } of await sharesOf(document, 1)) {
          const share = thousandths(load.entitlement);
          expect(total(months.map(({ duties }) => duties))).toBe(share);
          expect(total([kinds.workdays, kinds.weekends, kinds.holidays])).toBe(share);
          expect(
            Math.abs(thousandths(kinds.holidays) - thousandths(load.holidayEntitlement)),
          ).toBeLessThanOrEqual(1);
        }
      }),
      runs(15, 600),
    );
  });

  it('law: what is reachable lies on days that are open, and its parts within the whole', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), async (document) => {
        const roster = await plannedRoster(document, 1);
        for (const { id } of document.leaders) {
          const { reachable, openDates, losses, dates, daysInPost, excusedDays } = explainShare(roster, id)!;
          const pinned = roster.assignments.filter(
            ({ leader, origin }) => leader === id && origin === 'pinned',
          ).length;
          for (const { least, most } of Object.values(reachable)) expect(least).toBeLessThanOrEqual(most);
          expect(reachable.duties.most).toBeLessThanOrEqual(openDates + pinned);
          expect(reachable.holidays.most).toBeLessThanOrEqual(openDates + pinned);
          const lost = losses.flatMap((loss) => loss.dates);
          expect(new Set(lost).size).toBe(lost.length);
          expect(lost.length).toBeLessThanOrEqual(dates);
          expect(excusedDays).toBeLessThanOrEqual(daysInPost);
        }
      }),
      runs(15, 600),
    );
  });

  it('law: where nobody is absent, what is reachable is the fair share rounded up or down', async () => {
    const weights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(weights, async (shares) => {
        const document = makeDocument({
          leaders: shares.map((share, index) => ({ id: `L${index}`, share: share / 2 })),
        });
        for (const { load, reachable, losses, short } of await sharesOf(document, 1)) {
          expect(losses).toEqual([]);
          expect(short).toEqual([]);
          expect(reachable.duties.least).toBeGreaterThan(load.entitlement - 1);
          expect(reachable.duties.most).toBeLessThan(load.entitlement + 1);
        }
      }),
      runs(10, 400),
    );
  });

  it('law: the range is that of all assignments that are nearest for everybody, by brute force', async () => {
    const absences = fc.array(fc.subarray([4, 5, 6, 7, 8]), { minLength: 3, maxLength: 3 });
    // round figures, so that several ways are often equally near
    const figure = fc.oneof(fc.constantFrom(0, 0, 500, 1000, -1000), fc.integer({ min: -1500, max: 1500 }));
    const carried = fc.array(figure, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(absences, carried, async (absent, brought) => {
        const document = makeDocument({
          period: { from: '2024-03-04', to: '2024-03-08' },
          leaders: ['A', 'B', 'C'].map((id, index) => ({
            id,
            absences: absent[index]!.map((day) => ({ from: `2024-03-0${day}` })),
            carried: { duties: brought[index]! / 1000 },
          })),
          rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
        });
        const roster = await plannedRoster(document, 1);
        const { problem, rules } = restore(roster);
        const holders = (shift: number): number[] => {
          const able = [0, 1, 2].filter((leader) => rules.domain[shift * 3 + leader] === 1);
          return able.length > 0 ? able : [-1];
        };
        let [least, ways]: [number, number[][]] = [Infinity, []];
        someAssignment(
          new Int16Array(problem.shiftCount),
          [...problem.fixedHolder.keys()],
          holders,
          (assignment) => {
            const counts = [0, 1, 2].map((leader) => assignment.filter((holder) => holder === leader).length);
            const cost = counts.reduce(
              (sum, count, leader) =>
                sum +
                (1000 * count + problem.carried.duties[leader]! - rules.entitlements.thousandths(leader)) **
                  2,
              0,
            );
            if (cost < least) [least, ways] = [cost, []];
            if (cost === least) ways.push(counts);
            return false;
          },
        );
        ['A', 'B', 'C'].forEach((id, leader) => {
          const own = ways.map((counts) => counts[leader]!);
          const { duties } = explainShare(roster, id)!.reachable;
          expect(duties).toEqual({ least: Math.min(...own), most: Math.max(...own) });
        });
      }),
      runs(25, 1500),
    );
  });

  it('says which days an absence costs, and that they are made up', async () => {
    const document = makeDocument({
      leaders: [{ id: 'A', absences: [{ from: '2024-03-04', to: '2024-03-08', reason: '住院' }] }, 'B', 'C'],
    });
    const [own] = await sharesOf(document);
    expect(own).toMatchObject({
      load: { entitlement: 7 },
      dates: 21,
      openDates: 16,
      reachable: { duties: { least: 7, most: 7 } },
      losses: [
        { reason: { kind: 'absent', from: '2024-03-04', to: '2024-03-08' }, duties: 1.667, holidays: 0 },
      ],
    });
    expect(own!.losses[0]!.dates).toHaveLength(5);
    const sentences = wordShare(own!, 'zh-CN');
    expect(sentences).toContain('3月4日至8日不能值班，占5个值班日，合应值1.67次；都在别的日子补上。');
    expect(sentences.join('')).not.toContain('住院');
    expect(wordShare(own!, 'en')).toContain(
      'Cannot serve from 4 to 8 Mar: 5 duty days, 1.67 of the fair share; all made up on other days.',
    );
  });

  it('says what cannot be made up, and to the others who is short', async () => {
    const document = makeDocument({
      leaders: [{ id: 'A', absences: [{ from: '2024-03-04', to: '2024-03-29', excused: false }] }, 'B', 'C'],
    });
    const [away, other] = await sharesOf(document);
    expect(away!.reachable.duties).toEqual({ least: 1, most: 1 });
    expect(wordShare(away!, 'zh-CN').join('')).toContain('补不上的有6次。');
    expect(wordShare(away!, 'en').join(' ')).toContain('; 6 cannot be made up.');
    expect(other!.short).toEqual([{ id: 'A', name: 'A', missing: 6 }]);
    expect(other!.reachable.duties).toEqual({ least: 10, most: 10 });
    expect(wordShare(other!, 'zh-CN')).toContain('A能值的日子不够，共少6次，由其他人分担。');
    expect(wordShare(other!, 'en')).toContain(
      'A cannot serve on enough days: 6 in all are borne by the others.',
    );
  });

  it('takes excused leave out of the share and names the quota, the share and what is carried', async () => {
    const document = makeDocument({
      leaders: [
        { id: 'A', absences: [{ from: '2024-03-01', to: '2024-03-15', excused: true }] },
        { id: 'B', quota: { per: 'period', count: 2 } },
        { id: 'C', share: 0.5, carried: { duties: 1.5 } },
        'D',
      ],
    });
    const [excused, quota, half] = await sharesOf(document);
    expect(excused).toMatchObject({ daysInPost: 31, excusedDays: 15, dates: 10, losses: [] });
    expect(wordShare(excused!, 'zh-CN').join('')).toContain(
      '在任31天，其中15天请假免补；参加分担的值班日10个',
    );
    expect(quota!.terms).toEqual([
      { from: '2024-03-01', to: '2024-03-31', share: null, quota: { per: 'period', count: 2 } },
    ]);
    expect(wordShare(quota!, 'en').join(' ')).toContain('A quota of 2 for the period; 31 days in post');
    expect(half!.carried).toBe(1.5);
    const target = Math.round(100 * (half!.load.entitlement - 1.5)) / 100;
    expect(wordShare(half!, 'zh-CN').join('')).toContain(`上期多值1.5次，本期相应少值，合${target}次。`);
    expect(wordShare(half!, 'en').join(' ')).toContain('1.5 too many from earlier periods are made up now');
  });

  it('names the rule that sets a share, and what it would be without', async () => {
    const document = makeDocument({
      period: { from: '2024-03-01', to: '2024-05-31' },
      leaders: [{ id: 'A', chief: true }, ...manyLeaders(29)],
    });
    const roster = await plannedRoster(document);
    const [chief, other] = ['A', 'L01'].map((id) => explainShare(roster, id)!);
    expect(chief).toMatchObject({
      load: { entitlement: 3 },
      bound: { side: 'least', duties: 3, rules: [{ rule: 'at-least-per-period' }] },
    });
    expect(chief!.bound!.without).toBeLessThan(3);
    expect(other!.bound).toBeNull();
    expect(wordShare(chief!, 'zh-CN').join('')).toMatch(
      /按“每月最少次数”至少3次，应值次数因此定为3次；没有这一条是2\.\d+次。/,
    );
    const english = explainShare(roster, 'A', { language: 'en' })!;
    expect(wordShare(english, 'en').join(' ')).toMatch(
      /“Least per month” asks for at least 3, so the fair share is set at 3/,
    );
  });

  it('says that duties come whole where two counts are equally fair', async () => {
    const document = makeDocument({ leaders: manyLeaders(4) });
    const shares = await sharesOf(document, 2_000);
    for (const share of shares) {
      expect(share.reachable.duties).toEqual({ least: 5, most: 6 });
      expect(wordShare(share, 'zh-CN').pop()).toBe(
        `值班只能是整次数，5或6次对全体同样均衡；实值${share.load.duties}次。`,
      );
      expect(wordShare(share, 'en').pop()).toBe(
        `Duties cannot be split: 5 or 6 are equally fair to all, and he serves ${share.load.duties}.`,
      );
    }
  });

  it('law: every sentence is whole in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), async (document) => {
        for (const share of await sharesOf(document, 1)) {
          for (const sentence of wordShare(share, 'zh-CN')) expect(sentence).toMatch(/^[^]+。$/);
          for (const sentence of wordShare(share, 'en')) expect(sentence).toMatch(/^[^]+\.$/);
          expect(wordShare(share, 'en').join(' ')).not.toMatch(/undefined|NaN|null/);
        }
      }),
      runs(10, 400),
    );
  });

  it('knows nothing of a leader who is not there', async () => {
    expect(explainShare(await plannedRoster(makeDocument(), 1), 'Z')).toBeNull();
  });
});
