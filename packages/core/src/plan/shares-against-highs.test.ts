import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../scripts/runs.ts';
import { buildCalendar } from '../calendar/build-calendar.ts';
import { compile } from '../compile/compile.ts';
import { bindRules } from '../constraints/bind-rules.ts';
import { catalogue } from '../constraints/catalogue.ts';
import { effectiveRules } from '../constraints/effective-rules.ts';
import type { WrittenRule } from '../document/schema.ts';
import { makeDocument } from '../testing/documents.ts';
import { figuresOf } from '../testing/roster-figures.test.kit.ts';
import { setLeadersArbitrary } from '../testing/set-leaders.test.kit.ts';
import { sharesByHighs } from '../testing/shares-by-highs.test.kit.ts';
import { smallDocumentArbitrary } from '../testing/small-documents.test.kit.ts';

const isFixedWeekday = ({ constraint }: WrittenRule): boolean => constraint === 'fixed-weekday';
const documentArbitrary = fc.oneof(
  { weight: 3, arbitrary: setLeadersArbitrary },
  {
    weight: 1,
    arbitrary: smallDocumentArbitrary.map(({ rules = [], ...document }) => ({
      ...document,
      rules: rules.filter((rule) => !isFixedWeekday(rule)),
    })),
  },
);

/** Two quotas and a most, which the search for nearest sums once went round and round without finding. */
const roundAndRound = makeDocument({
  period: { from: '2024-03-18', to: '2024-03-25' },
  shiftTypes: [{ id: 'main', name: '接访', heads: { workday: 1, restDay: 1 } }],
  leaders: [
    'A',
    'B',
    {
      id: 'C',
      quota: { per: 'period', count: 4 },
      posts: [
        { title: '旧职', to: '2024-03-18' },
        { title: '新职', from: '2024-03-19', share: 1 },
      ],
    },
    'D',
    { id: 'E', quota: { per: 'period', count: 2 } },
  ],
  rules: [{ constraint: 'at-most-per-period', params: { leaders: { ids: ['D'] }, max: 1, per: 'month' } }],
});

describe('fair shares', () => {
  const documents = runs(30, 500);

  it('law: are what the definition says, as HiGHS solves it', () => {
    /** What the shares of a document can fail at; each must come up often enough. */
    const tally = { 'several set': 0, 'an amount missed': 0, 'a most': 0, 'two types': 0 };
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const { compiled } = compile(document, buildCalendar(document).calendar!);
        const { problem, select } = compiled!;
        const standing = effectiveRules(catalogue, document.rules);
        const { entitlements, dutyBounds } = bindRules(standing, catalogue, problem, select);
        const { sums, set } = sharesByHighs(document, figuresOf(document));
        document.leaders.forEach((_, leader) => {
          let own = 0;
          for (let at = leader; at < entitlements.pieces.length; at += problem.leaderCount)
            own += entitlements.pieces[at]!;
          expect(Math.abs(own - sums[leader]!)).toBeLessThan(0.0005);
        });
        if (new Set(set.map(({ leader }) => leader)).size > 1) tally['several set']++;
        if (set.some(({ duties, sum }) => Math.abs(sum - duties) > 0.05)) tally['an amount missed']++;
        if (dutyBounds.some(({ most }) => most !== undefined)) tally['a most']++;
        if (document.shiftTypes!.length > 1) tally['two types']++;
      }),
      { ...documents, examples: [[roundAndRound]] },
    );
    const seldom = Object.entries(tally).filter(([, count]) => count < documents.numRuns / 10);
    expect(seldom).toEqual([]);
  });
});
