import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import type { RosterDocument } from '../document/schema.ts';
import { wordFurtherChange } from '../locale/shares.ts';
import { BadOptionError } from '../solve/backend.ts';
import { makeDocument, manyLeaders } from '../testing/documents.ts';
import { type FurtherChanges, furtherChanges } from './replan-further.ts';
import { datesOf, publishedRoster, replanned } from './replan-ledger.test.kit.ts';
import { livedYearArbitrary, replanCase } from './replan-cases.test.kit.ts';

/** Four leaders share a month that is published; a fifth joins them. */
const document = makeDocument({
  issuedOn: '2024-02-20',
  leaders: manyLeaders(4),
  rules: [{ constraint: 'min-rest-gap', params: { days: 0 } }],
});
const joined: RosterDocument = {
  ...document,
  leaders: [
    ...document.leaders,
    { id: 'N', name: '新任副县长', posts: [{ title: '副县长', from: '2024-03-11' }] },
  ],
};
const roster = await publishedRoster(document);
const options = { today: '2024-03-08', at: '2024-03-08T08:00:00+08:00', author: '县信访局' };
const counted = async (upTo: number, input: RosterDocument | string = joined): Promise<FurtherChanges> => {
  const found = await furtherChanges(roster, input, options, upTo);
  if (found.status === 'refused') throw new Error(JSON.stringify(found.diagnostics));
  return found;
};
const allowing = (maxChanges: number): RosterDocument => ({
  ...joined,
  rules: [...joined.rules!, { constraint: 'keep-published', params: { maxChanges } }],
});

describe('changes that are allowed beyond the fewest', () => {
  it('are spent on fairness, and no more of them than are allowed', async () => {
    const costs: number[] = [];
    for (const maxChanges of [0, 1, 2, 3]) {
      const outcome = await replanned(roster, allowing(maxChanges), '2024-03-08');
      expect(outcome.changes).toEqual({ changed: maxChanges, least: 0, proven: maxChanges === 0 });
      expect(outcome.roster.score).toMatchObject({ hard: 0, coverage: 0, disruption: 0 });
      expect(datesOf(outcome.roster, 'N')).toHaveLength(maxChanges);
      costs.push(outcome.roster.score.fairness);
    }
    expect([...costs].sort((a, b) => b - a)).toEqual(costs);
    expect(new Set(costs).size).toBe(4);
  });

  it('are an option, too, which reaches every rule on changes whatever its id', async () => {
    const options = { maxChanges: 2 };
    const outcome = await replanned(roster, joined, '2024-03-08', options);
    expect(outcome.changes.changed).toBe(2);
    expect(outcome.roster.assignments).toEqual(
      (await replanned(roster, allowing(2), '2024-03-08')).roster.assignments,
    );
    expect(outcome.roster.document.rules).toEqual(allowing(2).rules);
    const named = { id: '少改动', constraint: 'keep-published', params: { maxChanges: 0 } };
    const own = { ...joined, rules: [...joined.rules!, named] };
    expect((await replanned(roster, own, '2024-03-08')).changes.changed).toBe(0);
    const further = await replanned(roster, own, '2024-03-08', options);
    expect(further.changes.changed).toBe(2);
    expect(further.roster.score.disruption).toBe(0);
    expect((await counted(2, own)).steps.map(({ changed }) => changed)).toEqual([0, 1, 2]);
    for (const maxChanges of [-1, 0.5, 10_001])
      await expect(replanned(roster, joined, '2024-03-08', { maxChanges })).rejects.toThrow(BadOptionError);
  });

  it('are not used up where nothing gets fairer by them', async () => {
    const outcome = await replanned(roster, allowing(15), '2024-03-08');
    expect(outcome.changes.changed).toBeLessThan(15);
    expect(outcome.proven.fairness).toBe(true);
  });
});

describe('furtherChanges', () => {
  it('says what each further change buys, until nothing could be fairer', async () => {
    const { least, steps } = await counted(9);
    expect(least).toBe(0);
    expect(steps.map(({ further }) => further)).toEqual(steps.map((_, index) => index));
    expect(steps.slice(0, 3).map(({ changed }) => changed)).toEqual([0, 1, 2]);
    expect(steps.map(({ isFairest }) => isFairest)).toEqual(
      steps.map((_, index) => index === steps.length - 1),
    );
    expect(steps.length).toBeLessThan(9);
    for (const [index, { fairness, gained }] of steps.entries()) {
      expect(gained).toBe(steps[0]!.fairness - fairness);
      if (index > 0) expect(fairness).toBeLessThan(steps[index - 1]!.fairness);
    }
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
  });

  it('stops at as many as are asked for, reads text too, and overlays what the document allows', async () => {
    const { steps } = await counted(2);
    expect(steps).toHaveLength(3);
    expect(await counted(2, JSON.stringify(joined))).toEqual({ status: 'counted', least: 0, steps });
    expect(await counted(2, allowing(7))).toEqual({ status: 'counted', least: 0, steps });
  });

  it('is worded in both languages', async () => {
    const { steps } = await counted(9);
    const said = (language: 'zh-CN' | 'en'): string[] =>
      steps.map((step) => wordFurtherChange(step, steps[0]!, language));
    expect(said('zh-CN')[0]).toBe('改动最少的排法，共改0班。');
    expect(said('zh-CN')[1]).toMatch(/^比最少多改1班，共改1班：各人次数的不匀减少\d+(\.\d)?%。$/);
    expect(said('zh-CN').pop()).toMatch(/，任何排法都不能更均衡。$/);
    expect(said('en')[1]).toMatch(
      /^1 change more than the fewest, 1 in all: unfairness falls by \d+(\.\d)?%\.$/,
    );
    const same = { ...steps[0]!, further: 2 };
    expect(wordFurtherChange(same, steps[0]!, 'zh-CN')).toBe('比最少多改2班，均衡程度没有提高。');
    expect(wordFurtherChange(same, steps[0]!, 'en')).toBe(
      '2 changes more than the fewest: nothing becomes fairer.',
    );
  });

  it('is refused as a re-plan is, finds no step where no roster is whole, and throws for a number that is none', async () => {
    for (const wrong of ['{', { ...joined, leaders: [] }, { ...joined, rules: 'none' }])
      expect(await furtherChanges(roster, wrong as RosterDocument, options, 3)).toMatchObject({
        status: 'refused',
      });
    const nobody = {
      ...document,
      leaders: document.leaders.map((own) => ({ ...own, absences: [{ from: '2024-03-20' }] })),
    };
    expect(await counted(3, nobody)).toMatchObject({ steps: [] });
    for (const upTo of [-1, 1.5, 101, NaN])
      await expect(furtherChanges(roster, joined, options, upTo)).rejects.toThrow(BadOptionError);
  });

  it('law: more changes never make it less fair, and the first step is the re-plan itself', async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(livedYearArbitrary, async (year) => {
        const sample = await replanCase(year);
        fc.pre(sample !== null);
        const own = { ...sample!.options, moves: 200 };
        const found = await furtherChanges(sample!.roster, sample!.document, own, 2);
        if (found.status === 'refused' || found.steps.length === 0) return;
        const [first, ...others] = found.steps;
        expect(first).toMatchObject({ further: 0, gained: 0 });
        for (const step of others) {
          expect(step.changed).toBeLessThanOrEqual(first!.changed + step.further);
          expect(step.fairness).toBeLessThanOrEqual(found.steps[step.further - 1]!.fairness);
        }
      }),
      runs(10, 300),
    );
  });
});
