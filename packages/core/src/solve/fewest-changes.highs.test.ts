import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong, runs, times } from '../../../../scripts/runs.ts';
import { NOT_PUBLISHED, UNASSIGNED } from '../problem/problem.ts';
import { judge } from '../score/score.ts';
import {
  type AmendedScene,
  amendedScene,
  amendmentArbitrary,
} from '../testing/amended-documents.test.kit.ts';
import { hardAndCoverageDues } from '../testing/dues-of.test.kit.ts';
import { fewestByHighs } from '../testing/fewest-by-highs.test.kit.ts';
import { fewestChanges } from './fewest-changes.ts';
import { minFreeDaysOf } from '../constraints/bind-rules.ts';

/** What bears on the search; each must come up often enough. */
const features: Readonly<Record<string, (scene: AmendedScene) => boolean>> = {
  dues: ({ rules }) => hardAndCoverageDues(rules).length > 0,
  caps: ({ rules }) => rules.rules.some(({ bound }) => (bound.caps?.() ?? []).length > 0),
  'a gap': ({ rules }) => minFreeDaysOf(rules) > 0,
  'no gap': ({ rules }) => minFreeDaysOf(rules) === 0,
  'several types': ({ problem }) => problem.typeCount > 1,
  'several places of one date and type': ({ problem: { dayOfShift, typeOfShift } }) =>
    dayOfShift.some(
      (day, shift) => day === dayOfShift[shift - 1] && typeOfShift[shift] === typeOfShift[shift - 1],
    ),
  'fixed places': ({ problem }) => problem.fixedHolder.some((holder) => holder >= 0),
  'places that are not published': ({ problem }) => problem.published.includes(NOT_PUBLISHED),
  'published places that are empty': ({ problem }) => problem.published.includes(UNASSIGNED),
};

describe('the fewest changes against HiGHS', () => {
  const tally = new Map<string, number>();
  const count = (what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);
  const counted = (what: string): number => tally.get(what) ?? 0;

  it('law: no fewer changes than proven are possible, and what is said to be fewest is', () => {
    fc.assert(
      fc.property(amendmentArbitrary, (amendment) => {
        const scene = amendedScene(amendment);
        fc.pre(scene !== null);
        const { problem, rules } = scene!;
        const found = fewestChanges({
          problem,
          rules,
          minFreeDays: minFreeDaysOf(rules),
          dues: hardAndCoverageDues(rules),
        });
        const fewest = fewestByHighs(scene!);
        for (const [feature, has] of Object.entries(features)) if (has(scene!)) count(feature);
        if (fewest === null) {
          count('without a valid and complete table');
          expect(found).toMatchObject({ assignment: null, changed: null, isProven: false });
          if (found.isImpossible) count('said to be impossible');
          return;
        }
        count('with a valid and complete table');
        count(`fewest ${fewest}`);
        expect(found.isImpossible).toBe(false);
        expect(found.least).toBeLessThanOrEqual(fewest);
        if (!found.assignment) return;
        count('found');
        expect(judge(problem, rules.rules, found.assignment).score).toMatchObject({
          hard: 0,
          coverage: 0,
          disruption: found.changed,
        });
        expect(found.changed).toBeGreaterThanOrEqual(fewest);
        if (!found.isProven) return;
        count('proven');
        expect(found.changed).toBe(fewest);
      }),
      runs(40, 3_200),
    );
  });

  // what comes up in every tenth document is looked for in long runs alone
  it.each(['with a valid and complete table', ...(isLong ? Object.keys(features) : [])])(
    'was tried on documents %s',
    (what) => {
      expect(counted(what)).toBeGreaterThanOrEqual(times(5, 300));
    },
  );

  it('proves nearly all that can be proven', () => {
    const possible = counted('with a valid and complete table');
    expect(possible).toBeGreaterThanOrEqual(times(5, 2_000));
    expect(possible - counted('fewest 0')).toBeGreaterThanOrEqual(times(1, 1_000));
    expect(counted('proven')).toBeGreaterThanOrEqual(times(0.8, 0.97) * possible);
    const impossible = counted('without a valid and complete table');
    expect(impossible).toBeGreaterThanOrEqual(times(0, 300));
    expect(counted('said to be impossible')).toBeGreaterThanOrEqual(times(0, 0.97) * impossible);
  });
});
