import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recount } from '../plan/recount.ts';
import { parseAndPrepare } from '../plan/parse-document.ts';
import { plan } from '../plan/plan.ts';
import { readTable } from '../plan/read-table.ts';
import { openSession } from '../session/session.ts';
import { makeDocument } from '../testing/documents.ts';
import { leastBounds, verdictOf } from './verdict.ts';

const finer = ['even-spacing', 'regular-service', 'weekday-balance', 'holiday-rotation'].map(
  (constraint) => ({ constraint, weight: 0 }),
);

/** What is left of the quality level judges wishes, and there are none. */
const easy = makeDocument({ rules: finer });
const none = { hard: 0, coverage: 0, disruption: 0, fairness: 0, quality: 0 };

describe('verdictOf', () => {
  const { rules } = parseAndPrepare(easy).prepared!;
  const unjudged = { ...rules, rules: rules.rules.filter(({ rule }) => rule.level !== 'fairness') };
  const known = { ...leastBounds(rules), fairness: 7 };

  it('proves a level that costs what its bound says, or nothing', () => {
    expect(verdictOf(rules, { ...none, fairness: 7 }, known)).toEqual({
      status: 'optimal',
      bound: { ...none, fairness: 7 },
      proven: { fairness: true, disruption: true, quality: true },
    });
    expect(verdictOf(rules, { ...none, fairness: 8, quality: 100 }, known)).toEqual({
      status: 'feasible',
      bound: { ...none, fairness: 7, quality: null },
      proven: { fairness: false, disruption: true, quality: false },
    });
  });

  it('proves no fairness that nothing judges, and needs none for the whole', () => {
    const { status, proven, bound } = verdictOf(unjudged, none, leastBounds(unjudged));
    expect([status, proven.fairness, bound.fairness]).toEqual(['optimal', false, null]);
  });

  it('law: a level is proven only beside a bound that is what it costs', () => {
    const figure = fc.oneof(fc.constant(0), fc.nat(3));
    const levelsOf = <Value>(value: fc.Arbitrary<Value>) =>
      fc.record({ hard: value, coverage: value, disruption: value, fairness: value, quality: value });
    fc.assert(
      fc.property(
        fc.constantFrom(rules, unjudged),
        levelsOf(figure),
        levelsOf(fc.option(figure)),
        fc.boolean(),
        (of, score, bounds, isImpossible) => {
          const { proven, bound } = verdictOf(of, score, bounds, isImpossible);
          const said = (['fairness', 'disruption', 'quality'] as const).filter((level) => proven[level]);
          expect(said.map((level) => bound[level])).toEqual(said.map((level) => score[level]));
        },
      ),
    );
  });

  it('proves nothing of a roster that is not valid and complete', () => {
    const broken = { ...none, coverage: 100 };
    expect(verdictOf(rules, broken, known)).toEqual({
      status: 'unsolved',
      bound: known,
      proven: { fairness: false, disruption: false, quality: false },
    });
    expect(verdictOf(rules, broken, known, true).status).toBe('infeasible');
  });
});

describe('a roster whose finer rules cost nothing', () => {
  it('is proven beside a bound wherever it is counted', async () => {
    const outcome = await plan(easy, { moves: 1_000 });
    if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
    const { roster, proven } = outcome;
    const again = recount(roster);
    const { headline } = openSession({ roster }).view();
    const rows = roster.assignments.map(({ date, leader }, at) => ({ date, leader: leader!, line: at + 1 }));
    const table = recount(readTable(easy, rows).roster!);
    for (const [bound, said] of [
      [roster.bound, proven],
      [again.roster.bound, again.proven],
      [headline.bound!, headline.proven!],
      [table.roster.bound, table.proven],
    ] as const)
      expect([bound.quality, said.quality]).toEqual([0, true]);
  });
});
